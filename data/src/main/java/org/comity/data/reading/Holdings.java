package org.comity.data.reading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.comity.data.AsOf;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.model.Vintage;

/**
 * For each indicator, and each table of each source, the newest vintage that has it and that may be read.
 *
 * <p>A source that is a stream of events ({@code stream: true} in its mapping file) grows and is not revised: a collection that
 * was published later holds what the stream had on an earlier day. So where no vintage of it was released by the day that is
 * asked for, the first one released after is read, cut at the periods that had ended by that day ({@link #cut}); later ones are
 * revisions and are never read for that day. With retrieval as the basis there is no such rule: what was not here was not known.
 */
public final class Holdings {
    private static final Comparator<Manifest> NEWEST = Comparator.comparing(Manifest::vintage, Vintages.ORDER);

    /** The first release first; of one day the source itself before an excerpt. */
    private static final Comparator<Manifest> FIRST_PUBLISHED = Comparator.comparing(
                    Manifest::vintage, Comparator.comparing(Vintages::date))
            .thenComparing(
                    Comparator.comparing(Manifest::vintage, Vintages.ORDER).reversed());

    private final FactStore store;
    private final AsOf asOf;
    private final Map<String, Manifest> byIndicator = new TreeMap<>();
    private final Map<TableOf, Manifest> byTable = new HashMap<>();

    private record TableOf(String source, String table) {}

    public Holdings(FactStore store, AsOf asOf) {
        this(store, asOf, vintage -> true, source -> false);
    }

    /** With only the vintages that {@code pins} lets through besides, and with the sources that are streams. */
    public Holdings(FactStore store, AsOf asOf, Predicate<Vintage> pins, Predicate<String> isStream) {
        this.store = store;
        this.asOf = asOf;
        List<Manifest> later = new ArrayList<>();
        for (Manifest manifest : store.manifests()) {
            if (!pins.test(manifest.vintage())) {
                continue;
            }
            if (!Vintages.isAllowed(manifest.vintage(), asOf)) {
                later.add(manifest);
                continue;
            }
            String source = manifest.vintage().source();
            manifest.indicators().keySet().forEach(id -> byIndicator.merge(id, manifest, Holdings::newer));
            manifest.tables()
                    .keySet()
                    .forEach(table -> byTable.merge(new TableOf(source, table), manifest, Holdings::newer));
        }
        if (asOf.date().isPresent() && asOf.basis() == AsOf.Basis.RELEASE) {
            later.sort(FIRST_PUBLISHED);
            later.stream()
                    .filter(manifest -> isStream.test(manifest.vintage().source()))
                    .forEach(this::standIn);
        }
    }

    /** What no vintage known by the day has is read from this one, unless one published before it has it. */
    private void standIn(Manifest manifest) {
        manifest.indicators().keySet().forEach(id -> byIndicator.putIfAbsent(id, manifest));
        manifest.tables()
                .keySet()
                .forEach(table ->
                        byTable.putIfAbsent(new TableOf(manifest.vintage().source(), table), manifest));
    }

    /** The last day of the periods that are read of a vintage that stands in; empty where all are. */
    public Optional<LocalDate> cut(Vintage vintage) {
        return Vintages.isAllowed(vintage, asOf) ? Optional.empty() : asOf.date();
    }

    /** Whether a period that ends on a day is read of a vintage. */
    boolean isRead(Vintage vintage, LocalDate periodEnds) {
        return cut(vintage).map(last -> !periodEnds.isAfter(last)).orElse(true);
    }

    private static Manifest newer(Manifest a, Manifest b) {
        return NEWEST.compare(a, b) >= 0 ? a : b;
    }

    /** Ids of the indicators that some vintage holds, in alphabetical order. */
    public List<String> indicators() {
        return List.copyOf(byIndicator.keySet());
    }

    public Optional<Manifest> findIndicator(String id) {
        return Optional.ofNullable(byIndicator.get(id));
    }

    public Optional<Manifest> findTable(String source, String table) {
        return Optional.ofNullable(byTable.get(new TableOf(source, table)));
    }

    /** The vintages from which a table is read, one for each source that has it, by source. */
    public List<Manifest> withTable(String table) {
        return byTable.entrySet().stream()
                .filter(entry -> entry.getKey().table().equals(table))
                .sorted(Comparator.comparing(entry -> entry.getKey().source()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The vintages of a source from which one of its indicators or tables is read, by table. */
    public Map<String, Manifest> tablesOf(String source) {
        Map<String, Manifest> result = new TreeMap<>();
        byTable.forEach((key, manifest) -> {
            if (key.source().equals(source)) {
                result.put(key.table(), manifest);
            }
        });
        return result;
    }

    /** The Parquet file of a table in a vintage. */
    public Path file(Vintage vintage, String table) {
        return store.folder(vintage.source(), vintage.id()).resolve(table + ".parquet");
    }
}
