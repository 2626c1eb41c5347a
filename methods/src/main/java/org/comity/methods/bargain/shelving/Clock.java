package org.comity.methods.bargain.shelving;

/** The time that all parts of an answer share. */
final class Clock {
    private final long deadline;

    Clock(double seconds) {
        deadline = System.nanoTime() + (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
    }

    double secondsLeft() {
        return (deadline - System.nanoTime()) / 1e9;
    }

    boolean isUp() {
        return secondsLeft() <= 0;
    }
}
