package org.comity.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.page.TableView;
import org.comity.server.page.TableView.Cell;

/** Tables of reported events in the words of the reader: files have the same words in every language. */
final class ReportWords {
    private static final Map<String, String> KEYS = Map.of(
            "press", "reports.press.",
            "direction", "reports.direction.",
            "quad", "reports.quad.",
            "in_force", "reports.inforce.",
            "forecaster", "reports.forecaster.");

    private final Language language;
    private final Optional<Pair> pair;

    ReportWords(Language language) {
        this(language, Optional.empty());
    }

    /** With the names of the two for directions. */
    ReportWords(Language language, Optional<Pair> pair) {
        this.language = language;
        this.pair = pair;
    }

    /** A word of a column, in the reader's language. */
    String word(String column, String text) {
        if (column.equals("direction") && pair.isPresent()) {
            return switch (text) {
                case "home_to_partner" -> arrow(pair.get());
                case "partner_to_home" -> arrow(pair.get().turned());
                default -> language.text("reports.direction.undirected");
            };
        }
        String key = KEYS.getOrDefault(column, "") + text;
        return KEYS.containsKey(column) && language.has(key) ? language.text(key) : text;
    }

    private String arrow(Pair way) {
        return language.name(way.home()) + " → " + language.name(way.partner());
    }

    /** Where the source itself did not change there is nothing to be missed. */
    private Object cell(Table.Column column, Object cell) {
        return switch (cell) {
            case String text -> word(column.name(), text);
            case Table.Blank _ when column.name().equals("source_break") -> "";
            default -> cell;
        };
    }

    Table of(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            rows.add(IntStream.range(0, row.size())
                    .mapToObj(i -> cell(table.columns().get(i), row.get(i)))
                    .toList());
        }
        return new Table(table.name(), table.title(), table.columns(), rows);
    }

    /** The columns named, in that order; those that the table has not are left out. */
    static Table only(Table table, List<String> names) {
        int[] kept = names.stream()
                .filter(name -> table.columns().stream()
                        .anyMatch(column -> column.name().equals(name)))
                .mapToInt(table::at)
                .toArray();
        return new Table(
                table.name(),
                table.title(),
                IntStream.of(kept).mapToObj(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row ->
                                IntStream.of(kept).<Object>mapToObj(row::get).toList())
                        .toList());
    }

    /** The table as a page shows it, without some columns. */
    TableView view(Table table, Set<String> without, Switches switches, String address) {
        return TableView.without(without, of(table), switches, address);
    }

    /** The same table under another name, where a page has two of one name: each is a landmark of its own. */
    static TableView named(String name, TableView view) {
        return new TableView(name, view.title(), view.heads(), view.rows(), view.address());
    }

    /** The same table with the cells of one column as links, where there is an address for what they say. */
    static TableView linked(TableView view, int column, Function<String, String> address) {
        List<List<Cell>> rows = view.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> i == column
                                ? new Cell(
                                        row.get(i).text(),
                                        false,
                                        "day",
                                        address.apply(row.get(i).text()))
                                : row.get(i))
                        .toList())
                .toList();
        return new TableView(view.name(), view.title(), view.heads(), rows, view.address());
    }
}
