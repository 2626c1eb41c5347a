package org.comity.methods.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts add up, whatever the values and whichever states have none. */
class SplitPropertyTest {
    private static final int PLACES = 8;

    static LongStream seeds() {
        return LongStream.range(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAddUpToTheLastDigit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = random.doubles(8, 0, 100).toArray();
        BitSet present = new BitSet();
        for (int set = 0; set < values.length; set++) {
            present.set(set, set == 0 || set == 7 || random.nextInt(4) > 0);
        }
        Shapley.parts(3, values, present).ifPresent(parts -> {
            Split split = Split.of(values[0], values[7], parts, PLACES);
            assertThat(split.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(split.change());
            for (int i = 0; i < parts.length; i++) {
                assertThat(split.parts().get(i).doubleValue())
                        .isCloseTo(parts[i], org.assertj.core.api.Assertions.within(1e-7));
            }
        });
    }

    @Test
    void aCauseThatChangesNothingHasAPartOfExactlyZero() {
        double[] values = {61.1, 64.7, 60.2, 66.6, 61.1, 64.7, 60.2, 66.6};
        BitSet all = new BitSet();
        all.set(0, 8);
        double[] parts = Shapley.parts(3, values, all).orElseThrow();
        assertThat(parts[2]).isZero();
        assertThat(Split.of(61.1, 66.6, parts, PLACES).parts().get(2)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void whereNoOrderHasAllItsStatesThereAreNoParts() {
        BitSet ends = new BitSet();
        ends.set(0);
        ends.set(3);
        assertThat(Shapley.parts(2, new double[] {1, 0, 0, 2}, ends)).isEmpty();
    }
}
