package org.comity.methods.gravity.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/**
 * The 13 trials of a vaccine of Colditz and others (1994), JAMA 271(9), 698-702, as log risk ratios; the figures of
 * DerSimonian and Laird's estimator on them as the package metafor prints them:
 * {@code rma(measure="RR", ai=tpos, bi=tneg, ci=cpos, di=cneg, data=dat.bcg, method="DL")}.
 */
class RandomEffectsOracleTest {
    private static final int[][] TRIALS = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825}
    };

    @Test
    @Oracle(source = "Colditz and others (1994), JAMA 271(9); metafor 4", where = "dat.bcg, rma(method = \"DL\")")
    void thirteenTrialsGiveThePublishedMeanAndSpread() {
        double[] estimates = new double[TRIALS.length];
        double[] errors = new double[TRIALS.length];
        for (int i = 0; i < TRIALS.length; i++) {
            double treated = TRIALS[i][0] + TRIALS[i][1];
            double others = TRIALS[i][2] + TRIALS[i][3];
            estimates[i] = Math.log(TRIALS[i][0] / treated) - Math.log(TRIALS[i][2] / others);
            errors[i] = Math.sqrt(1.0 / TRIALS[i][0] - 1 / treated + 1.0 / TRIALS[i][2] - 1 / others);
        }
        RandomEffects found = RandomEffects.fit(estimates, errors);
        assertThat(found.mean()).isCloseTo(-0.7141, within(5e-5));
        assertThat(found.standardError()).isCloseTo(0.1787, within(5e-5));
        assertThat(found.spread() * found.spread()).isCloseTo(0.3088, within(5e-5));
        assertThat(found.heterogeneity()).isCloseTo(152.2330, within(5e-5));
    }

    @Test
    void estimatesThatAgreeHaveNoSpread() {
        RandomEffects found = RandomEffects.fit(new double[] {0.5, 0.51, 0.49}, new double[] {0.1, 0.1, 0.1});
        assertThat(found.spread()).isZero();
        assertThat(found.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(found.standardError()).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void refusesWhatHasNoError() {
        assertThatThrownBy(() -> RandomEffects.fit(new double[] {0.5}, new double[] {0.1}))
                .hasMessage("There must be at least 2 estimates with as many errors, not 1 and 1.");
        assertThatThrownBy(() -> RandomEffects.fit(new double[] {0.5, 0.6}, new double[] {0.1, 0}))
                .hasMessage("Estimate 2 must be a number with an error above 0, not 0.6 and 0.0.");
    }
}
