package org.comity.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file or set of files of one source, as it was imported; never overwritten.
 *
 * @param source the source's id
 * @param id sortable and unique in its source: release or retrieval date, then the first digits of the hash
 * @param released the producer's date, where the file or the user states one
 * @param retrieved when Comity read it (UTC)
 * @param extent whether it is the source itself or the starter pack's excerpt of it
 * @param files what was read
 * @param counts what became of the rows
 * @param note a remark for the reader; empty for none
 */
public record Vintage(
        String source,
        String id,
        Optional<LocalDate> released,
        Instant retrieved,
        Extent extent,
        List<SourceFile> files,
        Counts counts,
        String note) {

    public Vintage {
        files = List.copyOf(files);
    }

    /** The names of all its files, for figures that rest on many lines. */
    public String fileNames() {
        return files.stream().map(SourceFile::name).collect(Collectors.joining("; "));
    }

    /** How much of the source a vintage holds. Of two with the same release date the full one is read. */
    public enum Extent {
        FULL,
        STARTER
    }

    /** A file as imported: its name, its size in bytes as given, and the SHA-256 of those bytes in hexadecimal. */
    public record SourceFile(String name, long bytes, String sha256) {}

    /** Rows of the files. Always {@code rows == loaded + refused + outOfScope}. */
    public record Counts(long rows, long loaded, long refused, long outOfScope) {
        public Counts {
            if (rows != loaded + refused + outOfScope) {
                throw new IllegalArgumentException("rows (%d) must be loaded (%d) + refused (%d) + out of scope (%d)."
                        .formatted(rows, loaded, refused, outOfScope));
            }
        }

        public Counts plus(Counts other) {
            return new Counts(
                    rows + other.rows, loaded + other.loaded, refused + other.refused, outOfScope + other.outOfScope);
        }
    }
}
