package org.comity.methods.composite.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.StepFailure;

/** Which choice moves the index: a target's variance, split among choices. */
public final class Sensitivity {
    private Sensitivity() {}

    /**
     * How much is drawn.
     *
     * @param base points of the design, at least 2; a power of 2 is best where it is quasi-random
     * @param bootstrap resamples for the intervals; 0 for none, which makes each interval its value
     * @param quasi a shifted Sobol sequence in place of random numbers, for up to 16 choices
     */
    public record Options(int base, int bootstrap, boolean quasi) {
        public static final Options DEFAULT = new Options(512, 1000, true);

        public Options {
            if (base < 2 || bootstrap < 0) {
                throw new IllegalArgumentException(
                        "The base (%d) must be 2 or more, the bootstrap (%d) 0 or more.".formatted(base, bootstrap));
            }
        }
    }

    /**
     * First and total order of each choice by {@code base * (choices + 2)} runs. What a choice decides is drawn
     * independently of the other choices; where one depends on another, read {@link #shapley} as well.
     *
     * @param node whose scores the target is taken from; empty for the last aggregate
     */
    public static Indices sobol(
            Recipe recipe, Stage raw, List<Choice> choices, String node, Target target, Options options, Pace pace) {
        return Saltelli.indices(Study.OfRecipe.of(new Plan(recipe, raw, choices), node, target), options, pace);
    }

    /** The same of a function of as many numbers in [0, 1) as there are names. */
    public static Indices sobol(ToDoubleFunction<double[]> function, List<String> names, Options options, Pace pace) {
        return Saltelli.indices(new Study.OfFunction(names, function), options, pace);
    }

    /**
     * Shapley effects of each choice, also where choices depend on each other; they add up to 1. Takes
     * {@code base * 3 * (2^choices - 1)} runs, for up to 10 choices.
     */
    public static Indices shapley(
            Recipe recipe, Stage raw, List<Choice> choices, String node, Target target, Options options, Pace pace) {
        Plan plan = new Plan(recipe, raw, choices);
        return Effects.indices(Study.OfRecipe.of(plan, node, target), States.linked(plan), options, pace);
    }

    /** The same of a function of independent numbers. */
    public static Indices shapley(ToDoubleFunction<double[]> function, List<String> names, Options options, Pace pace) {
        return Effects.indices(new Study.OfFunction(names, function), States.none(), options, pace);
    }

    /**
     * All measures without any sampling: every combination of options is run once. For choices that draw no numbers,
     * up to 10 of them with up to 20,000 combinations. For dependent choices the total order is the variance left when
     * all others are known.
     */
    public static Indices exact(Recipe recipe, Stage raw, List<Choice> choices, String node, Target target, Pace pace) {
        Plan plan = new Plan(recipe, raw, choices);
        return Exact.indices(Study.OfRecipe.of(plan, node, target), States.all(plan), pace);
    }

    /**
     * All measures of a function of independent numbers in [0, 1) by a Gauss-Legendre rule, without error but for
     * rounding where the function is a polynomial of a degree below {@code nodes} in each number: with 2 nodes for a
     * linear model.
     */
    public static Indices exact(ToDoubleFunction<double[]> function, List<String> names, int nodes, Pace pace) {
        return Exact.indices(new Study.OfFunction(names, function), States.rule(names.size(), nodes), pace);
    }

    static Indices.Line line(String choice, Indices.Measure measure, double value, double[] drawn) {
        if (drawn.length == 0) {
            return new Indices.Line(choice, measure, value, value, value);
        }
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return new Indices.Line(choice, measure, value, Order.quantile(sorted, 0.05), Order.quantile(sorted, 0.95));
    }

    static void requireFew(int choices) {
        if (choices > Exact.MOST_CHOICES) {
            throw new StepFailure(
                    "choices",
                    "",
                    "",
                    "there are %d, and all their sets are taken; give %d at most"
                            .formatted(choices, Exact.MOST_CHOICES));
        }
    }

    static StepFailure tooFew(List<Failed> failed) {
        return new StepFailure(
                "replications",
                "",
                "",
                "too few runs succeed for an estimate; number %d with %s: %s"
                        .formatted(
                                failed.getFirst().replication(),
                                failed.getFirst().choices(),
                                failed.getFirst().reason()));
    }
}
