package org.comity.methods.composite.sensitivity;

import java.util.List;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/** A recipe whose index of the one unit counts how many of two steps are not the recipe's own. */
final class Dependent {
    private Dependent() {}

    /** Adds 1 to all figures where its parameter is not the base one. */
    private record Plus(Step step, double base, double parameter) implements Step {
        @Override
        public String name() {
            return step.name();
        }

        @Override
        public String text() {
            return step.text();
        }

        @Override
        public String makes() {
            return step.makes();
        }

        @Override
        public Stage apply(Stage before) {
            if (parameter == base) {
                return before;
            }
            double[][] values = new double[before.data().columns()][1];
            boolean[][] there = new boolean[values.length][1];
            for (int column = 0; column < values.length; column++) {
                values[column][0] = before.data().value(column, 0) + 1;
                there[column][0] = true;
            }
            return before.with(before.data().with(values, there));
        }
    }

    private static final Recipe RECIPE =
            new Recipe(List.of(new Plus(new Toy.Cap(9), 9, 9), new Plus(new Toy.Power(1), 1, 1), new Toy.Mean(false)));
    private static final Stage RAW = Toy.raw(new double[][] {{0}, {0}, {0}, {0}});
    private static final Target SCORE = new Target.ScoreOf("U0");

    /** The toy's steps by their counting likes. */
    private static List<Choice> counting(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice(
                        choice.name(),
                        choice.options().stream().map(Dependent::counting).toList(),
                        choice.condition()))
                .toList();
    }

    private static Choice.Option counting(Choice.Option option) {
        java.util.Map<String, Choice.Edit> edits = new java.util.LinkedHashMap<>();
        option.edits()
                .forEach((step, edit) -> edits.put(
                        step,
                        edit instanceof Choice.Edit.Fixed(Step other)
                                ? new Choice.Edit.Fixed(
                                        new Plus(other, step.equals("treat") ? 9 : 1, Double.parseDouble(other.text())))
                                : edit));
        return new Choice.Option(option.text(), edits);
    }

    static Indices exact(List<Choice> choices) {
        return Sensitivity.exact(RECIPE, RAW, counting(choices), "", SCORE, Pace.of(1));
    }

    static Indices sampled(List<Choice> choices) {
        return Sensitivity.shapley(
                RECIPE, RAW, counting(choices), "", SCORE, new Sensitivity.Options(3000, 1000, false), Pace.of(2));
    }
}
