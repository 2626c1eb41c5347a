package org.comity.methods.signal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeasonalTest {
    private static double[] months(double summer, double jump) {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = new double[96];
        for (int t = 0; t < x.length; t++) {
            x[t] = 20 + random.nextGaussian() + (t % 12 >= 5 && t % 12 <= 7 ? summer : 0) + (t < 60 ? 0 : jump);
        }
        return x;
    }

    private static Segmentation of(double[] x) {
        return ChangePoints.of(
                Series.of(x).withSeason(12, 0), ChangePoints.Options.of(Cost.MEAN, Penalty.Calibrated.of(0.05), 3));
    }

    @Test
    void aHighSummerIsNoChange() {
        Segmentation found = of(months(15, 0));
        assertThat(found.seasonal()).isTrue();
        assertThat(found.changes()).isEmpty();
    }

    @Test
    void aJumpStaysWhereItIs() {
        Segmentation found = of(months(15, 5));
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().getFirst().at()).isEqualTo(60);
        assertThat(found.changes().getFirst().after().value()
                        - found.changes().getFirst().before().value())
                .isCloseTo(5, within(1.0));
    }

    @Test
    void withoutASeasonNothingIsTakenOut() {
        assertThat(of(months(0, 0)).seasonal()).isFalse();
    }

    /** Ranks 1, 2, 3 and 4, 5, 6: H = 12 / 42 (12 + 75) - 21 = 27 / 7, and with one degree of freedom erfc(sqrt(H / 2)). */
    @Test
    void twoGroupsByHand() {
        double p = Seasonal.kruskalWallis(new double[] {1, 2, 3, 4, 5, 6}, new int[] {0, 0, 0, 1, 1, 1}, 2);
        assertThat(p).isCloseTo(0.0495346, within(1e-7));
    }

    @Test
    void aGapIsNoFigure() {
        double[] x = new double[60];
        double[] exposures = new double[60];
        for (int t = 0; t < 60; t++) {
            x[t] = t % 7 == 3 ? 1e6 : (t < 30 ? 10 : 14) + t % 3;
            exposures[t] = t % 7 == 3 ? 0 : 1;
        }
        Segmentation found = ChangePoints.of(
                Series.of(x).withExposures(exposures), ChangePoints.Options.of(Cost.MEAN, new Penalty.Bic(), 3));
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().getFirst().at()).isEqualTo(30);
    }
}
