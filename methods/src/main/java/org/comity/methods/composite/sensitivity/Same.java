package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/** Stands where nothing is done. */
record Same() implements Step {
    static final Same STEP = new Same();

    @Override
    public String name() {
        return "own";
    }

    @Override
    public String text() {
        return "off";
    }

    @Override
    public String makes() {
        return "Same";
    }

    @Override
    public Stage apply(Stage before) {
        return before;
    }
}
