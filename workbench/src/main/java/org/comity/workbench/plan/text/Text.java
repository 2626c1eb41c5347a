package org.comity.workbench.plan.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An official text, read.
 *
 * @param name how it is called in messages: a file's name, or {@code -}
 * @param blocks in reading order
 * @param sentences of all blocks that are no heading, in reading order
 * @param date the day of the text, from its head; empty where none is written there
 */
public record Text(String name, List<Block> blocks, List<Sentence> sentences, Optional<LocalDate> date) {
    /** The longest text that is read, in characters. */
    public static final int LONGEST = 20_000_000;

    public Text {
        blocks = List.copyOf(blocks);
        sentences = List.copyOf(sentences);
    }

    /** A text from plain lines, as a file in UTF-8 would give it. */
    public static Text parse(String name, String plain) {
        return of(name, new Paragraphs(Pages.unspaced(Pages.unpaged(PlainText.lines(plain))), false).blocks());
    }

    /** A text from blocks that a reader found. */
    static Text of(String name, List<Block> blocks) {
        return new Text(name, blocks, new Sentences().of(blocks), TextDate.find(blocks));
    }

    /** The same text with another day. */
    public Text on(LocalDate day) {
        return new Text(name, blocks, sentences, Optional.of(day));
    }
}
