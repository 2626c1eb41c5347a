package org.comity.methods.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** The Shapley value: what a cause adds to those before it, as a mean over all orders of the causes. */
public final class Shapley {
    private static final int MOST = 8;

    private Shapley() {}

    /**
     * The parts of {@code values[2^n - 1] - values[0]}. An order of the causes that leads through a state without a
     * value is left out of the mean; the parts add up to the whole all the same, but for rounding.
     *
     * @param causes n, 1 to 8
     * @param values the value with each set of causes, by its bits; length 2^n
     * @param present which of the sets have a value
     * @return n parts; empty when no order has a value in all of its states
     */
    public static Optional<double[]> parts(int causes, double[] values, BitSet present) {
        if (causes < 1 || causes > MOST || values.length != 1 << causes) {
            throw new IllegalArgumentException(
                    "%d causes need %d values, not %d.".formatted(causes, 1 << causes, values.length));
        }
        double[] sums = new double[causes];
        int orders = walk(new int[causes], 0, 0, values, present, sums);
        return orders == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(sums).map(sum -> sum / orders).toArray());
    }

    /** Adds up what each cause adds in all orders that begin with the first {@code length} of {@code order}. */
    private static int walk(int[] order, int length, int set, double[] values, BitSet present, double[] sums) {
        if (!present.get(set)) {
            return 0;
        }
        if (length == order.length) {
            int before = 0;
            for (int cause : order) {
                int with = before | 1 << cause;
                sums[cause] += values[with] - values[before];
                before = with;
            }
            return 1;
        }
        int orders = 0;
        for (int cause = 0; cause < order.length; cause++) {
            if ((set & 1 << cause) == 0) {
                order[length] = cause;
                orders += walk(order, length + 1, set | 1 << cause, values, present, sums);
            }
        }
        return orders;
    }
}
