package org.comity.workbench.plan.text;

import java.util.List;

/**
 * A heading, paragraph or list item.
 *
 * @param kind which of them
 * @param label the list label as written ({@code (a)}, {@code 12.}, {@code •}); empty for none
 * @param text with wrapped lines joined, without the label
 * @param places where the lines of the text begin, in order; the first has offset 0
 */
public record Block(Kind kind, String label, String text, List<Place> places) {
    public Block {
        places = List.copyOf(places);
    }

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM
    }

    /**
     * Where a line of the source begins in the text of a block.
     *
     * @param offset in characters
     * @param line in the source, from 1; in a DOCX file, which has no lines, the paragraph
     * @param page from 1; 0 where the source has no pages
     */
    public record Place(int offset, int line, int page) {}

    /** The place of a character of the text. */
    public Place placeOf(int offset) {
        Place found = places.getFirst();
        for (Place place : places) {
            if (place.offset() > offset) {
                break;
            }
            found = place;
        }
        return found;
    }

    public boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** Whether items that follow may continue this block's last sentence. */
    boolean opensList() {
        String end = text.stripTrailing();
        return end.endsWith(":")
                || end.endsWith("：")
                || end.endsWith(":-")
                || end.endsWith(": -")
                || end.endsWith(": –");
    }
}
