package org.comity.workbench.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.data.Source;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Indicator;
import org.comity.model.Meaning;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Status;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;

/** One row of a table of figures: a cell of an indicator, whether it holds a number or not. */
final class FigureRow {
    /** A zero that the source's coverage gives, not a row of it. */
    static final String ZERO_BY_COVERAGE = "zero by coverage";

    static final String MISSING = "missing";
    private static final Object NONE = Blank.NOT_APPLICABLE;
    private static final MathContext COMPUTED = new MathContext(10, RoundingMode.HALF_EVEN);

    private final Indicator indicator;
    private final Source source;
    private final Optional<Vintage> vintage;
    private final boolean computed;

    /**
     * What all rows of an indicator share.
     *
     * @param vintage that it is read from; empty when it is not held
     */
    FigureRow(Indicator indicator, Source source, Optional<Vintage> vintage) {
        this(indicator, source, vintage, false);
    }

    /** The same of an indicator that is computed from others: its values have the digits of computed numbers. */
    FigureRow(Indicator indicator, Source source, Optional<Vintage> vintage, boolean computed) {
        this.indicator = indicator;
        this.source = source;
        this.vintage = vintage;
        this.computed = computed;
    }

    static List<Column> columns(Messages messages) {
        return List.of(
                column(messages, "indicator", Kind.ID),
                column(messages, "home", Kind.COUNTRY),
                column(messages, "partner", Kind.COUNTRY),
                column(messages, "year", Kind.YEAR),
                column(messages, "period", Kind.TEXT),
                column(messages, "value", Kind.SOURCE_FIGURE),
                column(messages, "unit", Kind.TEXT),
                column(messages, "status", Kind.TEXT),
                column(messages, "observed_in", Kind.YEAR),
                column(messages, "standard_error", Kind.SOURCE_FIGURE),
                column(messages, "low", Kind.SOURCE_FIGURE),
                column(messages, "high", Kind.SOURCE_FIGURE),
                column(messages, "category", Kind.TEXT),
                column(messages, "reporter", Kind.TEXT),
                column(messages, "item", Kind.TEXT),
                column(messages, "source", Kind.ID),
                column(messages, "vintage", Kind.ID),
                column(messages, "file", Kind.TEXT),
                column(messages, "line", Kind.YEAR),
                column(messages, "own_figure", Kind.FLAG));
    }

    static Column column(Messages messages, String name, Kind kind) {
        return Column.of(name, messages.text("column." + name), kind);
    }

    /** A figure of the source, seen from {@code unit}'s end. */
    List<Object> observed(Panel.Unit unit, Observation figure) {
        return row(
                unit,
                figure.period().year(),
                figure.period().toString(),
                figure.value().isPresent() ? (Object) value(figure.value().getAsDouble()) : blank(figure),
                figure.status().label(),
                (long) figure.period().year(),
                Optional.of(figure));
    }

    /** An earlier figure that stands in for a year. */
    List<Object> carried(Panel.Unit unit, int year, double value, Optional<Observation> earlier) {
        return row(
                unit,
                year,
                Integer.toString(year),
                value(value),
                "carried",
                earlier.<Object>map(figure -> (long) figure.period().year()).orElse(Blank.MISSING),
                earlier);
    }

    /** A year for which the source has no row; year 0 where the figure has no year. */
    List<Object> absent(Panel.Unit unit, int year, Panel.Cell cell) {
        return switch (cell) {
            case ZERO_BY_COVERAGE ->
                row(unit, year, Integer.toString(year), 0.0, ZERO_BY_COVERAGE, (long) year, Optional.empty());
            case NOT_APPLICABLE -> without(unit, year, Blank.NOT_APPLICABLE, Status.NOT_APPLICABLE.label());
            case ABSENT, OBSERVED, CARRIED ->
                isThere(unit, year)
                        ? without(unit, year, Blank.MISSING, MISSING)
                        : without(unit, year, Blank.NOT_APPLICABLE, Status.NOT_APPLICABLE.label());
        };
    }

    /** Whether the source could have a figure: one that means the states of the time has none of a state that was not there. */
    private boolean isThere(Panel.Unit unit, int year) {
        return year == 0
                || source.meaning() == Meaning.NOW
                || (lived(unit.home(), year) && lived(unit.partner(), year));
    }

    private static boolean lived(Country country, int year) {
        return Countries.embedded()
                .find(country)
                .map(life -> life.isAlive(LocalDate.of(year, 12, 31)) || life.isAlive(LocalDate.of(year, 1, 1)))
                .orElse(true);
    }

    private List<Object> without(Panel.Unit unit, int year, Object value, String status) {
        return row(unit, year, Integer.toString(year), value, status, NONE, Optional.empty());
    }

    private double value(double value) {
        return computed ? new BigDecimal(value).round(COMPUTED).doubleValue() : value;
    }

    private static Object blank(Observation figure) {
        return switch (figure.status()) {
            case NOT_APPLICABLE -> Blank.NOT_APPLICABLE;
            case OBSERVED, PROVISIONAL, ESTIMATED, IMPUTED, CARRIED, NOT_REPORTED -> Blank.MISSING;
        };
    }

    private List<Object> row(
            Panel.Unit unit,
            int year,
            String period,
            Object value,
            String status,
            Object observedIn,
            Optional<Observation> figure) {
        Optional<Observation.Lineage> lineage = figure.map(Observation::lineage);
        return List.of(
                indicator.id(),
                unit.home().code(),
                unit.isCountry() ? NONE : unit.partner().code(),
                year == 0 ? NONE : (Object) (long) year,
                year == 0 ? NONE : period,
                value,
                indicator.unit(),
                status,
                observedIn,
                number(figure.map(Observation::standardError)),
                number(figure.map(Observation::low)),
                number(figure.map(Observation::high)),
                text(figure.flatMap(Observation::text)),
                text(figure.flatMap(Observation::reporter)),
                text(figure.flatMap(Observation::item)),
                source.id(),
                lineage.<Object>map(Observation.Lineage::vintage)
                        .or(() -> vintage.map(Vintage::id))
                        .orElse(Blank.MISSING),
                text(lineage.map(Observation.Lineage::file)),
                lineage.filter(cell -> cell.line() > 0)
                        .<Object>map(cell -> (long) cell.line())
                        .orElse(NONE),
                source.own());
    }

    private static Object number(Optional<OptionalDouble> number) {
        return number.isPresent() && number.get().isPresent()
                ? (Object) number.get().getAsDouble()
                : NONE;
    }

    private static Object text(Optional<String> text) {
        return text.<Object>map(t -> t).orElse(NONE);
    }
}
