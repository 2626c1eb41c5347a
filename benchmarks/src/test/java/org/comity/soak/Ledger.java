package org.comity.soak;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What users were told was kept, and what they sent without ever learning what became of it. */
final class Ledger {
    private final Queue<Write> acknowledged = new ConcurrentLinkedQueue<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /**
     * A write that the server acknowledged.
     *
     * @param record its id; empty where the answer does not tell
     * @param version of the record after it; 0 when it was removed or the answer does not tell
     * @param seen the version that it was made upon; 0 for a new record
     * @param marker a text that is in no other write
     */
    record Write(String kind, String record, int version, int seen, String marker) {}

    void acknowledge(Write write) {
        acknowledged.add(write);
        versions.merge(write.record(), write.version(), Math::max);
    }

    /** The answer never came: it may have been kept or not. */
    void forget(String marker) {
        unanswered.add(marker);
    }

    boolean isUnanswered(String marker) {
        return unanswered.contains(marker);
    }

    /** All that was acknowledged until now. */
    List<Write> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
