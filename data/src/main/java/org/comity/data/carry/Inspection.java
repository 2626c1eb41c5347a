package org.comity.data.carry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.carry.Packing.Packed;
import org.comity.data.carry.Packing.PackedFile;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.OwnMapReader;
import org.comity.model.Vintage;

/** Looks at a received vintage before it is published: is it what its manifest says, and can it be read. */
final class Inspection implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String PARQUET = ".parquet";
    /** Small files may be packed tightly; the ratio is watched beyond this many bytes. */
    private static final long RATIO_FROM = 16L << 20;

    private static final long RATIO = 1000;
    private static final Set<String> KEYED = Set.of("observations", "ties", "votes", "refused");

    private final String name;
    private final Set<String> shipped;
    private final Duck duck;

    private Inspection(String name, Duck duck) {
        this.name = name;
        this.shipped = Set.copyOf(Catalogue.shipped().ids());
        this.duck = duck;
    }

    static Inspection open(FactStore store, String name, Path folder) {
        return new Inspection(name, Duck.open(1, store.memoryLimit(), folder));
    }

    /** The vintage's manifest, after everything in the folder was compared with it. */
    Manifest inspect(Packed packed, Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (PackedFile file : packed.files()) {
            sizes.put(file.name(), file.bytes());
        }
        if (sizes.getOrDefault(MANIFEST, Long.MAX_VALUE) > Packing.MOST_BYTES) {
            throw unlike(packed, "no manifest");
        }
        Manifest manifest = manifest(packed, folder);
        checkSource(packed, manifest);
        Set<String> wanted = new TreeSet<>(List.of(MANIFEST, "refused" + PARQUET));
        manifest.tables().keySet().forEach(table -> wanted.add(table + PARQUET));
        if (!wanted.equals(sizes.keySet())) {
            throw unlike(packed, "the files %s instead of %s".formatted(sizes.keySet(), wanted));
        }
        for (Map.Entry<String, Long> file : sizes.entrySet()) {
            if (!file.getKey().equals(MANIFEST)) {
                read(packed, manifest, folder.resolve(file.getKey()), file.getValue());
            }
        }
        return manifest;
    }

    private Manifest manifest(Packed packed, Path folder) throws IOException {
        Manifest manifest;
        try {
            manifest = Manifest.read(folder);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw unlike(packed, "a manifest that cannot be read");
        }
        if (manifest.schema() > Manifest.SCHEMA) {
            throw new DataException("%s comes from a newer Comity (store version %d, this one knows %d); use that one."
                    .formatted(name, manifest.schema(), Manifest.SCHEMA));
        }
        Vintage vintage = manifest.vintage();
        String id = Vintages.id(vintage.released(), vintage.retrieved(), Vintages.hash(vintage.files()));
        if (!vintage.source().equals(packed.source())
                || !vintage.id().equals(packed.vintage())
                || !id.equals(vintage.id())) {
            throw unlike(packed, "the manifest of another vintage");
        }
        return manifest;
    }

    /** A source is one that ships with Comity, or a user's own with its map; never both. */
    private void checkSource(Packed packed, Manifest manifest) {
        boolean isShipped = shipped.contains(packed.source());
        if (isShipped == manifest.map().isPresent()) {
            throw new DataException("%s holds the source %s, which this Comity does not know; use a newer one."
                    .formatted(name, packed.source()));
        }
        manifest.map().ifPresent(map -> {
            if (!OwnMapReader.read(packed.source() + ".yaml", map).source().id().equals(packed.source())) {
                throw unlike(packed, "the map of another source");
            }
        });
    }

    private void read(Packed packed, Manifest manifest, Path file, long bytes) {
        String table = file.getFileName().toString().replace(PARQUET, "");
        long[] found = new long[2];
        try {
            duck.files(List.of(file));
            duck.read(Inspection.class, "size.sql", row -> found[1] = row.getLong(1));
            if (found[1] > Math.max(RATIO_FROM, bytes * RATIO)) {
                throw unlike(
                        packed,
                        "%s, which unpacks to more than %d times its size".formatted(file.getFileName(), RATIO));
            }
            duck.read(Inspection.class, "rows.sql", row -> found[0] = row.getLong(1));
            if (KEYED.contains(table)) {
                duck.read(Inspection.class, table + ".sql", _ -> {});
            }
        } catch (IllegalStateException e) {
            throw new DataException(
                    "%s holds %s%s, which cannot be read as that table; nothing was received."
                            .formatted(name, packed.folder(), file.getFileName()),
                    e);
        }
        long said = manifest.tables().getOrDefault(table, found[0]);
        if (found[0] != said) {
            throw unlike(packed, "%,d rows of %s, not the %,d of its manifest".formatted(found[0], table, said));
        }
    }

    private DataException unlike(Packed packed, String what) {
        return new DataException("%s holds in %s %s; nothing was received.".formatted(name, packed.folder(), what));
    }

    @Override
    public void close() {
        duck.close();
    }
}
