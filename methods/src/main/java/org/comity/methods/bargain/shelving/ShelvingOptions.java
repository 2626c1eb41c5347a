package org.comity.methods.bargain.shelving;

import org.comity.methods.program.BranchAndBound;

/**
 * How hard to look, and how much to tell.
 *
 * @param solver for what bounds and local search leave open; a name that {@code Solvers} knows
 * @param seconds for everything together; what is not proved by then is said so
 * @param sets how many smallest sets are listed at most; at least 1
 * @param alternatives how many sets without a common issue are looked for, the first included; at least 1
 * @param thresholds whether to find what would bring shelved issues back
 * @param nodes how many nodes of the solver's search all questions beyond the smallest size may take, each at most a
 *     twentieth of them; answers that would need more are given as found, with what is proved
 */
public record ShelvingOptions(
        String solver, double seconds, int sets, int alternatives, boolean thresholds, long nodes) {
    /** Comity's own solver, 60 seconds, 50 sets, 5 alternatives, with thresholds, 2,000 nodes. */
    public static final ShelvingOptions DEFAULT = new ShelvingOptions(BranchAndBound.NAME, 60, 50, 5, true, 2_000);

    public ShelvingOptions {
        if (!(seconds > 0 && sets > 0 && alternatives > 0 && nodes > 0)) {
            throw new IllegalArgumentException(
                    "Seconds, sets, alternatives and nodes must be above 0, not %s, %d, %d and %d."
                            .formatted(seconds, sets, alternatives, nodes));
        }
    }

    public ShelvingOptions withSolver(String value) {
        return new ShelvingOptions(value, seconds, sets, alternatives, thresholds, nodes);
    }

    public ShelvingOptions withSeconds(double value) {
        return new ShelvingOptions(solver, value, sets, alternatives, thresholds, nodes);
    }

    public ShelvingOptions withSets(int value) {
        return new ShelvingOptions(solver, seconds, value, alternatives, thresholds, nodes);
    }

    public ShelvingOptions withAlternatives(int value) {
        return new ShelvingOptions(solver, seconds, sets, value, thresholds, nodes);
    }

    public ShelvingOptions withThresholds(boolean value) {
        return new ShelvingOptions(solver, seconds, sets, alternatives, value, nodes);
    }

    public ShelvingOptions withNodes(long value) {
        return new ShelvingOptions(solver, seconds, sets, alternatives, thresholds, value);
    }
}
