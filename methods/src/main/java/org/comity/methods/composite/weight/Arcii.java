package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/**
 * The staged panel principal components of ADB's Asia-Pacific Regional Cooperation and Integration Index: over all
 * units and times at once, first the indicators within each dimension are weighed, then the dimensions that these
 * weights give, and so on up to the top. Within a group an indicator's weight is the sum, over the components kept, of
 * its squared loading as a share of the component's times the component's share of the variance of those kept. Huh and
 * Park (2018), Journal of Asian Economics 54, 22-38; Park and Claveria (2018), ADB Economics Working Paper 544.
 *
 * @param share the share of variance that the components kept must reach; 0 for those with an eigenvalue above 1
 */
public record Arcii(double share) implements Method {
    private static final List<String> HEADS =
            List.of("group", "node", "weight", "components_kept", "variance_kept", "rows");

    public Arcii {
        if (!(share >= 0 && share <= 1)) {
            throw new StepFailure(
                    Weighting.NAME, "", "", "the share of variance is %s; it lies between 0 and 1".formatted(share));
        }
    }

    @Override
    public String text() {
        return share == 0 ? "arcii" : "arcii:" + share;
    }

    @Override
    public Stage weigh(Stage before, Aggregating by) {
        Structure structure = before.structure();
        double[] weights = structure.weights();
        List<List<Object>> lines = new ArrayList<>();
        for (int level = 1; level < structure.levels(); level++) {
            Sheet data = Groups.aggregated(before, by, weights);
            for (int parent : Groups.parents(structure, level)) {
                if (isHighest(structure, parent, level)) {
                    weighGroup(structure, parent, data, weights, lines);
                }
            }
        }
        return before.with(structure.weighing(weights)).telling("weights", new Stage.Details(HEADS, lines));
    }

    /** Whether the highest of the children is of that level: then all children's figures are final. */
    private static boolean isHighest(Structure structure, int parent, int level) {
        for (int child : structure.children(parent)) {
            if (structure.node(child).level() > level) {
                return false;
            }
        }
        return true;
    }

    private void weighGroup(Structure structure, int parent, Sheet data, double[] weights, List<List<Object>> lines) {
        int[] children = structure.children(parent);
        String group = structure.node(parent).code();
        if (children.length == 1) {
            weights[children[0]] = 1;
            lines.add(List.of(group, structure.node(children[0]).code(), 1.0, "", "", ""));
            return;
        }
        Components components = Components.of(Weighting.NAME, data, Groups.codes(structure, children));
        int kept = share == 0 ? components.aboveOne() : components.reaching(share);
        double variance = 0;
        for (int component = 0; component < kept; component++) {
            variance += components.eigenvalue(component);
        }
        for (int k = 0; k < children.length; k++) {
            double explained = 0;
            for (int component = 0; component < kept; component++) {
                explained += Math.pow(components.entry(component, k), 2) * components.eigenvalue(component);
            }
            weights[children[k]] = explained / variance;
            lines.add(List.of(
                    group,
                    structure.node(children[k]).code(),
                    weights[children[k]],
                    kept,
                    variance / components.count(),
                    components.rows()));
        }
    }
}
