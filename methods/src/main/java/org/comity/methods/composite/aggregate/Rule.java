package org.comity.methods.composite.aggregate;

import java.util.Locale;
import org.comity.methods.composite.kernel.Means;
import org.comity.methods.composite.recipe.StepFailure;

/**
 * How one node is made of its children. Notation: {@code amean}, {@code gmean}, {@code hmean}, {@code genmean:P},
 * {@code copeland}, {@code outranking}; behind it {@code @S} with the share of the children that a unit must have.
 *
 * @param power of the generalised mean; 0 is the geometric mean; 1 for all others
 * @param least share of the children, counted and not weighted, that must be present, 0 to 1; 0 for any at all
 */
public record Rule(Kind kind, double power, double least) {
    /** The rules there are. */
    public enum Kind {
        /** Weighted arithmetic mean. */
        AMEAN,
        /** Weighted geometric mean; figures above 0. */
        GMEAN,
        /** Weighted harmonic mean; no 0. */
        HMEAN,
        /** Weighted mean of powers, to one over the power; figures of 0 or more, above 0 for powers of 0 and less. */
        GENMEAN,
        /** How many other units a unit has more support over, less how many have more support over it. */
        COPELAND,
        /** Places in the order that agrees best with the outranking matrix; not compensatory. */
        OUTRANKING
    }

    public Rule {
        if (!(least >= 0 && least <= 1)) {
            throw new StepFailure(
                    Aggregating.NAME,
                    "",
                    "",
                    "the share of children that must be there is %s; it lies between 0 and 1".formatted(least));
        }
        if (!Double.isFinite(power)) {
            throw new StepFailure(Aggregating.NAME, "", "", "the power of a generalised mean must be a number");
        }
    }

    /** A rule of that kind for any share of children present. */
    public static Rule of(Kind kind) {
        return new Rule(kind, 1, 0);
    }

    /** The generalised mean of that power. */
    public static Rule generalised(double power) {
        return new Rule(Kind.GENMEAN, power, 0);
    }

    /** The same with a share of children, 0 to 1, below which a unit has no figure on the node. */
    public Rule atLeast(double share) {
        return new Rule(kind, power, share);
    }

    static Rule parse(String text) {
        String[] parts = text.strip().split("@", 2);
        double least = parts.length == 2 ? number(parts[1], text) : 0;
        String[] words = parts[0].strip().split(":", 2);
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(words[0].strip())
                    && (kind == Kind.GENMEAN) == (words.length == 2)) {
                return new Rule(kind, words.length == 2 ? number(words[1], text) : 1, least);
            }
        }
        throw new StepFailure(
                Aggregating.NAME,
                "",
                "",
                "there is no rule \"%s\"; there are amean, gmean, hmean, genmean:P, copeland and outranking"
                        .formatted(text.strip()));
    }

    private static double number(String digits, String text) {
        try {
            return Double.parseDouble(digits.strip());
        } catch (NumberFormatException _) {
            throw new StepFailure(Aggregating.NAME, "", "", "\"%s\" in \"%s\" is not a number".formatted(digits, text));
        }
    }

    String text() {
        return kind.name().toLowerCase(Locale.ROOT)
                + (kind == Kind.GENMEAN ? ":" + digits(power) : "")
                + (least > 0 ? "@" + digits(least) : "");
    }

    private static String digits(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    boolean isMean() {
        return switch (kind) {
            case AMEAN, GMEAN, HMEAN, GENMEAN -> true;
            case COPELAND, OUTRANKING -> false;
        };
    }

    Means.Form form() {
        return switch (kind) {
            case AMEAN, COPELAND, OUTRANKING -> Means.Form.PLAIN;
            case GMEAN -> Means.Form.LOG;
            case HMEAN -> Means.Form.RECIPROCAL;
            case GENMEAN -> power == 0 ? Means.Form.LOG : power == 1 ? Means.Form.PLAIN : Means.Form.POWER;
        };
    }
}
