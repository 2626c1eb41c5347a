package org.comity.methods.affinity.kernel;

import java.util.SplittableRandom;

/** Draws of families with replacement, and the range of what comes of them. */
public final class Resample {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Resample() {}

    /**
     * How often each family is drawn, when as many are drawn as there are. The stream of random numbers follows from
     * seed, key and draw alone.
     *
     * @param families at least 1
     */
    public static int[] times(long seed, long key, int draw, int families) {
        // mixed after the draw too: the generator's own step is GOLDEN, so plain sums would give shifted copies
        SplittableRandom random =
                new SplittableRandom(mixed(mixed(mixed(seed + GOLDEN) + GOLDEN * key) + GOLDEN * (draw + 1L)));
        int[] times = new int[families];
        for (int i = 0; i < families; i++) {
            times[random.nextInt(families)]++;
        }
        return times;
    }

    /** Stafford's variant 13 of the finaliser of MurmurHash3, as in SplitMix64. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Numbers in binary: bit s of number r is bit r mod 64 of {@code [s][r / 64]}. As many slices as the largest needs. */
    public static long[][] slices(int[] numbers, int words) {
        int any = 0;
        for (int number : numbers) {
            any |= number;
        }
        long[][] slices = new long[Integer.SIZE - Integer.numberOfLeadingZeros(any)][words];
        for (int r = 0; r < numbers.length; r++) {
            for (int s = 0; s < slices.length; s++) {
                slices[s][r / Long.SIZE] |= (numbers[r] >>> s & 1L) << r;
            }
        }
        return slices;
    }

    /** How many of sorted numbers are no NaN; NaN stand last. */
    public static int defined(double[] sorted) {
        int count = sorted.length;
        while (count > 0 && Double.isNaN(sorted[count - 1])) {
            count--;
        }
        return count;
    }

    /** Quantile of type 7 (Hyndman and Fan 1996) of the first {@code count} of sorted numbers; count at least 1, p 0 to 1. */
    public static double quantile(double[] sorted, int count, double p) {
        double at = p * (count - 1);
        int below = (int) at;
        return below + 1 < count
                ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below])
                : sorted[count - 1];
    }
}
