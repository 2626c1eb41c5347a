package org.comity.workbench.trust.votes;

import java.util.ArrayList;
import java.util.List;
import org.comity.data.Refusal;

/** Rows that could not be read: all are counted, the first are kept with their reasons. */
final class Refusals {
    private static final int KEPT = 10_000;

    private final List<Refusal> kept = new ArrayList<>();
    private long count;

    void add(Refusal refusal) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(refusal);
        }
    }

    long count() {
        return count;
    }

    List<Refusal> kept() {
        return List.copyOf(kept);
    }
}
