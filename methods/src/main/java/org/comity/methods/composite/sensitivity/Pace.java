package org.comity.methods.composite.sensitivity;

/**
 * How a study is run.
 *
 * @param seed of the random streams; each replication has one, split from it by number
 * @param threads how many; results do not depend on it
 * @param progress told as runs are done
 */
public record Pace(long seed, int threads, Progress progress) {
    /** Told about once in a hundredth of the runs, from one thread at a time. */
    public interface Progress {
        void done(int runs, int of);
    }

    public Pace {
        if (threads < 1) {
            throw new IllegalArgumentException("Threads (%d) must be 1 or more.".formatted(threads));
        }
    }

    /** Seed 1, in silence. */
    public static Pace of(int threads) {
        return new Pace(1, threads, (runs, of) -> {});
    }
}
