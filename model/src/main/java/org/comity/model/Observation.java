package org.comity.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure with everything needed to defend it.
 *
 * @param indicator the indicator's id
 * @param home the country, or the home side of a pair
 * @param partner empty for a country's own figure
 * @param reporter who reported it, where the source tells (often neither side)
 * @param item product, visa class or other breakdown; empty for none
 * @param value empty when the status says so
 * @param standardError where the source has one
 * @param low lower bound, where the source has one
 * @param high upper bound, where the source has one
 * @param text the source's own word for a category; empty for plain numbers
 * @param lineage where it was read
 */
public record Observation(
        String indicator,
        Country home,
        Optional<Country> partner,
        Period period,
        Optional<String> reporter,
        Optional<String> item,
        OptionalDouble value,
        OptionalDouble standardError,
        OptionalDouble low,
        OptionalDouble high,
        Status status,
        Optional<String> text,
        Lineage lineage) {

    /**
     * The source cell.
     *
     * @param source the source's id
     * @param vintage the vintage's id
     * @param file the file's name as it was imported
     * @param line the line in that file, counted from 1; 0 where a figure was derived from many lines
     */
    public record Lineage(String source, String vintage, String file, int line) {}
}
