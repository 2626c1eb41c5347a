package org.comity.methods.composite;

/**
 * Groups of items whose ranks cannot be told apart. Going down the point ranking, an item opens a new group when the
 * group's first item lies above it in at least {@value #CERTAIN} of the draws; otherwise it joins. So every group's
 * head is told apart from every later head, and no member from its own head. That ranks should be read with such
 * doubt: Goldstein and Spiegelhalter (1996), Journal of the Royal Statistical Society A 159(3), 385-443.
 */
public final class Groups {
    /** The share of draws in which an order must hold. */
    public static final double CERTAIN = 0.95;

    private Groups() {}

    /**
     * The group of each item, counted from 0.
     *
     * @param order the items from the highest point score to the lowest, each once
     */
    public static int[] of(int[] order, Sample sample) {
        if (order.length != sample.items()) {
            throw new IllegalArgumentException(
                    "The order has %d items, the sample %d.".formatted(order.length, sample.items()));
        }
        int[] group = new int[order.length];
        int current = 0;
        int head = 0;
        for (int i = 1; i < order.length; i++) {
            if (sample.shareAbove(order[head], order[i]) >= CERTAIN) {
                current++;
                head = i;
            }
            group[order[i]] = current;
        }
        return group;
    }

    /** A, B ... Z, AA, AB ... */
    public static String letter(int group) {
        return (group < 26 ? "" : letter(group / 26 - 1)) + (char) ('A' + group % 26);
    }
}
