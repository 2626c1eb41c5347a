package org.comity.methods.composite.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.AsemStages;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.ToyStages;
import org.junit.jupiter.api.Test;

/** Audit tables on figures whose answer is found by hand. */
class AuditTest {
    private static final double NONE = Double.NaN;

    @Test
    void statisticsOfNothingAndOfGapsSayWhatTheyKnow() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 1 I; I 2 1", new double[] {NONE, NONE, NONE, NONE}, new double[] {0, 0, 4, NONE});
        List<Statistics.Line> lines = Statistics.of(stage.data(), Statistics.Limits.DEFAULT);
        assertThat(lines.get(0).mean()).isEmpty();
        assertThat(lines.get(0).flagAvailable()).isEqualTo("LOW");
        assertThat(lines.get(1).median()).hasValue(0);
        assertThat(lines.get(1).same()).isEqualTo(2);
        assertThat(lines.get(1).shareNonZero().orElseThrow()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(lines.get(1).flagNonZero()).isEqualTo("LOW");
        assertThat(lines.get(1).flagUnique()).isEqualTo("ok");
        Stage.Details table = Tables.of(Statistics.Line.class, lines);
        assertThat(table.heads()).startsWith("indicator", "min").contains("standard_deviation", "flag_outliers");
        assertThat(table.lines().getFirst().get(1)).isEqualTo("");
    }

