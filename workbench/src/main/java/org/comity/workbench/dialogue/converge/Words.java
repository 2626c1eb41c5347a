package org.comity.workbench.dialogue.converge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which words of a topic stand in a text, and how alike two texts are by them. */
final class Words {
    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST_START = 3;

    private Words() {}

    /** Whether any of the words stands in the text. */
    static boolean speaksOf(String text, Set<String> words) {
        return !found(text, words).isEmpty();
    }

    /**
     * How often each of the words stands in a text, by the word as the list has it. The longest phrase at a place counts, and
     * its words do not count again.
     *
     * @param words in small letters, single or as phrases; a trailing {@code *} stands for any ending
     */
    static Map<String, Integer> found(String text, Set<String> words) {
        String[] all = text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{N}'/-]+");
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < all.length; ) {
            int used = 0;
            for (int length = Math.min(LONGEST_PHRASE, all.length - i); length > 0 && used == 0; length--) {
                String phrase = String.join(" ", Arrays.asList(all).subList(i, i + length));
                String entry = entry(phrase, words);
                if (!entry.isEmpty()) {
                    found.merge(entry, 1, Integer::sum);
                    used = length;
                }
            }
            i += Math.max(1, used);
        }
        return found;
    }

    /** The entry of the list that a phrase is one of; empty for none. */
    private static String entry(String phrase, Set<String> words) {
        if (phrase.isEmpty()) {
            return "";
        }
        if (words.contains(phrase)) {
            return phrase;
        }
        int wholeWords = phrase.lastIndexOf(' ') + 1; // an ending is that of the last word
        for (int length = phrase.length(); length >= Math.max(SHORTEST_START, wholeWords + 1); length--) {
            String start = phrase.substring(0, length) + "*";
            if (words.contains(start)) {
                return start;
            }
        }
        return "";
    }

    /**
     * Cosine of two texts' words, each weighed by how rare it is among all texts (Salton and Buckley 1988, Information
     * Processing and Management 24(5), 513-523: tf x ln(N / n) + 1).
     *
     * @param rarity weight of each word
     * @return 0 (no word in common) to 1
     */
    static double cosine(Map<String, Integer> one, Map<String, Integer> other, Map<String, Double> rarity) {
        double product = 0;
        for (Map.Entry<String, Integer> entry : one.entrySet()) {
            double weight = rarity.getOrDefault(entry.getKey(), 1.0);
            product += entry.getValue() * other.getOrDefault(entry.getKey(), 0) * weight * weight;
        }
        double lengths = length(one, rarity) * length(other, rarity);
        return lengths == 0 ? 0 : Math.min(1, product / lengths);
    }

    private static double length(Map<String, Integer> words, Map<String, Double> rarity) {
        double sum = 0;
        for (Map.Entry<String, Integer> entry : words.entrySet()) {
            double weight = entry.getValue() * rarity.getOrDefault(entry.getKey(), 1.0);
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }
}
