package org.comity.methods.bargain.solution;

import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.Problem;

/**
 * Each party's gain from 0 (no agreement) to 1 (its best): the ideal point of Kalai and Smorodinsky (1975). Best is the
 * largest value among deals that keep all constraints and give every party at least its reservation value, and its margin
 * where one is asked. A party
 * whose best is its reservation value gains 0 everywhere, and does not count in a product or a least gain.
 *
 * @param reservations by party, in points
 * @param bests by party, in points; at least the reservation value
 * @param exact whether the bests are proved; otherwise they are the best that was found
 */
public record Scale(List<Double> reservations, List<Double> bests, boolean exact) {
    public Scale {
        reservations = List.copyOf(reservations);
        bests = List.copyOf(bests);
    }

    /** The scale of a problem; empty when no deal keeps the constraints and is accepted, or none was found in time. */
    public static Optional<Scale> find(Problem problem, SolveOptions options) {
        return new Session(problem, options).scale(options.idealOfAll(), 0);
    }

    /** Whether the party can gain at all. */
    public boolean counts(int party) {
        return bests.get(party) > reservations.get(party);
    }

    /** The scaled gain of a value in points; 0 for a party that cannot gain. */
    public double gain(int party, double value) {
        double least = reservations.get(party);
        return counts(party) ? (value - least) / (bests.get(party) - least) : 0;
    }
}
