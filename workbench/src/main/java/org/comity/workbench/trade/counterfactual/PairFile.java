package org.comity.workbench.trade.counterfactual;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.comity.workbench.output.FormulaGuard;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.SheetImport;

/** A table of figures by pair or by name in a CSV file, plain or gzip. Every mistake names file, line and column. */
final class PairFile {
    private static final int MOST_ROWS = 2_000_000;

    private final String name;
    private final String fingerprint;
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<CsvText.Row> rows;

    private PairFile(String name, String fingerprint, List<String> header, List<CsvText.Row> rows) {
        this.name = name;
        this.fingerprint = fingerprint;
        this.header = header;
        this.rows = rows;
        for (int column = 0; column < header.size(); column++) {
            if (places.put(header.get(column).toLowerCase(Locale.ROOT), column) != null) {
                throw new IllegalArgumentException(
                        "%s, line 1: the column %s stands there twice.".formatted(name, header.get(column)));
            }
        }
    }

    static PairFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("%s is a folder; give a CSV file.".formatted(file));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SheetImport.MOST_BYTES + 1);
        }
        String name = String.valueOf(file.getFileName());
        return parse(name, fingerprint(bytes), unpacked(name, bytes));
    }

    private static byte[] unpacked(String name, byte[] bytes) {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        byte[] plain = bytes;
        if (packed) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                plain = in.readNBytes(SheetImport.MOST_BYTES + 1);
            } catch (IOException e) {
                throw new IllegalArgumentException("%s is packed with gzip and damaged.".formatted(name), e);
            }
        }
        if (plain.length > SheetImport.MOST_BYTES) {
            throw new IllegalArgumentException("%s has more than %d MB, more than any square of flows."
                    .formatted(name, SheetImport.MOST_BYTES >> 20));
        }
        return plain;
    }

    private static PairFile parse(String name, String fingerprint, byte[] bytes) {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.read(SheetImport.text(bytes));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(name, e.getMessage()), e);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s is empty; its first line must name the columns.".formatted(name));
        }
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "%s has %d rows; at most %d are read.".formatted(name, rows.size() - 1, MOST_ROWS));
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(FormulaGuard::freed)
                .map(String::strip)
                .toList();
        return new PairFile(name, fingerprint, header, rows.subList(1, rows.size()));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    String name() {
        return name;
    }

    /** SHA-256 of the file as it is. */
    String fingerprint() {
        return fingerprint;
    }

    List<String> header() {
        return header;
    }

    /** The rows, of which there must be some. */
    List<CsvText.Row> rows() {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("%s has a header and no rows.".formatted(name));
        }
        return rows;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    int column(String column) {
        Integer found = places.get(column);
        if (found == null) {
            List<String> shown = header.subList(0, Math.min(12, header.size()));
            String text = String.join(", ", shown);
            throw new IllegalArgumentException("%s has no column %s; it has %s."
                    .formatted(name, column, text.length() > 200 ? text.substring(0, 200) + " ..." : text));
        }
        return found;
    }

    String text(CsvText.Row row, int column) {
        if (column >= row.cells().size()) {
            throw new IllegalArgumentException("%s, line %d: has %d cells, the header has %d."
                    .formatted(name, row.line(), row.cells().size(), header.size()));
        }
        String text = FormulaGuard.freed(row.cells().get(column)).strip();
        if (text.isEmpty()) {
            throw mistake(row, column, "is empty");
        }
        return text;
    }

    double number(CsvText.Row row, int column) {
        String text = text(row, column);
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException _) {
            value = Double.NaN;
        }
        if (!Double.isFinite(value)) {
            throw mistake(
                    row,
                    column,
                    "must be a number with a point before its decimals, not \"%s\""
                            .formatted(text.length() > 40 ? text.substring(0, 40) + " ..." : text));
        }
        return value;
    }

    IllegalArgumentException mistake(CsvText.Row row, int column, String must) {
        return new IllegalArgumentException(
                "%s, line %d, column %s: %s.".formatted(name, row.line(), header.get(column), must));
    }
}
