package org.comity.workbench.chart;

import java.util.Optional;
import org.comity.model.Country;

/**
 * A country, territory or economy on a map or among tiles.
 *
 * @param name in the reader's language
 * @param role whether it is home, carries a class of colour, or is only there to be chosen
 * @param score empty for a neighbour without any figure, which is drawn grey
 * @param href the address of its page; empty for none
 * @param isNamed whether its name is written where there is room; otherwise it shows on pointing
 */
public record Place(Country country, String name, Role role, Optional<Interval> score, String href, boolean isNamed) {
    /** One whose name is written. */
    public Place(Country country, String name, Role role, Optional<Interval> score, String href) {
        this(country, name, role, score, href, true);
    }

    /** How a place is drawn. Land that is no place of the map stays blank: not applicable. */
    public enum Role {
        HOME,
        NEIGHBOUR,
        CHOICE
    }
}
