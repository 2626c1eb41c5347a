package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which sharings a package has chosen: each set of them has a number; 0 for none. */
final class Keys {
    private final Bounds bounds;
    private final List<int[]> chosen = new ArrayList<>();
    private final List<double[]> open = new ArrayList<>();
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();

    Keys(Bounds bounds) {
        this.bounds = bounds;
        int issues = bounds.figures.compiled.issues;
        int[] none = new int[issues];
        java.util.Arrays.fill(none, -1);
        chosen.add(none);
        open.add(new double[bounds.kinds() + bounds.gauge.parties()]);
    }

    /** The number of a set with one more sharing. */
    int with(int key, int issue, int choice) {
        return numbers.computeIfAbsent(List.of(key, issue, choice), _ -> {
            int[] more = chosen.get(key).clone();
            more[issue] = choice;
            chosen.add(more);
            double[] sums = open.get(key).clone();
            double[][] over = bounds.figures.over[issue][choice];
            int parties = bounds.gauge.parties();
            for (int k = 0; k < bounds.kinds(); k++) {
                sums[k] += Bounds.most(over, bounds.weights(k));
            }
            for (int p = 0; p < parties; p++) {
                double[] one = new double[parties];
                one[p] = 1;
                sums[bounds.kinds() + p] += Bounds.most(over, one);
            }
            open.add(sums);
            return chosen.size() - 1;
        });
    }

    /** The choice on each issue that is shared, -1 on others. */
    int[] choices(int key) {
        return chosen.get(key);
    }

    /** What they add at most: by kind of weights, then by party in points. */
    double[] open(int key) {
        return open.get(key);
    }
}
