package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.Oracle;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.kernel.Normal;
import org.junit.jupiter.api.Test;

class GroupsTest {
    @Test
    void anItemJoinsTheGroupOfAHeadThatItIsNotToldApartFrom() {
        // Of 20 draws the first lies above the second in 18, above the third in all; the second above the third in 19.
        double[][] draws = new double[3][20];
        for (int d = 0; d < 20; d++) {
            draws[0][d] = 60;
            draws[1][d] = d < 2 ? 70 : 50;
            draws[2][d] = d == 2 ? 55 : 40;
        }
        Sample sample = Sample.of(draws);
        assertThat(sample.shareAbove(0, 1)).isEqualTo(0.9);
        assertThat(Groups.of(new int[] {0, 1, 2}, sample)).containsExactly(0, 0, 1);
    }

    @Test
    void rankRangesCoverTheDraws() {
        Sample sample = Sample.of(new double[][] {{3, 3, 1}, {2, 2, 2}, {1, 1, 3}});
        assertThat(sample.rankRanges())
                .containsExactly(new Sample.RankRange(1, 3), new Sample.RankRange(2, 2), new Sample.RankRange(1, 3));
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(Groups.letter(0)).isEqualTo("A");
        assertThat(Groups.letter(25)).isEqualTo("Z");
        assertThat(Groups.letter(26)).isEqualTo("AA");
    }

    @Test
    void wrongGoalpostsAreRefusedInOneSentence() {
        assertThatThrownBy(() -> GoalpostRecipe.posts(5, 5)).hasMessageContaining("low below high");
        assertThatThrownBy(() -> GoalpostRecipe.posts(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }

    @Test
    @Oracle(source = "Wichura (1988), Applied Statistics 37(3), AS 241", where = "p. 479, test values of PPND16")
    void normalQuantiles() {
        assertThat(Normal.quantile(0.25)).isCloseTo(-0.6744897501960817, within(1e-15));
        assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167814, within(1e-14));
        assertThat(Normal.quantile(1e-20)).isCloseTo(-9.262340089798409, within(1e-14));
    }

    @Test
    void momentsByHand() {
        double[] values = {1, 2, 3, 4, 10};
        boolean[] all = {true, true, true, true, true};
        // mean 4, m2 = 10, m3 = (-27 - 8 - 1 + 0 + 216) / 5 = 36, m4 = (81 + 16 + 1 + 0 + 1296) / 5 = 278.8
        assertThat(Moments.shape(values, all)[0]).isCloseTo(36 / Math.pow(10, 1.5) * Math.sqrt(20) / 3, within(1e-12));
        assertThat(Moments.shape(values, all)[1]).isCloseTo((6 * (278.8 / 100 - 3) + 6) * 4 / 6, within(1e-12));
    }
}
