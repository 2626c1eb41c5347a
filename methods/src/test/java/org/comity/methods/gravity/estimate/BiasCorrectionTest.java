package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.comity.methods.gravity.estimate.Options.Errors;
import org.junit.jupiter.api.Test;

/** The correction for three sets of effects, on data whose true coefficient is known. */
class BiasCorrectionTest {
    private static final double TRUE = 1;
    private static final Options OPTIONS = Options.DEFAULT.withErrors(Errors.CLUSTERED, SmallSample.GROUPS);

    /** Countries n, years t, outcomes log-normal with the variance of the outcome near its mean; x follows its own past. */
    private static Design draw(int n, int t, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = n * n * t;
        double[] y = new double[rows];
        double[] x = new double[rows];
        int[][] ids = new int[3][rows];
        double[] a = random.doubles((long) n * t, -0.1, 0.1).toArray();
        double[] b = random.doubles((long) n * t, -0.1, 0.1).toArray();
        for (int i = 0, r = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double pair = normal(random) / 16;
                double before = pair + normal(random) / 2;
                double shock = normal(random);
                for (int s = 0; s < t; s++, r++) {
                    double effects = a[i * t + s] + b[j * t + s] + pair;
                    x[r] = before / 2 + effects + normal(random) / 2;
                    before = x[r];
                    shock = 0.3 * shock + Math.sqrt(1 - 0.09) * normal(random);
                    double mean = Math.exp(TRUE * x[r] + effects);
                    double spread = Math.log(1 + 1 / mean);
                    y[r] = mean * Math.exp(-spread / 2 + Math.sqrt(spread) * shock);
                    ids[0][r] = i * t + s;
                    ids[1][r] = j * t + s;
                    ids[2][r] = i * n + j;
                }
            }
        }
        return Design.of(
                        y,
                        List.of(new Regressor("x", x)),
                        List.of(
                                new Effect("exporter^year", ids[0], n * t),
                                new Effect("importer^year", ids[1], n * t),
                                new Effect("exporter^importer", ids[2], n * n)))
                .withClusters(List.of(new Cluster("exporter^importer", ids[2], n * n)));
    }

    private static double normal(SplittableRandom random) {
        return random.nextGaussian();
    }

    /** 120 samples of 12 countries: the mean miss and the share of intervals that hold the truth both come nearer. */
    @Test
    void bringsEstimatesAndIntervalsNearerToTheTruth() {
        int samples = 120;
        double plain = 0;
        double corrected = 0;
        int plainHeld = 0;
        int correctedHeld = 0;
        for (int s = 0; s < samples; s++) {
            Estimate fit = GravityFit.fit(draw(12, 3, s), OPTIONS.withBiasCorrection(true));
            Estimate.Correction.Part before =
                    fit.correction().orElseThrow().parts().getFirst();
            Term after = fit.terms().getFirst();
            plain += before.estimate() - TRUE;
            corrected += after.estimate() - TRUE;
            plainHeld += Math.abs(before.estimate() - TRUE) < 1.96 * before.standardError() ? 1 : 0;
            correctedHeld += Math.abs(after.estimate() - TRUE) < 1.96 * after.standardError() ? 1 : 0;
            assertThat(after.standardError()).isGreaterThan(before.standardError());
        }
        assertThat(Math.abs(corrected)).isLessThan(Math.abs(plain));
        assertThat(correctedHeld).isGreaterThan(plainHeld).isBetween((int) (0.9 * samples), samples);
    }

    @Test
    void isRefusedForOtherModels() {
        Design three = draw(5, 3, 1);
        Design two = Design.of(
                        three.outcome(), three.regressors(), three.effects().subList(0, 2))
                .withClusters(three.clusters());
        assertThatThrownBy(() -> GravityFit.fit(two, OPTIONS.withBiasCorrection(true)))
                .isInstanceOf(CannotEstimate.class)
                .hasMessageContaining("exporter^year, importer^year");
    }

    /** Errors of another kind than the paper's stay what they are, and the answer says so. */
    @Test
    void leavesOtherErrorsAlone() {
        Design design = draw(8, 3, 2);
        Options robust = OPTIONS.withErrors(Errors.ROBUST, SmallSample.NONE);
        Estimate fit = GravityFit.fit(design, robust.withBiasCorrection(true));
        assertThat(fit.correction().orElseThrow().errors()).isFalse();
        assertThat(fit.terms().getFirst().standardError())
                .isEqualTo(GravityFit.fit(design, robust).terms().getFirst().standardError());
    }
}
