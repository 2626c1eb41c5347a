package org.comity.methods.composite.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.comity.methods.Oracle;
import org.comity.methods.composite.Asem;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.AsemStages;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.ToyStages;
import org.junit.jupiter.api.Test;

/** Audit tables against those of COINr and of R. */
class AuditOracleTest {
    private static final String SOURCE = "COINr 1.1.14, build_example_coin(), ASEM Sustainable Connectivity 2018";

    private static void isPrinted(String as, OptionalDouble made, String printed) {
        double expected = Double.parseDouble(printed);
        assertThat(made.orElseThrow()).as(as).isCloseTo(expected, within(6e-10 * Math.max(1e-3, Math.abs(expected))));
    }

    @Test
    @Oracle(source = SOURCE, where = "Stats_Raw, 49 indicators, printed to ten digits, with flags")
    void statisticsOfRawIndicators() {
        Map<String, Statistics.Line> made = new HashMap<>();
        Statistics.of(AsemStages.stage("Raw").data(), Statistics.Limits.DEFAULT)
                .forEach(line -> made.put(line.indicator(), line));
        List<Asem.Row> rows = Asem.read(Asem.folder().resolve("computed_v1114/Stats_Raw.csv"));
        assertThat(rows).hasSize(49);
        for (Asem.Row row : rows) {
            String code = row.get("iCode");
            Statistics.Line line = Objects.requireNonNull(made.get(code));
            isPrinted(code + " Min", line.min(), row.get("Min"));
            isPrinted(code + " Max", line.max(), row.get("Max"));
            isPrinted(code + " Mean", line.mean(), row.get("Mean"));
            isPrinted(code + " Median", line.median(), row.get("Median"));
            isPrinted(code + " Std", line.standardDeviation(), row.get("Std"));
            isPrinted(code + " Skew", line.skewness(), row.get("Skew"));
            isPrinted(code + " Kurt", line.kurtosis(), row.get("Kurt"));
            isPrinted(code + " Frc.Avail", line.shareAvailable(), row.get("Frc.Avail"));
            isPrinted(code + " Frc.NonZero", line.shareNonZero(), row.get("Frc.NonZero"));
            // the table Raw is printed to 15 digits; in R two pairs of TolMin differ in the last bits
            int moreUnique = code.equals("TolMin") ? 2 : 0;
            isPrinted(
                    code + " Frc.Unique",
                    OptionalDouble.of(line.shareUnique().orElseThrow() + moreUnique / 51.0),
                    row.get("Frc.Unique"));
            isPrinted(code + " Frc.Same", line.shareSame(), row.get("Frc.Same"));
            assertThat(List.of(line.available(), line.nonZero(), line.unique() + moreUnique, line.same()))
                    .as(code)
                    .containsExactly(
                            Integer.parseInt(row.get("N.Avail")),
                            Integer.parseInt(row.get("N.NonZero")),
                            Integer.parseInt(row.get("N.Unique")),
                            Integer.parseInt(row.get("N.Same")));
            assertThat(List.of(line.flagAvailable(), line.flagNonZero(), line.flagUnique(), line.flagOutliers()))
                    .as(code)
                    .containsExactly(
                            row.get("Flag.Avail"),
                            row.get("Flag.NonZero"),
                            row.get("Flag.Unique"),
                            row.get("Flag.SkewKurt"));
        }
    }

    @Test
    @Oracle(source = SOURCE, where = "Corr_Treated_pearson, 49 x 49; NA where p is above 0.05")
    void correlationsOfTreatedIndicators() {
        Sheet data = AsemStages.stage("Treated").data();
        List<Asem.Row> rows = Asem.read(Asem.folder().resolve("computed_v1114/Corr_Treated_pearson.csv"));
        assertThat(rows).hasSize(49 * 49);
        for (Asem.Row row : rows) {
            Correlations.Line line = Correlations.of(data, row.get("Var1"), row.get("Var2"), Correlations.Kind.PEARSON);
            String as = row.get("Var1") + " " + row.get("Var2");
            boolean isLeftOut = row.get("Correlation").equals("NA");
            assertThat(line.significance().orElseThrow() > 0.05).as(as).isEqualTo(isLeftOut);
            if (!isLeftOut) {
                assertThat(line.correlation().orElseThrow())
                        .as(as)
                        .isCloseTo(Double.parseDouble(row.get("Correlation")), within(1e-9));
            }
        }
    }

