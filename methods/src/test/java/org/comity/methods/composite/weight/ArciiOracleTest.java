package org.comity.methods.composite.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.Oracle;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.AsemStages;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.ToyStages;
import org.junit.jupiter.api.Test;

/** ADB's staged panel principal components, and components that textbooks print. */
class ArciiOracleTest {
    /** Four units at two times; the case of docs/methods/index-weights.md. */
    private static Stage panel() {
        List<String> units = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (int row = 0; row < 8; row++) {
            units.add(Character.toString('A' + row / 2));
            times.add(row % 2 == 0 ? "2017" : "2018");
        }
        Rows rows = new Rows(units, times);
        double[][] columns = {
            WeightingTest.contrast(1),
            WeightingTest.mix(0.6, 1, 0.8, 2),
            WeightingTest.contrast(3),
            WeightingTest.mix(0.28, 3, 0.96, 4),
            WeightingTest.contrast(1),
            WeightingTest.contrast(5),
            WeightingTest.mix(0.6, 5, 0.8, 6)
        };
        return Stage.of(
                ToyStages.structure("a 1 1 P; b 1 1 P; c 1 1 P; d 1 1 P; q 1 1 Q; r 1 1 R; s 1 1 S;"
                        + "P 2 1 I; Q 2 1 I; R 2 1 I; S 2 1 I; I 3 1"),
                Sheet.of(rows, List.of("a", "b", "c", "d", "q", "r", "s"), columns),
                Side.none(rows));
    }

    @Test
    @Oracle(
            source = "worked by hand",
            where = "docs/methods/index-weights.md, the staged components of four units at two times")
    void theHandWorkedCase() {
        Stage made = Weighting.parse("arcii").apply(panel());
        assertThat(WeightingTest.weight(made, "a")).isCloseTo(5 / 18.0, within(1e-12));
        assertThat(WeightingTest.weight(made, "b")).isCloseTo(5 / 18.0, within(1e-12));
        assertThat(WeightingTest.weight(made, "c")).isCloseTo(2 / 9.0, within(1e-12));
        assertThat(WeightingTest.weight(made, "d")).isCloseTo(2 / 9.0, within(1e-12));
        double rho = 4 / 9.0 / Math.sqrt(28 / 75.0);
        double first = (1 + rho) / 2 / (2 + rho + 0.6);
        assertThat(first).isCloseTo(0.2595715, within(5e-8));
        assertThat(WeightingTest.weight(made, "P")).isCloseTo(first, within(1e-12));
        assertThat(WeightingTest.weight(made, "Q")).isCloseTo(first, within(1e-12));
        assertThat(WeightingTest.weight(made, "R")).isCloseTo(0.5 - first, within(1e-12));
        assertThat(WeightingTest.weight(made, "S")).isCloseTo(0.5 - first, within(1e-12));
        Sheet whole = Aggregating.arithmetic().apply(made).data();
        assertThat(whole.value(whole.find("P"), 0)).isCloseTo(1.1644444, within(5e-8));
        assertThat(whole.value(whole.find("I"), 0)).isCloseTo(1.1388565, within(5e-8));
    }

    @Test
    @Oracle(
            source = "ADB, Asian Economic Integration Report, data catalogue, figure 6.2 (aric.adb.org)",
            where = "dimensional contributions of 2018, weight times score, sum to the overall index of .5350")
    void contributionsSumToTheIndex() {
        double[] contributions = {.0990, .0484, .0836, .1019, .1220, .0801};
        double[] weights = {.2, .1, .15, .15, .2, .2}; // whatever they are, as long as they sum to 1
        double[][] scores = new double[6][1];
        Arrays.setAll(scores, k -> new double[] {contributions[k] / weights[k]});
        Stage stage = ToyStages.stage("a 1 .2 I; b 1 .1 I; c 1 .15 I; d 1 .15 I; e 1 .2 I; f 1 .2 I; I 2 1", scores);
        Sheet made = Aggregating.arithmetic().apply(stage).data();
        assertThat(made.value(6, 0)).isCloseTo(.5350, within(5e-5 + 1e-12));
    }

