package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.methods.Oracle;
import org.comity.methods.composite.Asem;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.sensitivity.Indices.Measure;
import org.comity.methods.composite.step.Imputation;
import org.comity.methods.composite.step.Normalising;
import org.comity.methods.composite.step.Outliers;
import org.junit.jupiter.api.Test;

/** The intervals of COINr's example index. */
class AsemUncertaintyTest {
    static final Choice.Reader READER = new Choice.Reader() {
        @Override
        public Step step(String name, String text) {
            return switch (name) {
                case "impute" -> Imputation.parse(text);
                case "treat" -> Outliers.parse(text);
                case "normalise" -> Normalising.parse(text);
                case "aggregate" -> Aggregating.parse(text);
                default -> throw new IllegalArgumentException(name);
            };
        }

        @Override
        public Sheet errors(String file) {
            throw new IllegalArgumentException(file);
        }
    };

    private static Recipe recipe() {
        List<Step> steps = new ArrayList<>(Asem.recipe().steps());
        steps.add(Aggregating.arithmetic());
        return new Recipe(steps);
    }

    private static List<Choice> choices(String... texts) {
        return List.of(texts).stream().map(text -> Choice.parse(text, READER)).toList();
    }

    @Test
    @Oracle(
            source = "Becker, COINr's vignette on sensitivity, the ASEM example: ranks at 5 and 95 % of a random run",
            where = "winmax 1 to 5; min-max 1-100, z-score 10, 2; weights 25 % on levels 2, 3; arithmetic, geometric"
                    + " means")
    void publishedRangesOfRanksLoosely() {
        Replications drawn = MonteCarlo.run(
                recipe(),
                Asem.load().raw(),
                choices(
                        "treat=winmax=1,skew=2,kurt=3.5|winmax=2,skew=2,kurt=3.5|winmax=3,skew=2,kurt=3.5"
                                + "|winmax=4,skew=2,kurt=3.5|winmax=5,skew=2,kurt=3.5",
                        "normalise=minmax:1,100|zscore:10,2",
                        "weights=0.25@2,3",
                        "aggregate=amean|gmean"),
                List.of(),
                1000,
                Pace.of(2));
        assertThat(drawn.failed()).isEmpty();
        Map<String, int[]> published = Map.of(
                "LUX", new int[] {5, 29},
                "SGP", new int[] {12, 26},
                "JPN", new int[] {33, 40},
                "CHN", new int[] {47, 50});
        for (Interval line : drawn.ranks("Index")) {
            int[] range = published.get(line.unit());
            if (range != null) {
                assertThat(line.q05()).as(line.toString()).isEqualTo(range[0], within(2.0));
                assertThat(line.q95()).as(line.toString()).isEqualTo(range[1], within(2.0));
            }
        }
    }

    @Test
    void aChoiceWithoutAnyEffectHasIndexZeroAndTheOthersAddUpToMost() {
        Indices indices = Sensitivity.sobol(
                recipe(),
                Asem.load().raw(),
                choices(
                        "treat=own|winmax=5,skew=2,kurt=3.5",
                        "normalise=minmax:1,100|zscore:50,10",
                        "aggregate=amean|gmean",
                        "weights=0.25@2,3"),
                "Index",
                new Target.RankChange(),
                new Sensitivity.Options(128, 200, true),
                Pace.of(2));
        assertThat(indices.find("treat", Measure.FIRST).orElseThrow().value()).isZero();
        assertThat(indices.find("treat", Measure.TOTAL).orElseThrow().value()).isZero();
        assertThat(indices.lines().stream()
                        .filter(line -> line.measure() == Measure.TOTAL)
                        .mapToDouble(Indices.Line::value)
                        .sum())
                .isBetween(0.9, 2.0);
    }

    @Test
    void theUsualChoicesAllWork() {
        Defaults defaults = Defaults.of(recipe(), Asem.load().raw(), READER);
        assertThat(defaults.choices().stream().map(Choice::text))
                .containsExactly(
                        "impute=own|mean|median",
                        "normalise=own|minmax:1,100|zscore:50,10",
                        "aggregate=own|gmean when normalise=minmax:1,100|zscore:50,10",
                        "weights=0.25");
        assertThat(MonteCarlo.run(recipe(), Asem.load().raw(), defaults.choices(), List.of(), 200, Pace.of(2))
                        .failed())
                .isEmpty();
    }
}
