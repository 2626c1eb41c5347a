package org.comity.workbench.dialogue.converge;

import org.comity.model.NeighbourRule;
import org.comity.model.Pair;

/**
 * What is asked about the common ground of two countries.
 *
 * @param pair whose
 * @param year the last one of which figures count; ties are those of its last day
 * @param rule who belongs to the neighbourhoods in which similar pairs are looked for
 * @param topics what is looked at
 * @param scenario whether the gains of a trade agreement are reckoned
 * @param draws how often the doubt of each piece of evidence is drawn, 1 to {@value #MOST_DRAWS}
 * @param seed of the draws
 */
public record ConvergeQuestion(
        Pair pair, int year, NeighbourRule rule, Topics topics, boolean scenario, int draws, long seed) {
    public static final int DRAWS = 1000;
    public static final int MOST_DRAWS = 20_000;
    private static final int FIRST_YEAR = 1946;
    private static final int LAST_YEAR = 2100;

    public ConvergeQuestion {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Common ground is looked for in a year from %d to %d, not in %d."
                    .formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The doubt is drawn 1 to %d times, not %d.".formatted(MOST_DRAWS, draws));
        }
    }

    /** The usual question: the topics that ship with Comity, with the gains of a trade agreement. */
    public static ConvergeQuestion of(Pair pair, int year, NeighbourRule rule) {
        return new ConvergeQuestion(pair, year, rule, Topics.shipped(), true, DRAWS, 1);
    }

    /** The same seen from the other side. */
    public ConvergeQuestion turned() {
        return new ConvergeQuestion(pair.turned(), year, rule, topics, scenario, draws, seed);
    }

    /** The same with the sides in alphabetical order, in which everything is reckoned. */
    ConvergeQuestion canonical() {
        return new ConvergeQuestion(pair.canonical(), year, rule, topics, scenario, draws, seed);
    }
}
