package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.composite.recipe.Step;
import org.comity.methods.composite.recipe.StepFailure;

/** The compact notation of choices: {@code [LABEL:] STEP[&STEP]=OPTION[|OPTION] [when CHOICE=OPTION[|OPTION]]}. */
final class Notation {
    private static final Pattern WHEN = Pattern.compile("\\s+when\\s+");
    private static final Pattern DRAWN = Pattern.compile("\\{([^{}]+?)\\.\\.([^{}]+?)(\\s+whole)?\\}");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|"); // one behind a backslash is the step's own
    private static final Pattern NUMBER = Pattern.compile("\\s*[0-9.].*");

    private Notation() {}

    static Choice parse(String text, Choice.Reader reader) {
        String[] parts = WHEN.split(text.strip(), 2);
        int is = equalSign(parts[0], text);
        String left = parts[0].substring(0, is).strip();
        int colon = left.indexOf(':');
        String steps = left.substring(colon + 1).strip();
        String name = colon < 0 ? steps : left.substring(0, colon).strip();
        List<Choice.Option> options = new ArrayList<>();
        for (String option : BAR.split(parts[0].substring(is + 1), -1)) {
            options.add(option(steps, option.strip(), text, reader));
        }
        return new Choice(name, options, parts.length < 2 ? Optional.empty() : Optional.of(condition(parts[1], text)));
    }

    private static int equalSign(String part, String text) {
        int is = part.indexOf('=');
        if (is < 1) {
            throw wrong(text, "has no = after the name of a step; write normalise=minmax:0,100|zscore:0,1, say");
        }
        return is;
    }

    private static Choice.Condition condition(String part, String text) {
        int is = equalSign(part, text);
        return new Choice.Condition(
                part.substring(0, is).strip(),
                List.of(BAR.split(part.substring(is + 1), -1)).stream()
                        .map(String::strip)
                        .toList());
    }

    private static Choice.Option option(String steps, String option, String text, Choice.Reader reader) {
        if (option.isEmpty()) {
            throw wrong(text, "has an empty option; write off to leave a step out, own for the recipe's own");
        }
        if (steps.equals(Choice.WEIGHTS) && NUMBER.matcher(option).matches()) {
            return new Choice.Option(option, Spreads.parse(option).option().edits());
        }
        if (steps.equals(Choice.ERRORS)) {
            return new Choice.Option(option, Map.of(steps, errors(option, text, reader)));
        }
        if (steps.equals(Choice.WITHOUT)) {
            return new Choice.Option(option, Map.of(steps, without(option)));
        }
        String[] names = steps.split("&", -1);
        String[] each = option.split("&", -1);
        if (names.length != each.length) {
            throw wrong(
                    text,
                    "names %d steps and \"%s\" has options of %d; give one for each, with & between them"
                            .formatted(names.length, option, each.length));
        }
        Map<String, Choice.Edit> edits = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            String own = each[i].strip().replace("\\|", "|");
            edits.put(names[i].strip(), edit(names[i].strip(), own, text, reader));
        }
        return new Choice.Option(option, edits);
    }

    private static Choice.Edit edit(String step, String option, String text, Choice.Reader reader) {
        String kind = step.replaceFirst("#\\d+$", "");
        return switch (option) {
            case "own" -> new Choice.Edit.Own();
            case "off" -> new Choice.Edit.Dropped();
            default ->
                option.indexOf('{') < 0
                        ? new Choice.Edit.Fixed(reader.step(kind, option))
                        : template(kind, option, text, reader);
        };
    }

    /** A step whose text has numbers to draw, each uniform: {1..5} or {1..5 whole}. */
    private static Choice.Edit template(String step, String option, String text, Choice.Reader reader) {
        if (!DRAWN.matcher(option).find()) {
            throw wrong(text, "has a { without a range; write {1..5}, or {1..5 whole} for whole numbers");
        }
        DRAWN.matcher(option).results().forEach(range -> {
            double[] bounds = bounds(range.group(1), range.group(2), text);
            if (range.group(3) != null && (bounds[0] != Math.rint(bounds[0]) || bounds[1] != Math.rint(bounds[1]))) {
                throw wrong(text, "has the range %s; whole numbers lie between whole numbers".formatted(range.group()));
            }
        });
        Function<Choice.Chance, Step> drawn = chance -> reader.step(step, filled(option, chance));
        reader.step(step, filled(option, new Choice.Chance(0, 0))); // told now, not in a replication
        return new Choice.Edit.Drawn(drawn);
    }

    private static double[] bounds(String low, String high, String text) {
        try {
            double[] bounds = {Double.parseDouble(low.strip()), Double.parseDouble(high.strip())};
            if (bounds[0] <= bounds[1]) {
                return bounds;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, "has the range {%s..%s}, which is not of numbers".formatted(low, high));
        }
        throw wrong(text, "has the range {%s..%s}; put the smaller number first".formatted(low, high));
    }

    /** The first range takes the chance's place, each further one a number of its own. */
    private static String filled(String option, Choice.Chance chance) {
        Matcher ranges = DRAWN.matcher(option);
        StringBuilder filled = new StringBuilder();
        for (int range = 0; ranges.find(); range++) {
            double place = range == 0 ? chance.place() : Streams.uniform(chance.stream(), range);
            double[] bounds = bounds(ranges.group(1), ranges.group(2), option);
            boolean whole = ranges.group(3) != null;
            ranges.appendReplacement(
                    filled,
                    whole
                            ? Long.toString((long) Math.floor(bounds[0] + place * (bounds[1] - bounds[0] + 1)))
                            : Double.toString(bounds[0] + place * (bounds[1] - bounds[0])));
        }
        return ranges.appendTail(filled).toString();
    }

    private static Choice.Edit errors(String option, String text, Choice.Reader reader) {
        if (option.equals("none")) {
            return new Choice.Edit.Own();
        }
        if (option.endsWith("%")) {
            return new Choice.Edit.Erred(Sizes.shares(size(option, 1, text) / 100));
        }
        if (option.endsWith("sd") && NUMBER.matcher(option).matches()) {
            return new Choice.Edit.Erred(Sizes.deviations(size(option, 2, text)));
        }
        return new Choice.Edit.Erred(Sizes.given(reader.errors(option)));
    }

    private static double size(String option, int unit, String text) {
        try {
            double size = Double.parseDouble(option.substring(0, option.length() - unit));
            if (size >= 0 && size < Double.POSITIVE_INFINITY) {
                return size;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, "has the error \"%s\"; write 5%%, 0.1sd or a file".formatted(option));
        }
        throw wrong(text, "has the error \"%s\"; it must be 0 or more".formatted(option));
    }

    private static Choice.Edit without(String option) {
        Set<String> codes = List.of(option.split(",", -1)).stream()
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
        return option.equals("none") ? new Choice.Edit.Own() : new Choice.Edit.Fixed(new Without(codes));
    }

    static String text(Choice choice) {
        String steps = String.join("&", choice.options().getFirst().edits().keySet());
        String left = choice.name().equals(steps) ? steps : choice.name() + ": " + steps;
        String text =
                left + "=" + choice.options().stream().map(Choice.Option::text).collect(Collectors.joining("|"));
        return text
                + choice.condition()
                        .map(when -> " when " + when.choice() + "=" + String.join("|", when.options()))
                        .orElse("");
    }

    private static StepFailure wrong(String text, String what) {
        return new StepFailure("choices", "", "", "\"%s\" %s".formatted(text, what));
    }
}
