package org.comity.methods.composite.recipe;

/** One step of a recipe: a pure function, so that the same stage always becomes the same stage. */
public interface Step {
    /** Its name in recipes and failures: screen, denominate, impute, treat, normalise, weigh, aggregate. */
    String name();

    /**
     * Its options in the notation of recipes and of the command line, {@code minmax:0,100} say; read back by the static
     * method {@code parse} of the same class.
     */
    String text();

    /** The name of the sheet that it makes: Screened, Denominated ... as COINr calls them; lower case in tables. */
    String makes();

    /**
     * The stage after the step.
     *
     * @throws StepFailure where it cannot apply; nothing is skipped in silence
     */
    Stage apply(Stage before);
}
