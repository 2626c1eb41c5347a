package org.comity.workbench.chart;

/** What became of a chart: drawn, or the table behind it has to stand in. */
public sealed interface Drawing {
    /**
     * Drawn.
     *
     * @param text a whole {@code <svg>} element with its own size, generic fonts and no script or address
     */
    record Svg(String text) implements Drawing {}

    /**
     * Not drawn on this machine; the table stands in and says so.
     *
     * @param why one sentence for the reader
     */
    record Unavailable(String why) implements Drawing {}
}
