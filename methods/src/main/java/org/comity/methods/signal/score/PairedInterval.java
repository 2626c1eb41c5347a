package org.comity.methods.signal.score;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Streams;

/**
 * The mean difference of two forecasters' scores on the same cases, with an interval that holds both clusters: in each draw
 * pairs are drawn with replacement, and so are blocks of neighbouring origins, and a case counts as often as its pair times its
 * origin came up (the pigeonhole bootstrap, Owen 2007, Annals of Applied Statistics 1(2), 386-411; blocks that wrap round after
 * Politis and Romano 1992). It is wider than an interval over cases taken as independent.
 *
 * @param difference mean of first less second
 * @param low 2.5th percentile of the draws
 * @param high 97.5th percentile
 */
public record PairedInterval(double difference, double low, double high) {
    /**
     * Which cases they are, and how they are drawn.
     *
     * @param draws 1 or more
     * @param block origins in a block, 1 or more
     * @param seed of the random streams
     */
    public record Options(int draws, int block, long seed) {}

    /** Whether the whole interval is below 0: the first forecaster's scores are lower. */
    public boolean isBelowZero() {
        return high < 0;
    }

    /**
     * Draws the interval. Shapes: all arrays of n, 1 or more.
     *
     * @param differences first less second, by case
     * @param pairs number of the pair, from 0, by case
     * @param origins number of the origin, from 0 in order of time, by case
     */
    public static PairedInterval of(double[] differences, int[] pairs, int[] origins, Options options) {
        if (differences.length == 0) {
            throw new IllegalArgumentException("An interval needs one case or more, not 0.");
        }
        int[] denseOrigins = dense(origins);
        int[] densePairs = dense(pairs);
        int times = Arrays.stream(denseOrigins).max().orElseThrow() + 1;
        int units = Arrays.stream(densePairs).max().orElseThrow() + 1;
        double[] means = new double[options.draws()];
        for (int draw = 0; draw < means.length; draw++) {
            long stream = Streams.stream(options.seed(), draw);
            int[] pairTimes = drawn(stream, units, 1, 0);
            int[] originTimes = drawn(stream, times, Math.min(options.block(), times), units);
            double sum = 0;
            long weight = 0;
            for (int i = 0; i < differences.length; i++) {
                int w = pairTimes[densePairs[i]] * originTimes[denseOrigins[i]];
                sum += w * differences[i];
                weight += w;
            }
            means[draw] = weight == 0 ? 0 : sum / weight;
        }
        Arrays.sort(means);
        return new PairedInterval(
                Arrays.stream(differences).average().orElse(0), quantile(means, 0.025), quantile(means, 0.975));
    }

    /** Numbers from 0 without gaps, in the same order. */
    private static int[] dense(int[] numbers) {
        int[] known = Arrays.stream(numbers).distinct().sorted().toArray();
        return Arrays.stream(numbers)
                .map(each -> Arrays.binarySearch(known, each))
                .toArray();
    }

    /** How often each of n comes up when blocks that wrap round are drawn until n are. */
    private static int[] drawn(long stream, int n, int block, int firstKey) {
        int[] often = new int[n];
        int left = n;
        for (int key = firstKey; left > 0; key++) {
            int start = (int) (Streams.uniform(stream, key) * n);
            for (int i = 0; i < block && left > 0; i++, left--) {
                often[(start + i) % n]++;
            }
        }
        return often;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
