package org.comity.data;

import java.util.List;
import java.util.Optional;
import org.comity.model.Indicator;

/** All sources that Comity can read, from the mapping files on the class path and the user's own maps. */
public final class Catalogue {
    private Catalogue() {}

    /** The sources that ship with Comity, and the user's own ones kept in the store. */
    public static Catalogue of(FactStore store) {
        throw new UnsupportedOperationException("to be written");
    }

    /** All sources, in alphabetical order of id. */
    public List<Source> sources() {
        throw new UnsupportedOperationException("to be written");
    }

    /** The source of that id; throws with the nearest ids when there is none. */
    public Source getSource(String id) {
        throw new UnsupportedOperationException("to be written");
    }

    /** All indicators of all sources, in alphabetical order of id. */
    public List<Indicator> indicators() {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<Indicator> findIndicator(String id) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The indicator of that id; throws with the nearest ids when there is none. */
    public Indicator getIndicator(String id) {
        throw new UnsupportedOperationException("to be written");
    }
}
