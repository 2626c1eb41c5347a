package org.comity.methods.composite.sensitivity;

import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;

/** The stages of the run computed last, slot by slot, from which the next one goes on. */
final class Path {
    private final Result[] made;
    private int[] numbers;

    /** What stands after a slot. */
    sealed interface Result {}

    record Made(Stage stage) implements Result {}

    /** It cannot be computed, because of this. */
    record Broken(String reason) implements Result {}

    /** The recipe itself; fails as the recipe does. */
    Path(Plan plan, Stage raw) {
        numbers = new int[plan.slots()];
        made = new Result[numbers.length + 1];
        Stage at = raw;
        made[0] = new Made(at);
        for (int slot = 0; slot < numbers.length; slot++) {
            at = plan.own(slot).apply(at);
            made[slot + 1] = new Made(at);
        }
        at.settled();
    }

    Path(Path other) {
        made = other.made.clone();
        numbers = other.numbers;
    }

    Result end() {
        return made[made.length - 1];
    }

    /** Goes back to where the run parts from the last one, and on to its end. */
    Result follow(int[] other, Replay.Steps steps) {
        int from = 0;
        while (from < numbers.length && numbers[from] == other[from] && numbers[from] != Plan.DRAWN) {
            from++;
        }
        numbers = other;
        if (from < numbers.length) {
            go(from, steps);
        }
        return end();
    }

    private void go(int from, Replay.Steps run) {
        Step[] steps;
        try {
            steps = run.get();
        } catch (IllegalArgumentException e) { // a drawn parameter that makes no step
            breakFrom(from, sentence(e));
            numbers = numbers.clone();
            numbers[from] = Plan.DRAWN; // nothing from here on may be taken over by the next run
            return;
        }
        for (int slot = from; slot < steps.length; slot++) {
            if (!apply(slot, steps[slot])) {
                return;
            }
        }
    }

    private boolean apply(int slot, Step step) {
        switch (made[slot]) {
            case Broken(String reason) -> {
                breakFrom(slot, reason);
                return false;
            }
            case Made(Stage before) -> {
                try {
                    Stage after = step.apply(before);
                    made[slot + 1] = new Made(slot + 2 < made.length ? after : after.settled());
                    return true;
                } catch (IllegalArgumentException e) {
                    breakFrom(slot, sentence(e));
                    return false;
                }
            }
        }
    }

    private void breakFrom(int slot, String reason) {
        for (int after = slot + 1; after < made.length; after++) {
            made[after] = new Broken(reason);
        }
    }

    private static String sentence(IllegalArgumentException e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }
}
