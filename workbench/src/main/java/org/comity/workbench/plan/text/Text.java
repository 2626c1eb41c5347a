package org.comity.workbench.plan.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    private static final Set<String> SMALL =
            Set.of("the", "of", "and", "to", "in", "for", "on", "with", "will", "by", "that", "their", "this", "be");
    private static final int FEW_WORDS = 20;
    private static final int SAMPLE = 400;

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

    /**
     * Whether the text looks like English: at least a tenth of its words are the commonest small words of English. A text
     * of fewer than twenty words passes, unless it has hardly a Latin letter.
     */
    public boolean isEnglish() {
        long letters = 0;
        long latin = 0;
        long words = 0;
        long small = 0;
        for (Block block : blocks.subList(0, Math.min(blocks.size(), SAMPLE))) {
            for (String word : block.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                letters += word.length();
                latin += word.chars().filter(c -> c < 0x250).count();
                words += word.isEmpty() ? 0 : 1;
                small += SMALL.contains(word) ? 1 : 0;
            }
        }
        boolean other = letters > 0 && latin * 2 < letters;
        return !other && (words < FEW_WORDS || small * 10 >= words);
    }

    /** The same text with another day. */
    public Text on(LocalDate day) {
        return new Text(name, blocks, sentences, Optional.of(day));
    }
}
