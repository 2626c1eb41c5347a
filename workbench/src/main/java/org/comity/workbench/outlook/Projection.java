package org.comity.workbench.outlook;

import java.time.LocalDate;
import org.comity.model.Country;

/**
 * A figure of a publication: a projection for the year in which it was made and later ones, an outcome for those before.
 *
 * @param made when
 * @param vintage that holds it
 * @param line of its file
 */
record Projection(String indicator, Country country, int year, LocalDate made, double value, String vintage, int line) {
    /** Whether the year had not ended when it was made. */
    boolean isAhead() {
        return year >= made.getYear();
    }

    /** Of how many years ahead it is, 0 for the year in which it was made. */
    int ahead() {
        return year - made.getYear();
    }

    /** What it is a figure of. */
    Cell cell() {
        return new Cell(indicator, country, year);
    }

    /** A figure of a country in a year. */
    record Cell(String indicator, Country country, int year) {}
}
