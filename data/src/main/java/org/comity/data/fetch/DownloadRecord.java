package org.comity.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a download, kept beside it as JSON. That of an unfinished one has no {@code sha256}.
 *
 * @param etag null where the server gave none
 * @param lastModified null where the server gave none
 */
record DownloadRecord(
        String url,
        long bytes,
        @Nullable String sha256,
        @Nullable String etag,
        @Nullable String lastModified,
        String retrieved) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static DownloadRecord of(String url, long bytes, @Nullable String sha256, Validators marks, Instant retrieved) {
        return new DownloadRecord(
                url,
                bytes,
                sha256,
                marks.etag().orElse(null),
                marks.lastModified().orElse(null),
                retrieved.toString());
    }

    /** The record beside a file, when it is there and can be read: a damaged one is as none. */
    static Optional<DownloadRecord> find(Path file) {
        Path record = beside(file);
        try {
            return Files.exists(file) && Files.exists(record)
                    ? Optional.of(MAPPER.readValue(Files.readAllBytes(record), DownloadRecord.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) throws IOException {
        Path target = beside(file);
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, MAPPER.writeValueAsString(this) + "\n", StandardCharsets.UTF_8);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    Validators validators() {
        return new Validators(Optional.ofNullable(etag), Optional.ofNullable(lastModified));
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    /** A server's marks of an edition. */
    record Validators(Optional<String> etag, Optional<String> lastModified) {
        static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

        /** What a resumed download may be tied to: a strong mark, or else the date (RFC 9110, 13.1.5). */
        Optional<String> forResume() {
            return etag.filter(tag -> !tag.startsWith("W/"))
                    .or(() -> etag.isPresent() ? Optional.empty() : lastModified);
        }
    }
}
