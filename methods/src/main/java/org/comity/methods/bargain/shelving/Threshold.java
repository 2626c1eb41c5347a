package org.comity.methods.bargain.shelving;

import org.comity.methods.bargain.Literal;

/**
 * What would bring a shelved issue back to the table. If settling the issue, in whatever way, were worth {@code points}
 * more to the party, or no agreement worth {@code points} less, then some set of issues no larger than the smallest one
 * now would keep the issue; with less than {@code least} no such set would.
 *
 * @param issue its number
 * @param party whose figures change, all others staying as they are
 * @param points enough, in the party's points, as found; 0 when another smallest set keeps the issue already; infinite
 *     when nothing was found
 * @param least what is needed at least, as proved; infinite when no change of this party alone will do
 * @param option how the issue would be settled in the package found: the option with the largest share
 */
public record Threshold(int issue, int party, double points, double least, int option) {
    /** Whether the threshold is exact, to a millionth of itself. */
    public boolean proved() {
        return points <= least + 1e-6 * Math.max(1e-3, Math.abs(points));
    }

    /** Whether this party alone can bring the issue back, as far as found. */
    public boolean possible() {
        return Double.isFinite(points);
    }

    static Threshold none(int issue, int party, double least) {
        return new Threshold(issue, party, Double.POSITIVE_INFINITY, least, Literal.SHELVED);
    }
}
