package org.comity.methods.gravity.formula;

import java.io.Serial;
import java.util.List;

/** A text that cannot be read, or that names what is not there: a sentence, and the place it is about. */
public final class FormulaMistake extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String text;
    private final int at;
    private final int length;
    private final String word;
    private final transient List<String> known;

    /**
     * A mistake without a nearest word.
     *
     * @param text the whole text
     * @param at the place in it, from 0; its length where something is missing at the end
     * @param length of what is wrong, at least 1
     * @param sentence what is wrong and what may stand there
     */
    public FormulaMistake(String text, int at, int length, String sentence) {
        this(text, at, length, sentence, "", List.of());
    }

    /**
     * The same for a word that nothing is called.
     *
     * @param word as it was written
     * @param known the words of which one may be meant
     */
    public FormulaMistake(String text, int at, int length, String sentence, String word, List<String> known) {
        super(sentence);
        this.text = text;
        this.at = at;
        this.length = Math.max(1, length);
        this.word = word;
        this.known = List.copyOf(known);
    }

    /** The same mistake at the same place of another text. */
    public FormulaMistake in(String other) {
        return new FormulaMistake(other, at, length, String.valueOf(getMessage()), word, known);
    }

    public String text() {
        return text;
    }

    public int at() {
        return at;
    }

    public int length() {
        return length;
    }

    /** The word that nothing is called; empty where that is not the mistake. */
    public String word() {
        return word;
    }

    /** Of what the word may be meant to be one. */
    public List<String> known() {
        return known;
    }
}
