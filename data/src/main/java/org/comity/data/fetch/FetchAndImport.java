package org.comity.data.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.Importer;
import org.comity.data.importing.Progress;
import org.comity.data.mapping.Mapping;
import org.comity.model.Vintage;

/** Gets a source's files from its producer and imports them when they are new. */
public final class FetchAndImport {
    private final FactStore store;
    private final FetchOptions fetching;
    private final ImportOptions importing;

    private FetchAndImport(FactStore store, FetchOptions fetching, ImportOptions importing) {
        this.store = store;
        this.fetching = fetching;
        this.importing = importing;
    }

    public static FetchAndImport of(FactStore store, FetchOptions fetching, ImportOptions importing) {
        return new FetchAndImport(store, fetching, importing);
    }

    /**
     * What came of it.
     *
     * @param files as they lie in the folder of downloads
     * @param report empty when the store holds exactly these files already
     */
    public record Outcome(List<Fetched> files, Optional<ImportReport> report) {
        public Outcome {
            files = List.copyOf(files);
        }
    }

    /** Runs for one source of the catalogue; the years are needed where the producer's files go by year. */
    public Outcome run(String source, OptionalInt from, OptionalInt to, FetchProgress fetched, Progress imported)
            throws InterruptedException {
        return run(Catalogue.of(store).mapping(source), from, to, fetched, imported);
    }

    /** Runs for a mapping. */
    public Outcome run(Mapping mapping, OptionalInt from, OptionalInt to, FetchProgress fetched, Progress imported)
            throws InterruptedException {
        List<Fetched> files = Fetcher.of(store.home(), fetching).fetch(mapping, from, to, fetched);
        if (areHeld(mapping.source().id(), files)) {
            return new Outcome(files, Optional.empty());
        }
        Instant retrieved = files.stream()
                .map(Fetched::retrieved)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Path> paths = files.stream().map(Fetched::file).toList();
        ImportReport report = Importer.run(store, mapping, paths, importing.withRetrieved(retrieved), imported);
        return new Outcome(files, Optional.of(report));
    }

    /** Whether every file is part of some vintage of the source: one that was fetched, but not imported, is not. */
    private boolean areHeld(String source, List<Fetched> files) {
        Set<String> held = new HashSet<>();
        for (Vintage vintage : store.vintages()) {
            if (vintage.source().equals(source)) {
                vintage.files().forEach(file -> held.add(file.sha256()));
            }
        }
        return files.stream().allMatch(file -> held.contains(file.sha256()));
    }
}
