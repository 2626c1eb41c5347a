package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * Choices put to a recipe: which option a choice takes under a chance, and the steps that follow. Equal steps at a
 * slot have one number, so that runs which differ in name only are one run; what is drawn has none.
 */
final class Plan {
    static final int OFF = -1;
    static final int DRAWN = -1;
    private final List<Choice> choices;
    private final Slots slots;
    private final int[] parents; // the choice that a choice's condition asks; -1 for none
    private final boolean[][] met; // by choice and the parent's option
    private final Act[][][] acts; // by choice and option
    final Stage raw;

    /** What an option does at a slot: a numbered step, or one that is drawn. */
    private record Act(int slot, int number, Function<Choice.Chance, Step> step) {}

    Plan(Recipe recipe, Stage raw, List<Choice> choices) {
        this.choices = List.copyOf(choices);
        this.raw = raw;
        slots = new Slots(recipe);
        parents = new int[choices.size()];
        met = new boolean[choices.size()][];
        acts = new Act[choices.size()][][];
        List<List<Step>> known = new ArrayList<>();
        for (int slot = 0; slot < slots.count(); slot++) {
            known.add(new ArrayList<>(List.of(slots.own(slot))));
        }
        for (int choice = 0; choice < parents.length; choice++) {
            parents[choice] = asked(choice);
            List<Choice.Option> options = choices.get(choice).options();
            acts[choice] = new Act[options.size()][];
            for (int option = 0; option < acts[choice].length; option++) {
                acts[choice][option] = acts(choices.get(choice).name(), options.get(option), known);
            }
        }
        refuseClashes();
    }

    private int asked(int choice) {
        String name = choices.get(choice).name();
        if (find(name) != choice) {
            throw wrong(name, "stands twice; give one of them a label of its own, as in other: treat=...");
        }
        Optional<Choice.Condition> condition = choices.get(choice).condition();
        if (condition.isEmpty()) {
            return -1;
        }
        int parent = find(condition.get().choice());
        if (parent < 0 || parent >= choice) {
            throw wrong(
                    name,
                    "depends on %s, which must be a choice before it"
                            .formatted(condition.get().choice()));
        }
        List<String> texts =
                choices.get(parent).options().stream().map(Choice.Option::text).toList();
        for (String option : condition.get().options()) {
            if (!texts.contains(option)) {
                throw wrong(
                        name,
                        "depends on %s=%s; its options are %s"
                                .formatted(condition.get().choice(), option, String.join(", ", texts)));
            }
        }
        met[choice] = new boolean[texts.size()];
        for (int option = 0; option < texts.size(); option++) {
            met[choice][option] = condition.get().options().contains(texts.get(option));
        }
        return parent;
    }

    private int find(String name) {
        for (int choice = 0; choice < choices.size(); choice++) {
            if (choices.get(choice).name().equals(name)) {
                return choice;
            }
        }
        return -1;
    }

    private Act[] acts(String choice, Choice.Option option, List<List<Step>> known) {
        List<Act> found = new ArrayList<>();
        option.edits().forEach((step, edit) -> {
            int slot = slots.find(choice, step);
            found.add(
                    switch (edit) {
                        case Choice.Edit.Own() -> fixed(slot, slots.own(slot), known.get(slot));
                        case Choice.Edit.Dropped() -> fixed(slot, Same.STEP, known.get(slot));
                        case Choice.Edit.Fixed(Step other) -> fixed(slot, other, known.get(slot));
                        case Choice.Edit.Drawn(var drawn) -> new Act(slot, DRAWN, drawn);
                        case Choice.Edit.Noise(var byLevel, double otherwise) -> noise(slot, byLevel, otherwise);
                        case Choice.Edit.Erred(var sizes) -> erring(slot, sizes.apply(raw.data()));
                    });
        });
        return found.toArray(Act[]::new);
    }

    private Act noise(int slot, Map<Integer, Double> byLevel, double otherwise) {
        for (int level : byLevel.keySet()) {
            if (level < 1 || level > raw.structure().levels()) {
                throw new StepFailure(
                        Choice.WEIGHTS,
                        "",
                        "",
                        "there is no level %d to put noise on; the index has levels 1 to %d"
                                .formatted(level, raw.structure().levels()));
            }
        }
        return new Act(
                slot, DRAWN, chance -> new Noisy(level -> byLevel.getOrDefault(level, otherwise), chance.stream()));
    }

    private static Act erring(int slot, Map<String, double[]> sizes) {
        return new Act(slot, DRAWN, chance -> new Erring(sizes, chance.stream()));
    }

    private static Act fixed(int slot, Step step, List<Step> known) {
        int number = known.indexOf(step);
        if (number < 0) {
            number = known.size();
            known.add(step);
        }
        return new Act(slot, number, chance -> step);
    }

