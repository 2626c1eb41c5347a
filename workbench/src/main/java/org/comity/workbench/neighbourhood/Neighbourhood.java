package org.comity.workbench.neighbourhood;

import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.NeighbourRule;
import org.comity.workbench.Workbench;

/** Evaluates neighbour rules, for one country or for all at once. */
public final class Neighbourhood {
    private Neighbourhood() {}

    public static Neighbourhood of(Workbench workbench) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The neighbours as of 31 December of the year, in alphabetical order of code. */
    public List<Neighbour> neighbours(Country home, int year, NeighbourRule rule) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The same for every country that has any. */
    public Map<Country, List<Neighbour>> world(int year, NeighbourRule rule) {
        throw new UnsupportedOperationException("to be written");
    }

    /** As a Finding; main table columns {@code home,partner,relation,miles,since,until,source}. */
    public Finding finding(Country home, int year, NeighbourRule rule) {
        throw new UnsupportedOperationException("to be written");
    }
}
