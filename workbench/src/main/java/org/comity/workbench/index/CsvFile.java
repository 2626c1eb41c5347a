package org.comity.workbench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.comity.workbench.output.FormulaGuard;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.SheetImport;

/**
 * A table of an index as a file holds it: cells by line and column. Every mistake is one sentence that begins with file,
 * line and column. Empty, {@code NA} and {@code NaN} are missing.
 */
final class CsvFile {
    /** The most cells: far above any index, far below what fills the memory. */
    private static final long MOST_CELLS = 5_000_000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");

    private final String name;
    private final String sha256;
    private final List<String> header;
    private final List<CsvText.Row> rows;
    private final Map<String, Integer> places = new HashMap<>();

    private CsvFile(String name, String sha256, List<String> header, List<CsvText.Row> rows) {
        this.name = name;
        this.sha256 = sha256;
        this.header = header;
        this.rows = rows;
        for (int column = 0; column < header.size(); column++) {
            String head = header.get(column);
            if (head.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s, line 1: column %d has no name; name it or leave it out (in R: row.names = FALSE)."
                                .formatted(name, column + 1));
            }
            Integer before = places.put(head.toLowerCase(Locale.ROOT), column);
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s, line 1: the code %s stands in columns %d and %d; each code may stand once."
                                .formatted(name, head, before + 1, column + 1));
            }
        }
    }

    /** Reads a file of at most {@link SheetImport#MOST_BYTES}. */
    static CsvFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s is a folder; give a CSV file.".formatted(file));
        }
        if (Files.size(file) > SheetImport.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%s has more than %d MB; an index has less.".formatted(file, SheetImport.MOST_BYTES >> 20));
        }
        return parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    static CsvFile parse(String name, byte[] bytes) {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.read(SheetImport.text(bytes));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s is empty; its first line must name the columns.".formatted(name));
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(FormulaGuard::freed)
                .map(String::strip)
                .toList();
        if (rows.size() == 1) {
            throw new IllegalArgumentException("%s has a header and no rows.".formatted(name));
        }
        if ((long) rows.size() * header.size() > MOST_CELLS) {
            throw new IllegalArgumentException("%s has %d rows of %d columns; at most %d cells are read."
                    .formatted(name, rows.size() - 1, header.size(), MOST_CELLS));
        }
        for (CsvText.Row row : rows) {
            if (row.cells().size() != header.size()) {
                throw new IllegalArgumentException(
                        "%s, line %d: has %d cells, the header has %d; put texts with a comma in quotation marks."
                                .formatted(name, row.line(), row.cells().size(), header.size()));
            }
        }
        return new CsvFile(name, sha256(bytes), header, rows.subList(1, rows.size()));
    }

    String name() {
        return name;
    }

    /** The SHA-256 of its bytes, in hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    List<String> header() {
        return header;
    }

    List<CsvText.Row> rows() {
        return rows;
    }

    /** The column's number, whatever the case of its name; -1 where there is none. */
    int find(String column) {
        return places.getOrDefault(column.toLowerCase(Locale.ROOT), -1);
    }

    /** The column's number, or a mistake that names all there are. */
    int column(String column) {
        int found = find(column);
        if (found < 0) {
            throw new IllegalArgumentException("%s has no column %s; it has %s."
                    .formatted(name, column, String.join(", ", header.subList(0, Math.min(20, header.size())))));
        }
        return found;
    }

    /** The cell's text without blanks around it; empty where it is missing, or where there is no such column. */
    String text(CsvText.Row row, int column) {
        if (column < 0) {
            return "";
        }
        String text = FormulaGuard.freed(row.cells().get(column)).strip();
        return isMissing(text) ? "" : text;
    }

    /** The same, and a mistake where it is missing. */
    String needed(CsvText.Row row, int column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            throw mistake(row, column, "is empty");
        }
        return text;
    }

    /** The code of a unit, whatever it is: {@code NA} is Namibia. A mistake where it is empty. */
    String code(CsvText.Row row, int column) {
        String text = FormulaGuard.freed(row.cells().get(column)).strip();
        if (text.isEmpty()) {
            throw mistake(row, column, "is empty");
        }
        return text;
    }

    /** The cell's number; empty where it is missing. */
    OptionalDouble number(CsvText.Row row, int column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw mistake(
                    row,
                    column,
                    "must be a number with a point before its decimals, or empty, not \"%s\"".formatted(shown(text)));
        }
        return OptionalDouble.of(value);
    }

    /** Whether every cell of the column is a number or missing. */
    boolean isNumeric(int column) {
        return rows.stream()
                .map(row -> text(row, column))
                .allMatch(text -> text.isEmpty() || NUMBER.matcher(text).matches());
    }

    /** A mistake in a cell: {@code must} completes the sentence. */
    IllegalArgumentException mistake(CsvText.Row row, int column, String must) {
        return new IllegalArgumentException(
                "%s, line %d, column %s: %s.".formatted(name, row.line(), header.get(column), must));
    }

    private static boolean isMissing(String text) {
        return text.equals("NA") || text.equals("NaN");
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + " ...";
    }
}
