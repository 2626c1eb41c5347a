package org.comity.methods.bargain.linkage;

import java.util.List;
import org.comity.methods.bargain.Deal;

/**
 * A trade over two issues that every party accepts, though some party refuses either half of it, or either half alone
 * breaks a red line or link.
 *
 * @param first the earlier issue's number
 * @param second the later issue's number
 * @param firstOption what the first issue is settled by, or {@link org.comity.methods.bargain.Literal#SHELVED}
 * @param secondOption the same of the second
 * @param deal the base deal with both changes
 * @param gain the parties' scaled gains, summed
 * @param gains by party: what the trade adds to the base deal, in points; 0 or more, up to rounding
 * @param scaledGains by party: the gain as a part of all its points, 0 to 1; 0 for a party that no outcome moves
 * @param separately the scaled gains of the best changes on each of the two issues that every party accepts alone, summed;
 *     0 when there are none: the trade is worth making where {@code gain} is larger
 */
public record Linkage(
        int first,
        int second,
        int firstOption,
        int secondOption,
        Deal deal,
        double gain,
        List<Double> gains,
        List<Double> scaledGains,
        double separately) {
    public Linkage {
        gains = List.copyOf(gains);
        scaledGains = List.copyOf(scaledGains);
    }
}
