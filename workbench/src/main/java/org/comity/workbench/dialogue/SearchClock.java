package org.comity.workbench.dialogue;

/**
 * The time that all searches of one answer share.
 *
 * @param end by {@link System#nanoTime()}
 */
record SearchClock(long end) {
    private static final double LEAST = 0.02;
    private static final double NANOS = 1e9;

    /** Begins now. Seconds above 0. */
    static SearchClock of(double seconds) {
        return new SearchClock(System.nanoTime() + (long) (seconds * NANOS));
    }

    /** Seconds left; a little when there are none, as every search ends its first short round. */
    double left() {
        return Math.max(LEAST, (end - System.nanoTime()) / NANOS);
    }

    /** A clock that ends after a part of what is left, so that something is left for what follows. */
    SearchClock part(double part) {
        return of(part * left());
    }
}
