package org.comity.desk.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.desk.archive.Layout.Part;
import org.comity.desk.archive.Rows.Sum;
import org.comity.desk.archive.Rows.Summing;
import org.comity.desk.attachment.FileStore;
import org.comity.desk.record.CanonicalJson;
import org.comity.desk.record.Kind;
import org.comity.desk.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Writes one zip file while others go on working: every table as it was at one moment, the attachments of that moment,
 * and a manifest with count and hash of each.
 */
public final class Backup {
    /** The layout of the file. */
    static final int FORMAT = 1;

    static final String MANIFEST = "manifest.json";

    private final Database database;
    private final List<Kind<?>> kinds;
    private final FileStore files;

    public Backup(Database database, List<Kind<?>> kinds, FileStore files) {
        this.database = database;
        this.kinds = kinds;
        this.files = files;
    }

    /** Writes the file; it appears under its name when it is whole, for its owner alone to read. */
    public Report write(Path file, Instant made) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try (Connection connection = database.snapshot()) {
            Report report = write(connection, beside, made);
            Sealed.seal(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            connection.rollback();
            return new Report(report.rows(), report.attachments(), Files.size(target));
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Report write(Connection connection, Path beside, Instant made) throws IOException, SQLException {
        Map<String, Sum> sums = new LinkedHashMap<>();
        Map<String, @Nullable Object> attached = new TreeMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(create(beside)))) {
            for (Part part : Layout.of(kinds, database.dialect().byCharacters())) {
                sums.put(part.name(), writeTable(zip, Rows.of(connection, part), part));
                if (part.name().equals("attachment")) {
                    Rows.of(connection, part)
                            .<RuntimeException>read(
                                    row -> attached.put(String.valueOf(row.get("sha256")), row.get("size")));
                }
            }
            for (Map.Entry<String, @Nullable Object> one : attached.entrySet()) {
                zip.putNextEntry(entry("attachments/" + one.getKey()));
                try (InputStream in = files.open(one.getKey())) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
            zip.putNextEntry(entry(MANIFEST));
            zip.write(manifest(made, sums, attached).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.setComment(Sealed.OPEN);
        }
        Map<String, Long> rows = new TreeMap<>();
        sums.forEach((name, sum) -> rows.put(name, sum.rows()));
        return new Report(rows, attached.size(), 0);
    }

    private static Sum writeTable(ZipOutputStream zip, Rows rows, Part part) throws IOException, SQLException {
        Summing summing = new Summing();
        zip.putNextEntry(entry("tables/" + part.name() + ".jsonl"));
        rows.<IOException>read(row -> zip.write(summing.line(row).getBytes(StandardCharsets.UTF_8)));
        zip.closeEntry();
        return summing.sum();
    }

    private String manifest(Instant made, Map<String, Sum> sums, Map<String, @Nullable Object> attached) {
        Map<String, @Nullable Object> tables = new TreeMap<>();
        sums.forEach((name, sum) -> tables.put(name, Map.of("rows", sum.rows(), "sha256", sum.sha256())));
        return CanonicalJson.write(Map.of(
                "format", FORMAT,
                "schema", database.schema(),
                "made", made.toString(),
                "tables", tables,
                "attachments", attached));
    }

    /** The same bytes for the same desk, whenever it is written. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static OutputStream create(Path file) throws IOException {
        if (Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file);
    }
}
