package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.comity.methods.composite.recipe.StepFailure;

/** Reads the notation of ways to normalise: a word, and after a colon what it needs. */
final class Notations {
    private static final List<Double> HANDBOOK = List.of(15.0, 25.0, 65.0, 85.0, 95.0);

    private static final Map<String, Function<Notations, Norm>> WAYS = Map.ofEntries(
            Map.entry("minmax", Notations::minMax),
            Map.entry("zscore", Notations::zScore),
            Map.entry("scaled", Notations::scaled),
            Map.entry("rank", notation -> notation.bare(new Norm.Ranked(Norm.Ranked.Kind.RANK))),
            Map.entry("borda", notation -> notation.bare(new Norm.Ranked(Norm.Ranked.Kind.BORDA))),
            Map.entry("percentile-rank", notation -> notation.bare(new Norm.Ranked(Norm.Ranked.Kind.PERCENTILE))),
            Map.entry("goalposts", Notations::goalposts),
            Map.entry("distance-max", notation -> notation.bare(new Norm.DistanceMax())),
            Map.entry("distance-reference", Notations::distanceReference),
            Map.entry("distance-target", notation -> new Norm.DistanceTarget(notation.closes("cap"))),
            Map.entry("fraction-max", notation -> notation.bare(new Norm.FractionMax())),
            Map.entry("fraction-best", notation -> notation.bare(new Norm.FractionBest())),
            Map.entry("categorical", Notations::categorical));

    private final String text;
    private final List<String> parts;

    private Notations(String text, List<String> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Reads one way, as {@code minmax:0,100}. */
    static Norm parse(String text) {
        String word = text.strip().split("[:,]", 2)[0];
        Function<Notations, Norm> way = WAYS.get(word);
        if (way == null) {
            throw Options.wrong(
                    Normalising.NAME,
                    text,
                    "%s is not known; there are %s"
                            .formatted(
                                    word.isEmpty() ? "an empty word" : word,
                                    WAYS.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        String rest = text.strip().substring(word.length());
        List<String> parts = new ArrayList<>(Options.parts(rest.isEmpty() ? "" : rest.substring(1)));
        parts.replaceAll(String::strip);
        Notations notation = new Notations(text, parts);
        Norm norm = way.apply(notation);
        if (!notation.parts.isEmpty()) {
            throw notation.wrong("\"%s\" is too much".formatted(notation.parts.getFirst()));
        }
        return norm;
    }

    static String join(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(Options::plain).collect(Collectors.joining(","));
    }

    private Norm bare(Norm norm) {
        return norm;
    }

    private Norm minMax() {
        double[] ends = numbers(2, "LOW,HIGH", 0, 100);
        rising(ends);
        return new Norm.MinMax(ends[0], ends[1]);
    }

    private Norm zScore() {
        double[] of = numbers(2, "MEAN,SD", 0, 1);
        if (!(of[1] > 0)) {
            throw wrong("the standard deviation must be above 0");
        }
        return new Norm.ZScore(of[0], of[1]);
    }

    private Norm scaled() {
        double[] of = numbers(2, "LOW,HIGH,FACTOR", 0, 100, 100);
        if (of[0] == of[1]) {
            throw wrong("LOW and HIGH must differ");
        }
        return new Norm.Scaled(of[0], of[1], of[2]);
    }

    private Norm goalposts() {
        boolean free = closes("free");
        if (parts.size() < 2) {
            throw wrong("goalposts need LOW,HIGH and perhaps a factor");
        }
        double[] of = numbers(2, "LOW,HIGH,FACTOR", 0, 0, 1);
        rising(of);
        return new Norm.Goalposts(of[0], of[1], of[2], !free);
    }

    private void rising(double[] ends) {
        if (!(ends[0] < ends[1])) {
            throw wrong("LOW must be below HIGH");
        }
    }

    private Norm distanceReference() {
        boolean capped = closes("cap");
        if (parts.isEmpty() || parts.getFirst().isEmpty()) {
            throw wrong("it needs a unit, as distance-reference:AUT");
        }
        return new Norm.DistanceReference(parts.removeFirst(), capped);
    }

    private Norm categorical() {
        if (parts.isEmpty()) {
            return new Norm.Categorical(HANDBOOK);
        }
        if (parts.getFirst().startsWith("bins=")) {
            double count =
                    Options.number(Normalising.NAME, text, parts.removeFirst().substring("bins=".length()));
            if (count != Math.rint(count) || count < 2 || count > 1000) {
                throw wrong("bins must be a whole number from 2 to 1000");
            }
            return new Norm.Bins((int) count);
        }
        double[] percentiles = numbers(1, "percentiles", new double[parts.size()]);
        for (int i = 0; i < percentiles.length; i++) {
            if (!(percentiles[i] >= 0 && percentiles[i] <= 100) || (i > 0 && !(percentiles[i - 1] < percentiles[i]))) {
                throw wrong("percentiles must rise, from 0 to 100");
            }
        }
        return new Norm.Categorical(Arrays.stream(percentiles).boxed().toList());
    }

    /** Whether the last part is that word, which is then taken. */
    private boolean closes(String word) {
        boolean there = !parts.isEmpty() && parts.getLast().equals(word);
        if (there) {
            parts.removeLast();
        }
        return there;
    }

    /** All parts as numbers, none or at least so many; those not given stay as they are. */
    private double[] numbers(int least, String what, double... otherwise) {
        double[] numbers = otherwise.clone();
        if (parts.size() > numbers.length || (!parts.isEmpty() && parts.size() < least)) {
            throw wrong("it takes " + what);
        }
        for (int i = 0; i < parts.size(); i++) {
            numbers[i] = Options.number(Normalising.NAME, text, parts.get(i));
        }
        parts.clear();
        return numbers;
    }

    private StepFailure wrong(String reason) {
        return Options.wrong(Normalising.NAME, text, reason);
    }
}
