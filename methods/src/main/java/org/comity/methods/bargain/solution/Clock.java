package org.comity.methods.bargain.solution;

/** When to stop. */
final class Clock {
    static final Clock NEVER = new Clock(1e9);

    private final long end;

    Clock(double seconds) {
        end = System.nanoTime() + (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    /** A clock that gives one of several tasks still to do its part of the time left. */
    Clock part(double tasks) {
        return new Clock(left() / tasks);
    }

    /** Seconds left; a little when there are none, as solvers need some. */
    double left() {
        return Math.max(1e-3, (end - System.nanoTime()) / 1e9);
    }
}
