package org.comity.workbench.ask;

/** A mistake in a text that a person wrote: what is wrong, the text, and a caret under the place. */
public final class Underlined {
    private Underlined() {}

    /**
     * Three lines.
     *
     * @param sentence what is wrong, and what may stand there
     * @param text in one line
     * @param at the place, from 0
     * @param length of what is wrong, at least 1
     */
    public static String of(String sentence, String text, int at, int length) {
        return "%s%n  %s%n  %s%s".formatted(sentence, text, " ".repeat(at), "^".repeat(length));
    }
}
