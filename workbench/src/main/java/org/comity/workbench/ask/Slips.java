package org.comity.workbench.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the known word or phrase that a misspelt one stands for, and what comes near one that nothing here knows. */
final class Slips {
    private static final int FIRST_LETTER_COUNTS = 7;
    /** In a word of three letters only a swap is forgiven: gpd is gdp. */
    private static final int FIRST_THAT_CAN_SWAP = 3;

    private final List<String> known;
    private final Map<String, Optional<Near>> found = new HashMap<>();

    /** A known phrase, and how many slips away it is. */
    record Near(String phrase, int slips) {}

    Slips(Gazetteer gazetteer, Vocabulary vocabulary) {
        Set<String> all = new TreeSet<>(gazetteer.phrases());
        all.addAll(vocabulary.phrases());
        vocabulary.words().stream().filter(word -> word.length() > 4).forEach(all::add);
        known = new ArrayList<>(all);
    }

    /** The nearest phrase within the slips allowed; of two as near, the one that begins alike for longest. */
    synchronized Optional<Near> find(String typed) {
        if (found.size() > 10_000) {
            found.clear();
        }
        return found.computeIfAbsent(typed, this::look);
    }

    private Optional<Near> look(String typed) {
        int allowed = Spelling.allowed(typed.length());
        if (typed.length() == FIRST_THAT_CAN_SWAP) {
            return known.stream()
                    .filter(word ->
                            word.length() == typed.length() && letters(word).equals(letters(typed)))
                    .map(word -> new Near(word, 1))
                    .findFirst();
        }
        if (allowed == 0 || typed.length() > 60) {
            return Optional.empty();
        }
        boolean sameStart = typed.length() < FIRST_LETTER_COUNTS;
        long blanks = blanks(typed);
        return known.stream()
                .filter(word -> !sameStart || word.charAt(0) == typed.charAt(0))
                .filter(word -> blanks(word) == blanks || blanks == 0)
                .map(word -> new Near(
                        word, Spelling.distance(typed, word, Math.min(allowed, Spelling.allowed(word.length())))))
                .filter(near -> near.slips() > 0
                        && near.slips()
                                <= Math.min(
                                        allowed, Spelling.allowed(near.phrase().length())))
                .min(Comparator.comparingInt(Near::slips)
                        .thenComparingInt(near -> -alike(typed, near.phrase()))
                        .thenComparingInt(near -> -near.phrase().length())
                        .thenComparing(Near::phrase));
    }

    private static String letters(String word) {
        char[] letters = word.toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }

    private static long blanks(String text) {
        return text.chars().filter(letter -> letter == ' ').count();
    }

    private static int alike(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
