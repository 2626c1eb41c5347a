package org.comity.methods.bargain.doubt;

import org.comity.methods.bargain.solution.Margins;
import org.comity.methods.bargain.solution.Shelving;
import org.comity.methods.bargain.solution.Standard;

/**
 * How to look into doubt.
 *
 * @param draws how many; at least 100
 * @param seed from which the stream of each draw is split
 * @param threads at least 1; the result is the same on any number
 * @param standard what is lost is measured by; see {@link Doubt}
 * @param shelving which issues packages may shelve, where packages are sought
 * @param margins how far above its reservation value every party must be at the means, where packages are sought; a
 *     party accepts in a draw what is worth its reservation value
 * @param candidates how many packages are compared at most, where they are sought; at least 10
 * @param solved how many draws are solved for packages of their own; 0 or more
 * @param seconds for seeking packages
 */
public record DoubtOptions(
        int draws,
        long seed,
        int threads,
        Standard standard,
        Shelving shelving,
        Margins margins,
        int candidates,
        int solved,
        double seconds) {
    /** 2,000 draws, seed 1, one thread, Nash, no shelving, no margins, 200 packages, 20 draws solved, 20 seconds. */
    public static final DoubtOptions DEFAULT =
            new DoubtOptions(2_000, 1, 1, Standard.NASH, new Shelving.None(), Margins.NONE, 200, 20, 20);

    public DoubtOptions {
        if (draws < 100 || threads < 1 || candidates < 10 || solved < 0 || !(seconds > 0)) {
            throw new IllegalArgumentException(
                    "There must be at least 100 draws, 1 thread and 10 packages, and seconds above 0, not %d, %d, %d and %s."
                            .formatted(draws, threads, candidates, seconds));
        }
    }

    public DoubtOptions withDraws(int value) {
        return new DoubtOptions(value, seed, threads, standard, shelving, margins, candidates, solved, seconds);
    }

    public DoubtOptions withSeed(long value) {
        return new DoubtOptions(draws, value, threads, standard, shelving, margins, candidates, solved, seconds);
    }

    public DoubtOptions withThreads(int value) {
        return new DoubtOptions(draws, seed, value, standard, shelving, margins, candidates, solved, seconds);
    }

    public DoubtOptions withStandard(Standard value) {
        return new DoubtOptions(draws, seed, threads, value, shelving, margins, candidates, solved, seconds);
    }

    public DoubtOptions withShelving(Shelving value) {
        return new DoubtOptions(draws, seed, threads, standard, value, margins, candidates, solved, seconds);
    }

    public DoubtOptions withMargins(Margins value) {
        return new DoubtOptions(draws, seed, threads, standard, shelving, value, candidates, solved, seconds);
    }

    public DoubtOptions withCandidates(int value) {
        return new DoubtOptions(draws, seed, threads, standard, shelving, margins, value, solved, seconds);
    }

    public DoubtOptions withSolved(int value) {
        return new DoubtOptions(draws, seed, threads, standard, shelving, margins, candidates, value, seconds);
    }

    public DoubtOptions withSeconds(double value) {
        return new DoubtOptions(draws, seed, threads, standard, shelving, margins, candidates, solved, value);
    }
}
