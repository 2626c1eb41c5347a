package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Side;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/** A small world: four indicators A1 A2 B1 B2, pillars A and B, an index; steps that are simple enough to check by hand. */
final class Toy {
    static final Choice.Reader READER = new Choice.Reader() {
        @Override
        public Step step(String name, String text) {
            return switch (name) {
                case "normalise" -> new Power(Double.parseDouble(text));
                case "treat" -> new Cap(Double.parseDouble(text));
                case "aggregate" -> new Mean(text.equals("gmean"));
                default -> throw new StepFailure(name, "", "", "there is no such step");
            };
        }

        @Override
        public Sheet errors(String file) {
            throw new StepFailure("errors", "", "", "there is no file " + file);
        }
    };

    private Toy() {}

    static Structure structure() {
        return Structure.of(List.of(
                node("A1", 1, 1, "A"),
                node("A2", 1, 2, "A"),
                node("B1", 1, 1, "B"),
                node("B2", 1, 1, "B"),
                node("A", 2, 1, "Index"),
                node("B", 2, 1.5, "Index"),
                node("Index", 3, 1, "")));
    }

    private static Node node(String code, int level, double weight, String parent) {
        return new Node(
                code,
                code,
                level,
                1,
                weight,
                "",
                OptionalDouble.empty(),
                Optional.empty(),
                parent.isEmpty() ? Optional.empty() : Optional.of(parent));
    }

    /** Figures in [1, 10), all present. */
    static Stage raw(long seed, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[4][units];
        for (double[] column : values) {
            for (int unit = 0; unit < units; unit++) {
                column[unit] = random.nextDouble(1, 10);
            }
        }
        return raw(values);
    }

    static Stage raw(double[][] values) {
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < values[0].length; unit++) {
            units.add("U" + unit);
        }
        Rows rows = Rows.of(units);
        return Stage.of(structure(), Sheet.of(rows, List.of("A1", "A2", "B1", "B2"), values), Side.none(rows));
    }

    static Recipe recipe() {
        return new Recipe(List.of(new Cap(9), new Power(1), new Mean(false)));
    }

    static Choice choice(String text) {
        return Choice.parse(text, READER);
    }

    static List<Choice> choices(String... texts) {
        return List.of(texts).stream().map(Toy::choice).toList();
    }

    private static Stage each(Stage before, java.util.function.DoubleUnaryOperator change) {
        Sheet data = before.data();
        double[][] values = new double[data.columns()][];
        boolean[][] present = new boolean[values.length][];
        for (int column = 0; column < values.length; column++) {
            values[column] = data.values(column);
            present[column] = data.present(column);
            for (int row = 0; row < values[column].length; row++) {
                values[column][row] = change.applyAsDouble(values[column][row]);
            }
        }
        return before.with(data.with(values, present));
    }

    /** No figure above the cap. */
    record Cap(double cap) implements Step {
        @Override
        public String name() {
            return "treat";
        }

        @Override
        public String text() {
            return Double.toString(cap);
        }

        @Override
        public String makes() {
            return "Treated";
        }

        @Override
        public Stage apply(Stage before) {
            return each(before, value -> Math.min(value, cap));
        }
    }

    /** Each figure to a power; 0 is refused. */
    record Power(double power) implements Step {
        Power {
            if (power == 0) {
                throw new StepFailure("normalise", "", "", "the power is 0; take another");
            }
        }

        @Override
        public String name() {
            return "normalise";
        }

        @Override
        public String text() {
            return Double.toString(power);
        }

        @Override
        public String makes() {
            return "Normalised";
        }

        @Override
        public Stage apply(Stage before) {
            return each(before, value -> Math.pow(value, power));
        }
    }

    /** Counts how often it is applied. */
    record Counted(Step step, AtomicInteger times) implements Step {
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
            times.incrementAndGet();
            return step.apply(before);
        }
    }

    /** Keeps units whose first figure is above a bound. */
    record Screen(double above) implements Step {
        @Override
        public String name() {
            return "screen";
        }

        @Override
        public String text() {
            return Double.toString(above);
        }

        @Override
        public String makes() {
            return "Screened";
        }

        @Override
        public Stage apply(Stage before) {
            return before.keepRows(
                    java.util.stream.IntStream.range(0, before.data().rows().count())
                            .filter(row -> before.data().value(0, row) > above)
                            .toArray());
        }
    }

    /** Weighted means, geometric or not. */
    record Mean(boolean geometric) implements Step {
        @Override
        public String name() {
            return "aggregate";
        }

        @Override
        public String text() {
            return geometric ? "gmean" : "amean";
        }

        @Override
        public String makes() {
            return "Aggregated";
        }

        @Override
        public Stage apply(Stage before) {
            Structure structure = before.structure();
            int leaves = structure.indicators();
            int count = structure.nodes().size() - leaves;
            int rows = before.data().rows().count();
            double[][] made = new double[structure.nodes().size()][rows];
            boolean[][] there = new boolean[count][rows];
            for (int node = 0; node < made.length; node++) {
                for (int row = 0; row < rows; row++) {
                    made[node][row] = node < leaves ? before.data().value(node, row) : mean(structure, node, row, made);
                    if (node >= leaves) {
                        there[node - leaves][row] = true;
                    }
                }
            }
            List<String> codes = structure.nodes().subList(leaves, made.length).stream()
                    .map(Node::code)
                    .toList();
            return before.with(
                    before.data().plus(codes, java.util.Arrays.copyOfRange(made, leaves, made.length), there));
        }

        private double mean(Structure structure, int node, int row, double[][] made) {
            double sum = 0;
            double weights = 0;
            for (int child : structure.children(node)) {
                double value = made[child][row];
                if (geometric && !(value > 0)) {
                    throw new StepFailure(
                            "aggregate", structure.node(child).code(), "U" + row, "it has no geometric mean");
                }
                sum += structure.node(child).weight() * (geometric ? Math.log(value) : value);
                weights += structure.node(child).weight();
            }
            return geometric ? Math.exp(sum / weights) : sum / weights;
        }
    }
}
