package org.comity.methods.signal.predict;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.comity.methods.signal.score.Crps;

/** A predictive distribution as {@link #MEMBERS} values that are equally likely, in ascending order. */
public final class Ensemble {
    /** How many; member i stands at the share (i + 1/2) / MEMBERS. */
    public static final int MEMBERS = 100;

    private static final double WIDE = 0.02;
    private static final double NARROW = 0.1;

    private final double[] members;

    private Ensemble(double[] members) {
        this.members = members;
    }

    /** By a quantile function, asked at the shares of the members in ascending order. */
    static Ensemble byQuantiles(DoubleUnaryOperator quantile) {
        double[] members = new double[MEMBERS];
        for (int i = 0; i < MEMBERS; i++) {
            members[i] = quantile.applyAsDouble(share(i));
        }
        Arrays.sort(members);
        return new Ensemble(members);
    }

    /** By the number of each member, in any order. */
    static Ensemble byMembers(IntToDoubleFunction member) {
        double[] members = new double[MEMBERS];
        Arrays.setAll(members, member);
        Arrays.sort(members);
        return new Ensemble(members);
    }

    /** Of all members as {@link #members} gave them. */
    public static Ensemble ofMembers(double[] members) {
        if (members.length != MEMBERS) {
            throw new IllegalArgumentException(
                    "A distribution has %d members, not %d.".formatted(MEMBERS, members.length));
        }
        double[] sorted = members.clone();
        Arrays.sort(sorted);
        return new Ensemble(sorted);
    }

    /** The quantiles of a sample of one or more. */
    public static Ensemble ofSample(double[] sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return byQuantiles(share -> quantile(sorted, share));
    }

    /** The quantiles of a mixture; weights of 0 or more with sum 1. */
    static Ensemble pool(Ensemble[] parts, double[] weights) {
        int[] next = new int[parts.length];
        double[] members = new double[MEMBERS];
        double below = 0;
        double value = 0;
        int filled = 0;
        while (filled < MEMBERS) {
            int least = -1;
            for (int j = 0; j < parts.length; j++) {
                if (weights[j] > 0
                        && next[j] < MEMBERS
                        && (least < 0 || parts[j].members[next[j]] < parts[least].members[next[least]])) {
                    least = j;
                }
            }
            if (least < 0) {
                Arrays.fill(members, filled, MEMBERS, value);
                break;
            }
            value = parts[least].members[next[least]++];
            below += weights[least] / MEMBERS;
            while (filled < MEMBERS && share(filled) <= below + 1e-12) {
                members[filled++] = value;
            }
        }
        return new Ensemble(members);
    }

    /** All members, ascending. */
    public double[] members() {
        return members.clone();
    }

    /** With every member times an exposure of 0 or more. */
    public Ensemble times(double exposure) {
        return exposure == 1 ? this : map(x -> x * exposure);
    }

    static double share(int member) {
        return (member + 0.5) / MEMBERS;
    }

    /** Of ascending values, between the nearest two by a straight line. */
    static double quantile(double[] sorted, double share) {
        double at = share * sorted.length - 0.5;
        int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(at)));
        int above = Math.min(sorted.length - 1, below + 1);
        double between = Math.max(0, Math.min(1, at - below));
        return sorted[below] + between * (sorted[above] - sorted[below]);
    }

    /** With every member changed by a function that does not decrease. */
    Ensemble map(DoubleUnaryOperator change) {
        return new Ensemble(Arrays.stream(members).map(change).toArray());
    }

    /** The value below which a share of the distribution lies. */
    public double quantile(double share) {
        return quantile(members, share);
    }

    /** The chance of more than a threshold, never 0 nor 1: the members above and one half, over all and one. */
    public double chanceAbove(double threshold) {
        int above = 0;
        for (double member : members) {
            above += member > threshold ? 1 : 0;
        }
        return (above + 0.5) / (MEMBERS + 1);
    }

    public double crps(double y) {
        return Crps.ofSample(members, y);
    }

    /** On the scale sign(x) log(1 + |x|). */
    public double crpsOnLogs(double y) {
        return Crps.ofSampleOnLogs(members, y);
    }

    /** Whether the outcome is inside the middle share, its ends included. */
    public boolean holds(double y, double middle) {
        return quantile((1 - middle) / 2) <= y && y <= quantile((1 + middle) / 2);
    }

    /**
     * Minus the log of the probability of a count, or of the density of any other value: the share of members within one
     * half of it (of a tenth of the middle half's width), 98 parts of 100, and a Student's t with 2 degrees of freedom about
     * the median for the rest, so that no outcome costs without end.
     */
    public double logScore(double y, boolean isCount) {
        double width =
                Math.max(quantile(0.75) - quantile(0.25), isCount ? 1 : 1e-9 * (1 + Math.abs(members[MEMBERS / 2])));
        double near = isCount ? 0.5 : NARROW * width;
        int within = 0;
        for (double member : members) {
            within += Math.abs(member - y) <= near ? 1 : 0;
        }
        double z = (y - quantile(0.5)) / width;
        double wide = Math.pow(2 + z * z, -1.5) / width;
        return -Math.log((1 - WIDE) * within / MEMBERS / (2 * near) + WIDE * wide);
    }

    /** Mean |x - y|. */
    double distance(double y) {
        double sum = 0;
        for (double member : members) {
            sum += Math.abs(member - y);
        }
        return sum / MEMBERS;
    }

    /** Mean |x - x'| between members of two; of one with itself its Gini mean difference. */
    double distance(Ensemble other) {
        double sum = 0;
        double before = 0;
        int below = 0;
        // both ascend: for each member the others below it and above it are known by their sums
        double all = 0;
        for (double each : other.members) {
            all += each;
        }
        for (double member : members) {
            while (below < MEMBERS && other.members[below] <= member) {
                before += other.members[below++];
            }
            sum += member * below - before + (all - before) - member * (MEMBERS - below);
        }
        return sum / ((double) MEMBERS * MEMBERS);
    }
}
