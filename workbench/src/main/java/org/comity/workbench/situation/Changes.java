package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Sample;
import org.comity.model.Framework;
import org.comity.workbench.situation.Assessment.Change;

/**
 * Change since an earlier year: both years are scored on the measures observed in both, between the same goalposts
 * and under the same draws of choices; errors of the two years are independent.
 */
final class Changes {
    static final List<Integer> SPANS = List.of(1, 5, 10);

    private Changes() {}

    /** One change for each relation of the grid. */
    static List<Change> between(
            Inputs inputs, Grid now, int fromYear, List<Framework.Goalposts> scales, Choices choices) {
        Grid then = Grid.of(inputs, now.pairs(), fromYear);
        Map<String, Double> whole = Shares.of(inputs.framework(), measure -> true);
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
        FrameRecipe frame = FrameRecipe.of(inputs.framework(), scales, any);
        List<Double> shares = shared.stream()
                .map(both -> both.stream()
                        .mapToDouble(
                                m -> whole.getOrDefault(now.measures().get(m).id(), 0.0))
                        .sum())
                .toList();
        return list(frame.figures(now, shared), frame.figures(then, shared), frame, shares, fromYear, choices);
    }

    private static List<Change> list(
            Figures now, Figures then, FrameRecipe frame, List<Double> shares, int fromYear, Choices choices) {
        Points pointsNow = frame.points(now);
        Points pointsThen = frame.points(then);
        Draws drawsNow = choices.drawRoot(frame, now);
        Draws drawsThen = choices.drawRoot(frame, then);
        String root = frame.root();
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
            changes.add(new Change(
                    fromYear, Optional.of(WorldScores.score(point, Sample.range(difference))), shares.get(u)));
        }
        return changes;
    }
}
