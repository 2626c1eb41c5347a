package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * The joint distribution of some choices: every combination of values that can occur, with its probability. Options
 * that do the same are one value; a choice whose condition does not hold has a value of its own, unless an option
 * does the same.
 */
final class States {
    private static final int MOST = 20_000;
    private final int[] choices;
    private final List<int[]> values;
    private final double[] mass;
    private final double[][] places;
    private final Function<Choice.Chance[], int[]> found;

    private States(
            int[] choices,
            List<int[]> values,
            double[] mass,
            double[][] places,
            Function<Choice.Chance[], int[]> found) {
        this.choices = choices;
        this.values = values;
        this.mass = mass;
        this.places = places;
        this.found = found;
    }

    /** The choices' numbers, rising. */
    int[] choices() {
        return choices;
    }

    /** By state and place in {@link #choices}. */
    List<int[]> values() {
        return values;
    }

    /** By state; adds up to 1. */
    double[] mass() {
        return mass;
    }

    /** By place in {@link #choices} and value: the chance that takes it. */
    double[][] places() {
        return places;
    }

    /** The values that chances of all choices take. */
    int[] found(Choice.Chance[] chances) {
        return found.apply(chances);
    }

    static States none() {
        return new States(new int[0], List.of(new int[0]), new double[] {1}, new double[0][], chances -> new int[0]);
    }

    /** Of the choices that depend on others or on which others depend. */
    static States linked(Plan plan) {
        return of(
                plan,
                IntStream.range(0, plan.choices().size())
                        .filter(choice -> plan.parent(choice) >= 0
                                || IntStream.range(0, plan.choices().size())
                                        .anyMatch(other -> plan.parent(other) == choice))
                        .toArray());
    }

    /** Of all choices, none of which may draw numbers. */
    static States all(Plan plan) {
        for (int choice = 0; choice < plan.choices().size(); choice++) {
            if (plan.draws(choice)) {
                throw new StepFailure(
                        "choices",
                        "",
                        "",
                        "choice %s draws numbers, so its combinations cannot be listed; sample them instead"
                                .formatted(plan.choices().get(choice).name()));
            }
        }
        return of(plan, IntStream.range(0, plan.choices().size()).toArray());
    }

    private static States of(Plan plan, int[] choices) {
        Map<List<Integer>, Double> masses = new LinkedHashMap<>();
        int[] taken = new int[plan.choices().size()];
        Arrays.fill(taken, Plan.OFF);
        add(plan, choices, 0, taken, 1, masses);
        double[][] places = new double[choices.length][];
        for (int i = 0; i < choices.length; i++) {
            int options = plan.options(choices[i]);
            places[i] = IntStream.rangeClosed(0, options)
                    .mapToDouble(value -> Math.min(value + 0.5, options - 0.5) / options)
                    .toArray();
        }
        return new States(
                choices,
                masses.keySet().stream()
                        .map(state -> state.stream().mapToInt(value -> value).toArray())
                        .toList(),
                masses.values().stream().mapToDouble(mass -> mass).toArray(),
                places,
                chances -> values(plan, choices, plan.taken(chances)));
    }

    private static void add(
            Plan plan, int[] choices, int at, int[] taken, double mass, Map<List<Integer>, Double> masses) {
        if (at == choices.length) {
            masses.merge(Arrays.stream(values(plan, choices, taken)).boxed().toList(), mass, Double::sum);
            if (masses.size() > MOST) {
                throw new StepFailure(
                        "choices", "", "", "there are more than %d combinations; take fewer choices".formatted(MOST));
            }
            return;
        }
        int choice = choices[at];
        boolean open = plan.open(choice, taken);
        int options = plan.options(choice);
        for (int option = 0; option < (open ? options : 1); option++) {
            taken[choice] = open ? option : Plan.OFF;
            add(plan, choices, at + 1, taken, open ? mass / options : mass, masses);
        }
        taken[choice] = Plan.OFF;
    }

    private static int[] values(Plan plan, int[] choices, int[] taken) {
        return Arrays.stream(choices)
                .map(choice -> plan.like(choice, taken[choice]))
                .toArray();
    }

    /** The grid of a Gauss-Legendre rule in as many independent numbers. */
    static States rule(int numbers, int nodes) {
        double[][] rule = Legendre.rule(nodes);
        int count = (int) Math.pow(nodes, numbers);
        if (nodes < 1 || numbers < 1 || Math.pow(nodes, numbers) > MOST) {
            throw new IllegalArgumentException(
                    "%d nodes in each of %d numbers are not 1 to %d combinations.".formatted(nodes, numbers, MOST));
        }
        List<int[]> values = new ArrayList<>();
        double[] mass = new double[count];
        double[][] places = new double[numbers][];
        Arrays.fill(places, rule[0]);
        for (int state = 0; state < count; state++) {
            int[] value = new int[numbers];
            int rest = state;
            mass[state] = 1;
            for (int number = 0; number < numbers; number++) {
                value[number] = rest % nodes;
                mass[state] *= rule[1][value[number]];
                rest /= nodes;
            }
            values.add(value);
        }
        int[] choices = IntStream.range(0, numbers).toArray();
        return new States(choices, values, mass, places, chances -> new int[0]);
    }

    /**
     * Values of some choices drawn given those of the others: one after the other, each by its own uniform number.
     *
     * @param fixed values of all; those of the choices that are drawn are not read
     * @param uniforms by place in {@code choices}
     */
    int[] conditional(int[] fixed, long drawn, double[] uniforms) {
        int[] value = fixed.clone();
        int[] left = IntStream.range(0, mass.length)
                .filter(state -> agrees(values.get(state), fixed, drawn))
                .toArray();
        for (int i = 0; i < choices.length; i++) {
            if ((drawn >>> choices[i] & 1) == 1) {
                int place = i;
                value[i] = pick(left, i, uniforms[i]);
                left = Arrays.stream(left)
                        .filter(state -> values.get(state)[place] == value[place])
                        .toArray();
            }
        }
        return value;
    }

    private boolean agrees(int[] state, int[] fixed, long drawn) {
        for (int i = 0; i < choices.length; i++) {
            if ((drawn >>> choices[i] & 1) == 0 && state[i] != fixed[i]) {
                return false;
            }
        }
        return true;
    }

    private int pick(int[] states, int place, double uniform) {
        double[] masses = new double[places[place].length];
        double sum = 0;
        for (int state : states) {
            masses[values.get(state)[place]] += mass[state];
            sum += mass[state];
        }
        double rest = uniform * sum;
        int last = values.get(states[states.length - 1])[place];
        for (int value = 0; value < masses.length; value++) {
            rest -= masses[value];
            if (rest < 0) {
                return value;
            }
        }
        return last;
    }
}
