package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.aggregate.Climb;
import org.comity.methods.composite.kernel.Association;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Weights of one level for which the correlations of its nodes with the index (Pearson's), as shares of their sum,
 * come nearest to target importances, by the sum of squares: Becker, Saisana, Paruolo and Vandecasteele (2017),
 * Ecological Indicators 80, 12-22, in the linear form of COINr's get_opt_weights. Weights stay above 0; found by
 * Levenberg and Marquardt's method on their logarithms. COINr stops its search early (a relative tolerance of 0.1), so
 * its weights are rougher than these.
 *
 * @param targets importance by code, relative; 1 for nodes not named
 */
public record Optimise(int level, Map<String, Double> targets) implements Method {
    private static final int MOST_STEPS = 500;
    private static final double CLOSE = 1e-24;
    private static final double NUDGE = 1e-6;

    public Optimise {
        targets = new LinkedHashMap<>(targets);
    }

    @Override
    public String text() {
        return "optimise:" + level
                + targets.entrySet().stream()
                        .map(entry -> "," + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    @Override
    public Stage weigh(Stage before, Aggregating by) {
        Structure structure = before.structure();
        Groups.requireLevel(structure, level);
        int[] nodes = IntStream.range(0, structure.nodes().size())
                .filter(node -> structure.node(node).level() == level)
                .toArray();
        Search search = new Search(before, by, nodes, shares(structure, nodes));
        search.run();
        double[] weights = structure.weights();
        List<List<Object>> lines = new ArrayList<>();
        double[] obtained = search.shares(search.logs);
        double sum = 0;
        for (double log : search.logs) {
            sum += Math.exp(log);
        }
        for (int k = 0; k < nodes.length; k++) {
            weights[nodes[k]] = Math.exp(search.logs[k]) / sum;
            lines.add(List.of(structure.node(nodes[k]).code(), search.targets[k], obtained[k], weights[nodes[k]]));
        }
        return before.with(structure.weighing(weights))
                .telling("weights", new Stage.Details(List.of("node", "desired", "obtained", "weight"), lines));
    }

    private double[] shares(Structure structure, int[] nodes) {
        for (String code : targets.keySet()) {
            if (IntStream.of(nodes)
                    .noneMatch(node -> structure.node(node).code().equals(code))) {
                throw new StepFailure(Weighting.NAME, code, "", "it has a target, but is no node of level " + level);
            }
        }
        double[] shares = new double[nodes.length];
        double sum = 0;
        for (int k = 0; k < nodes.length; k++) {
            String code = structure.node(nodes[k]).code();
            shares[k] = targets.getOrDefault(code, 1.0);
            if (!(shares[k] > 0)) {
                throw new StepFailure(
                        Weighting.NAME,
                        code,
                        "",
                        "its target importance is %s; it must be above 0".formatted(shares[k]));
            }
            sum += shares[k];
        }
        for (int k = 0; k < nodes.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** The search for one set of weights. */
    private static final class Search {
        private final Structure structure;
        private final Climb climb;
        private final int[] nodes;
        private final double[] targets;
        private double[] logs;

        Search(Stage before, Aggregating by, int[] nodes, double[] targets) {
            structure = before.structure();
            this.nodes = nodes;
            this.targets = targets;
            Sheet data = before.data();
            climb = by.climb(structure, data.rows());
            for (int node = 0; node < structure.indicators(); node++) {
                int column = data.column(Weighting.NAME, structure.node(node).code());
                climb.indicator(node, data.rawValues(column), data.rawPresent(column));
            }
            logs = new double[nodes.length];
            for (int k = 0; k < nodes.length; k++) {
                logs[k] = Math.log(targets[k]);
            }
        }

        /** Each node's correlation with the index as a share of their sum; no numbers where that is not above 0. */
        double[] shares(double[] at) {
            double[] weights = structure.weights();
            for (int k = 0; k < nodes.length; k++) {
                weights[nodes[k]] = Math.exp(at[k]);
            }
            climb.run(weights);
            double[] shares = new double[nodes.length];
            double sum = 0;
            boolean[] top = climb.present(structure.root());
            for (int k = 0; k < nodes.length; k++) {
                boolean[] both = Association.both(top, climb.present(nodes[k]));
                double[] x = Association.where(climb.values(nodes[k]), both);
                shares[k] = x.length < 2
                        ? Double.NaN
                        : Association.pearson(x, Association.where(climb.values(structure.root()), both));
                if (Double.isNaN(shares[k])) {
                    throw new StepFailure(
                            Weighting.NAME,
                            structure.node(nodes[k]).code(),
                            "",
                            "it has no correlation with %s, as one of them does not vary over the %d units that have both"
                                    .formatted(structure.node(structure.root()).code(), x.length));
                }
                sum += shares[k];
            }
            for (int k = 0; k < nodes.length; k++) {
                shares[k] = sum > 0 ? shares[k] / sum : Double.NaN;
            }
            return shares;
        }

        /** A step of the search may lead where there are no shares, and is taken back; its start may not. */
        private double[] requireShares(double[] shares) {
            if (Double.isNaN(shares[0])) {
                throw new StepFailure(
                        Weighting.NAME,
                        structure.node(structure.root()).code(),
                        "",
                        "the correlations of %s with it sum to 0 or less, so they are no shares of a whole; turn or leave out what runs against it"
                                .formatted(IntStream.of(nodes)
                                        .mapToObj(node -> structure.node(node).code())
                                        .collect(Collectors.joining(", "))));
            }
            return shares;
        }

        private double loss(double[] shares) {
            double loss = 0;
            for (int k = 0; k < shares.length; k++) {
                loss += (shares[k] - targets[k]) * (shares[k] - targets[k]);
            }
            return loss;
        }

        void run() {
            double damping = 1e-3;
            double[] shares = requireShares(shares(logs));
            double loss = loss(shares);
            for (int step = 0; step < MOST_STEPS && loss > CLOSE && damping < 1e12; step++) {
                double[] next = step(jacobian(shares), shares, damping);
                double[] reached = shares(next);
                double made = loss(reached);
                if (made < loss) {
                    logs = next;
                    shares = reached;
                    loss = made;
                    damping = Math.max(damping / 5, 1e-12);
                } else {
                    damping *= 4;
                }
            }
        }

        private RealMatrix jacobian(double[] shares) {
            RealMatrix jacobian = MatrixUtils.createRealMatrix(nodes.length, nodes.length);
            for (int k = 0; k < nodes.length; k++) {
                double[] moved = logs.clone();
                moved[k] += NUDGE;
                double[] there = requireShares(shares(moved));
                for (int i = 0; i < nodes.length; i++) {
                    jacobian.setEntry(i, k, (there[i] - shares[i]) / NUDGE);
                }
            }
            return jacobian;
        }

        /** No move is longer than 1 in any logarithm. */
        private double[] step(RealMatrix jacobian, double[] shares, double damping) {
            RealMatrix square = jacobian.transposeMultiply(jacobian);
            for (int k = 0; k < nodes.length; k++) {
                square.addToEntry(k, k, damping * Math.max(square.getEntry(k, k), 1e-6));
            }
            double[] missing = new double[nodes.length];
            for (int k = 0; k < nodes.length; k++) {
                missing[k] = targets[k] - shares[k];
            }
            double[] by = new QRDecomposition(square)
                    .getSolver()
                    .solve(jacobian.transposeMultiply(MatrixUtils.createColumnRealMatrix(missing))
                            .getColumnVector(0))
                    .toArray();
            double longest = new ArrayRealVector(by).getLInfNorm();
            double[] next = logs.clone();
            for (int k = 0; k < nodes.length; k++) {
                next[k] += longest > 1 ? by[k] / longest : by[k];
            }
            return next;
        }
    }
}
