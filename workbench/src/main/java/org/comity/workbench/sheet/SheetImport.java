package org.comity.workbench.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.desk.Desk;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Kind;
import org.comity.workbench.output.FormulaGuard;

/** Reads a sheet of records of one kind into the desk: good rows are kept, the others refused with line and reason. */
public final class SheetImport {
    /** The most bytes of a sheet. */
    public static final int MOST_BYTES = 64 << 20;

    /** The most characters of a header that a sentence shows. */
    private static final int LONGEST_SHOWN = 300;

    private static final int MOST_ROWS = 200_000;

    private final Desk desk;
    private final Actor actor;
    private final Options options;

    private SheetImport(Desk desk, Actor actor, Options options) {
        this.desk = desk;
        this.actor = actor;
        this.options = options;
    }

    /**
     * How a sheet is read.
     *
     * @param department that owns what names none; empty: each row must name it
     * @param replace whether a row may take the place of a record of the same id that differs
     * @param table the name of the kind; empty: it is told from the header
     */
    public record Options(String department, boolean replace, String table) {}

    /**
     * Reads a sheet.
     *
     * @param kinds those that it may hold, by the names that people give them
     * @throws IllegalArgumentException when it is no such sheet, in one sentence
     */
    public static SheetReport run(Desk desk, Actor actor, Map<String, Kind<?>> kinds, byte[] bytes, Options options) {
        List<CsvText.Row> rows = rows(bytes);
        List<String> header = rows.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new SheetImport(desk, actor, options)
                .read(kind(kinds, header, options.table()), header, rows.subList(1, rows.size()));
    }

    /**
     * A record of a file that is no sheet.
     *
     * @param line on which it begins
     * @param placing where it stands, by the columns of a sheet; what is left out is usual
     */
    public record Line<R extends Record>(int line, R record, Map<String, String> placing) {}

    /**
     * Keeps records that were read from a file of another format, as the rows of a sheet are kept.
     *
     * @param refused what was not read; the report counts it among the rows
     * @param judge of what is on the desk already
     */
    public static <R extends Record> SheetReport keep(
            Desk desk,
            Actor actor,
            Kind<R> kind,
            List<Line<R>> lines,
            List<SheetReport.Refused> refused,
            Options options,
            Judge<R> judge) {
        List<SheetRow<R>> rows = lines.stream()
                .map(one -> new SheetRow<>(one.line(), kind.table().id(one.record()), one.record(), one.placing()))
                .toList();
        SheetWriter<R> writer = new SheetWriter<>(desk, actor, kind, options, refused, judge);
        writer.write(rows, new HashSet<>(rows.stream().map(SheetRow::id).toList()));
        return writer.report(rows.size() + refused.size());
    }

    /**
     * The rows of a file, the header first.
     *
     * @throws IllegalArgumentException when it has none, or more than may be read at once, in one sentence
     */
    public static List<CsvText.Row> rows(byte[] bytes) {
        List<CsvText.Row> rows = CsvText.read(text(bytes));
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("The file is empty; its first line must name the columns.");
        }
        if (rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The file has %d rows; it may have %d. Divide it.".formatted(rows.size(), MOST_ROWS));
        }
        return rows;
    }

    /** The text of a file. @throws IllegalArgumentException when it is not UTF-8, in one sentence */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The file is not in UTF-8; save it as \"CSV UTF-8\" in the spreadsheet.", e);
        }
    }

    private static String shown(List<String> header) {
        String text = header.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + " ...]";
    }

    private static Kind<?> kind(Map<String, Kind<?>> kinds, List<String> header, String table) {
        Set<String> names = new LinkedHashSet<>(header);
        if (names.size() < header.size()) {
            throw new IllegalArgumentException("The header names a column twice: %s.".formatted(shown(header)));
        }
        if (!table.isEmpty() && !kinds.containsKey(table)) {
            throw new IllegalArgumentException(
                    "There is no table \"%s\"; there are %s.".formatted(table, String.join(", ", kinds.keySet())));
        }
        Map<String, Kind<?>> asked = new LinkedHashMap<>(kinds);
        asked.keySet().removeIf(name -> !table.isEmpty() && !name.equals(table));
        List<Kind<?>> fit = asked.values().stream()
                .filter(kind -> SheetColumns.of(kind).fits(names))
                .toList();
        if (fit.size() == 1) {
            return fit.getFirst();
        }
        throw new IllegalArgumentException("The header %s is that of no table here%s; the columns are: %s."
                .formatted(
                        shown(header),
                        fit.isEmpty() ? "" : " alone (add --kind NAME)",
                        asked.entrySet().stream()
                                .map(entry -> entry.getKey() + ": "
                                        + String.join(
                                                ",",
                                                SheetColumns.of(entry.getValue())
                                                        .names()))
                                .collect(Collectors.joining("; "))));
    }

    private <R extends Record> SheetReport read(Kind<R> kind, List<String> header, List<CsvText.Row> rows) {
        SheetColumns columns = SheetColumns.of(kind);
        List<SheetReport.Refused> refused = new ArrayList<>();
        List<SheetRow<R>> good = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (CsvText.Row row : rows) {
            String id = "";
            try {
                Map<String, String> cells = cells(header, row);
                id = cells.getOrDefault("id", "").strip();
                SheetRow<R> one = SheetRow.of(kind, columns, row.line(), cells);
                Integer before = lines.putIfAbsent(one.id(), row.line());
                if (before != null) {
                    throw new IllegalArgumentException(
                            "The row at line %d has the same id, or the same cells.".formatted(before));
                }
                good.add(one);
            } catch (IllegalArgumentException e) {
                refused.add(new SheetReport.Refused(row.line(), id, String.valueOf(e.getMessage())));
            }
        }
        SheetWriter<R> writer = new SheetWriter<>(desk, actor, kind, options, refused, Judge.byEquality());
        writer.write(good, new HashSet<>(lines.keySet()));
        return writer.report(rows.size());
    }

    private static Map<String, String> cells(List<String> header, CsvText.Row row) {
        if (row.cells().size() != header.size()) {
            throw new IllegalArgumentException("The row has %d cells, the header has %d; put texts with a comma in"
                            .formatted(row.cells().size(), header.size())
                    + " quotation marks.");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), FormulaGuard.freed(row.cells().get(i)));
        }
        return cells;
    }
}
