package org.comity.methods.signal.change;

import java.util.Arrays;

/** The share of false ones among all series that are called changed, when many were looked at. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57(1), 289-300: independent or positively dependent tests. Shape: p[m], 0 to 1; q in the same order. */
    public static double[] benjaminiHochberg(double[] p) {
        return adjusted(p, 1);
    }

    /** Benjamini and Yekutieli (2001), Ann. Stat. 29(4), 1165-1188: any dependence, at the price of 1 + 1/2 + ... + 1/m. */
    public static double[] benjaminiYekutieli(double[] p) {
        double sum = 0;
        for (int i = 1; i <= p.length; i++) {
            sum += 1.0 / i;
        }
        return adjusted(p, sum);
    }

    /**
     * The q-value of Benjamini and Hochberg that a further result with this p would have among the tests: the least share of
     * false ones at which it is still called.
     */
    public static double benjaminiHochberg(double[] p, double at) {
        double least = 1;
        for (int i = -1; i < p.length; i++) {
            double limit = i < 0 ? checked(at) : p[i];
            if (limit >= at) {
                long below = Arrays.stream(p).filter(one -> one <= limit).count();
                least = Math.min(least, limit * p.length / Math.max(1, below));
            }
        }
        return least;
    }

    private static double[] adjusted(double[] p, double factor) {
        int m = p.length;
        Integer[] order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingDouble(i -> checked(p[i])));
        double[] q = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * m * factor / rank);
            q[i] = least;
        }
        return q;
    }

    private static double checked(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A p-value lies between 0 and 1, not %s.".formatted(p));
        }
        return p;
    }
}
