package org.comity.methods.composite.kernel;

/**
 * Sobol's sequence in Gray code order, with the direction numbers of Joe and Kuo (2008), Constructing Sobol sequences
 * with better two-dimensional projections, SIAM Journal on Scientific Computing 30(5), 2635-2654 (their file
 * new-joe-kuo-6.21201), and a digital shift (Cranley-Patterson by exclusive or) that makes estimates unbiased.
 */
public final class Sobol {
    public static final int DIMENSIONS = 32;
    private static final int BITS = 52;

    /** By dimension from the second: the degree s, the coefficients a of the primitive polynomial, m1 to ms. */
    private static final int[][] JOE_KUO = {
        {1, 0, 1},
        {2, 1, 1, 3},
        {3, 1, 1, 3, 1},
        {3, 2, 1, 1, 1},
        {4, 1, 1, 1, 3, 3},
        {4, 4, 1, 3, 5, 13},
        {5, 2, 1, 1, 5, 5, 17},
        {5, 4, 1, 1, 5, 5, 5},
        {5, 7, 1, 1, 7, 11, 19},
        {5, 11, 1, 1, 5, 1, 1},
        {5, 13, 1, 1, 1, 3, 11},
        {5, 14, 1, 3, 5, 5, 31},
        {6, 1, 1, 3, 3, 9, 7, 49},
        {6, 13, 1, 1, 1, 15, 21, 21},
        {6, 16, 1, 3, 1, 13, 27, 49},
        {6, 19, 1, 1, 1, 15, 7, 5},
        {6, 22, 1, 3, 1, 15, 13, 25},
        {6, 25, 1, 1, 5, 5, 19, 61},
        {7, 1, 1, 3, 7, 11, 23, 15, 103},
        {7, 4, 1, 3, 7, 13, 13, 15, 69},
        {7, 7, 1, 1, 3, 13, 7, 35, 63},
        {7, 8, 1, 3, 5, 9, 1, 25, 53},
        {7, 14, 1, 3, 1, 13, 9, 35, 107},
        {7, 19, 1, 3, 1, 5, 27, 61, 31},
        {7, 21, 1, 1, 5, 11, 19, 41, 61},
        {7, 28, 1, 3, 5, 3, 3, 13, 69},
        {7, 31, 1, 1, 7, 13, 1, 19, 1},
        {7, 32, 1, 3, 7, 5, 13, 19, 59},
        {7, 37, 1, 1, 3, 9, 25, 29, 41},
        {7, 41, 1, 3, 5, 13, 23, 1, 55},
        {7, 42, 1, 3, 7, 3, 13, 59, 17}
    };

    private static final long[][] DIRECTIONS = directions();

    private Sobol() {}

    /**
     * A coordinate of a point, in [0, 1), a multiple of 2^-52.
     *
     * @param dimension 0 to 31
     * @param index of the point, 0 or more; the first 2^k points have one in each of 2^k equal parts of a dimension
     * @param shift whose lowest 52 bits are flipped in; the same for all points of a dimension
     */
    public static double place(int dimension, long index, long shift) {
        long[] directions = DIRECTIONS[dimension];
        long bits = shift & ((1L << BITS) - 1);
        long gray = index ^ (index >>> 1);
        for (int bit = 0; gray >>> bit != 0; bit++) {
            if ((gray >>> bit & 1) == 1) {
                bits ^= directions[bit];
            }
        }
        return bits * 0x1.0p-52;
    }

    private static long[][] directions() {
        long[][] all = new long[DIMENSIONS][BITS];
        for (int bit = 0; bit < BITS; bit++) {
            all[0][bit] = 1L << (BITS - 1 - bit);
        }
        for (int dimension = 1; dimension < DIMENSIONS; dimension++) {
            fill(all[dimension], JOE_KUO[dimension - 1]);
        }
        return all;
    }

    /** The recurrence of Bratley and Fox (1988), ACM Transactions on Mathematical Software 14(1), 88-100. */
    private static void fill(long[] directions, int[] row) {
        int degree = row[0];
        for (int bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                directions[bit] = (long) row[2 + bit] << (BITS - 1 - bit);
                continue;
            }
            long made = directions[bit - degree] ^ (directions[bit - degree] >>> degree);
            for (int term = 1; term < degree; term++) {
                if ((row[1] >>> (degree - 1 - term) & 1) == 1) {
                    made ^= directions[bit - term];
                }
            }
            directions[bit] = made;
        }
    }
}
