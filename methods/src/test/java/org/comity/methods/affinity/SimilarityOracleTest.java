package org.comity.methods.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/**
 * Germany and Russia, 1914: alliance portfolios over the 20 states of Europe, from 0 (none) to 3 (defence pact), with
 * the states' shares of capabilities. The table is printed, and its measures computed, in the documentation of the R
 * package fpsim (S. V. Miller, 0.1.0, data set gmyrus14).
 */
class SimilarityOracleTest {
    private static final int[] GERMANY = {3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final int[] RUSSIA = {0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final double[] CAPABILITIES = {
        .25, .21, .2, .08, .08, .05, .03, .03, .02, .01, .01, .01, .01, .01, 0, 0, 0, 0, 0, 0
    };

    private static double[][] table(boolean weighted) {
        double[][] table = new double[4][4];
        for (int state = 0; state < GERMANY.length; state++) {
            table[GERMANY[state]][RUSSIA[state]] += weighted ? CAPABILITIES[state] : 1;
        }
        return table;
    }

    private static double of(Measure measure, Distance distance, boolean weighted) {
        return new Yardstick(measure, distance, true).of(table(weighted)).orElseThrow();
    }

    @Test
    @Oracle(source = "Signorino and Ritter (1999), ISQ 43", where = "Table 6: S, unweighted and weighted; fpsim srs()")
    void sOfAlliancePortfolios() {
        assertThat(of(Measure.S, Distance.ABSOLUTE, false)).isCloseTo(0.40, within(0.005));
        assertThat(of(Measure.S, Distance.ABSOLUTE, true)).isCloseTo(-0.46, within(0.005));
    }

    @Test
    @Oracle(source = "fpsim 0.1.0, reference of taub()", where = "taub(gmyrus14$gmy, gmyrus14$rus)")
    void tauOfAlliancePortfolios() {
        assertThat(of(Measure.TAU, Distance.ABSOLUTE, false)).isCloseTo(0.03031695, within(5e-9));
    }

    @Test
    @Oracle(source = "fpsim 0.1.0, reference of cohenk()", where = "cohenk(gmyrus14$gmy, gmyrus14$rus, levels = 0:3)")
    void kappaWithSquaredDistances() {
        assertThat(of(Measure.KAPPA, Distance.SQUARED, false)).isCloseTo(-0.07758621, within(5e-9));
    }

    @Test
    @Oracle(source = "fpsim 0.1.0, reference of spi()", where = "spi(gmyrus14$gmy, gmyrus14$rus, levels = 0:3)")
    void piOfNominalCategories() {
        assertThat(of(Measure.PI, Distance.NOMINAL, false)).isCloseTo(-0.04477612, within(5e-9));
    }
}
