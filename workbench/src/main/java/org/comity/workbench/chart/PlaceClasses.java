package org.comity.workbench.chart;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The classes of colour that places of a map fall into, with the words of the legend. */
interface PlaceClasses {
    String labelOf(Optional<Interval> value);

    String colourOf(Optional<Interval> value);

    /** Whether dark text on this class would be hard to read. */
    boolean isDark(Optional<Interval> value);

    /** The legend; JSON null on a map without classes. */
    JsonNode legend(String title);

    List<String> labels();

    List<String> colours();

    /** A legend below the map, of at most so many columns. */
    static JsonNode below(String title, int columns, boolean none) {
        return none
                ? NullNode.instance
                : Template.JSON
                        .createObjectNode()
                        .put("title", title)
                        .put("orient", "bottom")
                        .put("direction", "horizontal")
                        .put("symbolType", "square")
                        .put("symbolSize", 140)
                        .put("symbolStrokeWidth", 0.5)
                        .put("symbolStrokeColor", "#777777")
                        .put("titleLimit", 600)
                        .put("columns", columns)
                        .put("offset", 8);
    }
}
