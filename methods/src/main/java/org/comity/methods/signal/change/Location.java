package org.comity.methods.signal.change;

import java.util.Arrays;

/**
 * Where between its neighbours a change lies: the posterior of the place under a uniform prior and vague priors of the
 * levels on both sides (for counts that of Raftery and Akman 1986, Biometrika 73(1), 85-89).
 */
final class Location {
    private final int first;
    private final double[] chances;

    private Location(int first, double[] chances) {
        this.first = first;
        this.chances = chances;
    }

    /** Of the change in {@code [from, to)}, each side having at least {@code shortest} periods. */
    static Location of(SegmentCost cost, int from, int to, int shortest) {
        int first = from + shortest;
        double[] logs = new double[Math.max(0, to - shortest - first + 1)];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = cost.evidence(from, first + i) + cost.evidence(first + i, to);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - most);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return new Location(first, logs);
    }

    /** The likeliest first period of the new level. */
    int mode() {
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            best = chances[i] > chances[best] ? i : best;
        }
        return first + best;
    }

    /** First and last period of the likeliest ones that hold so much together; the run between them holds no less. */
    int[] interval(double share) {
        double[] sorted = chances.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double least = 0;
        for (int i = sorted.length - 1; i >= 0 && sum < share; i--) {
            sum += sorted[i];
            least = sorted[i];
        }
        int low = 0;
        while (low < chances.length - 1 && chances[low] < least) {
            low++;
        }
        int high = chances.length - 1;
        while (high > low && chances[high] < least) {
            high--;
        }
        return new int[] {first + low, first + high};
    }
}
