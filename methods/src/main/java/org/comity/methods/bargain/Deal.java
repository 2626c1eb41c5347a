package org.comity.methods.bargain;

import java.util.Arrays;

/** A package: for each issue the shares of its options, or that it is shelved. Immutable. */
public final class Deal implements Comparable<Deal> {
    /** Shares below this are none, and limits are kept to this. */
    public static final double TRACE = 1e-9;

    private final double[][] shares;

    private Deal(double[][] shares) {
        this.shares = shares;
    }

    /** Shape: shares[issue][option], summing to 1, or all 0 where the issue is shelved; copies them. */
    public static Deal of(double[][] shares) {
        double[][] copy = new double[shares.length][];
        for (int i = 0; i < shares.length; i++) {
            copy[i] = shares[i].clone();
            double sum = Arrays.stream(copy[i]).sum();
            boolean sound =
                    Arrays.stream(copy[i]).allMatch(share -> share >= 0) && (sum == 0 || Math.abs(sum - 1) < 1e-6);
            if (!sound) {
                throw new IllegalArgumentException(
                        "The shares of issue %d must be 0 or more and sum to 1, or all be 0, not %s."
                                .formatted(i, Arrays.toString(copy[i])));
            }
        }
        return new Deal(copy);
    }

    /** One option of each issue, or {@link Literal#SHELVED}. Shape: options[issue]. */
    public static Deal ofOptions(Problem problem, int[] options) {
        double[][] shares = new double[options.length][];
        for (int i = 0; i < options.length; i++) {
            shares[i] = new double[problem.issues().get(i).options().size()];
            if (options[i] != Literal.SHELVED) {
                shares[i][options[i]] = 1;
            }
        }
        return new Deal(shares);
    }

    public int issues() {
        return shares.length;
    }

    public double share(int issue, int option) {
        return shares[issue][option];
    }

    public boolean isShelved(int issue) {
        for (double share : shares[issue]) {
            if (share > 0) {
                return false;
            }
        }
        return true;
    }

    /** The option with the largest share, the first of equals, or {@link Literal#SHELVED}. */
    public int option(int issue) {
        int best = Literal.SHELVED;
        for (int k = 0; k < shares[issue].length; k++) {
            if (shares[issue][k] > (best < 0 ? 0 : shares[issue][best])) {
                best = k;
            }
        }
        return best;
    }

    public int shelvedIssues() {
        int count = 0;
        for (int i = 0; i < shares.length; i++) {
            count += isShelved(i) ? 1 : 0;
        }
        return count;
    }

    /** The fixed order in which equally good deals are told: by issue, larger shares of earlier options first. */
    @Override
    public int compareTo(Deal other) {
        for (int i = 0; i < shares.length; i++) {
            int order = Arrays.compare(other.shares[i], shares[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deal deal && Arrays.deepEquals(shares, deal.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(shares);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(shares);
    }
}
