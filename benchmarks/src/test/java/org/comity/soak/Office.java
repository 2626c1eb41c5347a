package org.comity.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What all users share: when work ends, what there is to work on, and what went wrong. */
final class Office {
    private final AtomicLong markers = new AtomicLong();
    private final List<String> added = new CopyOnWriteArrayList<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    /** A text that stands in no other write. */
    String marker(String user) {
        return "[w:%s.%d]".formatted(user, markers.incrementAndGet());
    }

    /** Measures that users added. */
    List<String> added() {
        return added;
    }

    void surprise(String what) {
        surprises.add(what);
    }

    /** Answers that no script expects, in a sentence each. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
