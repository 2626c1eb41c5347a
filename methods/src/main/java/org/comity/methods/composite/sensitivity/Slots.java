package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * The places of a recipe at which a choice can act, in order: leaving indicators out, errors of figures, then each
 * step, with noise on weights in front of the first one named aggregate.
 */
final class Slots {
    private static final String AGGREGATE = "aggregate";
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Step> own = new ArrayList<>();

    Slots(Recipe recipe) {
        add(Choice.WITHOUT, Same.STEP);
        add(Choice.ERRORS, Same.STEP);
        Map<String, Integer> seen = new HashMap<>();
        for (Step step : recipe.steps()) {
            if (step.name().equals(AGGREGATE) && !places.containsKey(Choice.WEIGHTS)) {
                add(Choice.WEIGHTS, Same.STEP);
            }
            int number = seen.merge(step.name(), 1, Integer::sum);
            if (number == 1) {
                places.put(step.name() + "#1", own.size());
            }
            add(number == 1 ? step.name() : step.name() + "#" + number, step);
        }
    }

    private void add(String name, Step step) {
        places.put(name, own.size());
        own.add(step);
    }

    int count() {
        return own.size();
    }

    /** What the recipe itself has there. */
    Step own(int slot) {
        return own.get(slot);
    }

    int find(String choice, String step) {
        Integer place = places.get(step);
        if (place == null) {
            throw new StepFailure(
                    "choices",
                    "",
                    "",
                    step.equals(Choice.WEIGHTS)
                            ? "choice %s puts noise on weights, and the recipe has no step aggregate".formatted(choice)
                            : "choice %s changes the step %s, which the recipe has not; add it to the recipe first"
                                    .formatted(choice, step));
        }
        return place;
    }
}
