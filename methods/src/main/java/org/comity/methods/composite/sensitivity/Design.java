package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;

/** Which chances each run of a study draws; a run's chances depend on its number and on nothing else. */
interface Design {
    /** So that a study ends, and its numbers fit the memory. */
    int MOST_RUNS = 5_000_000;

    int runs();

    /** As many, or a failure where there would be too many. */
    static int bounded(long runs) {
        if (runs > MOST_RUNS) {
            throw new StepFailure(
                    "replications",
                    "",
                    "",
                    "the study would take %d runs and at most %d can be made; ask for fewer replications or choices"
                            .formatted(runs, MOST_RUNS));
        }
        return (int) runs;
    }

    /** By choice. */
    Choice.Chance[] chances(int run);

    /** Takes what runs end in, from several threads, in any order, each run once. */
    interface Sink {
        void scored(int run, Stage end);

        /** A run that ended in a sentence. */
        void failed(int run, Failed failed);
    }
}
