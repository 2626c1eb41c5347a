package org.comity.data.event.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Refusal;
import org.comity.data.Refusal.Reason;
import org.comity.data.Vintages;
import org.comity.data.Workspace;
import org.comity.data.event.reading.HeldEvents;
import org.comity.data.importing.ImportOptions;
import org.comity.data.importing.ImportReport;
import org.comity.data.importing.ImportReport.Imported;
import org.comity.model.Vintage;
import org.duckdb.DuckDBAppender;

/** Takes a file of labels as a vintage beside the events of its source; what names no row that is held is refused. */
public final class LabelImporter {
    private static final int SAMPLE = 20;

    private final FactStore store;
    private final String source;
    private final ImportOptions options;

    private LabelImporter(FactStore store, String source, ImportOptions options) {
        this.store = store;
        this.source = source;
        this.options = options;
    }

    /**
     * Reads the file whole and publishes it.
     *
     * @param source whose events are labelled
     * @throws DataException where no events of the source are held, or no line can be used
     */
    public static ImportReport run(FactStore store, String source, Path file, ImportOptions options) {
        try {
            return new LabelImporter(store, source, options).take(file);
        } catch (IOException | SQLException e) {
            throw new DataException("The labels could not be taken in: %s.".formatted(e.getMessage()), e);
        }
    }

    private ImportReport take(Path path) throws IOException, SQLException {
        LabelFile.Read read = LabelFile.read(path);
        Optional<Vintage> held = store.find(source, Vintages.hash(List.of(read.file())));
        if (held.isPresent()) {
            return new ImportReport(List.of(new Imported(held.get(), true)), List.of(), List.of());
        }
        List<Refusal> refused = new ArrayList<>(read.refused());
        List<LabelLine> labels = once(read, found(read, refused), refused);
        refused.sort(Comparator.comparingInt(Refusal::line));
        if (labels.isEmpty()) {
            throw new DataException("%s has no label that can be used%s."
                    .formatted(
                            read.file().name(),
                            refused.isEmpty()
                                    ? ""
                                    : "; line %d: %s"
                                            .formatted(
                                                    refused.getFirst().line(),
                                                    refused.getFirst().detail().replaceAll("\\.$", ""))));
        }
        Vintage vintage = vintage(read, labels, refused);
        try (Workspace workspace = Workspace.open(store)) {
            Path folder = Files.createDirectory(workspace.folder().resolve("vintage"));
            LabelTables.write(folder, labels, refused);
            boolean published = store.publish(
                    folder,
                    new Manifest(
                            Manifest.SCHEMA,
                            vintage,
                            Map.of(LabelTables.LABELS, (long) labels.size()),
                            Map.of(),
                            Optional.empty()));
            return new ImportReport(
                    List.of(new Imported(vintage, !published)),
                    List.of(),
                    refused.stream().limit(SAMPLE).toList());
        }
    }

    private Vintage vintage(LabelFile.Read read, List<LabelLine> labels, List<Refusal> refused) {
        Instant retrieved = options.retrieved().orElseGet(Instant::now);
        Optional<LocalDate> released =
                options.released().or(() -> labels.stream().map(LabelLine::on).max(Comparator.naturalOrder()));
        return new Vintage(
                source,
                Vintages.id(released, retrieved, Vintages.hash(List.of(read.file()))),
                released,
                retrieved,
                options.extent(),
                List.of(read.file()),
                new Vintage.Counts(labels.size() + refused.size(), labels.size(), refused.size(), 0),
                options.note());
    }

    /** The lines whose rows are held, with those rows; the others are refused. */
    private List<LabelLine> found(LabelFile.Read read, List<Refusal> refused) throws SQLException {
        List<RowName> asked = new ArrayList<>();
        for (LabelLine line : read.lines()) {
            asked.add(line.row());
            line.other().ifPresent(asked::add);
        }
        Map<Integer, RowName> rows = rows(asked);
        List<LabelLine> found = new ArrayList<>();
        int at = 0;
        for (LabelLine line : read.lines()) {
            RowName row = rows.get(at++);
            Optional<RowName> other = line.other().isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(at++));
            if (row == null || (line.other().isPresent() && other.isEmpty())) {
                RowName missing = row == null ? line.row() : line.other().orElseThrow();
                refused.add(refusal(
                        read,
                        line,
                        Reason.UNKNOWN_CODE,
                        "No pair event of %s with this %s is held."
                                .formatted(source, missing.id() == null ? "place" : "number"),
                        missing.key()));
            } else if (other.map(two -> two.key().equals(row.key())).orElse(false)) {
                refused.add(refusal(read, line, Reason.DUPLICATE, "Both are the same row.", row.key()));
            } else {
                found.add(line.found(row, other));
            }
        }
        return found;
    }

    private Map<Integer, RowName> rows(List<RowName> asked) throws SQLException {
        Map<Integer, RowName> rows = new HashMap<>();
        try (HeldEvents events = HeldEvents.open(store, source, AsOf.LATEST, _ -> true, options.threads())
                .orElseThrow(() -> new DataException(
                        "No events of %s are held; import them before their labels: comity data import FILE."
                                .formatted(source)))) {
            events.duck().run(LabelImporter.class, "asked-table.sql");
            try (DuckDBAppender table = events.duck().temporary("asked")) {
                for (int i = 0; i < asked.size(); i++) {
                    RowName row = asked.get(i);
                    table.beginRow();
                    table.append(i);
                    if (row.id() == null) {
                        table.appendNull();
                    } else {
                        table.append(row.id().longValue());
                    }
                    table.append(row.vintage());
                    table.append(row.line());
                    table.endRow();
                }
            }
            events.duck().read(LabelImporter.class, "asked-rows.sql", row -> {
                long number = row.getLong(2);
                Long id = row.wasNull() ? null : number;
                rows.put(
                        row.getInt(1),
                        new RowName(id, events.vintages().get(row.getInt(3)).id(), row.getInt(4)));
            });
        }
        return rows;
    }

    /** A person's second label of the same is refused: the first line of a file holds. */
    private static List<LabelLine> once(LabelFile.Read read, List<LabelLine> lines, List<Refusal> refused) {
        Map<String, LabelLine> first = new HashMap<>();
        List<LabelLine> once = new ArrayList<>();
        for (LabelLine line : lines) {
            LabelLine before = first.putIfAbsent(line.key(), line);
            if (before == null) {
                once.add(line);
            } else {
                refused.add(refusal(
                        read,
                        line,
                        Reason.DUPLICATE,
                        "The same person labelled the same in line %d%s."
                                .formatted(before.line(), before.label() == line.label() ? "" : ", otherwise"),
                        line.row().key()));
            }
        }
        return once;
    }

    private static Refusal refusal(LabelFile.Read read, LabelLine line, Reason reason, String detail, String text) {
        return new Refusal(read.file().name(), line.line(), "", reason, detail, text);
    }
}
