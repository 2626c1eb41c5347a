package org.comity.methods.affinity.kernel;

/**
 * The table of how two countries voted: rows are the one's yes, abstain and no, columns the other's. Filled for one
 * pair, then counted as often as asked, with each roll call once, or as often as a draw has it.
 *
 * <p>Bits: roll call r is bit r mod 64 of word r / 64.
 */
public final class CrossTable {
    /** Yes, abstain, no. */
    public static final int CATEGORIES = 3;

    public static final int CELLS = CATEGORIES * CATEGORIES;

    private final int words;
    private final long[][] bits;
    private final int[] filled = new int[CELLS];
    private int cells;

    /** For roll calls in that many words of bits. */
    public CrossTable(int words) {
        this.words = words;
        this.bits = new long[CELLS][words];
    }

    /**
     * Takes a pair.
     *
     * @param one bits by category and word
     * @param other the same for the other country
     * @param keep the roll calls that count
     * @return on how many roll calls both have a category
     */
    public int fill(long[][] one, long[][] other, long[] keep) {
        int both = 0;
        cells = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            long[] mine = one[cell / CATEGORIES];
            long[] yours = other[cell % CATEGORIES];
            long[] joint = bits[cell];
            int count = 0;
            for (int w = 0; w < words; w++) {
                long word = mine[w] & yours[w] & keep[w];
                joint[w] = word;
                count += Long.bitCount(word);
            }
            if (count > 0) {
                filled[cells++] = cell;
                both += count;
            }
        }
        return both;
    }

    /** Each roll call once. Shape: table[9]; exact. */
    public void count(double[] table) {
        java.util.Arrays.fill(table, 0);
        for (int k = 0; k < cells; k++) {
            long[] joint = bits[filled[k]];
            int count = 0;
            for (int w = 0; w < words; w++) {
                count += Long.bitCount(joint[w]);
            }
            table[filled[k]] = count;
        }
    }

    /**
     * Each roll call as often as a draw has it. Shape: table[9]; exact.
     *
     * @param slices bit s of each roll call's number of times, by s and word
     */
    public void count(long[][] slices, double[] table) {
        java.util.Arrays.fill(table, 0);
        for (int k = 0; k < cells; k++) {
            long[] joint = bits[filled[k]];
            int count = 0;
            for (int s = 0; s < slices.length; s++) {
                long[] slice = slices[s];
                int ones = 0;
                for (int w = 0; w < words; w++) {
                    ones += Long.bitCount(joint[w] & slice[w]);
                }
                count += ones << s;
            }
            table[filled[k]] = count;
        }
    }

    /** Each roll call with a weight of its own, summed in ascending order. Shapes: weights[64 * words], table[9]. */
    public void sum(double[] weights, double[] table) {
        java.util.Arrays.fill(table, 0);
        for (int k = 0; k < cells; k++) {
            long[] joint = bits[filled[k]];
            double sum = 0;
            for (int w = 0; w < words; w++) {
                for (long rest = joint[w]; rest != 0; rest &= rest - 1) {
                    sum += weights[w * Long.SIZE + Long.numberOfTrailingZeros(rest)];
                }
            }
            table[filled[k]] = sum;
        }
    }
}
