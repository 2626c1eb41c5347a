package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.comity.methods.composite.Composite;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Sample;
import org.comity.methods.composite.Scale;
import org.comity.workbench.situation.Assessment.Change;

/**
 * Change since an earlier year: both years are scored on the measures observed in both, between the same goalposts
 * and under the same draws of choices; errors of the two years are independent.
 */
final class Changes {
    static final List<Integer> SPANS = List.of(1, 5, 10);

    private Changes() {}

    /** One change for each relation of the grid. */
    static List<Change> between(Inputs inputs, Grid now, int fromYear, List<Scale> scales, Choices choices) {
        Grid then = Grid.of(inputs, now.pairs(), fromYear);
        FrameTree whole = FrameTree.whole(inputs.framework());
        List<BitSet> shared = new ArrayList<>();
        BitSet any = new BitSet();
        for (int u = 0; u < now.pairs().size(); u++) {
            BitSet both = new BitSet();
            for (int m = 0; m < now.measures().size(); m++) {
                both.set(m, now.isObserved(m, u) && then.isObserved(m, u));
            }
            shared.add(both);
            any.or(both);
        }
        if (any.isEmpty()) {
            return shared.stream()
                    .map(b -> new Change(fromYear, Optional.empty(), 0))
                    .toList();
        }
        FrameTree tree = FrameTree.of(inputs.framework(), any);
        Figures figuresNow = Choices.figures(now, tree, scales, shared);
        Figures figuresThen = Choices.figures(then, tree, scales, shared);
        return list(figuresNow, figuresThen, tree, whole, shared, fromYear, choices);
    }

    private static List<Change> list(
            Figures now,
            Figures then,
            FrameTree tree,
            FrameTree whole,
            List<BitSet> shared,
            int fromYear,
            Choices choices) {
        Composite.Scores pointsNow = Choices.points(now, tree);
        Composite.Scores pointsThen = Choices.points(then, tree);
        Draws drawsNow = choices.drawRoot(now, tree);
        Draws drawsThen = choices.drawRoot(then, tree);
        int root = tree.tree().root();
        List<Change> changes = new ArrayList<>();
        for (int u = 0; u < now.units(); u++) {
            if (!pointsNow.has(root, u)) {
                changes.add(new Change(fromYear, Optional.empty(), 0));
                continue;
            }
            double[] difference = drawsNow.base(0, u);
            double[] earlier = drawsThen.base(0, u);
            for (int d = 0; d < difference.length; d++) {
                difference[d] -= earlier[d];
            }
            double point = pointsNow.value(root, u) - pointsThen.value(root, u);
            double share = shared.get(u).stream().mapToDouble(whole::share).sum();
            changes.add(new Change(fromYear, Optional.of(WorldScores.score(point, Sample.range(difference))), share));
        }
        return changes;
    }
}
