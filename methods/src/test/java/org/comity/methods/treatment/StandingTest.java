package org.comity.methods.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.comity.methods.treatment.Standing.Favourable;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final OptionalDouble ZERO = OptionalDouble.of(0);
    private static final OptionalDouble ONE = OptionalDouble.of(1);

    @Test
    void asTheOthersIsTheMiddle() {
        Standing same = Standing.of(1, new double[] {1, 1, 1}, 0, Favourable.MORE, ZERO, ONE)
                .orElseThrow();
        assertThat(same.place()).isEqualTo(Range.exact(0.5));
        assertThat(same.bounds()).contains(Range.exact(0));
    }

    @Test
    void aLowerTariffIsTheMoreFavourableOne() {
        double[] others = {10, 10, 5};
        assertThat(Standing.of(2, others, 0, Favourable.LESS, ZERO, OptionalDouble.empty())
                        .orElseThrow()
                        .place()
                        .value())
                .isEqualTo(1);
        assertThat(Standing.of(2, others, 0, Favourable.MORE, ZERO, OptionalDouble.empty())
                        .orElseThrow()
                        .place()
                        .value())
                .isZero();
    }

    @Test
    void withoutAMostTheDifferenceHasNoRangeWhileOneIsMissing() {
        Standing open = Standing.of(4, new double[] {2, 2}, 1, Favourable.MORE, ZERO, OptionalDouble.empty())
                .orElseThrow();
        assertThat(open.bounds()).isEmpty();
        assertThat(open.difference()).isEqualTo(2);
        assertThat(open.place().low()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(open.place().high()).isEqualTo(1);
        assertThat(Standing.of(4, new double[0], 3, Favourable.MORE, ZERO, ONE)).isEmpty();
    }

    @Property(tries = 300)
    void theRangesHoldWhateverIsMissing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n, @ForAll @IntRange(max = 5) int missing) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] all = random.ints(n + missing, 0, 5).mapToDouble(i -> i / 4.0).toArray();
        double one = random.nextInt(5) / 4.0;
        Favourable favourable = random.nextBoolean() ? Favourable.MORE : Favourable.LESS;
        Standing held = Standing.of(one, Arrays.copyOf(all, n), missing, favourable, ZERO, ONE)
                .orElseThrow();
        Standing whole = Standing.of(one, all, 0, favourable, ZERO, ONE).orElseThrow();
        Range bounds = held.bounds().orElseThrow();
        assertThat(whole.place().value())
                .isBetween(held.place().low() - 1e-12, held.place().high() + 1e-12);
        assertThat(whole.difference()).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
    }
}
