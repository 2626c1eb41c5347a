package org.comity.workbench.neighbourhood;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Tie;
import org.comity.model.Pair;

/** What neighbour rules are evaluated on. */
interface Ground {
    /** Ties of kind {@code contiguity}; item 1 is land, 2 to 5 water of at most 12, 24, 150 and 400 statute miles. */
    List<Tie> contiguity();

    /** The last year that the contiguity covers. */
    int lastContiguityYear();

    /**
     * Kilometres between the capitals in the year. Of several sets the first that has a pair is read; none when no
     * distances are held.
     */
    List<Measures> capitals(int year);

    /** Least kilometres between the borders in the year, or in the last year held before it; empty when none are held. */
    Optional<Measures> gaps(int year);

    /**
     * Figures of pairs.
     *
     * @param km by canonical pair
     * @param source the source's id
     * @param year that they stand for; empty for what does not change
     */
    record Measures(Map<Pair, Double> km, String source, Optional<Integer> year) {}
}
