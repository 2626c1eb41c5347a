package org.comity.methods.gravity.equilibrium;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/**
 * The sample of the program gegravity: 30 countries, an agreement of Canada and Japan, no income feedback. The program
 * stops its estimates and resistances at 1e-8, so six digits are compared, not twelve.
 */
final class GegravityOracleTest {
    private static final String FILE = "gegravity-sample/sample_data_set.dlm";

    static Equilibrium solve(Closure closure) {
        TradeSample sample = TradeSample.read(FILE, _ -> true, 3, 5, row -> new double[] {
            Double.parseDouble(row[6]),
            Double.parseDouble(row[7]),
            Double.parseDouble(row[8]),
            Double.parseDouble(row[9]),
            Double.parseDouble(row[10])
        });
        Map<String, double[]> sizes = new HashMap<>();
        for (String[] row : TradeSample.rows(FILE)) {
            sizes.computeIfAbsent(row[0], _ -> new double[2])[0] = Double.parseDouble(row[4]);
            sizes.computeIfAbsent(row[1], _ -> new double[2])[1] = Double.parseDouble(row[5]);
        }
        double[] effects = sample.poisson();
        double[] output = new double[sample.n];
        double[] spending = new double[sample.n];
        for (int i = 0; i < sample.n; i++) {
            double[] size = requireNonNull(sizes.get(sample.countries.get(i)));
            output[i] = size[0];
            spending[i] = size[1];
        }
        double[] flows = TradeSample.fitted(sample.ease(effects), output, spending);
        double[] factor = sample.ease(0, 0, 0, 0, 0);
        factor[sample.at("CAN", "JPN")] = Math.exp(effects[0]);
        factor[sample.at("JPN", "CAN")] = Math.exp(effects[0]);
        return Equilibrium.solve(
                Baseline.of(sample.countries, flows),
                Shock.of(sample.n, factor),
                Settings.of(5, "DEU").with(closure));
    }

    @Test
    @Oracle(
            source = "Herman (2021), gegravity, sample data set; sigma 5, reference DEU",
            where = "country and bilateral results of the agreement CAN-JPN, printed to 6 decimals")
    void agreementOfCanadaAndJapanWithoutIncomeFeedback() {
        Samples.need("gegravity-sample");
        Equilibrium solved = solve(new Closure(Deficits.SHARE, Feedback.FIXED, 0));
        Baseline baseline = solved.baseline();
        Outcome canada = solved.outcomes().get(baseline.index("CAN"));
        Outcome australia = solved.outcomes().get(baseline.index("AUS"));
        int home = baseline.index("AUS");
        assertThat(canada.realGdpPct()).isCloseTo(.418261, within(1e-6));
        assertThat(australia.realGdpPct()).isCloseTo(-.007106, within(1e-6));
        assertThat(canada.exportsFullPct()).isCloseTo(1.573180, within(1e-6));
        assertThat(canada.importsFullPct()).isCloseTo(1.504744, within(1e-6));
        assertThat(canada.domesticFullPct()).isCloseTo(-1.939006, within(1e-6));
        assertThat(solved.before().flow(home, home)).isCloseTo(218129.130005, within(0.05));
        assertThat(solved.full().flow(home, home)).isCloseTo(218172.625325, within(0.05));
    }

    /** The figures of docs/methods/equilibrium.md on what income feedback changes. */
    @Test
    void incomeFeedbackRaisesTheGainOfCanada() {
        Samples.need("gegravity-sample");
        Equilibrium fed = solve(Closure.BOOK);
        Outcome canada = fed.outcomes().get(fed.baseline().index("CAN"));
        Outcome japan = fed.outcomes().get(fed.baseline().index("JPN"));
        assertThat(fed.proved()).isTrue();
        assertThat(canada.realGdpPct()).isCloseTo(.428227, within(1e-6));
        assertThat(canada.exportsFullPct()).isCloseTo(1.664668, within(1e-6));
        assertThat(japan.realGdpPct()).isCloseTo(.050413, within(1e-6));
    }
}
