package org.comity.workbench.ask;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Phrases whose words stand apart in a question, as {@code co2 per capita} does in "co2 of Bangladesh per capita". */
final class Scattered {
    /** Fewer words that say something than this name nothing. */
    private static final int LEAST = 2;

    private Scattered() {}

    /**
     * The longest of the phrases all of whose words are in the question, and that does not stand in it as it is.
     *
     * @param stems the words of the question
     * @param says whether a word says something of what is asked
     */
    static Optional<String> find(List<String> stems, Set<String> phrases, Predicate<String> says) {
        Set<String> words = new HashSet<>(stems);
        String whole = " " + String.join(" ", stems) + " ";
        return phrases.stream()
                .filter(phrase -> phrase.indexOf(' ') > 0 && !whole.contains(" " + phrase + " "))
                .filter(phrase -> {
                    List<String> parts = List.of(phrase.split(" "));
                    return words.containsAll(parts)
                            && parts.stream().filter(says).count() >= LEAST;
                })
                .min(Comparator.comparingInt((String phrase) -> -phrase.split(" ").length)
                        .thenComparing(Comparator.naturalOrder()));
    }
}
