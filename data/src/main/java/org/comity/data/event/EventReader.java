package org.comity.data.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.event.rows.Account;
import org.comity.data.event.rows.ActorCodes;
import org.comity.data.event.rows.CsvIngest;
import org.comity.data.event.rows.CsvLayout;
import org.comity.data.event.rows.EventIngest;
import org.comity.data.event.rows.LineLayout;
import org.comity.data.importing.CodeResolver;
import org.comity.data.importing.ImportOptions;
import org.comity.data.mapping.Mapping;
import org.comity.data.screen.SourceBytes;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Vintage;
import org.comity.model.Vintage.SourceFile;

/** Reads one file of events into the tables of a vintage. */
final class EventReader {
    static final int BEGINNING = 1 << 16;
    private static final String OWN = "own-events";
    private static final CsvLayout UCDP = new CsvLayout(
            Map.of(
                    "id", "id",
                    "home", "gwnoa",
                    "partner", "gwnob",
                    "day", "date_start",
                    "sources", "number_of_sources",
                    "place", "where_coordinates",
                    "place_country", "country"),
            Map.of(),
            Optional.of(new CsvLayout.States("type_of_violence", "side_a")));

    private final Catalogue catalogue;
    private final ImportOptions options;
    private final Optional<EventMap> map;
    private final Map<String, ActorCodes> actors = new HashMap<>();

    /** Opens the bytes of a file. */
    interface Opening {
        SourceBytes open() throws IOException;
    }

    /** What was read: the vintage's manifest, its one file, and what was counted beside the events. */
    record Read(Manifest manifest, SourceFile file, Map<Account, Long> account) {
        Vintage vintage() {
            return manifest.vintage();
        }
    }

    private EventReader(Catalogue catalogue, ImportOptions options, Optional<EventMap> map) {
        this.catalogue = catalogue;
        this.options = options;
        this.map = map;
    }

    static EventReader of(FactStore store, ImportOptions options, Optional<Path> map) throws IOException {
        return new EventReader(
                Catalogue.of(store),
                options,
                map.isPresent() ? Optional.of(EventMap.read(map.get())) : Optional.empty());
    }

    /**
     * Reads a file to its end.
     *
     * @param path where it lies; empty for a pipe
     * @throws DataException where it cannot be read as a whole
     */
    Read read(String name, Optional<Path> path, Opening opening, Path folder) throws IOException {
        if (map.isPresent()) {
            return csv(name, path, OWN, map.get().layout(), folder);
        }
        try (SourceBytes in = opening.open()) {
            byte[] beginning = in.readNBytes(BEGINNING);
            EventKind kind = EventKind.of(beginning)
                    .orElseThrow(() -> new DataException(
                            "%s has no layout of events that is known (GDELT, ICEWS, UCDP); give a map with --map."
                                    .formatted(name)));
            if (kind.lines().isEmpty()) {
                return csv(name, path, kind.source(), UCDP, folder);
            }
            EventIngest ingest = new EventIngest(actors(kind.source()), options.threads());
            int header = kind.lines().get() == LineLayout.ICEWS ? firstLine(beginning) : 0;
            EventIngest.Outcome outcome = ingest.run(
                    kind.lines().get(),
                    Arrays.copyOfRange(beginning, header, beginning.length),
                    in,
                    header == 0 ? 1 : 2,
                    folder);
            return checked(name, kind.source(), in.finish(), outcome);
        }
    }

    private static int firstLine(byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] == '\n') {
                return i + 1;
            }
        }
        return beginning.length;
    }

    private Read csv(String name, Optional<Path> path, String source, CsvLayout layout, Path folder)
            throws IOException {
        Path file = path.orElseThrow(() -> new DataException(
                "%s is a CSV file with a header; import it as a file, not from a pipe.".formatted(name)));
        CsvIngest ingest = new CsvIngest(layout, actors(source), actors(source + ":name"));
        CsvIngest.Read read = ingest.run(file, EventImporter.LIMITS, folder);
        return checked(name, source, read.file(), read.outcome());
    }

    /** Refuses a file of which no line can be read: it is another file, or damaged throughout. */
    private Read checked(String name, String source, SourceFile file, EventIngest.Outcome outcome) {
        Vintage.Counts counts = outcome.counts();
        if (counts.rows() == counts.refused()) {
            throw new DataException("%s has %,d lines and none of them can be read; get it again from its producer."
                    .formatted(name, counts.rows()));
        }
        Instant retrieved = options.retrieved().orElseThrow();
        Optional<LocalDate> released = options.released().or(outcome::lastKnown);
        Vintage vintage = new Vintage(
                source,
                EventImporter.id(released, retrieved, file),
                released,
                retrieved,
                options.extent(),
                List.of(file),
                counts,
                options.note());
        Map<String, Long> tables = Map.of(
                "events", counts.loaded(),
                "coverage", (long) outcome.coverageRows(),
                "account", (long) Account.values().length);
        Manifest manifest = new Manifest(Manifest.SCHEMA, vintage, tables, Map.of(), Optional.empty());
        return new Read(manifest, file, outcome.account());
    }

    private ActorCodes actors(String source) {
        return actors.computeIfAbsent(source, key -> {
            String id = key.split(":")[0];
            Mapping mapping = source(id);
            boolean byName = !id.equals(key);
            CodeScheme scheme =
                    byName ? CodeScheme.NAME : mapping.kinds().getFirst().scheme();
            return new ActorCodes(
                    () -> new CodeResolver(
                            Countries.embedded(),
                            mapping,
                            mapping.kinds().getFirst().withScheme(scheme)),
                    id.equals("gdelt"));
        });
    }

    private Mapping source(String id) {
        Mapping mapping = catalogue.mapping(id);
        return map.filter(own -> id.equals(OWN))
                .map(own -> mapping.of(own.scheme(), own.aliases(), own.outOfScope()))
                .orElse(mapping);
    }
}
