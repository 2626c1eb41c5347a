package org.comity.data.fetch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
     * Runs for one source of the catalogue. Where the store holds exactly these files nothing is read again.
     *
     * @param from first year, needed where the producer's files go by year
     * @param to last year
     */
    public ImportReport run(String source, OptionalInt from, OptionalInt to, FetchProgress fetched, Progress imported)
            throws InterruptedException {
        return run(Catalogue.of(store).mapping(source), from, to, fetched, imported);
    }

    /** Runs for a mapping. */
    public ImportReport run(Mapping mapping, OptionalInt from, OptionalInt to, FetchProgress fetched, Progress imported)
            throws InterruptedException {
        List<Fetched> files = Fetcher.of(store.home(), fetching).fetch(mapping, from, to, fetched);
        Optional<List<Vintage>> held = holding(mapping.source().id(), files);
        if (held.isPresent()) {
            return new ImportReport(
                    held.get().stream()
                            .map(vintage -> new ImportReport.Imported(vintage, true))
                            .toList(),
                    List.of(),
                    List.of());
        }
        Instant retrieved = files.stream()
                .map(Fetched::retrieved)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Path> paths = files.stream().map(Fetched::file).toList();
        return Importer.run(store, mapping.ofAnyEdition(), paths, importing.withRetrieved(retrieved), imported);
    }

    /** The vintages that these files are part of; empty when some file is part of none, as after a broken import. */
    private Optional<List<Vintage>> holding(String source, List<Fetched> files) {
        Set<String> wanted = files.stream().map(Fetched::sha256).collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        List<Vintage> vintages = new ArrayList<>();
        for (Vintage vintage : store.vintages()) {
            List<String> hashes =
                    vintage.files().stream().map(Vintage.SourceFile::sha256).toList();
            if (vintage.source().equals(source) && wanted.containsAll(hashes)) {
                vintages.add(vintage);
                found.addAll(hashes);
            }
        }
        return found.equals(wanted) ? Optional.of(vintages) : Optional.empty();
    }
}
