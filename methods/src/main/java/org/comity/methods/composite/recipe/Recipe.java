package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.List;

/** An ordered list of steps. */
public record Recipe(List<Step> steps) {
    public Recipe {
        steps = List.copyOf(steps);
    }

    /** The recipe with another step at a place. */
    public Recipe with(int place, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(place, step);
        return new Recipe(changed);
    }

    /** The place of the first step of that name; -1 where there is none. */
    public int find(String name) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }

    /** Every step on what the one before it made; fails too where the end is not {@link Stage#settled}. */
    public Run run(Stage raw) {
        List<Stage> stages = new ArrayList<>();
        Stage at = raw;
        stages.add(at);
        for (Step step : steps) {
            at = step.apply(at);
            stages.add(at);
        }
        at.settled();
        return new Run(this, List.copyOf(stages));
    }
}
