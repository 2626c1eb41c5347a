package org.comity.workbench.ask;

import java.util.ArrayList;
import java.util.List;
import org.comity.model.Country;
import org.comity.model.Indicator;

/**
 * A question taken apart.
 *
 * @param mentions countries and clubs, in the order named
 * @param hits what is asked for
 * @param years when
 * @param words all words that may speak for an indicator, as stems
 * @param wild words that nothing here knows
 * @param compares whether countries are to stand side by side rather than to face each other
 * @param neighbours whether a country's neighbours are the other side
 */
record Parsed(
        List<Mention> mentions,
        List<Hit> hits,
        Years years,
        List<String> words,
        List<String> wild,
        boolean compares,
        boolean neighbours) {

    /** The question as it stands, then with each country that a name may mean as well. */
    List<Parsed> readings() {
        List<Parsed> readings = new ArrayList<>(List.of(this));
        for (int i = 0; i < mentions.size(); i++) {
            for (Country other : mentions.get(i).others()) {
                List<Mention> changed = new ArrayList<>(mentions);
                changed.set(i, mentions.get(i).meaning(other));
                readings.add(new Parsed(changed, hits, years, words, wild, compares, neighbours));
            }
        }
        return readings;
    }

    /** Whether the longest phrase that names a thing names one that no source holds. */
    boolean isOfNothingHeld() {
        int longest = hits.stream().mapToInt(Hit::length).max().orElse(0);
        return longest > 0
                && hits.stream().filter(hit -> hit.length() == longest).allMatch(Hit::isOfNothingHeld);
    }

    /** A phrase that names a thing, or indicators by their own names; {@code typed} says what was corrected, or nothing. */
    record Hit(String phrase, List<Vocabulary.Thing> things, List<Indicator> named, String typed) {
        int length() {
            return phrase.split(" ").length;
        }

        boolean isOfNothingHeld() {
            return named.isEmpty()
                    && !things.isEmpty()
                    && things.stream()
                            .noneMatch(thing -> thing.near().isEmpty()
                                    || !thing.country().isEmpty()
                                    || !thing.pair().isEmpty());
        }
    }
}
