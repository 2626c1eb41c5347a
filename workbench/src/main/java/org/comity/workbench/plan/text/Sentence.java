package org.comity.workbench.plan.text;

/**
 * A sentence, or a list item with the words that lead to it.
 *
 * @param line where it begins in the source, from 1
 * @param page from 1; 0 where the source has no pages
 * @param block the number of its block, from 0
 * @param stem for a list item the words before the list; otherwise empty
 * @param text the sentence, or the item alone
 * @param item whether it is the first sentence of a list item
 * @param heading the last heading before it; empty for none
 */
public record Sentence(int line, int page, int block, String stem, String text, boolean item, String heading) {
    /** The sentence as it is read: the stem, then the item. */
    public String whole() {
        return stem.isEmpty() ? text : stem + " " + text;
    }

    /** The same as an item after the words that lead to it. */
    public Sentence under(String lead) {
        return new Sentence(line, page, block, lead, text, true, heading);
    }
}
