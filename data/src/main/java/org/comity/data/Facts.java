package org.comity.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.comity.data.duck.Duck;
import org.comity.data.reading.FactReader;
import org.comity.data.reading.Holdings;
import org.comity.data.reading.Places;
import org.comity.data.reading.VoteRecords;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Vintage;

/**
 * Reads what is held: an in-memory DuckDB over the Parquet files. For each indicator and each table the newest
 * vintage that has it and that {@link AsOf} allows is read, as of the moment when this was opened. Safe for use by
 * many threads.
 */
public final class Facts implements AutoCloseable {
    private final Catalogue catalogue;
    private final Duck duck;
    private final Holdings holdings;
    private final Places places;
    private final FactReader reader;
    private final Map<String, Optional<Integer>> lastYears = new ConcurrentHashMap<>();

    private Facts(FactStore store, AsOf asOf, int threads, Predicate<Vintage> pins) {
        this.catalogue = Catalogue.of(store);
        this.duck = Duck.open(
                threads, store.memoryLimit(), store.home().resolve("cache").resolve("duckdb"));
        this.holdings = new Holdings(
                store, asOf, pins, source -> catalogue.mapping(source).isStream());
        this.places = new Places(store, catalogue, holdings, duck);
        this.reader = new FactReader(duck, holdings, places);
    }

    public static Facts open(FactStore store, AsOf asOf) {
        return open(store, asOf, store.threads());
    }

    /** Opens with at most {@code threads} threads for reading; what is read is the same on any number. */
    public static Facts open(FactStore store, AsOf asOf, int threads) {
        return open(store, asOf, threads, vintage -> true);
    }

    /** Opens only the vintages that {@code pins} lets through: what was read once is read again as it was then. */
    public static Facts open(FactStore store, AsOf asOf, int threads, Predicate<Vintage> pins) {
        return new Facts(store, asOf, threads, pins);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * A dense slice, for years {@code firstYear} to {@code lastYear}. Symmetric pair figures are found from both
     * ends; carried values (within the indicator's carry-forward years) and zeros by coverage are marked as such;
     * figures of other frequencies, with reporter or item, are not in it.
     */
    public Panel panel(List<String> indicators, List<Panel.Unit> units, int firstYear, int lastYear) {
        return reader.panel(indicators, units, firstYear, lastYear);
    }

    /**
     * Single figures with their lineage, in order of indicator, home, partner, period, reporter, item. A symmetric
     * figure is turned so that its home is one that was asked for.
     */
    public List<Observation> observations(Query query) {
        return reader.observations(
                query, query.indicators().isEmpty() ? List.copyOf(inUse().keySet()) : query.indicators());
    }

    /**
     * What to read; an empty list or set means all.
     *
     * @param indicators ids
     * @param homes home countries; for symmetric indicators either end
     * @param partners partners; when set, only pairs
     */
    public record Query(
            List<String> indicators, Set<Country> homes, Set<Country> partners, int firstYear, int lastYear) {}

    /** Ties of a kind, in order of kind, id, home, partner, from. */
    public List<Tie> ties(String kind) {
        return reader.ties(kind);
    }

    /** Ties of all kinds between any two of these countries, in the same order. */
    public List<Tie> tiesAmong(Set<Country> countries) {
        return reader.tiesAmong(countries);
    }

    /** Since when each of these countries is a party to each instrument, by each source that is read. */
    public List<Tie.Entry> entries(Set<Country> countries) {
        return reader.entries(countries);
    }

    /** The roll calls of the General Assembly with all votes; empty where none are held. Reading them takes a second. */
    public Optional<VoteRecords> votes() {
        return reader.votes();
    }

    /** The last year that an indicator holds anywhere; empty when it holds none. */
    public Optional<Integer> lastYear(String indicator) {
        return lastYears.computeIfAbsent(indicator, reader::lastYear);
    }

    /** For each indicator that is held, or can be derived from what is held, the vintage it is read from. */
    public Map<String, Vintage> inUse() {
        return places.inUse();
    }

    /**
     * Until when the figures of a vintage are read, where it was released after the day that is asked for and stands for what
     * its stream of events had by then; empty for all others.
     */
    public Optional<LocalDate> standsInUntil(Vintage vintage) {
        return holdings.cut(vintage);
    }

    @Override
    public void close() {
        duck.close();
    }
}
