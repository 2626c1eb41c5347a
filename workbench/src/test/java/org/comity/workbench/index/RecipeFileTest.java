package org.comity.workbench.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe is read, changed by options, written, and read back to the same. */
class RecipeFileTest {
    @TempDir
    private Path folder;

    private static final String TEXT = """
            title: Roads and rain
            author: "A: person"
            date: 2026-11-22
            steps:
              - denominate: on
              - screen: 0.5
              - normalise: minmax:0,100
              - aggregate: amean
            weights:
              Works: 3
              Land: 1
            uncertainty:
              - weights=0.25
            """;

    @Test
    void whatIsWrittenIsReadBackToTheSame() {
        RecipeFile recipe = RecipeFile.parse("r.yaml", TEXT);
        assertThat(recipe.steps())
                .extracting(RecipeFile.Line::name)
                .containsExactly("denominate", "screen", "normalise", "aggregate");
        assertThat(recipe.weights()).isEqualTo(Map.of("Works", 3.0, "Land", 1.0));
        assertThat(RecipeFile.parse("again.yaml", recipe.yaml())).isEqualTo(recipe);
        assertThat(RecipeFile.parse("again.yaml", recipe.spelled().yaml())).isEqualTo(recipe.spelled());
    }

    @Test
    void optionsChangeAStepInItsPlacePutItWhereItBelongsOrTakeItOut() {
        RecipeFile recipe = RecipeFile.parse("r.yaml", TEXT);
        assertThat(recipe.with("screen", "0.9").steps().get(1)).isEqualTo(new RecipeFile.Line("screen", "0.9"));
        assertThat(recipe.with("impute", "mean").steps().get(1)).isEqualTo(new RecipeFile.Line("impute", "mean"));
        assertThat(recipe.with("treat", "winmax=5").steps().get(2).name()).isEqualTo("treat");
        assertThat(recipe.with("denominate", "off").steps())
                .extracting(RecipeFile.Line::name)
                .doesNotContain("denominate");
    }

    @Test
    void aRecipeGivesTheSameFindingAsItsCopy() throws IOException {
        IndexInput input = Toy.input(folder);
        RecipeFile recipe = RecipeFile.parse("r.yaml", TEXT);
        Finding one = Index.of(input, recipe, Locale.ENGLISH).build("");
        Finding other = Index.of(
                        input, RecipeFile.parse("r.yaml", recipe.spelled().yaml()), Locale.ENGLISH)
                .build("");
        assertThat(other.id()).isEqualTo(one.id());
        assertThat(one.title()).isEqualTo("Roads and rain: scores and each step");
    }

    @Test
    void mistakesAreOneSentenceWithTheirPlace() {
        wrong("steps:\n  - normalize: zscore\n", "r.yaml:2: normalize: there is no such step; there are denominate, ");
        wrong("steps:\n  - screen: 0.9\n    treat: off\n", "r.yaml:1: steps: each must be one name with its options");
        wrong(
                "stages:\n  - screen: 0.9\n",
                "r.yaml:1: stages: there is no such field; there are title, author, date, steps, weights");
        wrong("title: x\n", "steps: is empty");
        wrong(TEXT.replace("Land: 1", "Land: much"), "Land: must be a number");
        assertThatThrownBy(() -> Index.of(
                        Toy.input(folder),
                        RecipeFile.parse("r.yaml", TEXT.replace("Land: 1", "Sea: 1")),
                        Locale.ENGLISH))
                .hasMessage("The recipe weighs Sea, and the index has no indicator or aggregate of that code.");
    }

    private static void wrong(String text, String sentence) {
        assertThatThrownBy(() -> RecipeFile.parse("r.yaml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void theUsualRecipeDividesOnlyWhereADenominatorIsNamed() throws IOException {
        assertThat(RecipeFile.usual(Toy.input(folder)).steps().getFirst().name())
                .isEqualTo("denominate");
        IndexInput without = Toy.input(folder, Toy.DATA, Toy.META.replace("km,NA,Population", "km,NA,NA"));
        assertThat(RecipeFile.usual(without).steps())
                .isEqualTo(List.of(
                        new RecipeFile.Line("normalise", "minmax:0,100"),
                        new RecipeFile.Line("weigh", "given"),
                        new RecipeFile.Line("aggregate", "amean")));
    }
}
