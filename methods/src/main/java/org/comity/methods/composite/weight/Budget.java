package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/**
 * Budget allocation: experts distribute points over siblings; each expert's points become shares of what they gave to
 * the group, and the weights are the mean or the median of the experts' shares (medians scaled to sum to 1). OECD and
 * JRC (2008), page 96. An expert may leave out a group, but not single members of one. Groups that no expert speaks of
 * keep their weights.
 *
 * @param median whether the median is taken, and not the mean
 * @param experts points by code, by the expert's name
 */
public record Budget(boolean median, Map<String, Map<String, Double>> experts) implements Method {
    private static final List<String> HEADS =
            List.of("group", "node", "weight", "mean", "median", "standard_deviation", "least", "most", "experts");

    public Budget {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        experts.forEach((name, points) -> copy.put(name, new LinkedHashMap<>(points)));
        experts = copy;
    }

    @Override
    public String text() {
        return "budget:" + (median ? "median" : "mean")
                + experts.entrySet().stream()
                        .map(expert -> "|" + expert.getKey() + ":"
                                + expert.getValue().entrySet().stream()
                                        .map(point -> point.getKey() + "=" + point.getValue())
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining());
    }

    @Override
    public Stage weigh(Stage before, Aggregating by) {
        Structure structure = before.structure();
        requireNodes(structure);
        double[] weights = structure.weights();
        List<List<Object>> lines = new ArrayList<>();
        for (int parent = structure.indicators(); parent < structure.nodes().size(); parent++) {
            int[] children = structure.children(parent);
            List<String> codes = Groups.codes(structure, children);
            List<double[]> shares = new ArrayList<>();
            experts.forEach((name, points) -> {
                if (!java.util.Collections.disjoint(points.keySet(), codes)) {
                    shares.add(shares(name, points, codes));
                }
            });
            if (!shares.isEmpty()) {
                double[] made = made(shares);
                for (int k = 0; k < children.length; k++) {
                    weights[children[k]] = made[k];
                    lines.add(line(structure.node(parent).code(), codes.get(k), made[k], of(shares, k)));
                }
            }
        }
        return before.with(structure.weighing(weights)).telling("weights", new Stage.Details(HEADS, lines));
    }

    private void requireNodes(Structure structure) {
        experts.forEach((name, points) -> {
            Set<String> unknown = new java.util.TreeSet<>(points.keySet());
            structure.nodes().stream()
                    .filter(node -> node.parent().isPresent())
                    .forEach(node -> unknown.remove(node.code()));
            if (!unknown.isEmpty()) {
                throw new StepFailure(
                        Weighting.NAME,
                        unknown.iterator().next(),
                        "",
                        "expert %s gives it points, but the structure has no such node below its top".formatted(name));
            }
        });
    }

    private static double[] shares(String name, Map<String, Double> points, List<String> codes) {
        double[] shares = new double[codes.size()];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            Double given = points.get(codes.get(k));
            if (given == null || !(given >= 0) || given.isInfinite()) {
                throw new StepFailure(
                        Weighting.NAME,
                        codes.get(k),
                        "",
                        given == null
                                ? "expert %s gives points to its siblings and none to it; write 0 if that is meant"
                                        .formatted(name)
                                : "expert %s gives it %s points; they must be 0 or more".formatted(name, given));
            }
            shares[k] = given;
            sum += given;
        }
        if (sum == 0) {
            throw new StepFailure(
                    Weighting.NAME,
                    codes.getFirst(),
                    "",
                    "expert %s gives 0 points to all of its group".formatted(name));
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private double[] made(List<double[]> shares) {
        double[] made = new double[shares.getFirst().length];
        Arrays.setAll(made, k -> median ? median(of(shares, k)) : mean(of(shares, k)));
        double sum = Arrays.stream(made).sum();
        if (sum > 0) {
            Arrays.setAll(made, k -> made[k] / sum);
        }
        return made;
    }

    /** The experts' shares of one member, rising. */
    private static double[] of(List<double[]> shares, int member) {
        return shares.stream().mapToDouble(share -> share[member]).sorted().toArray();
    }

    private static double mean(double[] of) {
        return Arrays.stream(of).sum() / of.length;
    }

    private static double median(double[] sorted) {
        return Order.quantile(sorted, 0.5);
    }

    private static List<Object> line(String group, String node, double weight, double[] sorted) {
        double mean = mean(sorted);
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return List.of(
                group,
                node,
                weight,
                mean,
                median(sorted),
                sorted.length > 1 ? Math.sqrt(squares / (sorted.length - 1)) : "",
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
