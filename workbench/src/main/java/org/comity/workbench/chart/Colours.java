package org.comity.workbench.chart;

import java.util.List;

/**
 * The colours of all charts: one scale from light yellow to dark blue, told apart by lightness alone, so that it holds
 * for readers who see colours differently and on a black-and-white printer.
 */
final class Colours {
    static final List<String> SCALE = List.of("#f3e6a2", "#a5d3b0", "#58aebb", "#2b76ab", "#1d3c78");
    static final String MISSING = "#b5b5b5";
    static final String BLANK = "#ffffff";
    static final String MARK = "#1d3c78";
    static final String RANGE = "#a9c8dd";
    static final String UNCLEAR_MARK = "#777777";
    static final String UNCLEAR_RANGE = "#d9d9d9";

    private Colours() {}
}
