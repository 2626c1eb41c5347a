package org.comity.workbench.visit;

import java.util.List;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Section;

/**
 * A block of a sheet that can be shortened.
 *
 * @param entries that it has
 * @param least entries that stay however few pages there are; of a part with none, all may go
 * @param bare entries that stay when all else is at its least and the texts are at their shortest
 * @param make the block with so many of its entries, and texts of at most so many characters
 */
record Part(String id, String heading, int entries, int least, int bare, Make make) {
    Part {
        least = Math.min(least, entries);
    }

    /** A part that keeps its least on the fullest page too. */
    Part(String id, String heading, int entries, int least, Make make) {
        this(id, heading, entries, least, least, make);
    }

    /** Makes the block. */
    interface Make {
        List<Block> blocks(int shown, int longest);
    }

    /** A part that is not shortened. */
    static Part whole(String id, String heading, List<Block> blocks) {
        return new Part(id, heading, 1, 1, (shown, longest) -> blocks);
    }

    /** A part without data: it says so, and how to get it. */
    static Part unknown(String id, String heading, String text) {
        return whole(id, heading, List.of(new Block.Missing(text)));
    }

    Section section(int shown, int longest) {
        return new Section(id, heading, make.blocks(shown, longest));
    }
}