    @Test
    void correlationsTakeTheRowsThatHaveBoth() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2, 3, NONE, 9}, new double[] {2, 4, 6, 1, NONE});
        Correlations.Line line =
                Correlations.between(stage, 1, 1, Correlations.Kind.PEARSON).getFirst();
        assertThat(line.correlation().orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(line.rows()).isEqualTo(3);
        assertThat(line.relation()).isEqualTo("siblings");
    }

    @Test
    void flagsNameWhatCountsTwiceAndWhatPullsApart() {
        Stage stage = ToyStages.stage(
                "a 1 1 P; b 1 1 P; c 1 1 P; d 1 1 Q; P 2 1 I; Q 2 1 I; I 3 1",
                new double[] {1, 2, 3, 4},
                new double[] {1, 2, 3, 4.1},
                new double[] {4, 3, 2, 0},
                new double[] {1, 2, 3, 4});
        List<Correlations.Flag> flags = Correlations.flags(stage, Correlations.Kind.PEARSON, 2, 0.9, 0);
        assertThat(flags).extracting(Correlations.Flag::group).containsOnly("P");
        assertThat(flags).extracting(Correlations.Flag::flag).containsExactly("high", "low", "low");
        assertThat(Correlations.flags(stage, Correlations.Kind.SPEARMAN, 3, 0.9, -1))
                .hasSize(3);
    }

    @Test
    void correlationsReachUpTheTreeAndOutToDenominators() {
        Stage whole = Aggregating.arithmetic().apply(AsemStages.stage("Normalised"));
        List<Correlations.Line> lines = Correlations.between(whole, 2, 4, Correlations.Kind.SPEARMAN);
        assertThat(lines).hasSize(8).allMatch(line -> line.relation().equals("ancestor"));
        assertThat(Correlations.between(whole, 2, 3, Correlations.Kind.PEARSON))
                .filteredOn(line -> line.relation().equals("parent"))
                .hasSize(8);
        assertThat(Correlations.withDenominators(AsemStages.stage("Raw"), Correlations.Kind.PEARSON, 0))
                .hasSize(49 * 4);
        assertThat(Correlations.withDenominators(AsemStages.stage("Raw"), Correlations.Kind.PEARSON, 0.6))
                .isNotEmpty()
                .allMatch(line -> Math.abs(line.correlation().orElseThrow()) > 0.6);
    }

    /** By hand: variances 1 and 4, covariance 1: 2 / 1 x 2 / 7. */
    @Test
    void alphaIsTheShareOfCovariance() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2, 3}, new double[] {1, 5, 3});
        Consistency.Alpha alpha = Consistency.alphas(stage).getFirst();
        assertThat(alpha.alpha().orElseThrow()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(alpha.members()).isEqualTo(2);
    }

    @Test
    void componentsOfTwoShareTheirVarianceByTheirCorrelation() {
        Stage stage = ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {1, 2, 3}, new double[] {1, 5, 3});
        List<Consistency.Component> components = Consistency.components(stage); // correlation 1/2
        assertThat(components.get(0).eigenvalue()).isCloseTo(1.5, within(1e-12));
        assertThat(components.get(0).share()).isCloseTo(0.75, within(1e-12));
        assertThat(components.get(1).cumulative()).isCloseTo(1, within(1e-12));
        assertThat(Consistency.loadings(stage).getFirst().loading()).isCloseTo(Math.sqrt(0.75), within(1e-12));
    }

    @Test
    void effectiveWeightsMultiplyUp() {
        double[] made =
                Influence.effectiveWeights(ToyStages.structure("a 1 1 P; b 1 3 P; c 1 5 Q; P 2 2 I; Q 2 1 I; I 3 1"));
        double[] expected = {1 / 6.0, 0.5, 1 / 3.0, 2 / 3.0, 1 / 3.0, 1};
        for (int node = 0; node < made.length; node++) {
            assertThat(made[node]).isCloseTo(expected[node], within(1e-15));
        }
    }

    /** Without a, P is b: A 3 and Q 1 make 2; B 1 and 2 make 1.5; C 2 and 3 make 2.5. */
    private static Stage removal() {
        return ToyStages.stage(
                "a 1 1 P; b 1 1 P; c 1 1 Q; P 2 1 I; Q 2 1 I; I 3 1",
                new double[] {1, 6, 2},
                new double[] {3, 1, 2},
                new double[] {1, 2, 3});
    }

    @Test
    void takingAnElementOutMovesRanks() {
        Aggregating by = Aggregating.arithmetic();
        List<Influence.Move> moves = Influence.removals(removal(), by, 1);
        assertThat(moves).hasSize(9);
        assertThat(moves.subList(0, 3)) // with all: A 1.5, B 2.75, C 2.5
                .extracting(Influence.Move::rank)
                .containsExactly(3, 1, 2);
        assertThat(moves.subList(0, 3)).extracting(Influence.Move::rankWithout).containsExactly(2, 3, 1);
        List<Influence.Line> lines = Influence.of(removal(), by);
        assertThat(lines.getFirst().meanRankChange().orElseThrow()).isCloseTo(4 / 3.0, within(1e-12));
        // c alone makes Q, which goes with it: P is left: A 2, B 3.5, C 2
        assertThat(moves.subList(6, 9)).extracting(Influence.Move::rankWithout).containsExactly(2, 1, 2);
    }

    @Test
    void aUnitThatHasNothingElseIsWithoutRankOnceThatIsTakenOut() {
        Stage stage =
                ToyStages.stage("a 1 1 I; b 1 1 I; I 2 1", new double[] {3, 2, 1}, new double[] {Double.NaN, 5, 1});
        List<Influence.Move> moves = Influence.removals(stage, Aggregating.arithmetic(), 1);
        assertThat(moves).extracting(Influence.Move::rankWithout).containsExactly(1, 2, 1, 2, 3);
        assertThat(moves.subList(0, 2)).extracting(Influence.Move::unit).doesNotContain("A");
    }

    @Test
    void whatTheIndexIsMadeOfAloneCannotBeTakenOut() {
        Stage stage = ToyStages.stage("a 1 1 P; b 1 1 P; P 2 1 I; I 3 1", new double[] {1, 2}, new double[] {2, 5});
        assertThat(Influence.removals(stage, Aggregating.arithmetic(), 2)).isEmpty();
        assertThat(Influence.of(stage, Aggregating.arithmetic()).getLast().meanRankChange())
                .isEmpty();
    }

    @Test
    void silentContraryAndRedundantElementsAreFound() {
        Stage stage = ToyStages.stage(
                "a 1 4 I; b 1 4 I; c 1 0.01 I; d 1 1 I; e 1 1 I; I 2 1",
                new double[] {1, 2, 3, 4, 5, 6},
                new double[] {1, 2, 3, 4, 5, 6.5},
                new double[] {1, -1, 0, 1, -1, 0},
                new double[] {6, 5, 4, 3, 2, 1},
                new double[] {2, 2, 2, 2, 2, 2});
        assertThat(Influence.of(stage, Aggregating.arithmetic()))
                .extracting(Influence.Line::finding)
                .containsExactly(
                        Influence.Finding.REDUNDANT,
                        Influence.Finding.REDUNDANT,
                        Influence.Finding.SILENT,
                        Influence.Finding.CONTRARY,
                        Influence.Finding.UNKNOWN);
    }

    private static Stage panel(String[] times, double... figures) {
        Rows rows = new Rows(java.util.Collections.nCopies(times.length, "A"), List.of(times));
        return Stage.of(
                ToyStages.structure("a 1 1 I; I 2 1"),
                Sheet.of(rows, List.of("a"), new double[][] {figures}),
                Side.none(rows));
    }

    /** By hand; 100, 110, gap, 133.1 in 2000 to 2003, given out of order. */
    @Test
    void trendsTakeTheTimesThatHaveAFigure() {
        Trends.Line line = Trends.of(panel(new String[] {"2003", "2000", "2001", "2002"}, 133.1, 100, 110, NONE))
                .getFirst();
        assertThat(line.growth().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(line.change().orElseThrow()).isCloseTo(33.1, within(1e-12));
        assertThat(line.first() + " " + line.last()).isEqualTo("2000 2003");
        assertThat(line.times()).isEqualTo(3);
        assertThat(line.of()).isEqualTo(4);
        double slope = (-4 / 3.0 * 100 - 1 / 3.0 * 110 + 5 / 3.0 * 133.1) / (42 / 9.0);
        double start = (100 + 110 + 133.1) / 3 - slope * 4 / 3;
        assertThat(line.slope().orElseThrow()).isCloseTo(slope, within(1e-10));
        assertThat(line.percent().orElseThrow()).isCloseTo(100 * slope / start, within(1e-10));
        assertThat(line.senSlope().orElseThrow()).isCloseTo(33.1 / 3, within(1e-10)); // of 10, 11.03, 11.55
    }

    @Test
    void trendsWithoutAValueAreEmpty() {
        Trends.Line still = Trends.of(panel(new String[] {"1", "2"}, 0, 0)).getFirst();
        assertThat(still.growth()).hasValue(0);
        assertThat(still.percent()).hasValue(0);
        Trends.Line fromZero = Trends.of(panel(new String[] {"1", "2"}, 0, 3)).getFirst();
        assertThat(fromZero.growth()).isEmpty();
        assertThat(fromZero.change()).hasValue(3);
        assertThat(Trends.of(panel(new String[] {"1", "2"}, 3, NONE)).getFirst().change())
                .isEmpty();
        assertThatThrownBy(() -> Trends.of(panel(new String[] {"early", "late"}, 1, 2)))
                .hasMessageContaining("trends need times that are numbers");
    }

    @Test
    void strengthsAndWeaknessesOfAUnit() {
        Stage stage = ToyStages.stage(
                "a 1 1 I; b 1 1 I; c 1 1 I; d 1 1 I; e 1 1 I; I 2 1",
                new double[] {9, 1, 5, 2}, // A first
                new double[] {5, 9, 7, 1}, // A third
                new double[] {5, 9, 4, 3}, // A second
                new double[] {0, 9, 4, 3}, // A last
                new double[] {NONE, 9, 4, 3});
        List<Strengths.Line> lines = Strengths.of(stage, "A", new Strengths.Options(2, 1, false, true, 0, ""));
        assertThat(lines).extracting(Strengths.Line::indicator).containsExactly("a", "c", "b");
        assertThat(lines).extracting(Strengths.Line::kind).containsExactly("strength", "strength", "weakness");
        assertThat(lines).extracting(Strengths.Line::rank).containsExactly(1, 2, 3);
        assertThat(Strengths.of(stage, "A", new Strengths.Options(1, 1, false, false, 0, "")))
                .extracting(Strengths.Line::indicator)
                .containsExactly("a", "d");
        assertThatThrownBy(() -> Strengths.of(stage, "Z", Strengths.Options.DEFAULT))
                .hasMessageContaining("unit Z: there is no such unit");
    }

    @Test
    void rawFiguresAreTurnedAndPeersAreThoseOfTheGroup() {
        Stage raw = AsemStages.stage("Raw");
        List<Strengths.Line> all = Strengths.of(raw, "SGP", new Strengths.Options(49, 49, true, false, 0, ""));
        Strengths.Line tariff = all.stream()
                .filter(line -> line.indicator().equals("Tariff"))
                .findFirst()
                .orElseThrow();
        assertThat(tariff.rank()).isEqualTo(1); // the lowest tariff is the best one
        List<Strengths.Line> peers =
                Strengths.of(raw, "SGP", new Strengths.Options(49, 0, true, false, 0, "EurAsia_group"));
        assertThat(peers).allMatch(line -> line.of() <= 21);
    }

    @Test
    void twoResultsSideBySide() {
        Sheet first = Sheet.of(Rows.of(List.of("A", "B", "C")), List.of("I"), new double[][] {{3, 2, 1}});
        Sheet second = Sheet.of(Rows.of(List.of("C", "A", "D")), List.of("I"), new double[][] {{30, 10, 20}});
        List<Comparison.Line> lines = Comparison.of(first, second, "I");
        assertThat(lines).extracting(Comparison.Line::unit).containsExactly("A", "B", "C", "D");
        assertThat(lines.get(0))
                .isEqualTo(new Comparison.Line(
                        "A",
                        OptionalDouble.of(3),
                        OptionalDouble.of(10),
                        OptionalDouble.of(7),
                        OptionalInt.of(1),
                        OptionalInt.of(3),
                        OptionalInt.of(-2)));
        assertThat(lines.get(1).rankChange()).isEmpty();
        Comparison.Summary summary = Comparison.summary(lines);
        assertThat(summary.units() + " " + summary.onlyFirst() + " " + summary.onlySecond())
                .isEqualTo("2 1 1");
        assertThat(summary.meanRankChange()).hasValue(2);
        assertThat(summary.spearman().orElseThrow()).isCloseTo(-1, within(1e-12));
    }
}
