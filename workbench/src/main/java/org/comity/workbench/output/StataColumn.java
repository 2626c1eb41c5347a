package org.comity.workbench.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.comity.model.Status;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/**
 * One variable of a Stata file.
 *
 * @param name at most 32 letters, digits and underscores
 * @param label for people
 * @param format Stata's display format
 * @param numbers one per row; empty for a text variable
 * @param texts UTF-8, one per row; empty for a numeric variable
 * @param textBytes the longest of them, at least 1
 */
record StataColumn(String name, String label, String format, List<Double> numbers, List<byte[]> texts, int textBytes) {
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_FIXED_TEXT = 2045;

    /** The names of Stata's own words and types, which no variable may have. */
    private static final Set<String> RESERVED = Set.of(
            "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_N", "_pi",
            "_pred", "_rc", "_skip", "str", "strL", "using", "with");

    boolean isNumeric() {
        return texts.isEmpty();
    }

    boolean isLong() {
        return textBytes() > LONGEST_FIXED_TEXT;
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

    /** The variables of a table. Imputed figures move to a variable of their own and leave {@code .i}. */
    static List<StataColumn> of(Table table) {
        List<StataColumn> result = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<Integer> imputed = imputedRows(table);
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            int at = c;
            if (!isNumeric(table, c)) {
                result.add(text(column, name(column.name(), taken), table, c));
            } else if (column.kind() == Kind.SOURCE_FIGURE && !imputed.isEmpty()) {
                result.add(numeric(
                        column,
                        name(column.name(), taken),
                        table,
                        row -> imputed.contains(row)
                                ? StataMissing.IMPUTED.value()
                                : number(column, cell(table, row, at))));
                result.add(numeric(
                        column,
                        name(column.name() + "_imputed", taken),
                        table,
                        row -> imputed.contains(row)
                                ? number(column, cell(table, row, at))
                                : StataMissing.NOT_APPLICABLE.value()));
            } else {
                result.add(numeric(
                        column, name(column.name(), taken), table, row -> number(column, cell(table, row, at))));
            }
        }
        return result;
    }

    private static Set<Integer> imputedRows(Table table) {
        Set<Integer> rows = new HashSet<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (table.columns().get(c).name().equals("status")) {
                for (int row = 0; row < table.rows().size(); row++) {
                    if (cell(table, row, c).equals(Status.IMPUTED.label())) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    private static Object cell(Table table, int row, int column) {
        return table.rows().get(row).get(column);
    }

    private static boolean isNumeric(Table table, int c) {
        return switch (table.columns().get(c).kind()) {
            case WHOLE, YEAR, SOURCE_FIGURE, COMPUTED, SHARE, FLAG ->
                table.rows().stream().noneMatch(row -> row.get(c) instanceof String);
            case TEXT, COUNTRY, ID -> false;
        };
    }

    private static StataColumn numeric(Column column, String name, Table table, IntFunction<Double> value) {
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            numbers.add(value.apply(row));
        }
        return new StataColumn(
                name, label(column), column.kind() == Kind.YEAR ? "%9.0f" : "%12.0g", numbers, List.of(), 1);
    }

    private static StataColumn text(Column column, String name, Table table, int c) {
        List<byte[]> texts = table.rows().stream()
                .map(row -> text(column, row.get(c)).getBytes(StandardCharsets.UTF_8))
                .toList();
        int bytes =
                Math.max(1, texts.stream().mapToInt(text -> text.length).max().orElse(1));
        String format = bytes > LONGEST_FIXED_TEXT ? "%9s" : "%" + bytes + "s";
        return new StataColumn(name, label(column), format, List.of(), texts, bytes);
    }

    private static String label(Column column) {
        return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
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

    /** A valid name that is not taken yet; what is not a letter, digit or underscore becomes an underscore. */
    private static String name(String wanted, Set<String> taken) {
        String valid = wanted.replaceAll("[^A-Za-z0-9_]", "_");
        if (valid.isEmpty() || Character.isDigit(valid.charAt(0)) || RESERVED.contains(valid)) {
            valid = "_" + valid;
        }
        String name = valid.substring(0, Math.min(LONGEST_NAME, valid.length()));
        for (int i = 2; !taken.add(name); i++) {
            String suffix = "_" + i;
            name = valid.substring(0, Math.min(LONGEST_NAME - suffix.length(), valid.length())) + suffix;
        }
        return name;
    }
}
