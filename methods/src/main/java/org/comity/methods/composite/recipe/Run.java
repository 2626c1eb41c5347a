package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.List;

/**
 * A recipe and all that it made.
 *
 * @param stages the raw one first, then one after each step
 */
public record Run(Recipe recipe, List<Stage> stages) {
    /** The end: the aggregates, when the recipe aggregates. */
    public Stage last() {
        return stages.getLast();
    }

    /** The stage after the step at that place. */
    public Stage after(int place) {
        return stages.get(place + 1);
    }

    /** The run of a recipe that differs from this one first at that place: what lies before is not computed again. */
    public Run again(Recipe changed, int from) {
        List<Stage> made = new ArrayList<>(stages.subList(0, from + 1));
        for (Step step : changed.steps().subList(from, changed.steps().size())) {
            made.add(step.apply(made.getLast()));
        }
        made.getLast().settled();
        return new Run(changed, List.copyOf(made));
    }
}
