package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.recipe.Stage;

/** Which chances each run of a study draws; a run's chances depend on its number and on nothing else. */
interface Design {
    int runs();

    /** By choice. */
    Choice.Chance[] chances(int run);

    /** Takes what runs end in, from several threads, in any order, each run once. */
    interface Sink {
        void scored(int run, Stage end);

        /** A run that ended in a sentence. */
        void failed(int run, Failed failed);
    }
}
