package org.comity.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A folder as a zip that keeps which files can be run; the same files give the same bytes. */
final class ZipFolder {
    private static final int RUN = 0755;
    private static final int READ = 0644;
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private ZipFolder() {}

    /** Writes the folder under its own name. */
    static void write(Path folder, Path zip) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (Path file : files) {
                String name = String.valueOf(folder.getFileName()) + "/"
                        + folder.relativize(file).toString().replace('\\', '/');
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setSize(Files.size(file));
                entry.setTime(TIME.toEpochMilli());
                entry.setUnixMode(Files.isExecutable(file) ? RUN : READ);
                out.putArchiveEntry(entry);
                Files.copy(file, out);
                out.closeArchiveEntry();
            }
        }
    }
}
