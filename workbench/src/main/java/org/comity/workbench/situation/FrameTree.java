package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.Tree;
import org.comity.model.Framework;

/** A frame, or the part of it that has figures, as a weighted tree: which leaf a measure is, and which node a goal. */
final class FrameTree {
    private final Tree tree;
    private final List<Integer> measures;
    private final Map<String, Integer> goals;

    private FrameTree(Tree tree, List<Integer> measures, Map<String, Integer> goals) {
        this.tree = tree;
        this.measures = measures;
        this.goals = goals;
    }

    /** The whole frame. */
    static FrameTree whole(Framework framework) {
        BitSet all = new BitSet();
        all.set(0, (int) framework.measures().count());
        return of(framework, all);
    }

    /** Only the measures named, by their place in the frame, at least one; nodes that lose all their measures go. */
    static FrameTree of(Framework framework, BitSet kept) {
        List<Framework.Measure> all = framework.measures().toList();
        List<Integer> measures = kept.stream().boxed().toList();
        Builder builder = new Builder(measures.size());
        Map<Framework.Measure, Integer> leaf = new HashMap<>();
        measures.forEach(m -> leaf.put(all.get(m), leaf.size()));
        Map<String, Integer> goals = new LinkedHashMap<>();
        List<Integer> top = new ArrayList<>();
        for (Framework.Group goal : framework.goals()) {
            int node = builder.add(goal, leaf);
            if (node >= 0) {
                goals.put(goal.id(), node);
                top.add(node);
            }
        }
        builder.join(top, 1);
        return new FrameTree(builder.build(), measures, goals);
    }

    Tree tree() {
        return tree;
    }

    /** The measures' places in the frame, by leaf. */
    List<Integer> measures() {
        return measures;
    }

    /** The nodes of the goals that have any measure, by id, in the frame's order. */
    Map<String, Integer> goals() {
        return goals;
    }

    /** The part of the whole that a measure stands for; for a measure that is in the tree. */
    double share(int measure) {
        return tree.share(measures.indexOf(measure));
    }

    /** Numbers nodes so that leaves come first and each inner node after its children. */
    private static final class Builder {
        private final List<Integer> parent = new ArrayList<>();
        private final List<Double> weight = new ArrayList<>();
        private final int leaves;

        Builder(int leaves) {
            this.leaves = leaves;
            for (int i = 0; i < leaves; i++) {
                parent.add(-1);
                weight.add(1.0);
            }
        }

        /** The node's number; -1 when nothing of it is kept. */
        int add(Framework.Node node, Map<Framework.Measure, Integer> leaf) {
            return switch (node) {
                case Framework.Measure measure -> {
                    int number = leaf.getOrDefault(measure, -1);
                    if (number >= 0) {
                        weight.set(number, measure.weight());
                    }
                    yield number;
                }
                case Framework.Group group -> {
                    List<Integer> children = new ArrayList<>();
                    for (Framework.Node child : group.children()) {
                        int number = add(child, leaf);
                        if (number >= 0) {
                            children.add(number);
                        }
                    }
                    yield children.isEmpty() ? -1 : join(children, group.weight());
                }
            };
        }

        int join(List<Integer> children, double ofWeight) {
            int number = parent.size();
            parent.add(-1);
            weight.add(ofWeight);
            children.forEach(child -> parent.set(child, number));
            return number;
        }

        Tree build() {
            return Tree.of(
                    leaves,
                    parent.stream().mapToInt(i -> i).toArray(),
                    weight.stream().mapToDouble(w -> w).toArray());
        }
    }
}
