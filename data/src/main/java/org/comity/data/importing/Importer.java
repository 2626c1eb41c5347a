package org.comity.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.data.Catalogue;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.Workspace;
import org.comity.data.duck.Duck;
import org.comity.data.importing.ImportReport.Imported;
import org.comity.data.mapping.FileKind;
import org.comity.data.mapping.Limits;
import org.comity.data.mapping.Mapping;
import org.comity.data.own.Workbooks;
import org.comity.data.screen.Screened;
import org.comity.data.screen.Screener;
import org.comity.data.screen.SourceBytes;
import org.comity.data.screen.ZipMembers;
import org.comity.model.Countries;
import org.comity.model.Vintage.SourceFile;

/**
 * Imports files of one source into a store. Files of one collection and one date of release become one vintage; all
 * of it is published at once, or, where a file as a whole cannot be read, nothing. Files are screened ahead while the
 * database works on those before.
 */
public final class Importer {
    private final FactStore store;
    private final Mapping mapping;
    private final ImportOptions options;
    private final Progress progress;
    private final Workspace workspace;
    private final Map<Group, VintageBuilder> builders = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();

    private record Group(String collection, Optional<LocalDate> released) {}

    private Importer(FactStore store, Mapping mapping, ImportOptions options, Progress progress, Workspace workspace) {
        this.store = store;
        this.mapping = mapping;
        this.options = options;
        this.progress = progress;
        this.workspace = workspace;
    }

    /**
     * Imports files of a source of the catalogue.
     *
     * @throws DataException when a file as a whole cannot be read; nothing is imported then
     */
    public static ImportReport run(
            FactStore store, String source, List<Path> files, ImportOptions options, Progress progress) {
        return run(store, Catalogue.of(store).mapping(source), files, options, progress);
    }

    /** Imports files by a mapping; that of a user's own table is kept with the vintage. */
    public static ImportReport run(
            FactStore store, Mapping mapping, List<Path> files, ImportOptions options, Progress progress) {
        if (files.isEmpty()) {
            throw new DataException("No file is named; name at least one file of %s."
                    .formatted(mapping.source().id()));
        }
        try (Workspace workspace = Workspace.open(store);
                Duck duck = Duck.open(options.threads(), store.memoryLimit(), workspace.folder())) {
            ImportOptions dated = options.withRetrieved(options.retrieved().orElseGet(Instant::now)); // one for all
            return new Importer(store, mapping, dated, progress, workspace).run(files, duck);
        } catch (IOException e) {
            throw new DataException("The import failed on the disk: %s.".formatted(e.getMessage()), e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The import of %s failed.".formatted(mapping.source().id()), e);
        }
    }

    private ImportReport run(List<Path> paths, Duck duck) throws IOException, SQLException {
        Batch batch = new Batch(duck, mapping, Countries.embedded());
        List<Future<Screened>> screening = new ArrayList<>();
        try (ExecutorService screener = Executors.newFixedThreadPool(options.threads())) {
            try {
                for (Path path : files(paths)) {
                    int index = screening.size();
                    Limits limits = options.limits().orElse(mapping.limits());
                    screening.add(screener.submit(() -> screen(path, limits, workspace.folder(), index)));
                }
                stage(screening, batch);
            } finally {
                screener.shutdownNow();
            }
        }
        return publish();
    }

    /** The files to read: those named, and those in a zip that holds several. */
    private List<Path> files(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (isSkipped(name(path))) {
                continue;
            }
            if (isBook(path) || !Files.isRegularFile(path) || !ZipMembers.isSeveral(path)) {
                files.add(path);
            } else {
                files.addAll(members(path, workspace.folder().resolve("zip-" + files.size())));
            }
        }
        return files;
    }

