package org.comity.workbench.brief;

import java.util.List;
import org.comity.workbench.chart.Drawing;

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
     * @param drawing the picture, or why there is none
     * @param behind the table with the same figures
     */
    record Picture(String name, String title, Drawing drawing, Grid behind) implements Block {}
}
