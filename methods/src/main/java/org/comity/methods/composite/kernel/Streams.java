package org.comity.methods.composite.kernel;

/**
 * Random numbers by address: stream {@code i} is split from the seed by replication index, and the number at a key of
 * a stream depends on nothing else. So neither the order of units nor the number of threads can change a result.
 * The mixing is that of SplittableRandom (Steele, Lea and Flood 2014, OOPSLA; constants by Stafford).
 */
public final class Streams {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double BELOW_ONE = Math.nextDown(1.0);
    /** What the keys from 0 on are mixed to: the same for all streams. */
    private static final long[] MIXED = mixed(1024);

    private Streams() {}

    /** The start of stream {@code index}; {@code index >= 0}. */
    public static long stream(long seed, long index) {
        return mix(mix(seed) + (index + 1) * GOLDEN_GAMMA);
    }

    /** Uniform on (0, 1), never 0 nor 1: a multiple of 2^-53 plus 2^-54, rounded to the nearest number below 1. */
    public static double uniform(long stream, long key) {
        return unit(mix(stream + mix(key + GOLDEN_GAMMA)));
    }

    static double unit(long bits) {
        return Math.min(((bits >>> 11) + 0.5) * 0x1.0p-53, BELOW_ONE); // 2^53 - 1/2 is no number and rounds up
    }

    /** Standard normal, by inversion of one uniform number. */
    public static double gaussian(long stream, long key) {
        return Normal.quantile(uniform(stream, key));
    }

    /** The same for the keys from 0 on, to the last bit. Shape: out[n]. */
    public static void gaussians(long stream, double[] out) {
        int known = Math.min(out.length, MIXED.length);
        for (int key = 0; key < known; key++) {
            out[key] = unit(mix(stream + MIXED[key]));
        }
        for (int key = known; key < out.length; key++) {
            out[key] = uniform(stream, key);
        }
        Normal.quantiles(out);
    }

    private static long[] mixed(int keys) {
        long[] mixed = new long[keys];
        for (int key = 0; key < keys; key++) {
            mixed[key] = mix(key + GOLDEN_GAMMA);
        }
        return mixed;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
