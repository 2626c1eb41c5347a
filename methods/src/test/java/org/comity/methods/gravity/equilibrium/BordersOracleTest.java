package org.comity.methods.gravity.equilibrium;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.Oracle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Chapter 2 of the book, solved to the end. Its program stops when no price moves by more than 0.01, so stored results
 * and the equilibrium differ by up to some tenths of a point, most for small open countries.
 */
final class BordersOracleTest {
    private static final String BOOK = "Yotov, Piermartini, Monteiro, Larch (2016), An Advanced Guide to Trade Policy";
    private static final double DISTANCE = -.7912879;
    private static final double NEIGHBOUR = .6736456;
    private static final double BORDER = -2.47445;

    @BeforeAll
    static void needsTheFiles() {
        Samples.need("agtpa");
    }

    private static TradeSample sample(String file) {
        return TradeSample.read(file, row -> row[3].equals("2006"), 4, 3, row -> new double[] {
            Math.log(Double.parseDouble(row[5])), Double.parseDouble(row[6]), row[0].equals(row[1]) ? 0 : 1
        });
    }

    private static Map<String, double[]> stored(String file, int... columns) {
        Map<String, double[]> stored = new HashMap<>();
        for (String[] row : TradeSample.rows("agtpa/results/" + file)) {
            stored.put(
                    row[0],
                    Arrays.stream(columns)
                            .mapToDouble(at -> Double.parseDouble(row[at]))
                            .toArray());
        }
        return stored;
    }

    /** Medians of the differences to stored figures: exports conditional and full, factory-gate price, real GDP. */
    private static double[] medians(Equilibrium solved, String producers, String consumers) {
        Map<String, double[]> producer = stored(producers, 10, 13, 14);
        Map<String, double[]> consumer = stored(consumers, 5);
        List<Outcome> outcomes = solved.outcomes();
        double[][] differences = new double[4][outcomes.size()];
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome one = outcomes.get(i);
            double[] book = requireNonNull(producer.get(one.country()));
            double price = requireNonNull(consumer.get(one.country()))[0];
            differences[0][i] = Math.abs(one.exportsConditionalPct() - book[1]);
            differences[1][i] = Math.abs(one.exportsFullPct() - book[2]);
            differences[2][i] = Math.abs(one.pricePct() - book[0]);
            double gdp = 100 * ((1 + book[0] / 100) / (1 + price / 100) - 1);
            differences[3][i] = Math.abs(one.realGdpPct() - gdp);
        }
        return Arrays.stream(differences).mapToDouble(BordersOracleTest::median).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Test
    @Oracle(source = BOOK, where = "chapter 2, application 1; results/TradeWithoutBorder_FULL_PROD.csv, _CONS.csv")
    void tradeWithoutBorders() {
        TradeSample sample = sample("agtpa/Chapter2Application1.csv.gz");
        double[] flows =
                TradeSample.fitted(sample.ease(DISTANCE, NEIGHBOUR, BORDER), sample.output(), sample.spending());
        double[] factor = sample.ease(0, 0, -BORDER);
        Equilibrium solved = Equilibrium.solve(
                Baseline.of(sample.countries, flows), Shock.of(sample.n, factor), Settings.of(7, "DEU"));
        assertProved(solved);
        double[] medians = medians(solved, "TradeWithoutBorder_FULL_PROD.csv", "TradeWithoutBorder_FULL_CONS.csv");
        assertThat(medians[0]).isLessThan(0.001);
        assertThat(medians[3]).isLessThan(0.1);
    }

    @Test
    @Oracle(source = BOOK, where = "chapter 2, exercise 1 (a): results/RemovingSpecificBorder_FULL_*_part_A.csv")
    void oneBorderLess() {
        TradeSample sample = sample("agtpa/Chapter2Exercise1.csv.gz");
        double[] flows =
                TradeSample.fitted(sample.ease(DISTANCE, NEIGHBOUR, BORDER), sample.output(), sample.spending());
        double[] factor = sample.ease(0, 0, 0);
        factor[sample.at("CAN", "USA")] = Math.exp(-BORDER);
        factor[sample.at("USA", "CAN")] = Math.exp(-BORDER);
        Equilibrium solved = Equilibrium.solve(
                Baseline.of(sample.countries, flows), Shock.of(sample.n, factor), Settings.of(7, "DEU"));
        assertProved(solved);
        double[] medians = medians(
                solved, "RemovingSpecificBorder_FULL_PROD_part_A.csv", "RemovingSpecificBorder_FULL_CONS_part_A.csv");
        assertThat(medians[0]).isLessThan(0.001);
        assertThat(medians[3]).isLessThan(0.1);
    }

    @Test
    @Oracle(source = BOOK, where = "chapter 2, exercise 1 (b), (c): results/RemovingSpecificBorder_FULL_*_part_BC.csv")
    void theBorderOfOnePairAsEstimated() {
        double[] medians = ownBorder("part_BC", "CANUSA|USACAN");
        assertThat(medians[0]).isLessThan(0.001);
        assertThat(medians[3]).isLessThan(0.1);
    }

    @Test
    @Oracle(source = BOOK, where = "chapter 2, exercise 1 (d): results/RemovingSpecificBorder_FULL_*_part_D.csv")
    void theBorderOfOnePairInOneDirection() {
        double[] medians = ownBorder("part_D", "CANUSA");
        assertThat(medians[0]).isLessThan(0.001);
        assertThat(medians[3]).isLessThan(0.1);
    }

    /** With an effect of its own for the border of Canada and the United States, which some of their flows lose. */
    private static double[] ownBorder(String part, String removed) {
        TradeSample sample =
                TradeSample.read("agtpa/Chapter2Exercise1.csv.gz", row -> row[3].equals("2006"), 4, 4, row -> {
                    boolean pair = (row[0] + row[1]).matches("CANUSA|USACAN");
                    return new double[] {
                        Math.log(Double.parseDouble(row[5])),
                        Double.parseDouble(row[6]),
                        row[0].equals(row[1]) || pair ? 0 : 1,
                        pair ? 1 : 0
                    };
                });
        double[] effects = {-.7672372, .6284654, -2.533003, -1.987681};
        double[] flows = TradeSample.fitted(sample.ease(effects), sample.output(), sample.spending());
        double[] factor = sample.ease(0, 0, 0, 0);
        for (String pair : removed.split("\\|")) {
            factor[sample.at(pair.substring(0, 3), pair.substring(3))] = Math.exp(1.987681);
        }
        Equilibrium solved = Equilibrium.solve(
                Baseline.of(sample.countries, flows), Shock.of(sample.n, factor), Settings.of(7, "DEU"));
        assertProved(solved);
        return medians(
                solved,
                "RemovingSpecificBorder_FULL_PROD_%s.csv".formatted(part),
                "RemovingSpecificBorder_FULL_CONS_%s.csv".formatted(part));
    }

    private static void assertProved(Equilibrium solved) {
        assertThat(solved.proved()).isTrue();
        assertThat(solved.proof().clearing()).isCloseTo(0, within(1e-12));
        assertThat(solved.proof().budget()).isCloseTo(0, within(1e-12));
        assertThat(solved.conditional().proof().clearing()).isCloseTo(0, within(1e-12));
    }
}
