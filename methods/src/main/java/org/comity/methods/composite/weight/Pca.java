package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/**
 * Weights of siblings from the principal components of their correlations, in two ways. FIRST takes the entries of the
 * first component, as COINr's get_PCA does; entries below 0 are refused. FACTORS is that of the handbook (OECD and JRC
 * 2008, pages 89 to 91, after Nicoletti, Scarpetta and Boylaud 2000): components with an eigenvalue above 1 are turned
 * by varimax; an indicator counts for the factor that it loads on most, with its squared loading as a share of the
 * factor's, times the factor's share of the variance explained.
 *
 * @param levels whose nodes are weighed, rising; others keep the weights they have
 */
public record Pca(Way way, List<Integer> levels) implements Method {
    private static final List<String> HEADS = List.of("group", "node", "weight", "factor", "rows");

    /** The two ways. */
    public enum Way {
        FIRST("pca"),
        FACTORS("factors");

        private final String word;

        Way(String word) {
            this.word = word;
        }
    }

    public Pca {
        levels = levels.stream().sorted().distinct().toList();
    }

    @Override
    public String text() {
        return levels.equals(List.of(1))
                ? way.word
                : way.word + ":" + levels.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Stage weigh(Stage before, Aggregating by) {
        Structure structure = before.structure();
        double[] weights = structure.weights();
        List<List<Object>> lines = new ArrayList<>();
        for (int level : levels) {
            Groups.requireLevel(structure, level);
            Sheet data = level == 1 ? before.data() : Groups.aggregated(before, by, weights);
            for (int parent : Groups.parents(structure, level)) {
                weighGroup(structure, parent, level, data, weights, lines);
            }
        }
        return before.with(structure.weighing(weights)).telling("weights", new Stage.Details(HEADS, lines));
    }

    private void weighGroup(
            Structure structure, int parent, int level, Sheet data, double[] weights, List<List<Object>> lines) {
        int[] children = java.util.Arrays.stream(structure.children(parent))
                .filter(child -> structure.node(child).level() == level)
                .toArray();
        String group = structure.node(parent).code();
        if (children.length == 1) {
            weights[children[0]] = 1;
            lines.add(List.of(group, structure.node(children[0]).code(), 1.0, "", ""));
            return;
        }
        Components components = Components.of(Weighting.NAME, data, Groups.codes(structure, children));
        double[] made = new double[children.length];
        int[] factor = new int[children.length];
        switch (way) {
            case FIRST -> first(components, made);
            case FACTORS -> factors(components, made, factor);
        }
        for (int k = 0; k < children.length; k++) {
            weights[children[k]] = made[k];
            lines.add(List.of(group, structure.node(children[k]).code(), made[k], factor[k] + 1, components.rows()));
        }
    }

    private static void first(Components components, double[] made) {
        for (int k = 0; k < made.length; k++) {
            made[k] = components.entry(0, k);
            if (made[k] < -1e-12) {
                throw new StepFailure(
                        Weighting.NAME,
                        components.codes().get(k),
                        "",
                        "its entry in the first principal component of its group is %.3g, and a weight cannot be below 0; turn its direction, leave it out, or weigh by factors or arcii"
                                .formatted(made[k]));
            }
            made[k] = Math.max(0, made[k]);
        }
    }

    private static void factors(Components components, double[] made, int[] factor) {
        int kept = components.aboveOne();
        double[][] loadings = new double[made.length][kept];
        for (int k = 0; k < made.length; k++) {
            for (int component = 0; component < kept; component++) {
                loadings[k][component] = components.loading(component, k);
            }
        }
        Varimax.turn(loadings);
        double[] explained = new double[kept];
        double all = 0;
        for (double[] row : loadings) {
            for (int f = 0; f < kept; f++) {
                explained[f] += row[f] * row[f];
                all += row[f] * row[f];
            }
        }
        double sum = 0;
        for (int k = 0; k < made.length; k++) {
            for (int f = 1; f < kept; f++) {
                factor[k] = Math.abs(loadings[k][f]) > Math.abs(loadings[k][factor[k]]) + 1e-12 ? f : factor[k];
            }
            double loading = loadings[k][factor[k]];
            made[k] = loading * loading / explained[factor[k]] * (explained[factor[k]] / all);
            sum += made[k];
        }
        for (int k = 0; k < made.length; k++) {
            made[k] /= sum;
        }
    }
}
