package org.comity.workbench.brief;

import java.util.List;

/** A piece of a section. */
sealed interface Block {
    record Text(String text) implements Block {}

    record Points(List<String> items, boolean isNumbered) implements Block {
        public Points {
            items = List.copyOf(items);
        }
    }

    record Tabular(Grid grid) implements Block {}

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
