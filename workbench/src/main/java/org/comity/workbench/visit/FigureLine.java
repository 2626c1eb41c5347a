package org.comity.workbench.visit;

import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Table;

/**
 * A figure both ways, with what it was some years before.
 *
 * @param finding the answer to {@code show} that holds it; its id is the figure's
 * @param year of the figure
 * @param before the year that it is compared with
 * @param towards of home to partner, or of home alone; empty when it is not known
 * @param back of partner to home, or of partner alone
 * @param towardsBefore {@code towards} in the year before
 * @param backBefore {@code back} in the year before
 */
record FigureLine(
        Indicator indicator,
        Finding finding,
        int year,
        int before,
        Optional<Double> towards,
        Optional<Double> back,
        Optional<Double> towardsBefore,
        Optional<Double> backBefore) {
    /** Reads it off the answer. */
    static FigureLine of(Indicator indicator, Finding finding, Pair pair, int year, int before) {
        return new FigureLine(
                indicator,
                finding,
                year,
                before,
                value(indicator, finding, pair, year),
                value(indicator, finding, pair.turned(), year),
                value(indicator, finding, pair, before),
                value(indicator, finding, pair.turned(), before));
    }

    String id() {
        return finding.id();
    }

    /** Whether the source has one figure for the two. */
    boolean isShared() {
        return indicator.level() == Indicator.Level.PAIR;
    }

    private static Optional<Double> value(Indicator indicator, Finding finding, Pair side, int year) {
        Table table = finding.table("");
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        int home = columns.indexOf("home");
        int partner = columns.indexOf("partner");
        int at = columns.indexOf("year");
        int value = columns.indexOf("value");
        return table.rows().stream()
                .filter(row -> row.get(at).equals((long) year))
                .filter(row -> isOf(indicator.level(), row.get(home), row.get(partner), side))
                .map(row -> row.get(value))
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .findFirst();
    }

    private static boolean isOf(Indicator.Level level, Object home, Object partner, Pair side) {
        Country one = side.home();
        Country other = side.partner();
        return switch (level) {
            case COUNTRY -> home.equals(one.code());
            case DIRECTED_PAIR -> home.equals(one.code()) && partner.equals(other.code());
            case PAIR ->
                (home.equals(one.code()) && partner.equals(other.code()))
                        || (home.equals(other.code()) && partner.equals(one.code()));
        };
    }
}
