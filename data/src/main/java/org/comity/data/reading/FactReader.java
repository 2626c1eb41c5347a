package org.comity.data.reading;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.data.Manifest;
import org.comity.data.Tie;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Places.Place;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator.Level;
import org.comity.model.Observation;
import org.comity.model.Observation.Lineage;
import org.comity.model.Panel;
import org.comity.model.Period;
import org.comity.model.Status;
import org.comity.model.Vintage;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** Reads figures, panels and ties; each call on a connection of its own. */
public final class FactReader {
    private final Duck duck;
    private final Holdings holdings;
    private final Places places;

    public FactReader(Duck duck, Holdings holdings, Places places) {
        this.duck = duck;
        this.holdings = holdings;
        this.places = places;
    }

    /** See {@link Facts#panel}. */
    public Panel panel(List<String> indicators, List<Panel.Unit> units, int firstYear, int lastYear) {
        try (Duck own = duck.duplicate()) {
            return PanelReader.read(own, places, indicators, units, firstYear, lastYear);
        }
    }

    /** See {@link Facts#observations}. */
    public List<Observation> observations(Facts.Query query, List<String> indicators) {
        List<Place> held = places.of(indicators);
        List<Observation> result = new ArrayList<>();
        if (held.isEmpty()) {
            return result;
        }
        try (Duck own = duck.duplicate()) {
            places.want(own, held);
            ask(own, query);
            own.read(
                    FactReader.class,
                    "observations.sql",
                    row -> {
                        Place place = held.get(row.getInt(16));
                        observation(row, place, query)
                                .filter(figure -> isRead(place, figure.period()))
                                .ifPresent(result::add);
                    },
                    query.firstYear(),
                    query.lastYear());
        }
        return result;
    }

    /** What does not change by period is read of every vintage. */
    private boolean isRead(Place place, Period period) {
        return period.frequency() == Frequency.ONCE || holdings.isRead(place.vintage(), period.lastDay());
    }

