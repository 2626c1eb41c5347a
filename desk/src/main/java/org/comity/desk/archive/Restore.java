package org.comity.desk.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.archive.Layout.Part;
import org.comity.desk.archive.Rows.Sum;
import org.comity.desk.attachment.FileStore;
import org.comity.desk.record.Kind;
import org.comity.desk.store.Database;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup into an empty desk: first checks all of it, then writes it in one transaction, then compares. */
public final class Restore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() {};

    private final Path file;
    private final List<Kind<?>> kinds;

    public Restore(Path file, List<Kind<?>> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** Finds fault with the file. @throws DeskException INVALID in one sentence */
    public void check(String schema) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DeskException(Reason.INVALID, "There is no file %s.".formatted(file));
        }
        if (!Sealed.isWhole(file)) {
            throw refused("is no whole backup of a desk: it was cut off, or a byte of it was changed");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode manifest = manifest(zip);
            if (manifest.path("format").asInt() != Backup.FORMAT
                    || !manifest.path("schema").asString().equals(schema)) {
                throw refused(
                        "was made by another version of Comity (schema %s, this one has %s); restore it with that one"
                                .formatted(manifest.path("schema").asString(), schema));
            }
        } catch (JacksonException e) {
            throw refused("has a manifest that cannot be read");
        }
    }

    /** Writes everything into an empty desk. */
    public Report into(Database database, FileStore files) throws IOException, SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = database.connection()) {
            JsonNode manifest = manifest(zip);
            connection.setAutoCommit(false);
            try {
                for (Part part : Layout.of(kinds, database.dialect().byCharacters())) {
                    fill(zip, Rows.of(connection, part), part);
                    rows.put(
                            part.name(),
                            compare(manifest, Rows.of(connection, part).sum(), part));
                }
                long attachments = putBack(zip, manifest, files);
                connection.commit();
                return new Report(rows, attachments, Files.size(file));
            } finally {
                connection.rollback(); // nothing after a commit
                connection.setAutoCommit(true);
            }
        }
    }

    private void fill(ZipFile zip, Rows rows, Part part) throws IOException, SQLException {
        if (part.name().equals("audit_head")) {
            rows.clear();
        }
        ZipEntry entry = zip.getEntry("tables/" + part.name() + ".jsonl");
        if (entry == null) {
            throw refused("has no table " + part.name());
        }
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
                Rows.Writer writer = rows.writer()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.add(JSON.readValue(line, ROW));
            }
            writer.finish();
        }
    }

    private long compare(JsonNode manifest, Sum found, Part part) {
        JsonNode said = manifest.path("tables").path(part.name());
        if (said.path("rows").asLong() != found.rows()
                || !said.path("sha256").asString().equals(found.sha256())) {
            throw refused("was read, but the table %s is not what the manifest says".formatted(part.name()));
        }
        return found.rows();
    }

    private long putBack(ZipFile zip, JsonNode manifest, FileStore files) throws IOException {
        long count = 0;
        for (Map.Entry<String, JsonNode> one : manifest.path("attachments").properties()) {
            ZipEntry entry = zip.getEntry("attachments/" + one.getKey());
            if (entry == null) {
                throw refused("lacks the attachment " + one.getKey());
            }
            try (InputStream in = zip.getInputStream(entry)) {
                files.put(one.getKey(), in);
            }
            if (files.fault(one.getKey(), one.getValue().asLong()).isPresent()) {
                throw refused("holds another file in place of the attachment " + one.getKey());
            }
            count++;
        }
        return count;
    }

    private JsonNode manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw refused("is no backup of a desk");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JSON.readTree(in);
        }
    }

    private DeskException refused(String why) {
        return new DeskException(Reason.INVALID, "%s %s.".formatted(file, why));
    }
}
