package org.comity.workbench.brief;

/** How a brief is set. */
enum Look {
    /** To be read at length: charts with their tables, numbered captions. */
    LONG("brief.css"),
    /** Sheets to carry: small type, tables without captions, measured by {@link Paging}. */
    SHEET("sheet.css");

    private final String style;

    Look(String style) {
        this.style = style;
    }

    /** The name of the style sheet beside this class. */
    String style() {
        return style;
    }
}
