package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Run;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * What is varied when nobody says what: the filling of gaps (own, mean, median), the scale (own, minmax:1,100,
 * zscore:50,10), the means (own, arithmetic, geometric) where they can be taken, and all weights by a quarter up and
 * down; each of them where the recipe has such a step. After the choices of Saisana, Saltelli and Tarantola (2005);
 * a quarter is the usual noise in COINr's examples.
 *
 * @param choices what is varied
 * @param leftOut what cannot be, a sentence each
 */
public record Defaults(List<Choice> choices, List<String> leftOut) {
    private static final String IMPUTE = "impute";
    private static final String NORMALISE = "normalise";
    private static final String AGGREGATE = "aggregate";

    public Defaults {
        choices = List.copyOf(choices);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * For a recipe; every alternative is tried once.
     *
     * @throws StepFailure where the recipe itself fails
     */
    public static Defaults of(Recipe recipe, Stage raw, Choice.Reader reader) {
        return new Trial(recipe.run(raw), reader).defaults();
    }

    /** Tries steps in the places of a recipe's own. */
    private static final class Trial {
        private final Run own;
        private final Choice.Reader reader;
        private final List<Choice> choices = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        Trial(Run own, Choice.Reader reader) {
            this.own = own;
            this.reader = reader;
        }

        Defaults defaults() {
            add(IMPUTE, open(IMPUTE, List.of("mean", "median")), Optional.empty());
            List<String> scales = open(NORMALISE, List.of("minmax:1,100", "zscore:50,10"));
            add(NORMALISE, scales, Optional.empty());
            aggregation(scales);
            if (own.recipe().find(AGGREGATE) >= 0) {
                choices.add(Choice.parse("weights=0.25", reader));
            }
            return new Defaults(choices, leftOut);
        }

        private void add(String step, List<String> options, Optional<Choice.Condition> condition) {
            if (options.size() > 1) {
                Choice choice = Choice.parse(step + "=" + String.join("|", options), reader);
                choices.add(new Choice(choice.name(), choice.options(), condition));
            }
        }

        /** The recipe's own option and those others that can be taken; none where there is no such step. */
        private List<String> open(String step, List<String> others) {
            int place = own.recipe().find(step);
            List<String> open = new ArrayList<>();
            if (place >= 0) {
                open.add("own");
                for (String other : others) {
                    if (differs(step, other) && isTaken(own, step, other, "")) {
                        open.add(other);
                    }
                }
            }
            return open;
        }

        private boolean differs(String step, String option) {
            return !reader.step(step, option)
                    .equals(own.recipe().steps().get(own.recipe().find(step)));
        }

        /** Other means under those scales only under which they can be taken. */
        private void aggregation(List<String> scales) {
            if (own.recipe().find(AGGREGATE) < 0) {
                return;
            }
            List<String> others = new ArrayList<>(List.of("amean", "gmean"));
            others.removeIf(other -> !differs(AGGREGATE, other));
            Set<String> fitting = new LinkedHashSet<>(scales.isEmpty() ? List.of("own") : scales);
            fitting.removeIf(
                    scale -> !others.stream().allMatch(other -> isTaken(under(scale), AGGREGATE, other, scale)));
            if (fitting.isEmpty()) {
                return;
            }
            List<String> options = new ArrayList<>(List.of("own"));
            options.addAll(others);
            add(
                    AGGREGATE,
                    options,
                    fitting.size() >= scales.size()
                            ? Optional.empty()
                            : Optional.of(new Choice.Condition(NORMALISE, List.copyOf(fitting))));
        }

        private Run under(String scale) {
            int place = own.recipe().find(NORMALISE);
            return scale.equals("own")
                    ? own
                    : own.again(own.recipe().with(place, reader.step(NORMALISE, scale)), place);
        }

        /** Whether the run succeeds with another step; says why where it does not. */
        private boolean isTaken(Run run, String name, String option, String scale) {
            Step step = reader.step(name, option);
            int place = run.recipe().find(name);
            try {
                run.again(run.recipe().with(place, step), place);
                return true;
            } catch (StepFailure e) {
                leftOut.add("%s=%s is not among the choices%s: %s"
                        .formatted(name, option, scale.isEmpty() ? "" : " under normalise=" + scale, e.getMessage()));
                return false;
            }
        }
    }
}
