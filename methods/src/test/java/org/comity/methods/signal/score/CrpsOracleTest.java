package org.comity.methods.signal.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.Oracle;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that the authors of scoringRules (Jordan, Krueger and Lerch 2019) hold their own program to. */
class CrpsOracleTest {
    @Test
    @Oracle(source = "scoringRules 1.1.3, Jordan, Krueger and Lerch (2019)", where = "tests/testthat/test-crps_norm.R")
    void normal() {
        assertThat(Crps.ofNormal(0, 1, -3)).isCloseTo(2.43657473, within(1e-8));
        assertThat(Crps.ofNormal(0.1, 1, -2.9)).isCloseTo(2.43657473, within(1e-8));
        assertThat(Crps.ofNormal(0, 0.9, -2.7)).isCloseTo(2.43657473 * 0.9, within(1e-8));
    }

    @Test
    @Oracle(source = "scoringRules 1.1.3, Jordan, Krueger and Lerch (2019)", where = "tests/testthat/test-crps_t.R")
    void student() {
        assertThat(Crps.ofStudent(5, 0, 1, -3)).isCloseTo(2.33875895, within(1e-8));
        assertThat(Crps.ofStudent(5, 0.1, 1, -2.9)).isCloseTo(2.33875895, within(1e-8));
        assertThat(Crps.ofStudent(5, 0, 0.9, -2.7)).isCloseTo(2.33875895 * 0.9, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 100, 0.95, 0.53215257681",
        "44, 200.1, 0.82, 1.70859687251",
        "41, 200.1, 0.83, 1.63833674721",
        "222, 2000.1, 0.9, 3.66926727576",
        "2222, 20000.1, 0.9, 11.6114812752"
    })
    @Oracle(
            source = "scoringRules 1.1.3, Jordan, Krueger and Lerch (2019)",
            where = "tests/testthat/test-crps_nbinom.R")
    void negativeBinomial(int y, double size, double p, double published) {
        double mean = size * (1 - p) / p;
        // cancellation of large terms leaves eight digits or more
        assertThat(Crps.ofNegativeBinomial(mean, size, y)).isCloseTo(published, within(1e-7 * size));
        assertThat(sumOverCounts(mean, size, y)).isCloseTo(published, within(1e-7));
    }

    /** Another formula: the sum over k of (F(k) - 1{y &lt;= k})^2, to where its terms are below 1e-16. */
    private static double sumOverCounts(double mean, double size, int y) {
        double below = 0;
        double sum = 0;
        for (int k = 0; k < y || 1 - below > 1e-8; k++) {
            below += Math.exp(Crps.logNegativeBinomial(mean, size, k));
            double off = k >= y ? 1 - below : below;
            sum += off * off;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"-1.3", "0", "0.4", "2.7"})
    void theSampleOfManyQuantilesComesToTheClosedForm(double y) {
        int m = 4000;
        double[] sample = new double[m];
        for (int i = 0; i < m; i++) {
            sample[i] = 3 + 2 * Math.sqrt(2) * Erf.erfInv(2 * (i + 0.5) / m - 1);
        }
        assertThat(Crps.ofSample(sample, y)).isCloseTo(Crps.ofNormal(3, 2, y), within(1e-3));
    }

    @Test
    void aSureForecastScoresItsAbsoluteError() {
        assertThat(Crps.ofSample(new double[] {2, 2, 2}, 5)).isEqualTo(3);
        assertThat(Crps.ofSampleOnLogs(new double[] {0}, Math.E - 1)).isCloseTo(1, within(1e-15));
        assertThat(Crps.ofSampleOnLogs(new double[] {0}, 1 - Math.E)).isCloseTo(1, within(1e-15));
    }
}
