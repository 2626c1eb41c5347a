package org.comity.methods.bargain.doubt;

import java.util.List;
import org.comity.methods.bargain.Deal;

/**
 * What the draws say of one package.
 *
 * @param deal the package
 * @param chance the share of draws in which every party accepts, 0 to 1
 * @param standardError of the chance, as drawn: root of chance (1 - chance) / draws; 0 where all draws agree, and then the
 *     chance may still be off by about 3 / draws
 * @param partyChances by party: the share of draws in which it accepts
 * @param merit the mean of its merit over draws, see {@link Doubt}
 * @param expectedRegret the mean over draws of the best candidate's merit less its own; 0 or more
 * @param maximumRegret the largest such difference
 * @param gains by party: its value less the reservation value, in points
 */
public record PackageDoubt(
        Deal deal,
        double chance,
        double standardError,
        List<Double> partyChances,
        double merit,
        double expectedRegret,
        double maximumRegret,
        List<Gain> gains) {
    public PackageDoubt {
        partyChances = List.copyOf(partyChances);
        gains = List.copyOf(gains);
    }

    /**
     * How a party's gain spreads over draws, in its points.
     *
     * @param low 5 % of draws are below
     * @param high 5 % of draws are above
     */
    public record Gain(double mean, double low, double high) {}
}
