package org.comity.data;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Observation;

/**
 * A dated instrument or state between two countries, from a public set: contiguity, alliance, trade agreement,
 * liquidity line. A treaty of many parties is many ties with one {@code id}.
 *
 * @param kind {@code contiguity}, {@code alliance}, {@code trade agreement}, {@code liquidity line}
 * @param id the source's number for it
 * @param name the source's own name for it
 * @param home one side; for a directed kind the giving side
 * @param partner the other side
 * @param from first day in force
 * @param until last day in force; empty while it lasts, or while the source does not know
 * @param item the class, in the source's own terms (contiguity 1 to 5; defense, nonaggression ...)
 */
public record Tie(
        String kind,
        String id,
        String name,
        Country home,
        Country partner,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String item,
        Observation.Lineage lineage) {

    /**
     * Since when a country is a party to an instrument: the first day on which it ties it to anybody.
     *
     * @param source the source that says so
     * @param id the source's number for it
     */
    public record Entry(String source, String kind, String id, Country country, LocalDate first) {}
}
