package org.comity.methods.gravity.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.Test;

/** The sample of the program gegravity: 30 countries, an agreement of Canada and Japan, no income feedback. */
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
            output[i] = sizes.get(sample.countries.get(i))[0];
            spending[i] = sizes.get(sample.countries.get(i))[1];
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
        if (!Files.isDirectory(TradeSample.folder().resolve("gegravity-sample"))) {
            String message =
                    "Skipped: there is no gegravity-sample in %s; set COMITY_SAMPLES.".formatted(TradeSample.folder());
            System.err.println(message);
            assumeTrue(System.getenv("CI") != null, message);
            throw new AssertionError(message);
        }
        Equilibrium solved = solve(new Closure(Deficits.SHARE, Feedback.FIXED, 0));
        Baseline baseline = solved.baseline();
        Outcome canada = solved.outcomes().get(baseline.index("CAN"));
        Outcome australia = solved.outcomes().get(baseline.index("AUS"));
        int home = baseline.index("AUS");
        System.out.println(canada + " " + australia + " " + solved.before().flow(home, home) + " "
                + solved.full().flow(home, home) + " " + solved.conditional().proof() + solved.proof());
        assertThat(canada.realGdpPct()).isCloseTo(.418261, within(5e-7));
        assertThat(australia.realGdpPct()).isCloseTo(-.007106, within(5e-7));
        assertThat(canada.exportsFullPct()).isCloseTo(1.573180, within(5e-7));
        assertThat(canada.importsFullPct()).isCloseTo(1.504744, within(5e-7));
        assertThat(canada.domesticFullPct()).isCloseTo(-1.939006, within(5e-7));
        assertThat(solved.before().flow(home, home)).isCloseTo(218129.130005, within(5e-7));
        assertThat(solved.full().flow(home, home)).isCloseTo(218172.625325, within(5e-7));
        Equilibrium full = solve(Closure.BOOK);
        System.out.println("feedback: " + full.outcomes().get(baseline.index("CAN"))
                + full.outcomes().get(baseline.index("JPN"))
                + solved.outcomes().get(baseline.index("JPN")) + full.proof());
    }
}