    /** Two choices may act on one step only when the later depends on the earlier, so that it is clear which acts. */
    private void refuseClashes() {
        Map<Integer, Integer> last = new HashMap<>();
        for (int choice = 0; choice < acts.length; choice++) {
            for (int slot : touched(choice)) {
                Integer earlier = last.put(slot, choice);
                if (earlier != null && parents[choice] != earlier) {
                    throw wrong(
                            choices.get(choice).name(),
                            "changes the same step as choice %s; let it depend on that one with when, or join them"
                                    .formatted(choices.get(earlier).name()));
                }
            }
        }
    }

    private int[] touched(int choice) {
        return Arrays.stream(acts[choice])
                .flatMap(Arrays::stream)
                .mapToInt(Act::slot)
                .distinct()
                .toArray();
    }

    private static StepFailure wrong(String name, String what) {
        return new StepFailure("choices", "", "", "choice %s %s".formatted(name, what));
    }

    List<Choice> choices() {
        return choices;
    }

    int slots() {
        return slots.count();
    }

    /** What the recipe itself has at a slot. */
    Step own(int slot) {
        return slots.own(slot);
    }

    int options(int choice) {
        return acts[choice].length;
    }

    int parent(int choice) {
        return parents[choice];
    }

    /** Whether there is a choice, given the options of the earlier ones; {@link #OFF} counts as none. */
    boolean open(int choice, int[] taken) {
        return parents[choice] < 0 || (taken[parents[choice]] != OFF && met[choice][taken[parents[choice]]]);
    }

    /** The option of each choice under its chance; {@link #OFF} where its condition does not hold. */
    int[] taken(Choice.Chance[] chances) {
        int[] taken = new int[chances.length];
        for (int choice = 0; choice < taken.length; choice++) {
            taken[choice] = open(choice, taken) ? (int) (chances[choice].place() * options(choice)) : OFF;
        }
        return taken;
    }

    /** The number of the step at each slot: 0 for the recipe's own, {@link #DRAWN} for what is drawn. */
    int[] numbers(int[] taken) {
        int[] numbers = new int[slots.count()];
        for (int choice = 0; choice < taken.length; choice++) {
            for (Act act : taken[choice] == OFF ? new Act[0] : acts[choice][taken[choice]]) {
                numbers[act.slot()] = act.number();
            }
        }
        return numbers;
    }

    /** The step at each slot; may fail where a drawn parameter makes none. */
    Step[] steps(int[] taken, Choice.Chance[] chances) {
        Step[] steps = new Step[slots.count()];
        Arrays.setAll(steps, slots::own);
        for (int choice = 0; choice < taken.length; choice++) {
            if (taken[choice] != OFF) {
                double place = chances[choice].place() * options(choice) - taken[choice];
                Choice.Chance rest = new Choice.Chance(place, chances[choice].stream());
                for (Act act : acts[choice][taken[choice]]) {
                    steps[act.slot()] = act.step().apply(rest);
                }
            }
        }
        return steps;
    }

    /** Whether an option of the choice draws numbers. */
    boolean draws(int choice) {
        return Arrays.stream(acts[choice]).flatMap(Arrays::stream).anyMatch(act -> act.number() == DRAWN);
    }

    /** The options taken, for people: normalise=zscore:0,1; weights=0.25. */
    String describe(int[] taken) {
        return java.util.stream.IntStream.range(0, taken.length)
                .filter(choice -> taken[choice] != OFF)
                .mapToObj(choice -> choices.get(choice).name() + "="
                        + choices.get(choice).options().get(taken[choice]).text())
                .collect(Collectors.joining("; "));
    }

    /**
     * The first option that does the same, to the recipe and to the choices that depend on this one; the number of
     * options for {@link #OFF} where none does what the recipe itself does.
     */
    int like(int choice, int option) {
        int first = 0;
        while (first < options(choice) && !alike(choice, first, option)) {
            first++;
        }
        return first;
    }

    private boolean alike(int choice, int one, int other) {
        if (one == other) {
            return true;
        }
        int[] numbers = effect(choice, one);
        if (!Arrays.equals(numbers, effect(choice, other))
                || Arrays.stream(numbers).anyMatch(n -> n == DRAWN)) {
            return false;
        }
        for (int child = 0; child < parents.length; child++) {
            if (parents[child] == choice && met[child][one] != (other != OFF && met[child][other])) {
                return false;
            }
        }
        return true;
    }

    private int[] effect(int choice, int option) {
        int[] taken = new int[acts.length];
        Arrays.fill(taken, OFF);
        taken[choice] = option;
        return numbers(taken);
    }
}
