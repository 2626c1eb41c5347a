package org.comity.data.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.AsOf;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.Workspace;
import org.comity.data.duck.Duck;
import org.comity.data.reading.Holdings;
import org.comity.data.reading.Places;

/**
 * Every cell that differs between two vintages. What is found is a Parquet file in a workspace, so that neither the
 * vintages nor their differences need to fit in memory. For use by one thread.
 */
public final class VintageDiff implements AutoCloseable {
    private final Catalogue catalogue;
    private final TwoVintages two;
    private final Workspace workspace;
    private final Duck duck;
    private final States states;
    private final List<Count> counts = new ArrayList<>();
    private final List<Path> found = new ArrayList<>();

    /**
     * How many cells of an indicator, a kind of tie or a table the vintages hold, and what became of them. Always
     * {@code from == unchanged + revised + withdrawn} and {@code to == unchanged + revised + added}.
     */
    public record Count(String table, String indicator, long from, long to, long revised, long added, long withdrawn) {
        public long unchanged() {
            return from - revised - withdrawn;
        }
    }

    private VintageDiff(FactStore store, Catalogue catalogue, TwoVintages two, int threads) throws IOException {
        this.catalogue = catalogue;
        this.two = two;
        this.workspace = Workspace.open(store);
        this.duck = Duck.open(threads, store.memoryLimit(), workspace.folder());
        this.states = new States(store, two, workspace.folder(), duck);
    }

    /** Compares; close it when done, which clears the workspace. */
    public static VintageDiff open(FactStore store, Catalogue catalogue, TwoVintages two, int threads) {
        try {
            VintageDiff diff = new VintageDiff(store, catalogue, two, threads);
            try {
                diff.compare(store);
                return diff;
            } catch (RuntimeException e) {
                diff.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The workspace in %s cannot be used.".formatted(store.home()), e);
        }
    }

    private void compare(FactStore store) {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        if (two.derived()) {
            String id = two.indicator().orElseThrow();
            files.put(
                    TwoVintages.OBSERVATIONS,
                    List.of(derived(store, States.Data.BEFORE, id), derived(store, States.Data.AFTER, id)));
        } else {
            Set<String> tables = new TreeSet<>(two.tables());
            tables.add(TwoVintages.OBSERVATIONS);
            tables.forEach(table ->
                    files.put(table, List.of(states.file(two.from(), table), states.file(two.to(), table))));
        }
        files.forEach((table, pair) -> compare(Keyed.of(table), pair.get(0), pair.get(1)));
    }

    /** The file of an indicator that is computed from its source's tables, as the state of one vintage has it. */
    private Path derived(FactStore store, States.Data which, String indicator) {
        FactStore state = store.with(states.stand(which));
        Places places = new Places(state, catalogue, new Holdings(state, AsOf.LATEST), duck);
        return places.find(indicator).map(places::file).orElse(Path.of(""));
    }

    private void compare(Keyed keyed, Path from, Path to) {
        if (!keyed.makeViews(duck, from, to, 0, two.indicator())) {
            return;
        }
        Path file = workspace.folder().resolve("changed-" + found.size() + ".parquet");
        keyed.write(duck, "changed", file);
        Map<String, long[]> changed = new LinkedHashMap<>();
        duck.files(List.of(file));
        duck.read(
                VintageDiff.class,
                "count-changes.sql",
                row -> changed.put(row.getString(2), new long[] {row.getLong(3), row.getLong(4), row.getLong(5)}));
        keyed.count(duck, (indicator, before, after) -> {
            long[] n = changed.getOrDefault(indicator, new long[3]);
            counts.add(new Count(keyed.table(), indicator, before, after, n[0], n[1], n[2]));
        });
        found.add(file);
    }

    public TwoVintages vintages() {
        return two;
    }

    /** What became of the cells, by table, then by indicator. */
    public List<Count> counts() {
        return List.copyOf(counts);
    }

    /** How many cells differ. */
    public long size() {
        return counts.stream()
                .mapToLong(one -> one.revised() + one.added() + one.withdrawn())
                .sum();
    }

    /** The cells that differ, in order of table, indicator, home, partner and period; the first {@code most}. */
    public List<Change> cells(int most) {
        return read("cells.sql", most);
    }

    /** The revised figures with the largest difference, as a share of the larger figure; the first {@code most}. */
    public List<Change> largest(int most) {
        return read("largest.sql", most);
    }

    private List<Change> read(String query, int most) {
        List<Change> result = new ArrayList<>();
        if (!found.isEmpty()) {
            duck.files(found);
            duck.read(VintageDiff.class, query, row -> result.add(Change.read(row, catalogue)), most);
        }
        return result;
    }

    /** All cells that differ, as one Parquet file, however many there are. */
    public void write(Path target) {
        duck.files(found);
        Keyed.copy(duck, Duck.query(VintageDiff.class, "cells.sql").replace("LIMIT ?", ""), target);
    }

    /** The states of the store with the earlier vintage, with the later one, and between; valid until this is closed. */
    public States states() {
        return states;
    }

    /** The indicator that was compared alone; empty for all of the source. */
    public Optional<String> indicator() {
        return two.indicator();
    }

    @Override
    public void close() {
        duck.close();
        try {
            workspace.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The workspace cannot be cleared.", e);
        }
    }
}
