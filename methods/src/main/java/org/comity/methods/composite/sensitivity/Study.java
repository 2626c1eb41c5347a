package org.comity.methods.composite.sensitivity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.jspecify.annotations.Nullable;

/** What takes the chances of a design to a number by run: a recipe with its choices, or a function. */
sealed interface Study {
    /** The names of what is drawn. */
    List<String> names();

    Outputs outputs(Design design, Pace pace);

    /** By run: the number, or why there is none. */
    final class Outputs {
        private final double[] values;
        private final @Nullable Failed[] failed;

        Outputs(int runs) {
            values = new double[runs];
            failed = new Failed[runs];
        }

        int runs() {
            return values.length;
        }

        boolean has(int run) {
            return failed[run] == null;
        }

        double value(int run) {
            return values[run];
        }

        void set(int run, double value) {
            values[run] = value;
        }

        void fail(int run, Failed why) {
            failed[run] = why;
        }

        /** By number; at least one run must have succeeded. */
        List<Failed> failures() {
            return MonteCarlo.failures(failed);
        }
    }

    /** A function of numbers in [0, 1). */
    record OfFunction(List<String> names, ToDoubleFunction<double[]> function) implements Study {
        @Override
        public Outputs outputs(Design design, Pace pace) {
            Outputs outputs = new Outputs(design.runs());
            for (int run = 0; run < outputs.runs(); run++) {
                Choice.Chance[] chances = design.chances(run);
                double[] at = new double[chances.length];
                for (int i = 0; i < at.length; i++) {
                    at[i] = chances[i].place();
                }
                outputs.set(run, function.applyAsDouble(at));
            }
            return outputs;
        }
    }

    /** A target of a recipe's index. */
    record OfRecipe(Plan plan, Reading reading, Target target, ToDoubleFunction<double[]> aim) implements Study {
        static OfRecipe of(Plan plan, String node, Target target) {
            Stage nominal = Replay.nominal(plan);
            Reading reading = new Reading(plan.raw, nominal, List.of(node.isEmpty() ? MonteCarlo.top(nominal) : node));
            double[] own = reading.scores(nominal, 0);
            Aim aim = Aim.of(target, reading, own);
            if (Double.isNaN(aim.applyAsDouble(own))) {
                throw new StepFailure(
                        "target", "", "", "%s is not known in the recipe itself".formatted(target.text()));
            }
            return new OfRecipe(plan, reading, target, aim);
        }

        @Override
        public List<String> names() {
            return plan.choices().stream().map(Choice::name).toList();
        }

        @Override
        public Outputs outputs(Design design, Pace pace) {
            Outputs outputs = new Outputs(design.runs());
            Replay.run(plan, design, new Sink(this, design, outputs), pace);
            return outputs;
        }
    }

    /** Takes the target off each stage. */
    record Sink(OfRecipe of, Design design, Outputs outputs) implements Design.Sink {
        @Override
        public void scored(int run, Stage end) {
            double value = of.aim().applyAsDouble(of.reading().scores(end, 0));
            if (Double.isNaN(value)) {
                String options = of.plan().describe(of.plan().taken(design.chances(run)));
                outputs.fail(run, new Failed(run, options, of.target().text() + " is not known in this run."));
            } else {
                outputs.set(run, value);
            }
        }

        @Override
        public void failed(int run, Failed why) {
            outputs.fail(run, why);
        }
    }
}