    /** Canned tuna: Hunter's L value and a panel's score. */
    private static Stage tuna() {
        return ToyStages.stage(
                "x 1 1 I; y 1 1 I; I 2 1",
                new double[] {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1},
                new double[] {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8});
    }

    @Test
    @Oracle(
            source = "Hollander and Wolfe (1973), Nonparametric Statistical Methods, p. 185 f., as in R's ?cor.test",
            where = "cor.test(x, y, method =): tau 0.4444444, r 0.5711816 with p-value 0.1082, rho 0.6")
    void threeCoefficientsOfCannedTuna() {
        Sheet data = tuna().data();
        Correlations.Line pearson = Correlations.of(data, "x", "y", Correlations.Kind.PEARSON);
        assertThat(pearson.correlation().orElseThrow()).isCloseTo(0.5711816, within(5e-8));
        assertThat(pearson.significance().orElseThrow()).isCloseTo(0.1082, within(5e-5));
        assertThat(Correlations.of(data, "x", "y", Correlations.Kind.KENDALL)
                        .correlation()
                        .orElseThrow())
                .isCloseTo(0.4444444, within(5e-8));
        assertThat(Correlations.of(data, "x", "y", Correlations.Kind.SPEARMAN)
                        .correlation()
                        .orElseThrow())
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    @Oracle(source = SOURCE, where = "Results_ranks, all columns; Results_scores printed to two decimals")
    void ranksAreThoseOfFullPrecision() {
        Sheet made =
                Aggregating.arithmetic().apply(AsemStages.stage("Normalised")).data();
        for (Asem.Row row : Asem.read(Asem.folder().resolve("computed_v1114/Results_ranks.csv"))) {
            int unit = made.rows().units().indexOf(row.get("uCode"));
            for (String code : List.of("Index", "Conn", "Sust", "Physical", "ConEcFin", "Political", "Instit", "P2P")) {
                int column = made.find(code);
                int[] ranks = Comparison.ranks(made, column);
                assertThat(ranks[unit]).as(row.get("uCode") + " " + code).isEqualTo(Integer.parseInt(row.get(code)));
            }
        }
    }

    @Test
    @Oracle(
            source = "R 4.2.2 on the tables Raw and Normalised of COINr 1.1.14",
            where = "cor(raw$Poverty, raw$NEET, method =, use = \"pairwise.complete.obs\") and for Goods with Flights")
    void rankCorrelationsWithTiesAndGaps() {
        Sheet raw = AsemStages.stage("Raw").data();
        assertThat(correlation(raw, "Poverty", "NEET", Correlations.Kind.KENDALL))
                .isCloseTo(0.402020932387, within(1e-12));
        assertThat(correlation(raw, "Poverty", "NEET", Correlations.Kind.SPEARMAN))
                .isCloseTo(0.502635538894, within(1e-12));
        assertThat(correlation(raw, "Goods", "Flights", Correlations.Kind.KENDALL))
                .isCloseTo(0.665882352941, within(1e-12));
    }

    private static double correlation(Sheet data, String one, String other, Correlations.Kind kind) {
        return Correlations.of(data, one, other, kind).correlation().orElseThrow();
    }

    @Test
    @Oracle(
            source = "R 4.2.2 on the table Normalised of COINr 1.1.14, with the formula of COINr's get_cronbach",
            where = "k^2 * sigav / sigall of cov(x, use = \"pairwise.complete.obs\")")
    void alphasOfPillars() {
        Stage stage = Aggregating.arithmetic().apply(AsemStages.stage("Normalised"));
        Map<String, Double> alphas = new HashMap<>();
        Consistency.alphas(stage)
                .forEach(line -> alphas.put(line.group(), line.alpha().orElseThrow()));
        assertThat(alphas.get("P2P")).isCloseTo(0.850168418553, within(1e-11));
        assertThat(alphas.get("SusEcFin")).isCloseTo(-0.376828953072, within(1e-11));
        assertThat(alphas.get("Physical")).isCloseTo(0.663366008415, within(1e-11));
    }

    @Test
    @Oracle(
            source = "R 4.2.2 on the table Normalised of COINr 1.1.14, as COINr's get_PCA",
            where = "prcomp(x, center = TRUE, scale. = TRUE) of the pillar Physical: sdev^2 and rotation[, 1], turned")
    void componentsOfAPillar() {
        Stage stage = Aggregating.arithmetic().apply(AsemStages.stage("Normalised"));
        double[] eigenvalues = {
            2.9012596856,
            1.5035002763,
            1.1708625305,
            0.8316232961,
            0.6416982049,
            0.4008927877,
            0.3448751864,
            0.2052880326
        };
        double[] entries = {
            0.4477309029,
            0.3872384875,
            0.0041846569,
            0.4099087570,
            0.3448106566,
            0.1032386129,
            0.3464383068,
            0.4816311778
        };
        for (int k = 0; k < 8; k++) {
            Consistency.Component component = Consistency.components(stage).get(k);
            assertThat(component.group()).isEqualTo("Physical");
            assertThat(component.eigenvalue()).isCloseTo(eigenvalues[k], within(6e-11));
            assertThat(Consistency.loadings(stage).get(k).entry()).isCloseTo(entries[k], within(6e-11));
        }
    }

    private static double significance(String one, String other, Correlations.Kind kind, int rows) {
        int[] first = java.util.stream.IntStream.range(0, rows).toArray();
        return Correlations.of(AsemStages.sheet("Raw").keepRows(first), one, other, kind)
                .significance()
                .orElseThrow();
    }

    @Test
    @Oracle(
            source = "R 4.2.2 on the first rows of the table Raw of COINr 1.1.14",
            where = "cor.test(raw$LPI[1:n], raw$Goods[1:n], method =)$p.value: exact, by series, and with ties")
    void significanceOfRankCorrelations() {
        Correlations.Kind spearman = Correlations.Kind.SPEARMAN;
        Correlations.Kind kendall = Correlations.Kind.KENDALL;
        assertThat(significance("LPI", "Goods", spearman, 8)).isCloseTo(0.132291666667, within(1e-12));
        assertThat(significance("LPI", "Goods", spearman, 30)).isCloseTo(5.38868248421e-06, within(1e-15));
        assertThat(significance("LPI", "GDPGrow", spearman, 8)).isCloseTo(0.32683531746, within(1e-11));
        assertThat(significance("LPI", "GDPGrow", spearman, 20)).isCloseTo(0.139150860121, within(1e-12));
        assertThat(significance("Poverty", "NEET", spearman, 51)).isCloseTo(0.000693230925331, within(1e-14));
        assertThat(significance("TBTs", "Embs", spearman, 51)).isCloseTo(0.0083835232844, within(1e-13));
        assertThat(significance("LPI", "Goods", kendall, 8)).isCloseTo(0.275099206349, within(1e-12));
        assertThat(significance("LPI", "GDPGrow", kendall, 20)).isCloseTo(0.112604127065, within(1e-12));
        assertThat(significance("Goods", "Flights", kendall, 51)).isCloseTo(5.35786261072e-12, within(1e-20));
        assertThat(significance("Poverty", "NEET", kendall, 51)).isCloseTo(0.000400439875627, within(1e-14));
    }
}
