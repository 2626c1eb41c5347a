package org.comity.server.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.model.Country;
import org.comity.model.Table;

/**
 * A table of a Finding as a page shows it.
 *
 * @param name of the table
 * @param title for people
 * @param heads in order
 * @param rows each as long as {@code heads}
 * @param address of the table as CSV
 */
public record TableView(String name, String title, List<Head> heads, List<List<Cell>> rows, String address) {
    private static final int SIGNIFICANT_SHARE = 1;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A column head: the label with its unit, and whether numbers stand below it. */
    public record Head(String label, String unit, boolean number) {}

    /** A cell as text; {@code state} is {@code missing}, {@code not-applicable}, {@code day} or empty, {@code link} an address or empty. */
    public record Cell(String text, boolean number, String state, String link) {
        static Cell of(String text) {
            return new Cell(text, false, "", "");
        }

        static Cell number(String text) {
            return new Cell(text, true, "", "");
        }
    }

    /** The table without some of its columns, which say the same in every row. */
    public static TableView without(Set<String> columns, Table table, Switches switches, String address) {
        List<Integer> kept = IntStream.range(0, table.columns().size())
                .filter(i -> !columns.contains(table.columns().get(i).name()))
                .boxed()
                .toList();
        Table narrow = new Table(
                table.name(),
                table.title(),
                kept.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> kept.stream().<Object>map(row::get).toList())
                        .toList());
        return of(narrow, switches, address);
    }

    /** The table without columns in which no row says anything; the file at the address has them all. */
    public static TableView of(Table table, Switches switches, String address) {
        Set<String> silent = table.columns().stream()
                .filter(column -> !table.rows().isEmpty() && isSilent(table, column))
                .map(Table.Column::name)
                .collect(Collectors.toSet());
        return silent.isEmpty() ? whole(table, switches, address) : without(silent, table, switches, address);
    }

    private static boolean isSilent(Table table, Table.Column column) {
        int index = table.columns().indexOf(column);
        return table.rows().stream()
                .map(row -> row.get(index))
                .allMatch(cell -> cell == Table.Blank.NOT_APPLICABLE || cell.equals(""));
    }

    private static TableView whole(Table table, Switches switches, String address) {
        Language language = switches.language();
        List<Head> heads = table.columns().stream()
                .map(c -> new Head(
                        label(c, language), unit(c.unit(), language), c.kind().isNumber()))
                .toList();
        List<List<Cell>> rows = table.rows().stream()
                .map(row -> cells(table.columns(), row, switches))
                .toList();
        return new TableView(
                table.name(), label("table." + table.name(), table.title(), language), heads, rows, address);
    }

    private static List<Cell> cells(List<Table.Column> columns, List<Object> row, Switches switches) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> cell(columns.get(i), row.get(i), switches))
                .toList();
    }

    private static Cell cell(Table.Column column, Object value, Switches switches) {
        Language language = switches.language();
        Table.Kind kind = column.kind();
        return switch (value) {
            case Table.Blank blank -> blank(blank, kind.isNumber(), language);
            case Boolean flag -> Cell.of(language.text(flag ? "yes" : "no"));
            case Double number
            when kind == Table.Kind.SHARE -> Cell.number(language.number(number * 100, SIGNIFICANT_SHARE) + " %");
            case Double number -> Cell.number(language.figure(number));
            case Long whole when kind == Table.Kind.YEAR -> Cell.number(Long.toString(whole));
            case Long whole -> Cell.number(language.number(whole, 0));
            case String text when kind == Table.Kind.COUNTRY -> country(text, switches);
            case String word when column.name().equals("status") -> Cell.of(label("status." + word, word, language));
            case String word when column.name().equals("became") -> Cell.of(label("became." + word, word, language));
            case String day when DAY.matcher(day).matches() -> new Cell(day, false, "day", "");
            default -> Cell.of(value.toString());
        };
    }

    private static Cell country(String code, Switches switches) {
        if (!code.matches("[A-Z]{3}")) {
            return Cell.of(code);
        }
        return new Cell(switches.language().name(Country.of(code)), false, "", switches.across("/" + code));
    }

    private static Cell blank(Table.Blank blank, boolean number, Language language) {
        return switch (blank) {
            case MISSING -> new Cell(language.text("cell.missing"), number, "missing", "");
            case NOT_APPLICABLE -> new Cell("", number, "not-applicable", "");
        };
    }

    private static String label(Table.Column column, Language language) {
        return label("column." + column.name(), column.label(), language);
    }

    private static String label(String key, String written, Language language) {
        return language.has(key)
                ? language.text(key)
                : Optional.of(written).filter(w -> !w.isBlank()).orElse(key);
    }

    private static String unit(String unit, Language language) {
        String key = "unit." + unit.replace(' ', '_');
        return language.has(key) ? language.text(key) : unit;
    }
}
