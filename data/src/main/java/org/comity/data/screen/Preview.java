package org.comity.data.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.DataException;
import org.comity.data.mapping.FileKind.Dialect;
import org.comity.data.mapping.Limits;

/**
 * The beginning of a table, with a guess of how it is cut.
 *
 * @param dialect the delimiter that gives most columns in most rows, and the encoding
 * @param header the first row
 * @param rows the rows after it, at most 200
 */
public record Preview(Dialect dialect, List<String> header, List<List<String>> rows) {
    private static final int BYTES = 1 << 18;
    private static final int ROWS = 200;

    public Preview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Reads the beginning of a text file. */
    public static Preview of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        byte[] beginning;
        try (SourceBytes bytes = SourceBytes.open(path, Limits.DEFAULT)) {
            beginning = Screener.withoutMark(bytes.readNBytes(BYTES));
        }
        int end = beginning.length;
        while (beginning.length == BYTES && end > 0 && beginning[end - 1] != '\n') {
            end--; // the last line may be cut in the middle of a letter
        }
        boolean latin1 = Utf8.firstBad(beginning, 0, end) >= 0;
        Preview best = null;
        for (char delimiter : new char[] {',', ';', '\t', '|'}) {
            Preview next = cut(name, beginning, new Dialect(delimiter, '\0', latin1, false));
            if (best == null || next.score() > best.score()) {
                best = next;
            }
        }
        if (best == null || best.rows().isEmpty()) {
            throw new DataException("%s holds no row below its header.".formatted(name));
        }
        return best;
    }

    private static Preview cut(String name, byte[] beginning, Dialect dialect) throws IOException {
        RecordCutter cutter = new RecordCutter(name, beginning, InputStream.nullInputStream(), dialect, Limits.DEFAULT);
        FieldText text = new FieldText(dialect);
        List<List<String>> records = new ArrayList<>();
        for (RecordCutter.Cut cut = cutter.next();
                cut != RecordCutter.Cut.END && records.size() <= ROWS;
                cut = cutter.next()) {
            if (cut == RecordCutter.Cut.RECORD) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < cutter.fields(); i++) {
                    cells.add(text.shown(cutter.buffer(), cutter.fieldStart(i), cutter.fieldEnd(i))
                            .strip());
                }
                records.add(List.copyOf(cells));
            }
        }
        return records.isEmpty()
                ? new Preview(dialect, List.of(), List.of())
                : new Preview(dialect, records.getFirst(), records.subList(1, records.size()));
    }

    /** Columns of the header, if most rows have as many. */
    private int score() {
        long same = rows.stream().filter(row -> row.size() == header.size()).count();
        return same * 2 > rows.size() ? header.size() : 0;
    }
}
