package org.comity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comity.data.mapping.Limits;
import org.jspecify.annotations.Nullable;

/** A file given as {@code -}: standard input, kept in a temporary file while a command reads it. */
final class StandardInput implements AutoCloseable {
    private @Nullable Path folder;

    boolean isMeant(Path file) {
        return file.toString().equals("-");
    }

    /** Reads standard input to its end, or to just beyond what any source may hold: the reader refuses it then. */
    Path keep() throws IOException {
        folder = Files.createTempDirectory("comity-");
        Path kept = folder.resolve("standard-input");
        long left = Limits.DEFAULT.totalBytes() + 1;
        byte[] chunk = new byte[1 << 16];
        InputStream in = System.in;
        try (OutputStream out = Files.newOutputStream(kept)) {
            for (int n = in.read(chunk); n >= 0 && left > 0; n = in.read(chunk)) {
                out.write(chunk, 0, (int) Math.min(n, left));
                left -= n;
            }
        }
        return kept;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(folder.resolve("standard-input"));
            Files.deleteIfExists(folder);
        }
    }
}
