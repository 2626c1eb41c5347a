package org.comity.data.reading;

import java.nio.file.Path;
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

/** For each indicator, and each table of each source, the newest vintage that has it and that may be read. */
public final class Holdings {
    private static final Comparator<Manifest> NEWEST = Comparator.comparing(Manifest::vintage, Vintages.ORDER);

    private final FactStore store;
    private final Map<String, Manifest> byIndicator = new TreeMap<>();
    private final Map<TableOf, Manifest> byTable = new HashMap<>();

    private record TableOf(String source, String table) {}

    public Holdings(FactStore store, AsOf asOf) {
        this(store, asOf, vintage -> true);
    }

    /** With only the vintages that {@code pins} lets through besides. */
    public Holdings(FactStore store, AsOf asOf, Predicate<Vintage> pins) {
        this.store = store;
        for (Manifest manifest : store.manifests()) {
            if (!Vintages.isAllowed(manifest.vintage(), asOf) || !pins.test(manifest.vintage())) {
                continue;
            }
            String source = manifest.vintage().source();
            manifest.indicators().keySet().forEach(id -> byIndicator.merge(id, manifest, Holdings::newer));
            manifest.tables()
                    .keySet()
                    .forEach(table -> byTable.merge(new TableOf(source, table), manifest, Holdings::newer));
        }
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
