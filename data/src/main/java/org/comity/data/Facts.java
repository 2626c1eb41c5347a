package org.comity.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Panel;
import org.comity.model.Vintage;

/**
 * Reads what is held: an in-memory DuckDB with views over the Parquet files. For each indicator and each table the
 * newest vintage that has it and that {@link AsOf} allows is read. Safe for use by many threads.
 */
public final class Facts implements AutoCloseable {
    private Facts() {}

    /** Opens with as many threads as the machine has processors. */
    public static Facts open(FactStore store, AsOf asOf) {
        return open(store, asOf, Runtime.getRuntime().availableProcessors());
    }

    /** Opens with at most {@code threads} threads (1 or more); the figures are the same on any number. */
    public static Facts open(FactStore store, AsOf asOf, int threads) {
        throw new UnsupportedOperationException("to be written");
    }

    public Catalogue catalogue() {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * A dense slice, for years {@code firstYear} to {@code lastYear}. Symmetric pair figures are found from both
     * ends; carried values (within the indicator's carry-forward years) and zeros by coverage are marked as such;
     * figures of other frequencies, with reporter or item, are not in it.
     */
    public Panel panel(List<String> indicators, List<Panel.Unit> units, int firstYear, int lastYear) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Single figures with their lineage, in order of indicator, home, partner, period, reporter, item. */
    public List<Observation> observations(Query query) {
        throw new UnsupportedOperationException("to be written");
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
        throw new UnsupportedOperationException("to be written");
    }

    /** The last year that an indicator holds anywhere; empty when it holds none. */
    public Optional<Integer> lastYear(String indicator) {
        throw new UnsupportedOperationException("to be written");
    }

    /** For each indicator that is held, the vintage it is read from. */
    public Map<String, Vintage> inUse() {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {}
}
