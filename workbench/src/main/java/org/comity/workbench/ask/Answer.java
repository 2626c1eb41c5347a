package org.comity.workbench.ask;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.workbench.figures.Figures;

/** What becomes of a question. */
public sealed interface Answer {
    /** What is to be said of how the question was read: slips mended, words not understood, another meaning. */
    List<String> remarks();

    /**
     * A figure.
     *
     * @param request which, as {@code comity show} asks for it
     * @param finding with its table, chart, sources and, where it is empty, why
     * @param others indicators that the words may mean too, the likeliest first
     */
    record Shown(Figures.Request request, Finding finding, List<Indicator> others, List<String> remarks)
            implements Answer {
        public Shown {
            others = List.copyOf(others);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Countries and no figure.
     *
     * @param countries one: a home; two: home and partner; more: the members of a club, or a list
     * @param club its name; empty where none was named alone
     * @param year the last one named
     */
    record Places(List<Country> countries, String club, Optional<Integer> year, List<String> remarks)
            implements Answer {
        public Places {
            countries = List.copyOf(countries);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Not understood, or not whole.
     *
     * @param nearest indicators that come near, the likeliest first; never empty
     * @param countries those that were understood
     * @param lacksCountry whether an indicator was understood and no country
     */
    record Unclear(List<Indicator> nearest, List<Country> countries, boolean lacksCountry, List<String> remarks)
            implements Answer {
        public Unclear {
            nearest = List.copyOf(nearest);
            countries = List.copyOf(countries);
            remarks = List.copyOf(remarks);
        }
    }
}
