package org.comity.methods.composite.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.methods.composite.recipe.StepFailure;

/** The notation of a step's options: {@code key=value} or a bare word, parted by commas. */
final class Options {
    private final String step;
    private final String text;
    private final Map<String, String> given = new LinkedHashMap<>();

    private Options(String step, String text) {
        this.step = step;
        this.text = text;
    }

    /**
     * Reads the options; a bare word gets the empty value.
     *
     * @param known the keys there are; another one fails, and so does one that stands twice
     */
    static Options read(String step, String text, Set<String> known) {
        Options options = new Options(step, text);
        for (String part : parts(text)) {
            int at = part.indexOf('=');
            String key = (at < 0 ? part : part.substring(0, at)).strip();
            if (!known.contains(key)) {
                throw options.wrong("%s is not known here; there are %s"
                        .formatted(
                                key.isEmpty() ? "an empty option" : key,
                                String.join(", ", known.stream().sorted().toList())));
            }
            if (options.given.put(key, at < 0 ? "" : part.substring(at + 1).strip()) != null) {
                throw options.wrong(key + " stands twice");
            }
        }
        return options;
    }

    /** The parts between commas; none of an empty text. */
    static List<String> parts(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(",", -1));
    }

    boolean has(String key) {
        return given.containsKey(key);
    }

    String word(String key, String otherwise) {
        return given.getOrDefault(key, otherwise);
    }

    double number(String key, double otherwise) {
        String word = given.get(key);
        return word == null ? otherwise : number(step, text, word);
    }

    /** A number from 0 to 1. */
    double share(String key, double otherwise) {
        double share = number(key, otherwise);
        if (!(share >= 0 && share <= 1)) {
            throw wrong("%s is %s; it must be a share from 0 to 1".formatted(key, plain(share)));
        }
        return share;
    }

    /** Whether the key says the first of two words, the second where it is absent. */
    boolean either(String key, String yes, String no) {
        String word = word(key, no);
        if (!word.equals(yes) && !word.equals(no)) {
            throw wrong("%s is %s; it must be %s or %s".formatted(key, word, yes, no));
        }
        return word.equals(yes);
    }

    StepFailure wrong(String reason) {
        return wrong(step, text, reason);
    }

    static StepFailure wrong(String step, String text, String reason) {
        return new StepFailure(step, "", "", "its option \"%s\" cannot be read: %s".formatted(text, reason));
    }

    /** A finite number, or a failure that quotes the whole option. */
    static double number(String step, String text, String word) {
        try {
            double number = Double.parseDouble(word.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the place
        }
        throw wrong(step, text, "\"%s\" is not a number".formatted(word));
    }

    /** The shortest text that reads back as the same number. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