    private List<Path> members(Path zip, Path folder) throws IOException {
        Limits limits = options.limits().orElse(mapping.limits());
        List<Path> known = new ArrayList<>();
        for (Path member : ZipMembers.unpack(zip, limits, folder)) {
            if (isSkipped(name(member))) {
                continue;
            }
            if (isBook(member) || Screener.isKnown(member, mapping.kinds(), limits)) {
                known.add(member);
            } else {
                skipped.add("%s in %s: no file of this source".formatted(name(member), name(zip)));
            }
        }
        if (known.isEmpty()) {
            throw new DataException(
                    "%s is a zip that holds no file of this source; look at what is in it.".formatted(name(zip)));
        }
        return known;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private boolean isBook(Path path) {
        return mapping.source().own() && Workbooks.isWorkbook(path);
    }

    private Screened screen(Path path, Limits limits, Path folder, int index) throws IOException {
        if (!isBook(path)) {
            return Screener.screen(path, mapping.kinds(), limits, folder, index);
        }
        SourceFile given = SourceBytes.hash(path, limits);
        Path csv = Files.createDirectory(folder.resolve("book-" + index)).resolve(given.name());
        Workbooks.write(path, csv, limits);
        return Screener.screen(csv, mapping.kinds(), limits, folder, index).as(given);
    }

    /** Whether the file is known by its name to hold no figures: a read-me, or what the mapping names. */
    private boolean isSkipped(String name) {
        if (name.toLowerCase(Locale.ROOT).startsWith("readme")) {
            skipped.add(name + ": about the other files");
            return true;
        }
        Optional<FileKind> kind =
                mapping.kinds().stream().filter(known -> known.isUnread(name)).findFirst();
        kind.ifPresent(known -> skipped.add(name + ": " + known.note()));
        return kind.isPresent();
    }

    private void stage(List<Future<Screened>> screening, Batch batch) throws IOException, SQLException {
        boolean joined = mapping.kinds().stream().anyMatch(kind -> !kind.needs().isEmpty());
        if (joined) {
            makeViews(screening, batch);
        }
        int done = 0;
        for (Future<Screened> future : screening) {
            Screened file = await(future);
            progress.step(file.file().name(), done++, screening.size());
            if (file.kind().outputs().isEmpty()) {
                skipped.add(file.file().name() + ": " + file.kind().note());
                continue;
            }
            Optional<LocalDate> released =
                    options.released().or(file::released).or(() -> file.kind().released());
            builders.computeIfAbsent(
                            new Group(file.kind().collection(), released),
                            group -> new VintageBuilder(batch, "v" + builders.size(), group.released()))
                    .add(file);
            if (!joined) {
                Files.delete(file.clean());
            }
        }
        progress.step("", screening.size(), screening.size());
    }

    /** Views of files that others are joined with; a kind's files are one table. */
    private static void makeViews(List<Future<Screened>> screening, Batch batch) throws IOException {
        Map<String, Screened> byKind = new LinkedHashMap<>();
        for (Future<Screened> future : screening) {
            Screened file = await(future);
            byKind.putIfAbsent(file.kind().kind(), file);
        }
        for (Screened file : byKind.values()) {
            for (String needed : file.kind().needs()) {
                Screened other = byKind.get(needed);
                if (other == null) {
                    throw new DataException("%s needs the file of kind %s beside it; import both together."
                            .formatted(file.file().name(), needed));
                }
                batch.makeView("raw_" + needed.replace('-', '_'), other, 0);
            }
        }
    }

    private ImportReport publish() throws IOException, SQLException {
        List<Imported> imported = new ArrayList<>();
        List<Refusal> sample = new ArrayList<>();
        Optional<String> map = mapping.source().own() ? Optional.of(mapping.text()) : Optional.empty();
        for (VintageBuilder builder : builders.values()) {
            Path folder = workspace.folder().resolve("vintage-" + imported.size());
            imported.add(builder.publish(store, folder, options, map, sample));
        }
        return new ImportReport(imported, skipped, sample);
    }

    private static Screened await(Future<Screened> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DataException refused -> throw new DataException(String.valueOf(refused.getMessage()), refused);
                case IOException disk -> throw disk;
                case null, default -> throw new IllegalStateException("A file could not be screened.", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("The import was interrupted; nothing has been imported.", e);
        }
    }
}
