package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads packages off the layers of a sweep, in the fixed order. */
final class Walk {
    private final Sweep sweep;
    private final Compiled compiled;
    private final int most;
    private final List<int[]> found = new ArrayList<>();

    private Walk(Sweep sweep, Compiled compiled, int most) {
        this.sweep = sweep;
        this.compiled = compiled;
        this.most = most;
    }

    /** The first choices that end in one of these labels, at most so many. Shape of each: [issue]. */
    static List<int[]> choices(Sweep sweep, Compiled compiled, List<Integer> labels, int most) {
        Walk walk = new Walk(sweep, compiled, most);
        walk.from(0, new TreeSet<>(labels), new int[compiled.issues]);
        return walk.found;
    }

    private void from(int issue, SortedSet<Integer> labels, int[] chosen) {
        if (issue == compiled.issues) {
            found.add(chosen.clone());
            return;
        }
        Layer layer = sweep.layers.get(compiled.issues - 1 - issue);
        for (int c = 0; c < compiled.choices[issue].length && found.size() < most; c++) {
            SortedSet<Integer> before = new TreeSet<>();
            for (int label : labels) {
                for (int arc = layer.start[label]; arc < layer.start[label + 1]; arc++) {
                    if (layer.choice[arc] == c) {
                        before.add(layer.from[arc]);
                    }
                }
            }
            if (!before.isEmpty()) {
                chosen[issue] = c;
                from(issue + 1, before, chosen);
            }
        }
    }
}
