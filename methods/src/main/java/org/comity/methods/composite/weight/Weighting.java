package org.comity.methods.composite.weight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comity.methods.composite.aggregate.Aggregating;
import org.comity.methods.composite.recipe.Stage;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * Sets the weights of an index. Notation: {@code given}, {@code equal}, {@code pca} or {@code factors} (of the
 * indicators; {@code pca:1,2} of levels 1 and 2), {@code arcii} or {@code arcii:0.8}, {@code optimise:LEVEL} with
 * {@code ,CODE=TARGET} for targets that are not 1, {@code benefit-of-doubt:NODE} with {@code ,LOW,HIGH} for the bounds
 * of shares, and {@code budget:mean|NAME:CODE=POINTS,...|NAME:...} or {@code budget:median|...}. Behind it {@code  by
 * RULES}, where figures above the indicators are needed and are not weighted arithmetic means.
 *
 * @param by how nodes above the indicators are made while weights are sought
 */
public record Weighting(Method method, Aggregating by) implements Step {
    /** The step's name. */
    public static final String NAME = "weigh";

    private static final String BY = " by ";

    /** With weighted arithmetic means where figures above the indicators are needed. */
    public static Weighting of(Method method) {
        return new Weighting(method, Aggregating.arithmetic());
    }

    /** Reads the notation above. */
    public static Weighting parse(String text) {
        int at = text.indexOf(BY);
        Aggregating by = at < 0
                ? Aggregating.arithmetic()
                : Aggregating.parse(text.substring(at + BY.length()).strip());
        return new Weighting(method((at < 0 ? text : text.substring(0, at)).strip()), by);
    }

    private static Method method(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (word.strip()) {
            case "given" -> new Method.Given();
            case "equal" -> new Method.Equal();
            case "pca" -> new Pca(Pca.Way.FIRST, levels(rest));
            case "factors" -> new Pca(Pca.Way.FACTORS, levels(rest));
            case "arcii" -> new Arcii(rest.isEmpty() ? 0 : number(rest));
            case "optimise" -> optimise(rest);
            case "benefit-of-doubt" -> benefit(rest);
            case "budget" -> budget(rest);
            default ->
                throw new StepFailure(
                        NAME,
                        "",
                        "",
                        "there is no way \"%s\" to weigh; there are given, equal, pca, factors, arcii, optimise:LEVEL, benefit-of-doubt:NODE and budget:mean|NAME:CODE=POINTS"
                                .formatted(text));
        };
    }

    private static List<Integer> levels(String rest) {
        if (rest.isEmpty()) {
            return List.of(1);
        }
        List<Integer> levels = new ArrayList<>();
        for (String word : rest.split(",", -1)) {
            levels.add(level(word));
        }
        return levels;
    }

    private static int level(String word) {
        return read(word, Integer::valueOf);
    }

    private static double number(String word) {
        return read(word, Double::valueOf);
    }

    private static <T> T read(String word, Function<String, T> reader) {
        try {
            return reader.apply(word.strip());
        } catch (NumberFormatException _) {
            throw new StepFailure(NAME, "", "", "\"%s\" is not a number that can stand there".formatted(word.strip()));
        }
    }

    private static Method optimise(String rest) {
        int comma = rest.indexOf(',');
        int level = level(comma < 0 ? rest : rest.substring(0, comma));
        return new Optimise(level, comma < 0 ? Map.of() : points(rest.substring(comma + 1)));
    }

    private static Method benefit(String rest) {
        String[] words = rest.split(",", -1);
        if (words.length != 1 && words.length != 3) {
            throw new StepFailure(
                    NAME, "", "", "benefit-of-doubt needs a node, and a lower and an upper share or neither");
        }
        return new BenefitOfDoubt(
                words[0].strip(), words.length == 3 ? number(words[1]) : 0, words.length == 3 ? number(words[2]) : 1);
    }

    private static Method budget(String rest) {
        String[] parts = rest.split("\\|", -1);
        boolean median = parts[0].strip().equals("median");
        if (parts.length < 2 || (!median && !parts[0].strip().equals("mean"))) {
            throw new StepFailure(NAME, "", "", "budget needs mean or median and at least one expert's points");
        }
        Map<String, Map<String, Double>> experts = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? "" : part.substring(0, colon).strip();
            if (name.isEmpty() || experts.put(name, points(part.substring(colon + 1))) != null) {
                throw new StepFailure(
                        NAME,
                        "",
                        "",
                        "each expert needs a name of their own before their points, not \"%s\"".formatted(part));
            }
        }
        return new Budget(median, experts);
    }

    private static Map<String, Double> points(String text) {
        Map<String, Double> points = new LinkedHashMap<>();
        for (String word : text.split(",", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new StepFailure(NAME, "", "", "\"%s\" should be a code, = and a number".formatted(word));
            }
            points.put(word.substring(0, equals).strip(), number(word.substring(equals + 1)));
        }
        return points;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String text() {
        return by.equals(Aggregating.arithmetic()) ? method.text() : method.text() + BY + by.text();
    }

    @Override
    public String makes() {
        return "Weighted";
    }

    @Override
    public Stage apply(Stage before) {
        before.requireNoAggregates(NAME);
        return method.weigh(before, by);
    }
}
