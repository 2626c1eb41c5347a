package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Solvers;

/**
 * The benefit of the doubt for the children of one node: each unit is scored with the weights that suit it best, under
 * which no unit exceeds 1; a child's share in the unit's own score may be bounded. A linear program per unit:
 * Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), Social Indicators Research 82, 111-145. Units' scores and shares
 * are told in the table "benefit of the doubt"; the weights set are the mean of the units' shares, one set for all. A
 * child that a unit has no figure for takes no part in its score.
 *
 * @param node whose children are weighed
 * @param low the least share of a child in a unit's score, 0 to 1
 * @param high the largest, 0 to 1
 */
public record BenefitOfDoubt(String node, double low, double high) implements Method {
    public BenefitOfDoubt {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new StepFailure(
                    Weighting.NAME,
                    node,
                    "",
                    "shares from %s to %s; they must lie between 0 and 1, the lower first".formatted(low, high));
        }
    }

    @Override
    public String text() {
        return "benefit-of-doubt:" + node + (low == 0 && high == 1 ? "" : "," + low + "," + high);
    }

    @Override
    public Stage weigh(Stage before, Aggregating by) {
        Structure structure = before.structure();
        int parent = structure.find(node);
        if (parent < structure.indicators()) {
            throw new StepFailure(Weighting.NAME, node, "", "there is no such node above the indicators");
        }
        int[] children = structure.children(parent);
        boolean raw = IntStream.of(children).allMatch(child -> child < structure.indicators());
        Sheet data = raw ? before.data() : Groups.aggregated(before, by, structure.weights());
        Scorer scorer = new Scorer(data, Groups.codes(structure, children));
        double[] mean = new double[children.length];
        List<List<Object>> lines = new ArrayList<>();
        int counted = 0;
        for (int row = 0; row < data.rows().count(); row++) {
            double[] shares = scorer.shares(row);
            counted += scorer.score > 0 ? 1 : 0;
            List<Object> line = new ArrayList<>(List.of(data.rows().name(row), shares.length == 0 ? "" : scorer.score));
            for (int k = 0; k < children.length; k++) {
                line.add(shares.length == 0 ? "" : shares[k]);
                mean[k] += shares.length == 0 ? 0 : shares[k];
            }
            lines.add(line);
        }
        if (counted == 0) {
            throw new StepFailure(Weighting.NAME, node, "", "no unit has a figure above 0 on anything it is made of");
        }
        double[] weights = structure.weights();
        for (int k = 0; k < children.length; k++) {
            weights[children[k]] = mean[k] / counted;
        }
        List<String> heads = new ArrayList<>(List.of("unit", "score"));
        heads.addAll(Groups.codes(structure, children));
        return before.with(structure.weighing(weights))
                .telling("benefit of the doubt", new Stage.Details(heads, lines));
    }

    /** One program for all units, with the gains and share rows of each in turn. */
    private final class Scorer {
        private final Sheet data;
        private final int[] columns;
        private final double[] largest;
        private final Program program;
        private double score;

        Scorer(Sheet data, List<String> codes) {
            this.data = data;
            columns = codes.stream()
                    .mapToInt(code -> data.column(Weighting.NAME, code))
                    .toArray();
            largest = new double[columns.length];
            for (int k = 0; k < columns.length; k++) {
                for (int row = 0; row < data.rows().count(); row++) {
                    if (data.has(columns[k], row) && data.value(columns[k], row) < 0) {
                        throw new StepFailure(
                                Weighting.NAME,
                                codes.get(k),
                                data.rows().name(row),
                                "its figure is %s; the benefit of the doubt needs figures of 0 or more, so normalise first"
                                        .formatted(data.value(columns[k], row)));
                    }
                    largest[k] = Math.max(largest[k], data.rawValues(columns[k])[row]);
                }
            }
            Program.Builder builder = Program.builder();
            for (int k = 0; k < columns.length; k++) {
                builder.column(codes.get(k), 0, largest[k] > 0 ? 1 : 0, false, 0);
            }
            int[] all = IntStream.range(0, columns.length).toArray();
            for (int row = 0; row < data.rows().count(); row++) {
                builder.atMost(data.rows().name(row), 1, all, figures(row));
            }
            program = builder.build();
        }

        /** By child, as a share of the largest; 0 where missing. */
        private double[] figures(int row) {
            double[] figures = new double[columns.length];
            Arrays.setAll(figures, k -> largest[k] > 0 ? data.rawValues(columns[k])[row] / largest[k] : 0);
            return figures;
        }

        /** Each child's share in the row's score, all 0 where the score is; empty where the row has no child at all. */
        double[] shares(int row) {
            score = 0;
            int[] present = IntStream.range(0, columns.length)
                    .filter(k -> data.has(columns[k], row))
                    .toArray();
            if (present.length == 0) {
                return new double[0];
            }
            requireRoom(row, present.length);
            double[] figures = figures(row);
            Program.Builder builder = program.toBuilder();
            for (int k : present) {
                builder.gain(k, figures[k]);
                if (low > 0 || high < 1) {
                    bound(builder, present, figures, k);
                }
            }
            Answer answer = Solvers.get(BranchAndBound.NAME).solve(builder.build(), Options.DEFAULT);
            if (answer.status() != Answer.Status.SOLVED) {
                throw new StepFailure(
                        Weighting.NAME, node, data.rows().name(row), "its linear program ended as " + answer.status());
            }
            score = answer.objective();
            double[] shares = new double[columns.length];
            for (int k : present) {
                shares[k] = score > 0 ? answer.value(k) * figures[k] / score : 0;
            }
            return shares;
        }

        /** low times the score <= what child k brings <= high times the score. */
        private void bound(Program.Builder builder, int[] present, double[] figures, int k) {
            double[] above = new double[present.length];
            double[] below = new double[present.length];
            for (int i = 0; i < present.length; i++) {
                double own = present[i] == k ? figures[k] : 0;
                above[i] = own - low * figures[present[i]];
                below[i] = own - high * figures[present[i]];
            }
            builder.atLeast("least", 0, present, above);
            builder.atMost("most", 0, present, below);
        }

        private void requireRoom(int row, int count) {
            if (low * count > 1 + 1e-12 || high * count < 1 - 1e-12) {
                throw new StepFailure(
                        Weighting.NAME,
                        node,
                        data.rows().name(row),
                        "%d shares from %s to %s cannot sum to 1; widen the bounds".formatted(count, low, high));
            }
        }
    }
}
