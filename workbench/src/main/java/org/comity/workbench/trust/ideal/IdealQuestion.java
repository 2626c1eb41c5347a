package org.comity.workbench.trust.ideal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.model.Country;
import org.comity.workbench.trust.votes.VoteSet;

/**
 * What is asked about ideal points.
 *
 * @param set which roll calls
 * @param sessions periods are sessions of the General Assembly, session s counted to the year s + 1945; else years
 * @param from first year; empty for the first of the files
 * @param to last year; empty for the last of the files
 * @param dynamic a point for each period, tied by a random walk; else one for all together
 * @param walkVariance of a step of that walk over the variance of points; empty to estimate it
 * @param positive a country whose points are positive on average
 * @param matches a file of roll calls that ask the same question
 * @param check draws from the exact posterior that take the place of the fast estimate; empty for the fast one
 * @param threads how many to use; the answer is the same on any number
 */
public record IdealQuestion(
        VoteSet set,
        boolean sessions,
        Optional<Integer> from,
        Optional<Integer> to,
        boolean dynamic,
        OptionalDouble walkVariance,
        Country positive,
        Optional<Path> matches,
        Optional<Draws> check,
        int threads) {
    private static final int MOST_THREADS = 1000;

    /**
     * Draws of a chain.
     *
     * @param kept how many are kept, from 2 to 1,000,000
     * @param burn how many are thrown away before, up to 1,000,000
     */
    public record Draws(int kept, int burn, long seed) {
        private static final int MOST = 1_000_000;
        public static final Draws DEFAULT = new Draws(1000, 200, 1);

        public Draws {
            if (kept < 2 || kept > MOST || burn < 0 || burn > MOST) {
                throw new IllegalArgumentException(
                        "--draws must be from 2 to %,d and --burn from 0 to %,d, not %d and %d."
                                .formatted(MOST, MOST, kept, burn));
            }
        }
    }

    public IdealQuestion {
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw new IllegalArgumentException("The years %d to %d run backwards.".formatted(from.get(), to.get()));
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "--threads must be from 1 to %d, not %d.".formatted(MOST_THREADS, threads));
        }
        if (walkVariance.isPresent() && !(walkVariance.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "--walk-variance must be above 0, not %s.".formatted(walkVariance.getAsDouble()));
        }
    }
}
