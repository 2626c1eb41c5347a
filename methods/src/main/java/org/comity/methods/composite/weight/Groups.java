package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/** Siblings, level by level, and their figures under given weights. */
final class Groups {
    private Groups() {}

    /** The sheet with all nodes' figures under these weights by node. */
    static Sheet aggregated(Stage stage, Aggregating by, double[] weights) {
        return by.apply(stage.with(stage.structure().weighing(weights))).data();
    }

    /** The aggregates that have a child of that level; the children of each are siblings. */
    static List<Integer> parents(Structure structure, int level) {
        List<Integer> parents = new ArrayList<>();
        for (int node = structure.indicators(); node < structure.nodes().size(); node++) {
            if (Arrays.stream(structure.children(node))
                    .anyMatch(child -> structure.node(child).level() == level)) {
                parents.add(node);
            }
        }
        return parents;
    }

    static List<String> codes(Structure structure, int[] nodes) {
        return Arrays.stream(nodes)
                .mapToObj(node -> structure.node(node).code())
                .toList();
    }

    /** Fails where the level is none below the top. */
    static void requireLevel(Structure structure, int level) {
        if (level < 1 || level >= structure.levels()) {
            throw new StepFailure(
                    Weighting.NAME,
                    "",
                    "",
                    "level %d has no weights to set; the structure has levels 1 to %d below its top"
                            .formatted(level, structure.levels() - 1));
        }
    }
}
