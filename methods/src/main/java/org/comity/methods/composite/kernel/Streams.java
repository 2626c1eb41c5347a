package org.comity.methods.composite.kernel;

/**
 * Random numbers by address: stream {@code i} is split from the seed by replication index, and the number at a key of
 * a stream depends on nothing else. So neither the order of units nor the number of threads can change a result.
 * The mixing is that of SplittableRandom (Steele, Lea and Flood 2014, OOPSLA; constants by Stafford).
 */
public final class Streams {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Streams() {}

    /** The start of stream {@code index}; {@code index >= 0}. */
    public static long stream(long seed, long index) {
        return mix(mix(seed) + (index + 1) * GOLDEN_GAMMA);
    }

    /** Uniform on (0, 1), never 0 nor 1; a multiple of 2^-53 plus 2^-54. */
    public static double uniform(long stream, long key) {
        return ((mix(stream + mix(key + GOLDEN_GAMMA)) >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Standard normal, by inversion of one uniform number. */
    public static double gaussian(long stream, long key) {
        return Normal.quantile(uniform(stream, key));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
