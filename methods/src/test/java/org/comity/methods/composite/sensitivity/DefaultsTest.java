package org.comity.methods.composite.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    /** Scales by powers: one for minmax, none of which makes a figure 0; zscore goes below 0. */
    private static final Choice.Reader READER = new Choice.Reader() {
        @Override
        public Step step(String name, String text) {
            return switch (text) {
                case "minmax:1,100" -> new Toy.Power(2);
                case "zscore:50,10" -> new Toy.Power(3);
                default -> Toy.READER.step(name, text);
            };
        }

        @Override
        public Sheet errors(String file) {
            return Toy.READER.errors(file);
        }
    };

    private static Defaults of(Stage raw) {
        return Defaults.of(Toy.recipe(), raw, READER);
    }

    private static List<String> texts(Defaults defaults) {
        return defaults.choices().stream().map(Choice::text).toList();
    }

    @Test
    void allThatCanBeTaken() {
        Defaults defaults = of(Toy.raw(1, 5));
        assertThat(texts(defaults))
                .containsExactly("normalise=own|minmax:1,100|zscore:50,10", "aggregate=own|gmean", "weights=0.25");
        assertThat(defaults.leftOut()).isEmpty();
        assertThat(MonteCarlo.run(Toy.recipe(), Toy.raw(1, 5), defaults.choices(), List.of(), 100, Pace.of(1))
                        .failed())
                .isEmpty();
    }

    /** Squares are above 0, what is below 0 itself and its cube are not. */
    @Test
    void otherMeansOnlyWhereTheyCanBeTaken() {
        Stage raw = Toy.raw(new double[][] {{-1, 2, 3}, {1, 2, 3}, {3, 2, 1}, {1, 5, 2}});
        Defaults defaults = of(raw);
        assertThat(texts(defaults))
                .containsExactly(
                        "normalise=own|minmax:1,100|zscore:50,10",
                        "aggregate=own|gmean when normalise=minmax:1,100",
                        "weights=0.25");
        assertThat(defaults.leftOut())
                .containsExactly(
                        "aggregate=gmean is not among the choices under normalise=own: "
                                + "aggregate: indicator A1, unit U0: it has no geometric mean.",
                        "aggregate=gmean is not among the choices under normalise=zscore:50,10: "
                                + "aggregate: indicator A1, unit U0: it has no geometric mean.");
        assertThat(MonteCarlo.run(Toy.recipe(), raw, defaults.choices(), List.of(), 100, Pace.of(1))
                        .failed())
                .isEmpty();
    }

    @Test
    void nothingIsVariedThatTheRecipeHasNot() {
        Recipe bare = new Recipe(List.of(new Toy.Cap(5)));
        assertThat(Defaults.of(bare, Toy.raw(1, 3), READER).choices()).isEmpty();
    }
}
