package org.comity.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the words that someone may have meant, for error messages. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /** At most three of {@code words} that differ from {@code text} in few letters, nearest first. */
    static List<String> to(String text, Collection<String> words) {
        int allowed = text.length() <= 3 ? 1 : 2 + text.length() / 10;
        record Word(String word, int changes) {}
        return words.stream()
                .filter(word -> Math.abs(word.length() - text.length()) <= allowed)
                .map(word -> new Word(word, changes(text, word)))
                .filter(word -> word.changes() <= allowed)
                .sorted(Comparator.comparingInt(Word::changes).thenComparing(Word::word))
                .limit(MOST)
                .map(Word::word)
                .toList();
    }

    /** Levenshtein's distance: how many letters must be put in, left out or changed. */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
