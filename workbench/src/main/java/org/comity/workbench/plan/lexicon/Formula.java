package org.comity.workbench.plan.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.data.DataException;

/**
 * A formula of official texts and what it makes of the words after it.
 *
 * @param say as written in the lexicon
 * @param steps the words in order; the first is a lemma
 * @param kind what it makes of them
 * @param takes what may follow: {@code to}, {@code ing}, {@code act}, {@code that}, {@code object}, {@code sum} ...
 * @param strength its place on the scale, 0 to 100
 */
public record Formula(String say, List<Step> steps, Kind kind, Set<String> takes, int strength) {
    /** Most small words that a gap lets through. */
    public static final int GAP = 4;

    public Formula {
        steps = List.copyOf(steps);
        takes = Set.copyOf(takes);
    }

    /** What a formula makes of the words after it. */
    public enum Kind {
        COMMITMENT,
        ANNOUNCE,
        TASK,
        INVITE,
        ASPIRATION,
        EXPLORE,
        APPEAL,
        RESTATEMENT,
        /** A commitment in a text that sets tasks for its own side, elsewhere a wish. */
        MUST,
        VIEW
    }

    /**
     * One word of a formula.
     *
     * @param words any of these
     * @param gap whether up to {@link #GAP} small words may stand before it
     */
    public record Step(Set<String> words, boolean gap) {}

    static Formula of(java.util.Map<String, List<String>> fields) {
        String place = fields.getOrDefault("place", List.of("")).getFirst();
        String say = fields.getOrDefault("say", List.of("")).getFirst();
        List<Step> steps = new java.util.ArrayList<>();
        boolean gap = false;
        for (String word : say.strip().split("\\s+")) {
            if (word.equals("~")) {
                gap = true;
            } else {
                steps.add(new Step(Set.copyOf(Arrays.asList(word.split("\\|"))), gap));
                gap = false;
            }
        }
        String kind = fields.getOrDefault("class", List.of("")).getFirst();
        try {
            return new Formula(
                    say,
                    steps,
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    Set.copyOf(fields.getOrDefault("takes", List.of("to"))),
                    Integer.parseInt(
                            fields.getOrDefault("strength", List.of("50")).getFirst()));
        } catch (NumberFormatException e) {
            throw new DataException("%s: strength must be a whole number from 0 to 100.".formatted(place), e);
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    "%s: class must be one of %s, not \"%s\"."
                            .formatted(place, Arrays.toString(Kind.values()).toLowerCase(Locale.ROOT), kind),
                    e);
        }
    }
}
