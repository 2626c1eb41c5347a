package org.comity.desk.audit;

import java.util.ArrayList;
import java.util.List;

/** Collects faults; keeps the first hundred and counts all. */
final class Faulty {
    private static final int MOST = 100;

    private final List<String> sentences = new ArrayList<>();
    private long count;

    void add(String sentence) {
        count++;
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        }
    }

    List<String> sentences() {
        return sentences;
    }

    long count() {
        return count;
    }
}
