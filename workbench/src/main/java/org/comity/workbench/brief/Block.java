package org.comity.workbench.brief;

import java.util.List;

/** A piece of a section. */
public sealed interface Block {
    record Text(String text) implements Block {}

    record Points(List<String> items, boolean isNumbered) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    record Tabular(Grid grid) implements Block {}

    /** Something that is not known, and how it can be. */
    record Missing(String text) implements Block {}

    /** Room to write: ruled lines. */
    record Lines(int count) implements Block {}

    /**
     * What several sides say of one matter, side by side.
     *
     * @param title of the matter
     * @param lead on what they differ
     * @param quotes the asked home's first, then the partner's, then third sources'
     */
    record Versus(String title, String lead, List<Quote> quotes) implements Block {
        public Versus {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * The words of a side.
     *
     * @param side who says it
     * @param name what the side calls the matter; empty when it has no name of its own
     * @param text in quotation marks, or that it is not known
     * @param source title and day; empty where there is no text
     * @param address where it can be read; empty where none is known
     * @param spelled whether the address is printed; else it only stands behind the source
     */
    record Quote(String side, String name, String text, String source, String address, boolean spelled) {
        /** An address that a reader's program may open. */
        public boolean isLinked() {
            return address.startsWith("https://") || address.startsWith("http://");
        }
    }

    /** What can be copied to the command line. */
    record Code(String text) implements Block {}

    /**
     * A chart with the table behind it.
     *
     * @param name unique in the brief
     * @param title one sentence: what is drawn
     * @param vegaLite the specification of the picture
     * @param behind the table with the same figures
     */
    record Picture(String name, String title, String vegaLite, Grid behind) implements Block {}
}