    private static void ask(Duck own, Facts.Query query) {
        own.run(FactReader.class, "countries-table.sql");
        try (DuckDBAppender out = own.temporary("asked")) {
            for (var side :
                    Map.of("home", query.homes(), "partner", query.partners()).entrySet()) {
                for (Country country : side.getValue()) {
                    out.beginRow();
                    out.append(side.getKey());
                    out.append(country.code());
                    out.endRow();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The countries that are asked for could not be told.", e);
        }
    }

    private static Optional<Observation> observation(ResultSet row, Place place, Facts.Query query)
            throws SQLException {
        Country home = Country.of(row.getString(2));
        Optional<Country> partner = Optional.ofNullable(row.getString(3)).map(Country::of);
        boolean straight = asks(query.homes(), home)
                && partner.map(p -> asks(query.partners(), p))
                        .orElse(query.partners().isEmpty());
        if (!straight && (place.indicator().level() != Level.PAIR || partner.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Observation(
                row.getString(1),
                straight ? home : partner.orElseThrow(),
                straight ? partner : Optional.of(home),
                new Period(place.indicator().frequency(), row.getInt(4), row.getInt(5)),
                Optional.ofNullable(row.getString(6)).map(Country::of).map(Country::code),
                Optional.ofNullable(row.getString(7)),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                number(row, 11),
                row.getString(12) == null ? Status.OBSERVED : Status.parse(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                place.lineage(row.getInt(14), row.getInt(15))));
    }

    private static boolean asks(Set<Country> asked, Country country) {
        return asked.isEmpty() || asked.contains(country);
    }

    private static OptionalDouble number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** See {@link Facts#ties}. */
    public List<Tie> ties(String kind) {
        return ties((own, reader) -> own.read(FactReader.class, "ties.sql", reader, kind));
    }

    /** See {@link Facts#tiesAmong}. */
    public List<Tie> tiesAmong(Set<Country> countries) {
        Facts.Query asked = new Facts.Query(List.of(), countries, Set.of(), 0, 0);
        return ties((own, reader) -> {
            ask(own, asked);
            own.read(FactReader.class, "ties-among.sql", reader);
        });
    }

    /** See {@link Facts#entries}. */
    public List<Tie.Entry> entries(Set<Country> countries) {
        Facts.Query asked = new Facts.Query(List.of(), countries, Set.of(), 0, 0);
        List<Tie.Entry> result = new ArrayList<>();
        eachTie(
                (own, reader) -> {
                    ask(own, asked);
                    own.read(FactReader.class, "ties-entered.sql", reader);
                },
                (row, vintages) -> result.add(new Tie.Entry(
                        Objects.requireNonNull(vintages.get(row.getString(5))).source(),
                        row.getString(1),
                        row.getString(2),
                        Country.of(row.getString(3)),
                        row.getDate(4).toLocalDate())));
        return result;
    }

    /** What is made of a row of ties, given the vintage of each file. */
    private interface TieRow {
        void take(ResultSet row, Map<String, Vintage> vintages) throws SQLException;
    }

    /** Asks for ties on a connection that knows their files. */
    private interface TieQuery {
        void read(Duck own, Duck.RowReader reader);
    }

    private List<Tie> ties(TieQuery query) {
        List<Tie> result = new ArrayList<>();
        eachTie(query, (row, vintages) -> result.add(tie(row, vintages)));
        return result;
    }

    private void eachTie(TieQuery query, TieRow taking) {
        Map<String, Vintage> vintages = new HashMap<>();
        for (Manifest manifest : holdings.withTable("ties")) {
            vintages.put(holdings.file(manifest.vintage(), "ties").toString(), manifest.vintage());
        }
        if (vintages.isEmpty()) {
            return;
        }
        try (Duck own = duck.duplicate()) {
            own.files(vintages.keySet().stream()
                    .sorted()
                    .map(java.nio.file.Path::of)
                    .toList());
            query.read(own, row -> taking.take(row, vintages));
        }
    }

    /** See {@link Facts#votes}. */
    public Optional<VoteRecords> votes() {
        return VoteRecords.read(duck, holdings);
    }

    private static Tie tie(ResultSet row, Map<String, Vintage> vintages) throws SQLException {
        Vintage vintage = vintages.get(row.getString(11));
        if (vintage == null) {
            throw new IllegalStateException("a tie from a file that was not asked for: " + row.getString(11));
        }
        return new Tie(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Country.of(row.getString(4)),
                Country.of(row.getString(5)),
                date(row.getDate(6)),
                date(row.getDate(7)),
                row.getString(8),
                new Lineage(
                        vintage.source(),
                        vintage.id(),
                        vintage.files().get(row.getInt(9)).name(),
                        row.getInt(10)));
    }

    private static Optional<LocalDate> date(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toLocalDate);
    }

    /** See {@link Facts#lastYear}. */
    public Optional<Integer> lastYear(String indicator) {
        Optional<Place> place = places.find(indicator);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int cut = holdings.cut(place.get().vintage()).map(LocalDate::getYear).orElse(Integer.MAX_VALUE);
        return lastYear(indicator, place.get()).map(last -> Math.min(cut, last));
    }

    private Optional<Integer> lastYear(String indicator, Place place) {
        if (place.derivation().isEmpty()) {
            return holdings.findIndicator(indicator)
                    .map(manifest -> manifest.indicators().get(indicator))
                    .map(Manifest.Held::lastYear);
        }
        int[] last = {Integer.MIN_VALUE};
        try (Duck own = duck.duplicate()) {
            own.files(List.of(places.file(place)));
            own.read(
                    FactReader.class,
                    "years.sql",
                    row -> last[0] = row.getObject(2) == null ? last[0] : row.getInt(2),
                    indicator);
        }
        return last[0] == Integer.MIN_VALUE ? Optional.empty() : Optional.of(last[0]);
    }
}
