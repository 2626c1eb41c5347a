package org.comity.methods.composite.sensitivity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * Something in a recipe that could as well have been otherwise: one of some options, each equally likely. An option
 * changes one or more steps, or puts noise on weights or figures.
 *
 * @param name of the choice, once in a list of choices
 * @param options one or more; the same one may stand twice
 * @param condition under which there is a choice at all; where it does not hold, the recipe's own steps stay
 */
public record Choice(String name, List<Option> options, Optional<Condition> condition) {
    static final String WITHOUT = "without";
    static final String ERRORS = "errors";
    static final String WEIGHTS = "weights";

    public Choice {
        options = List.copyOf(options);
        if (name.isBlank() || options.isEmpty()) {
            throw new StepFailure("choices", "", "", "choice \"%s\" needs a name and an option".formatted(name));
        }
    }

    /**
     * One way to choose.
     *
     * @param text in the notation of choices
     * @param edits by the name of the step that is changed: treat, or treat#2 for the second of that name; weights and
     *     errors are noise, without is a step before the first
     */
    public record Option(String text, Map<String, Edit> edits) {
        public Option {
            edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits)); // in order, for the text
        }
    }

    /** What an option does to a step. */
    public sealed interface Edit {
        /** The recipe's own step stays. */
        record Own() implements Edit {}

        /** The step is left out. */
        record Dropped() implements Edit {}

        /** Another step stands in its place. */
        record Fixed(Step step) implements Edit {}

        /** A step that is drawn anew in each replication; the same chance must give the same step. */
        record Drawn(Function<Chance, Step> step) implements Edit {}

        /**
         * Each weight times a number uniform on [1 - spread, 1 + spread], the spread by level of its node, in [0, 1].
         *
         * @param otherwise of levels that are not named
         */
        record Noise(Map<Integer, Double> byLevel, double otherwise) implements Edit {
            public Noise {
                byLevel = Map.copyOf(byLevel);
            }
        }

        /** Normal errors are added to the raw figures; standard errors by code and row are made from those once. */
        record Erred(Function<Sheet, Map<String, double[]>> sizes) implements Edit {}
    }

    /**
     * What a replication draws for a choice.
     *
     * @param place uniform on [0, 1)
     * @param stream start of a random stream, for choices that draw more than one number
     */
    public record Chance(double place, long stream) {}

    /** Holds when an earlier choice took one of these options, given by their texts. */
    public record Condition(String choice, List<String> options) {
        public Condition {
            options = List.copyOf(options);
        }
    }

    /** What the notation cannot read by itself. */
    public interface Reader {
        /** The step of that name with these options, as in a recipe. */
        Step step(String name, String text);

        /** Standard errors by cell, in the units of the figures; a cell without one has no error. */
        Sheet errors(String file);
    }

    /**
     * Reads the compact notation, see docs/methods/index-uncertainty.md: {@code normalise=minmax:0,100|zscore:0,1},
     * {@code treat=own|off}, {@code weights=0.25@2,3}, {@code errors=5%}, {@code without=none|FDI},
     * {@code normalise&aggregate=minmax:1,100&gmean|zscore:0,1&amean},
     * {@code aggregate=amean|gmean when normalise=minmax:1,100}.
     */
    public static Choice parse(String text, Reader reader) {
        return Notation.parse(text, reader);
    }

    /** The notation of the choice. */
    public String text() {
        return Notation.text(this);
    }

    /** Other steps in place of the step of that name, which must be in the recipe. */
    public static Choice of(String step, List<Step> alternatives) {
        return new Choice(
                step,
                alternatives.stream()
                        .map(one -> new Option(one.text(), Map.of(step, new Edit.Fixed(one))))
                        .toList(),
                Optional.empty());
    }

    /** A step whose parameter is uniform on [low, high]. */
    public static Choice parameter(String name, String step, double low, double high, DoubleFunction<Step> made) {
        if (!(low <= high)) {
            throw new StepFailure(
                    "choices", "", "", "%s lies between %s and %s; put the smaller first".formatted(name, low, high));
        }
        Function<Chance, Step> drawn = chance -> made.apply(low + chance.place() * (high - low));
        return new Choice(
                name,
                List.of(new Option("{%s..%s}".formatted(low, high), Map.of(step, new Edit.Drawn(drawn)))),
                Optional.empty());
    }

    /**
     * Each weight times a number uniform on [1 - spread, 1 + spread], in front of the first step named aggregate.
     *
     * @param spreads by level of the nodes that the weights belong to, each in [0, 1]
     * @param otherwise spread of levels that are not named; 0 leaves them as they are
     */
    public static Choice noise(Map<Integer, Double> spreads, double otherwise) {
        return new Choice(WEIGHTS, List.of(new Spreads(new TreeMap<>(spreads), otherwise).option()), Optional.empty());
    }

    /** Normal errors of the raw figures, with these standard errors by cell, found by row and code. */
    public static Choice errors(String text, Sheet standardErrors) {
        return new Choice(
                ERRORS,
                List.of(new Option(text, Map.of(ERRORS, new Edit.Erred(Sizes.given(standardErrors))))),
                Optional.empty());
    }

    /** The same choice, which is there only where an earlier one took one of these options. */
    public Choice when(String choice, List<String> others) {
        return new Choice(name, options, Optional.of(new Condition(choice, others)));
    }
}
