package org.comity.data.screen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.data.mapping.FileKind;
import org.comity.model.Vintage.SourceFile;

/**
 * A file after its first look.
 *
 * @param file what was read
 * @param kind the kind that it was recognised as
 * @param columns its columns, in order
 * @param clean good records as CSV: the line number, then the columns
 * @param bad bad records as CSV: line, column, reason, detail, text
 * @param good number of good records
 * @param refused number of bad records
 * @param longest bytes that no line of {@code clean} goes beyond
 * @param released the producer's date, where the file states it
 */
public record Screened(
        SourceFile file,
        FileKind kind,
        List<String> columns,
        Path clean,
        Path bad,
        long good,
        long refused,
        long longest,
        Optional<LocalDate> released) {
    public Screened {
        columns = List.copyOf(columns);
    }

    /** The same records, read from a text that was made of the given file. */
    public Screened as(SourceFile given) {
        return new Screened(given, kind, columns, clean, bad, good, refused, longest, released);
    }
}
