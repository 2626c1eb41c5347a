package org.comity.methods.claim;

import java.util.Arrays;

/**
 * How drawn margins speak for a claim. A margin is how far the claim is from false in a draw: above 0 it is true, below 0
 * false; at 0 it is true where the claim allows it.
 *
 * @param trueIn the share of draws in which the claim is true, 0 to 1
 * @param isCertain whether that is at least {@value #CERTAIN}
 * @param isRefuted whether that is at most 1 - {@value #CERTAIN}
 * @param toSupport how much all margins would have to rise for the claim to be certain (the draw that decides then stands
 *     at 0); where it is certain, minus how much they could fall
 * @param toRefute how much they would have to fall for it to be refuted; where it is, minus how much they could rise
 */
public record Support(double trueIn, boolean isCertain, boolean isRefuted, double toSupport, double toRefute) {
    public static final double CERTAIN = 0.95;

    /** Margins this near to 0 are ties: sums of the same figures in another order differ by less. */
    public static final double TIE = 1e-9;

    /**
     * @param margins one for each draw, at least one, not NaN
     * @param tiesCount whether a margin of 0 makes the claim true
     */
    public static Support of(double[] margins, boolean tiesCount) {
        if (margins.length == 0) {
            throw new IllegalArgumentException("A claim needs at least one draw.");
        }
        double[] sorted = margins.clone();
        int yes = 0;
        for (int d = 0; d < sorted.length; d++) {
            sorted[d] = Math.abs(sorted[d]) <= TIE ? 0 : sorted[d];
            yes += sorted[d] > 0 || (tiesCount && sorted[d] == 0) ? 1 : 0;
        }
        Arrays.sort(sorted);
        int spare = allowed(sorted.length);
        boolean certain = sorted.length - yes <= spare;
        boolean refuted = yes <= spare;
        return new Support(
                (double) yes / sorted.length, certain, refuted, -sorted[spare], sorted[sorted.length - 1 - spare]);
    }

    /**
     * What is left where figures are missing that could move the margins: certain only where the claim is at its least
     * favourable, refuted only where it is at its most. Both shifts may be infinite.
     *
     * @param least with the margins at their lowest
     * @param most with the margins at their highest
     */
    public Support between(Support least, Support most) {
        return new Support(trueIn, least.isCertain, most.isRefuted, least.toSupport, most.toRefute);
    }

    /** How many draws may speak against what is certain: a twentieth, rounded down. */
    private static int allowed(int draws) {
        return draws / 20;
    }
}
