package org.comity.data.event;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.Vintages;
import org.comity.data.Workspace;
import org.comity.data.event.rows.Account;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.ImportReport.Imported;
import org.comity.data.importing.Progress;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.SourceBytes;
import org.comity.data.screen.ZipMembers;
import org.comity.model.Vintage;
import org.comity.model.Vintage.SourceFile;

/**
 * Imports files of events, one vintage for each file. A file that is held already is not read again; one that cannot be
 * read as a whole is noted in quarantine, and the others go on.
 */
public final class EventImporter {
    /** A file of 100 million rows has 42 GB. */
    static final Limits LIMITS = new Limits(1L << 42, 1 << 20, 4 << 20, Limits.DEFAULT.ratio());

    private static final int SAMPLE = 20;

    private final FactStore store;
    private final ImportOptions options;
    private final EventReader reader;
    private final Map<String, Vintage> heldByHash = new HashMap<>();
    private final Set<Long> heldSizes = new HashSet<>();
    private final List<Imported> imported = new ArrayList<>();
    private final List<Refusal> sample = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Map<Account, Long> account = new EnumMap<>(Account.class);

    private EventImporter(FactStore store, ImportOptions options, Optional<Path> map) throws IOException {
        this.store = store;
        this.options = options.withRetrieved(options.retrieved().orElseGet(Instant::now)); // one for all
        this.reader = EventReader.of(store, this.options, map);
        for (String source : EventKind.SOURCES) {
            store.manifests(source).forEach(manifest -> hold(manifest.vintage()));
        }
    }

    private void hold(Vintage vintage) {
        for (SourceFile file : vintage.files()) {
            heldByHash.put(file.sha256(), vintage);
            heldSizes.add(file.bytes());
        }
    }

    /** The sources whose files are events. */
    public static List<String> sources() {
        return EventKind.SOURCES;
    }

    /** Whether the beginning of the file is that of a layout of events. */
    public static boolean isKnown(Path file) throws IOException {
        try (SourceBytes bytes = SourceBytes.open(file, LIMITS)) {
            return EventKind.of(bytes.readNBytes(EventReader.BEGINNING)).isPresent();
        } catch (DataException e) {
            return false;
        }
    }

    /**
     * Imports files.
     *
     * @param map of a CSV file of the user's own; empty for files whose layout is known
     */
    public static EventReport run(
            FactStore store, List<Path> files, Optional<Path> map, ImportOptions options, Progress progress) {
        try {
            EventImporter importer = new EventImporter(store, options, map);
            int done = 0;
            for (Path file : files) {
                progress.step(String.valueOf(file.getFileName()), done++, files.size());
                importer.take(file);
            }
            progress.step("", files.size(), files.size());
            return importer.report();
        } catch (IOException e) {
            throw new DataException("The import failed on the disk: %s.".formatted(e.getMessage()), e);
        }
    }

    /** Imports what a pipe gives, to its end. */
    public static EventReport run(
            FactStore store, String name, InputStream pipe, ImportOptions options, Progress progress) {
        try {
            EventImporter importer = new EventImporter(store, options, Optional.empty());
            progress.step(name, 0, 1);
            importer.take(name, Optional.empty(), () -> SourceBytes.of(name, pipe, LIMITS));
            progress.step("", 1, 1);
            return importer.report();
        } catch (IOException e) {
            throw new DataException("The import failed on the disk: %s.".formatted(e.getMessage()), e);
        }
    }

    private EventReport report() {
        return new EventReport(new ImportReport(imported, List.of(), sample), account, quarantined);
    }

    private void take(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<Vintage> held = held(file);
        if (held.isPresent()) {
            imported.add(new Imported(held.get(), true));
            return;
        }
        if (isSeveral(file)) {
            try (Workspace workspace = Workspace.open(store)) {
                for (Path member : ZipMembers.unpack(file, LIMITS, workspace.folder())) {
                    take(member);
                }
            } catch (DataException e) {
                quarantine(name, Optional.of(file), e);
            }
            return;
        }
        take(name, Optional.of(file), () -> SourceBytes.open(file, LIMITS));
    }

    private static boolean isSeveral(Path file) throws IOException {
        try {
            return ZipMembers.isSeveral(file);
        } catch (DataException e) {
            return false; // the reason comes when it is opened
        }
    }

    /** The vintage that holds exactly this file; it is hashed only where one of its size is held. */
    private Optional<Vintage> held(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !heldSizes.contains(Files.size(file))) {
            return Optional.empty();
        }
        return Optional.ofNullable(heldByHash.get(SourceBytes.hash(file, LIMITS).sha256()));
    }

    private void take(String name, Optional<Path> file, EventReader.Opening opening) throws IOException {
        try (Workspace workspace = Workspace.open(store)) {
            Path folder = Files.createDirectory(workspace.folder().resolve("vintage"));
            publish(folder, reader.read(name, file, opening, folder));
        } catch (DataException e) {
            quarantine(name, file, e);
        }
    }

    private void publish(Path folder, EventReader.Read read) throws IOException {
        Optional<Vintage> held = Optional.ofNullable(heldByHash.get(read.file().sha256()));
        if (held.isPresent()) {
            imported.add(new Imported(held.get(), true));
            return;
        }
        Vintage vintage = read.vintage();
        boolean published = store.publish(folder, read.manifest());
        hold(vintage);
        imported.add(new Imported(vintage, !published));
        read.account().forEach((what, rows) -> account.merge(what, rows, Long::sum));
        if (vintage.counts().refused() > 0 && sample.size() < SAMPLE) {
            sample.addAll(store.refused(vintage, SAMPLE - sample.size()));
        }
        Quarantine.release(store, read.file().name(), read.file().sha256());
    }

    private void quarantine(String name, Optional<Path> file, DataException reason) throws IOException {
        long bytes = file.isPresent() && Files.isRegularFile(file.get()) ? Files.size(file.get()) : 0;
        String hash = bytes == 0 ? "" : SourceBytes.hash(file.get(), LIMITS).sha256();
        Quarantined note = new Quarantined(
                name, bytes, hash, options.retrieved().orElseGet(Instant::now), String.valueOf(reason.getMessage()));
        Quarantine.note(store, note);
        quarantined.add(note);
    }

    /** The id of a vintage of one file. */
    static String id(Optional<java.time.LocalDate> released, Instant retrieved, SourceFile file) {
        return Vintages.id(released, retrieved, Vintages.hash(List.of(file)));
    }
}
