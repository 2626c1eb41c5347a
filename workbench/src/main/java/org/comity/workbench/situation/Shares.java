package org.comity.workbench.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.comity.model.Framework;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.Framework.Node;

/** What part of the whole each measure stands for, when only some of them have a figure. */
public final class Shares {
    private Shares() {}

    /**
     * The shares of the measures that are there, which add up to 1; a goal without any is left out, and its weight goes to
     * its siblings.
     *
     * @param there whether a measure has a figure
     * @return by the measure's id, in the frame's order
     */
    public static Map<String, Double> of(Framework framework, Predicate<Measure> there) {
        Map<String, Double> shares = new LinkedHashMap<>();
        spread(framework.goals(), 1, there, shares);
        return shares;
    }

    private static void spread(
            List<? extends Node> siblings, double whole, Predicate<Measure> there, Map<String, Double> shares) {
        List<? extends Node> kept = siblings.stream()
                .filter(node -> node.measures().anyMatch(there))
                .toList();
        double sum = 0;
        for (Node node : kept) {
            sum += node.weight();
        }
        for (Node node : kept) {
            double part = whole * (node.weight() / sum);
            switch (node) {
                case Measure measure -> shares.put(measure.id(), part);
                case Group group -> spread(group.children(), part, there, shares);
            }
        }
    }
}
