package org.comity.workbench.index;

import java.util.List;
import org.comity.methods.composite.sensitivity.Pace;

/**
 * How the uncertainty of an index is studied.
 *
 * @param vary what could as well have been otherwise, in the notation of choices; empty: what the recipe says, else the
 *     usual choices
 * @param node the code whose scores are looked at; empty for the top
 * @param replications of the recipe; for indices, points of the design
 * @param seed of the random streams
 * @param threads how many; the answer is the same on any number
 * @param progress told as runs are done
 */
public record Trials(List<String> vary, String node, int replications, long seed, int threads, Progress progress) {
    /** Told about once in a hundredth of the runs, from one thread at a time. */
    public interface Progress {
        void done(int runs, int of);
    }

    public Trials {
        vary = List.copyOf(vary);
        if (replications < 2 || replications > 10_000_000) {
            throw new IllegalArgumentException(
                    "--replications must be from 2 to 10,000,000, not %d.".formatted(replications));
        }
    }

    Pace pace() {
        return new Pace(seed, threads, progress::done);
    }
}
