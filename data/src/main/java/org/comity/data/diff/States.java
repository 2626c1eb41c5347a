package org.comity.data.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Manifest.Held;
import org.comity.data.Stand;
import org.comity.data.duck.Duck;
import org.comity.model.Vintage;
import org.comity.model.Vintage.SourceFile;

/**
 * The states of a store between two vintages: with the earlier one; with only the cells revised that it has (or taken
 * out where the later one has them no more); with only those added that it has not; and with the later one.
 */
public final class States {
    /** Which of the two kinds of change a state has. */
    public enum Data {
        BEFORE,
        REVISED,
        ADDED,
        AFTER
    }

    private final FactStore store;
    private final TwoVintages two;
    private final Path folder;
    private final Duck duck;

    States(FactStore store, TwoVintages two, Path folder, Duck duck) {
        this.store = store;
        this.two = two;
        this.folder = folder;
        this.duck = duck;
    }

    /** The store in that state, for reading; made when it is asked for. */
    public FactStore of(Data data) {
        return store.with(stand(data));
    }

    Stand stand(Data data) {
        return switch (data) {
            case BEFORE -> held(two.from());
            case AFTER -> held(two.to());
            case REVISED -> between("revised");
            case ADDED -> between("added");
        };
    }

    private Stand held(Manifest manifest) {
        Vintage vintage = manifest.vintage();
        return new Stand(
                two.part(manifest),
                store.folder(vintage.source(), vintage.id()),
                store.derivedCache(),
                two.indicators(),
                two.tables());
    }

    Path file(Manifest of, String table) {
        return store.folder(of.vintage().source(), of.vintage().id()).resolve(table + ".parquet");
    }

    private Stand between(String verb) {
        Path target = folder.resolve("state-" + verb);
        Manifest earlier = two.part(two.from());
        Manifest later = two.part(two.to());
        Set<String> tables = new TreeSet<>(earlier.tables().keySet());
        tables.addAll(later.tables().keySet());
        Map<String, Long> written = new TreeMap<>();
        Map<String, Held> figures = new TreeMap<>();
        try {
            Files.createDirectories(target);
            for (String table : tables) {
                Keyed keyed = Keyed.of(table);
                Path file = target.resolve(table + ".parquet");
                keyed.makeViews(
                        duck,
                        file(earlier, table),
                        file(later, table),
                        two.from().vintage().files().size(),
                        only(table));
                keyed.write(duck, verb, file);
                written.put(table, 0L);
            }
            if (tables.contains(TwoVintages.OBSERVATIONS)) {
                figures.putAll(held(target, earlier, later, verb.equals("added")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state between two vintages could not be written.", e);
        }
        Manifest manifest = new Manifest(
                Manifest.SCHEMA, vintage(verb), written, figures, two.to().map());
        return new Stand(manifest, target, folder.resolve("derived-" + verb), two.indicators(), two.tables());
    }

    private Optional<String> only(String table) {
        return table.equals(TwoVintages.OBSERVATIONS) && !two.derived() ? two.indicator() : Optional.empty();
    }

    /** An edition's years say where it covers what it does not list: those of both, or, where cells are added, of either. */
    private Map<String, Held> held(Path target, Manifest earlier, Manifest later, boolean either) {
        Map<String, Held> figures = new TreeMap<>();
        duck.files(List.of(target.resolve(TwoVintages.OBSERVATIONS + ".parquet")));
        duck.read(States.class, "held.sql", row -> {
            String id = row.getString(1);
            Held rows = new Held(row.getLong(2), row.getInt(3), row.getInt(4));
            Held one = earlier.indicators().getOrDefault(id, rows);
            Held other = later.indicators().getOrDefault(id, rows);
            figures.put(
                    id,
                    either
                            ? new Held(
                                    rows.rows(),
                                    Math.min(one.firstYear(), other.firstYear()),
                                    Math.max(one.lastYear(), other.lastYear()))
                            : new Held(
                                    rows.rows(),
                                    Math.max(one.firstYear(), other.firstYear()),
                                    Math.min(one.lastYear(), other.lastYear())));
        });
        return figures;
    }

    private Vintage vintage(String verb) {
        Vintage from = two.from().vintage();
        Vintage to = two.to().vintage();
        List<SourceFile> files = new ArrayList<>(from.files());
        files.addAll(to.files());
        return new Vintage(
                to.source(),
                to.id() + "-" + verb,
                to.released(),
                to.retrieved(),
                to.extent(),
                files,
                new Vintage.Counts(0, 0, 0, 0),
                "");
    }
}
