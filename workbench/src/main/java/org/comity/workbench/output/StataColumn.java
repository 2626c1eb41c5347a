package org.comity.workbench.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.comity.model.Status;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/**
 * One variable of a Stata file.
 *
 * @param source the column that it stands for
 * @param name at most 32 letters, digits and underscores
 * @param format Stata's display format
 * @param numbers one per row; empty for a text variable
 * @param texts UTF-8, one per row; empty for a numeric variable
 * @param textBytes the longest of them, at least 1
 */
record StataColumn(Column source, String name, String format, List<Double> numbers, List<byte[]> texts, int textBytes) {
    private static final int LONGEST_FIXED_TEXT = 2045;
    private static final int LONGEST_LABEL = 80;
    /** Larger doubles are what Stata takes for missing values ("help dta", format 118). */
    private static final double LARGEST = 8.988e307;
    /** Whole numbers beyond it have no double of their own. */
    private static final long LARGEST_WHOLE = 1L << 53;

    boolean isNumeric() {
        return textBytes == 0;
    }

    boolean isLong() {
        return textBytes > LONGEST_FIXED_TEXT;
    }

    boolean isFlag() {
        return isNumeric() && source.kind() == Kind.FLAG;
    }

    int cellBytes() {
        return isNumeric() || isLong() ? Double.BYTES : textBytes();
    }

    double number(int row) {
        return numbers.get(row);
    }

    byte[] text(int row) {
        return texts.get(row);
    }

    /** The column's label with its unit, which is kept whole where the label is too long. */
    String label() {
        String heading = source.heading();
        String unit = source.unit().isEmpty() ? "" : " (" + source.unit() + ")";
        int room = LONGEST_LABEL - unit.codePointCount(0, unit.length());
        return heading.codePointCount(0, heading.length()) <= LONGEST_LABEL || room < 1
                ? cut(heading, LONGEST_LABEL)
                : cut(source.label(), room) + unit;
    }

    /** The first characters of a text, as Stata counts them. */
    static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    /** The variables of a table. Imputed figures move to a variable of their own and leave {@code .i}. */
    static List<StataColumn> of(Table table) {
        List<StataColumn> result = new ArrayList<>();
        StataNames names = new StataNames();
        List<Integer> imputed = imputedRows(table);
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            List<Object> cells = cells(table, c);
            String name = names.of(column.name());
            if (!isNumeric(column, cells)) {
                result.add(text(column, name, cells));
                if (isAmbiguous(cells)) {
                    result.add(why(column, names.of(column.name() + "_why"), cells));
                }
            } else if (column.kind() == Kind.SOURCE_FIGURE && !imputed.isEmpty()) {
                Set<Integer> rows = new HashSet<>(imputed);
                double elsewhere = StataMissing.IMPUTED.value();
                double none = StataMissing.NOT_APPLICABLE.value();
                result.add(numeric(
                        column, name, cells, row -> rows.contains(row) ? elsewhere : number(column, cells.get(row))));
                result.add(numeric(
                        column,
                        names.of(column.name() + "_imputed"),
                        cells,
                        row -> rows.contains(row) ? number(column, cells.get(row)) : none));
            } else {
                result.add(numeric(column, name, cells, row -> number(column, cells.get(row))));
            }
        }
        return result;
    }

    private static List<Object> cells(Table table, int c) {
        return table.rows().stream().map(row -> row.get(c)).toList();
    }

    private static List<Integer> imputedRows(Table table) {
        int status = table.columns().stream().map(Column::name).toList().indexOf("status");
        return IntStream.range(0, status < 0 ? 0 : table.rows().size())
                .filter(row -> table.rows().get(row).get(status).equals(Status.IMPUTED.label()))
                .boxed()
                .toList();
    }

    private static boolean isNumeric(Column column, List<Object> cells) {
        return (column.kind().isNumber() || column.kind() == Kind.FLAG)
                && cells.stream().allMatch(StataColumn::fits);
    }

    private static boolean fits(Object cell) {
        return switch (cell) {
            case Long whole -> Math.abs(whole) <= LARGEST_WHOLE;
            case Double number -> Math.abs(number) < LARGEST;
            case String _ -> false;
            default -> true;
        };
    }

    private static StataColumn numeric(Column column, String name, List<Object> cells, IntFunction<Double> value) {
        List<Double> numbers = IntStream.range(0, cells.size()).mapToObj(value).toList();
        return new StataColumn(column, name, column.kind() == Kind.YEAR ? "%9.0f" : "%12.0g", numbers, List.of(), 0);
    }

    private static StataColumn text(Column column, String name, List<Object> cells) {
        return texts(
                column, name, cells.stream().map(cell -> text(column, cell)).toList());
    }

    private static StataColumn texts(Column column, String name, List<String> cells) {
        List<byte[]> texts = cells.stream()
                .map(cell -> cell.replace('\0', ' ').getBytes(StandardCharsets.UTF_8)) // a zero byte ends a text
                .toList();
        int bytes =
                Math.max(1, texts.stream().mapToInt(text -> text.length).max().orElse(1));
        String format = bytes > LONGEST_FIXED_TEXT ? "%9s" : "%" + bytes + "s";
        return new StataColumn(column, name, format, List.of(), texts, bytes);
    }

    private static double number(Column column, Object cell) {
        return switch (cell) {
            case Blank blank ->
                switch (blank) {
                    case MISSING -> StataMissing.MISSING.value();
                    case NOT_APPLICABLE -> StataMissing.NOT_APPLICABLE.value();
                };
            case Double number -> Numbers.decimal(column, number).doubleValue();
            case Number number -> number.doubleValue();
            case Boolean flag -> flag ? 1 : 0;
            default -> throw new IllegalStateException("Column %s holds the text %s.".formatted(column.name(), cell));
        };
    }

    /** Stata has no missing texts: a missing one is empty, one that does not apply is {@code NA}, as in CSV. */
    private static String text(Column column, Object cell) {
        return switch (cell) {
            case Blank blank -> blank == Blank.MISSING ? "" : "NA";
            case Number number -> Numbers.text(column, number);
            default -> cell.toString();
        };
    }

    /** Whether some text stands there as an empty cell would. */
    private static boolean isAmbiguous(List<Object> cells) {
        return (cells.contains("") && cells.contains(Blank.MISSING))
                || (cells.contains("NA") && cells.contains(Blank.NOT_APPLICABLE));
    }

    private static StataColumn why(Column column, String name, List<Object> cells) {
        return texts(
                Column.of(column.name() + "_why", "Why " + name.replaceAll("_why$", "") + " is empty", Kind.TEXT),
                name,
                cells.stream()
                        .map(cell -> cell instanceof Blank blank ? JsonWriter.word(blank) : "")
                        .toList());
    }
}
