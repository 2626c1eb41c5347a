package org.comity.methods.signal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OnlineTest {
    private static final Predictive COUNTS = new Predictive.Poisson(1, 1);

    /** Gamma(1, 1) and counts 0, 2: chances of the next count are 1/2 and, after the 0, (2/3)(1/3)^2; anew (1/2)^3. */
    @Test
    void twoCountsByHand() {
        Online online = Online.of(Series.of(0, 2), new Online.Settings(0.25, COUNTS, 1));
        double on = 0.75 * 2.0 / 27;
        double anew = 0.25 / 8;
        assertThat(online.chance(2)).isCloseTo(on / (on + anew), within(1e-12));
        assertThat(online.recent(1)).isCloseTo(anew / (on + anew), within(1e-12));
        assertThat(online.logEvidence()).isCloseTo(Math.log(0.5 * (on + anew)), within(1e-12));
    }

    /** Student's t with 2 degrees of freedom, scale 2: at 0 the density is Gamma(3/2) / (sqrt(2 pi) Gamma(1) sqrt(2)). */
    @Test
    void oneFigureByHand() {
        Online online = Online.of(Series.of(0), new Online.Settings(0.1, new Predictive.Gaussian(0, 1, 1, 1), 1));
        assertThat(online.logEvidence())
                .isCloseTo(Math.log(Math.sqrt(Math.PI) / 2 / Math.sqrt(2 * Math.PI) / Math.sqrt(2)), within(1e-12));
    }

    @Test
    void aGapTeachesNothing() {
        var settings = new Online.Settings(0.05, COUNTS, 2);
        Online whole = Online.of(Series.of(1, 2, 9, 8), settings);
        Online gapped = Online.of(Series.of(1, 2, 50, 9, 8).withExposures(1, 1, 0, 1, 1), settings);
        assertThat(gapped.logEvidence()).isEqualTo(whole.logEvidence());
        assertThat(gapped.recent(4)).isEqualTo(whole.recent(3));
    }

    @Test
    void aJumpIsSeenOnceWithItsStart() {
        double[] counts = new double[60];
        for (int t = 0; t < 60; t++) {
            counts[t] = t < 40 ? t % 3 : 15 + t % 4;
        }
        var alarms = Online.of(Series.of(counts), new Online.Settings(0.01, COUNTS, 12))
                .alarms(0.9);
        assertThat(alarms).hasSize(1);
        assertThat(alarms.getFirst().at() + 1 - alarms.getFirst().figures()).isEqualTo(40);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Online.Settings(1, COUNTS, 3)).hasMessageContaining("hazard");
        assertThatThrownBy(() -> new Predictive.Poisson(0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Series.of(Double.NaN)).hasMessageContaining("exposure 0");
        assertThatThrownBy(() -> ChangePoints.of(
                        Series.of(-1, 2, 3), ChangePoints.Options.of(Cost.POISSON, new Penalty.Bic(), 1)))
                .hasMessageContaining("ranks");
    }
}
