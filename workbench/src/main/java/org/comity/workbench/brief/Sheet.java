package org.comity.workbench.brief;

/**
 * The measures of {@link Look#SHEET}, in points: {@code sheet.css}, the document and {@link Paging} keep to them.
 * Sizes are those of the type, lines the heights of a line.
 */
final class Sheet {
    /** A4 without its margins: 210 less twice 14 mm, 297 less 13 and 15 mm. */
    static final double WIDTH = 515.9;

    static final double HEIGHT = 762.5;

    static final double TITLE = 17;
    static final double TITLE_LINE = 20;
    static final double SUBTITLE = 9;
    static final double SUBTITLE_LINE = 12;
    static final double AGE = 8;
    static final double AGE_LINE = 10.4;
    /** Around the line that says how old figures are. */
    static final double AGE_SPACE = 10;

    static final double HEAD = 9.5;
    static final double HEAD_LINE = 11.5;
    /** Above and below a heading. */
    static final double HEAD_SPACE = 8.5;

    static final double TEXT = 8.5;
    static final double TEXT_LINE = 11.2;
    static final double TEXT_SPACE = 2;
    static final double INDENT = 12;

    static final double CELL = 8;
    static final double CELL_LINE = 10.2;
    /** Above, below and under a row. */
    static final double CELL_SPACE = 3.6;
    /** Left and right of a cell's text. */
    static final double CELL_SIDES = 6;
    /** Above and below a table. */
    static final double TABLE_SPACE = 4;

    static final double SMALL = 7;
    static final double SMALL_LINE = 9;
    static final double FOOT_SPACE = 8;
    /** The height of a ruled line. */
    static final double RULE = 19;

    private Sheet() {}
}