    @Test
    void aDimensionOfOneWeighsOneAndNothingCorrelatedWeighsTheSame() {
        Stage stage = ToyStages.stage(
                "a 1 1 P; b 1 1 P; c 1 7 Q; P 2 1 I; Q 2 1 I; I 3 1",
                WeightingTest.contrast(1),
                WeightingTest.contrast(2),
                WeightingTest.contrast(4));
        Stage made = Weighting.parse("arcii").apply(stage);
        assertThat(WeightingTest.weight(made, "c")).isEqualTo(1);
        assertThat(WeightingTest.weight(made, "a")).isCloseTo(0.5, within(1e-12));
        assertThat(WeightingTest.weight(made, "P")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    @Oracle(
            source =
                    "R 4, prcomp(USArrests, scale. = TRUE); James, Witten, Hastie and Tibshirani (2013), An Introduction"
                            + " to Statistical Learning",
            where = "section 10.2.1, table 10.1; standard deviations in section 10.4")
    void componentsOfArrestsInTheUnitedStates() {
        double[][] columns = new double[4][50];
        String[] lines = ARRESTS.strip().split("\\R");
        for (int row = 0; row < 50; row++) {
            String[] words = lines[row].strip().split(" ");
            for (int k = 0; k < 4; k++) {
                columns[k][row] = Double.parseDouble(words[k]);
            }
        }
        List<String> codes = List.of("murder", "assault", "urban", "rape");
        Rows rows = Rows.of(
                java.util.stream.IntStream.range(0, 50).mapToObj(i -> "S" + i).toList());
        Components made = Components.of("weigh", Sheet.of(rows, codes, columns), codes);
        double[] deviations = {1.5748783, 0.9948694, 0.5971291, 0.4164494};
        double[] first = {0.5358995, 0.5831836, 0.2781909, 0.5434321};
        for (int k = 0; k < 4; k++) {
            assertThat(Math.sqrt(made.eigenvalue(k))).isCloseTo(deviations[k], within(5e-8));
            assertThat(made.entry(0, k)).isCloseTo(first[k], within(5e-8));
        }
        assertThat(made.aboveOne()).isEqualTo(1);
        assertThat(made.reaching(0.8)).isEqualTo(2);
    }

    @Test
    @Oracle(
            source = "R 4.2.2 on the table Normalised of COINr 1.1.14",
            where = "pillar Physical: prcomp(scale. = TRUE), three components with an eigenvalue above 1, varimax(eps ="
                    + " 1e-14); the largest squared loading of each indicator as a share of their sum")
    void factorsOfAPillar() {
        double[] loadings = {
            0.8808644164,
            0.6296574795,
            0.77269605698,
            0.61611158263,
            0.80436070319,
            0.9583846404,
            0.6045477911,
            0.8339058966
        };
        double sum = Arrays.stream(loadings).map(x -> x * x).sum();
        Stage made = Weighting.parse("factors").apply(AsemStages.stage("Normalised"));
        for (int k = 0; k < 8; k++) {
            assertThat(made.structure().node(k).weight()).isCloseTo(loadings[k] * loadings[k] / sum, within(1e-7));
        }
    }

    private static final String ARRESTS = """
            13.2 236 58 21.2
            10.0 263 48 44.5
            8.1 294 80 31.0
            8.8 190 50 19.5
            9.0 276 91 40.6
            7.9 204 78 38.7
            3.3 110 77 11.1
            5.9 238 72 15.8
            15.4 335 80 31.9
            17.4 211 60 25.8
            5.3 46 83 20.2
            2.6 120 54 14.2
            10.4 249 83 24.0
            7.2 113 65 21.0
            2.2 56 57 11.3
            6.0 115 66 18.0
            9.7 109 52 16.3
            15.4 249 66 22.2
            2.1 83 51 7.8
            11.3 300 67 27.8
            4.4 149 85 16.3
            12.1 255 74 35.1
            2.7 72 66 14.9
            16.1 259 44 17.1
            9.0 178 70 28.2
            6.0 109 53 16.4
            4.3 102 62 16.5
            12.2 252 81 46.0
            2.1 57 56 9.5
            7.4 159 89 18.8
            11.4 285 70 32.1
            11.1 254 86 26.1
            13.0 337 45 16.1
            0.8 45 44 7.3
            7.3 120 75 21.4
            6.6 151 68 20.0
            4.9 159 67 29.3
            6.3 106 72 14.9
            3.4 174 87 8.3
            14.4 279 48 22.5
            3.8 86 45 12.8
            13.2 188 59 26.9
            12.7 201 80 25.5
            3.2 120 80 22.9
            2.2 48 32 11.2
            8.5 156 63 20.7
            4.0 145 73 26.2
            5.7 81 39 9.3
            2.6 53 66 10.8
            6.8 161 60 15.6
            """;
}
