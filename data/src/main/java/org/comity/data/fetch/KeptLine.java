package org.comity.data.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Finds the text of a source's line again, in the files that were fetched and are still kept. */
public final class KeptLine {
    private static final int GZIP_FIRST = 0x1f;
    private static final int LONGEST = 4000;

    private KeptLine() {}

    /**
     * The line as it stands in the file, cut to 4,000 characters; empty when no fetched file with these bytes is kept,
     * or it is neither plain text nor gzip.
     *
     * @param home the data directory
     * @param sha256 of the file as it was imported
     * @param line counted from 1
     */
    public static Optional<String> find(Path home, String source, String sha256, int line) {
        Path folder = home.resolve("downloads").resolve(source);
        if (line < 1 || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                boolean same = DownloadRecord.find(file)
                        .filter(record -> sha256.equals(record.sha256()))
                        .isPresent();
                if (same && Sha256.of(file).equals(sha256)) {
                    return read(file, line);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file, int line) throws IOException {
        try (PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(file), 2)) {
            int first = bytes.read();
            if (first == 'P' || first < 0) {
                return Optional.empty(); // a zip file, or nothing
            }
            bytes.unread(first);
            InputStream plain = first == GZIP_FIRST ? new GZIPInputStream(bytes) : bytes;
            BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            for (int at = 1; at < line; at++) {
                if (reader.readLine() == null) {
                    return Optional.empty();
                }
            }
            return Optional.ofNullable(reader.readLine())
                    .map(text -> text.substring(0, Math.min(LONGEST, text.length())));
        }
    }
}
