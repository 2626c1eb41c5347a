package org.comity.workbench.dialogue.converge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Something that two countries may talk about, and where evidence on it is looked for.
 *
 * @param id short, small letters and dashes
 * @param label for people
 * @param words that tell that a text speaks of it, in small letters; a trailing {@code *} stands for any ending
 * @param issues issue groups of roll calls, as the source codes them
 * @param titles words in the title or description of a roll call, in small letters
 * @param products codes of products by the name of their classification; a code stands for all that begin with it
 * @param scenario whether a trade agreement of the two belongs to it
 */
public record Topic(
        String id,
        String label,
        Set<String> words,
        List<String> issues,
        List<String> titles,
        List<Instrument> instruments,
        List<Risk> risks,
        Map<String, List<String>> products,
        boolean scenario) {
    public Topic {
        words = Collections.unmodifiableSet(new TreeSet<>(words));
        issues = List.copyOf(issues);
        titles = List.copyOf(titles);
        instruments = List.copyOf(instruments);
        risks = List.copyOf(risks);
        products = Collections.unmodifiableMap(new TreeMap<>(products));
    }

    /**
     * A kind of instrument: dated ties of a kind, or an indicator of pairs.
     *
     * @param kind of dated ties; empty for an indicator
     * @param item class of dated ties in the source's own terms; empty for any
     * @param indicator of pairs, of which a value above zero says that the instrument is there; empty for ties
     * @param givenByPartner of an indicator with two directions, whether its partner gives, and not its home
     * @param label for people; empty for the source's own
     */
    public record Instrument(String kind, String item, String indicator, boolean givenByPartner, String label) {
        boolean isCounted() {
            return !indicator.isEmpty();
        }
    }

    /** An indicator of countries, and whether higher values are the worse ones. */
    public record Risk(String indicator, boolean higherIsWorse) {}

    boolean hasVotes() {
        return !issues.isEmpty() || !titles.isEmpty();
    }
}
