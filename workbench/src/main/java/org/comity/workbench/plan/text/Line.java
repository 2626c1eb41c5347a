package org.comity.workbench.plan.text;

/**
 * A line as it stands in the source.
 *
 * @param number from 1, through the whole text
 * @param page from 1; 0 where the source has no pages
 * @param text without its line break
 */
record Line(int number, int page, String text) {
    boolean isBlank() {
        return text.isBlank();
    }
}
