package org.comity.workbench.claim;

import java.util.Arrays;
import java.util.List;
import org.comity.methods.claim.Slopes;
import org.comity.methods.claim.Support;
import org.comity.workbench.claim.Duels.Duel;
import org.comity.workbench.claim.Joining.Joined;

/**
 * How far a claim is from false in each draw: on what is observed, and at the least and the most that it could be if
 * those that are missing had figures.
 */
final class Margins {
    private final double[] seen;
    private final double[] least;
    private final double[] most;
    private final boolean isOpen;

    private Margins(double[] seen, double[] least, double[] most, boolean isOpen) {
        this.seen = seen;
        this.least = least;
        this.most = most;
        this.isOpen = isOpen;
    }

    /** Of a lead (sign 1) or the lag behind (sign -1) of one over another. */
    static Margins of(Duel duel, int sign) {
        double[] seen = times(duel.difference().draws(), sign);
        double[] low = times(duel.low().draws(), sign);
        double[] high = times(duel.high().draws(), sign);
        return new Margins(seen, sign > 0 ? low : high, sign > 0 ? high : low, duel.isOpen());
    }

    /** Of a figure above a number (sign 1) or below it (sign -1). */
    static Margins of(Joined joined, double bound, int sign) {
        double[] seen = less(joined.figure().draws(), bound, sign);
        double[] low = less(joined.low().draws(), bound, sign);
        double[] high = less(joined.high().draws(), bound, sign);
        return new Margins(seen, sign > 0 ? low : high, sign > 0 ? high : low, joined.isOpen());
    }

    /** The smallest of several in each draw: a claim that holds against all. */
    static Margins smallest(List<Margins> all) {
        double[] seen = all.getFirst().seen.clone();
        double[] least = all.getFirst().least.clone();
        double[] most = all.getFirst().most.clone();
        for (Margins one : all) {
            for (int d = 0; d < seen.length; d++) {
                seen[d] = Math.min(seen[d], one.seen[d]);
                least[d] = Math.min(least[d], one.least[d]);
                most[d] = Math.min(most[d], one.most[d]);
            }
        }
        return new Margins(seen, least, most, all.stream().anyMatch(one -> one.isOpen));
    }

    /** The median slope in each draw; the spans are those of the pairs, in years. */
    static Margins slopes(List<Margins> all, double[] spans) {
        return new Margins(
                Slopes.medians(all.stream().map(one -> one.seen).toArray(double[][]::new), spans),
                Slopes.medians(all.stream().map(one -> one.least).toArray(double[][]::new), spans),
                Slopes.medians(all.stream().map(one -> one.most).toArray(double[][]::new), spans),
                all.stream().anyMatch(one -> one.isOpen));
    }

    private static double[] times(double[] draws, int sign) {
        return Arrays.stream(draws).map(d -> sign * d).toArray();
    }

    private static double[] less(double[] draws, double bound, int sign) {
        return Arrays.stream(draws).map(d -> sign * (d - bound)).toArray();
    }

    /** Certain only where it is at the least, refuted only where it is at the most. */
    Support support(boolean tiesCount) {
        Support observed = Support.of(seen, tiesCount);
        return isOpen ? observed.between(Support.of(least, tiesCount), Support.of(most, tiesCount)) : observed;
    }

    /** Whether those that are missing could move it. */
    boolean isOpen() {
        return isOpen;
    }
}
