package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.comity.methods.Oracle;
import org.comity.methods.composite.kernel.Order;
import org.junit.jupiter.api.Test;

/** The ASEM Sustainable Connectivity index (JRC; COINr's example, Becker et al. 2022, JOSS 7(78), 4567). */
class AsemOracleTest {
    private static final String SOURCE = "COINr 1.1.14, build_example_coin(), ASEM Sustainable Connectivity 2018";

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("CHE", 1),
            Map.entry("NLD", 2),
            Map.entry("DNK", 3),
            Map.entry("NOR", 4),
            Map.entry("BEL", 5),
            Map.entry("SWE", 6),
            Map.entry("AUT", 7),
            Map.entry("LUX", 8),
            Map.entry("DEU", 9),
            Map.entry("MLT", 10),
            Map.entry("SVN", 11),
            Map.entry("IRL", 12),
            Map.entry("FIN", 13),
            Map.entry("SGP", 14),
            Map.entry("GBR", 15),
            Map.entry("KOR", 31),
            Map.entry("NZL", 33),
            Map.entry("JPN", 34),
            Map.entry("AUS", 35),
            Map.entry("VNM", 36),
            Map.entry("IDN", 43),
            Map.entry("IND", 45),
            Map.entry("CHN", 49),
            Map.entry("PAK", 50),
            Map.entry("RUS", 51));

    private static final Map<String, Double> SCORES = Map.of(
            "AUS", 45.76625, "AUT", 61.90180, "BEL", 63.53952, "BGD", 39.04776, "BGR", 50.80759, "BRN", 41.20718);

    @Test
    @Oracle(source = SOURCE, where = "table of index scores, printed to five decimals")
    void indexScores() {
        Asem asem = Asem.load();
        Tree tree = asem.tree();
        Composite.Scores scores = Composite.score(asem.figures(), tree, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        SCORES.forEach((code, score) -> assertThat(
                        scores.value(tree.root(), asem.units().indexOf(code)))
                .as(code)
                .isCloseTo(score, within(5e-6)));
    }

    @Test
    @Oracle(source = SOURCE, where = "Results_ranks, column Index")
    void indexRanks() {
        Asem asem = Asem.load();
        Tree tree = asem.tree();
        Composite.Scores scores = Composite.score(asem.figures(), tree, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        double[] index = new double[asem.units().size()];
        java.util.Arrays.setAll(index, u -> scores.value(tree.root(), u));
        int[] ranks = new int[index.length];
        Order.ranks(index, new double[index.length], ranks);
        Map<String, Integer> found = new HashMap<>();
        RANKS.keySet().forEach(code -> found.put(code, ranks[asem.units().indexOf(code)]));
        assertThat(found).isEqualTo(RANKS);
    }

    @Test
    @Oracle(source = SOURCE, where = "Aggregated: all 51 units on 8 pillars, 2 sub-indices and the index")
    void everyAggregate() {
        Asem asem = Asem.load();
        Tree tree = asem.tree();
        Composite.Scores scores = Composite.score(asem.figures(), tree, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        Map<String, Asem.Row> published = new HashMap<>();
        Asem.table("computed_v1114/Aggregated.csv").forEach(row -> published.put(row.get("uCode"), row));
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            String code = asem.code(node);
            for (int u = 0; u < asem.units().size(); u++) {
                double expected = Double.parseDouble(
                        Objects.requireNonNull(published.get(asem.units().get(u)))
                                .get(code));
                assertThat(scores.value(node, u))
                        .as(asem.units().get(u) + " " + code)
                        .isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "Results_minmax1_100_gmean: geometric means of min-max 1 to 100, two decimals")
    void geometricVariant() {
        Asem asem = Asem.load();
        Tree tree = asem.tree();
        Composite.Scores scores =
                Composite.score(onOneToHundred(asem.figures()), tree, Aggregation.GEOMETRIC, Aggregation.GEOMETRIC);
        Asem.table("computed_v1114/Results_minmax1_100_gmean.csv").forEach(row -> {
            double expected = Double.parseDouble(row.get("Index"));
            assertThat(scores.value(tree.root(), asem.units().indexOf(row.get("uCode"))))
                    .as(row.get("uCode"))
                    .isCloseTo(expected, within(0.0051)); // printed to two decimals
        });
    }

    /** Moves the worse goalpost outward so that the worst figure scores 1 and the best 100. */
    private static Figures onOneToHundred(Figures figures) {
        Figures.Builder builder = Figures.builder(figures.leaves(), figures.units());
        java.util.List<Scale> scales = new java.util.ArrayList<>();
        for (int leaf = 0; leaf < figures.leaves(); leaf++) {
            Scale scale = figures.scale(leaf);
            double out = (scale.high() - scale.low()) / 99;
            scales.add(
                    scale.higherIsBetter()
                            ? new Scale(scale.low() - out, scale.high(), true)
                            : new Scale(scale.low(), scale.high() + out, false));
            for (int u = 0; u < figures.units(); u++) {
                builder.set(leaf, u, figures.value(leaf, u));
            }
        }
        return builder.build(scales);
    }
}
