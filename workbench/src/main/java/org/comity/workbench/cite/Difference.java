package org.comity.workbench.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Table;

/**
 * A cell that is not what it was.
 *
 * @param table its table
 * @param row what the row is of, for example {@code KEN UGA 2008}
 * @param column its column
 * @param then as it was; empty where there was no such row
 * @param now as it is; empty where there is no such row now
 */
public record Difference(String table, String row, String column, String then, String now) {
    /** Columns that say where a figure was read: they change with every vintage and are no figures. */
    private static final Set<String> LINEAGE = Set.of("vintage", "file", "line", "cell");

    private static final Set<String> KEYS = Set.of(
            "home", "partner", "year", "period", "indicator", "measure", "goal", "reporter", "item", "name", "base");

    /** All cells that differ, in the order of the older Finding, then what is new. */
    static List<Difference> between(Finding then, Finding now) {
        List<Difference> all = new ArrayList<>();
        for (Table old : then.tables()) {
            now.tables().stream()
                    .filter(table -> table.name().equals(old.name()))
                    .findFirst()
                    .ifPresent(table -> compare(old, table, all));
        }
        return all;
    }

    private static void compare(Table old, Table table, List<Difference> all) {
        Map<String, Map<String, String>> before = rows(old);
        Map<String, Map<String, String>> after = rows(table);
        before.forEach((row, cells) -> {
            Map<String, String> others = after.getOrDefault(row, Map.of());
            cells.forEach((column, text) -> {
                String other = others.getOrDefault(column, "");
                if (!text.equals(other)) {
                    all.add(new Difference(old.name(), row, column, text, other));
                }
            });
        });
        after.forEach((row, cells) -> {
            if (!before.containsKey(row)) {
                cells.forEach((column, text) -> all.add(new Difference(old.name(), row, column, "", text)));
            }
        });
    }

    private static Map<String, Map<String, String>> rows(Table table) {
        List<Table.Column> columns = table.columns();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (List<Object> row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            List<String> key = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i).name();
                if (KEYS.contains(name) && !(row.get(i) instanceof Table.Blank)) {
                    key.add(row.get(i).toString());
                } else if (!LINEAGE.contains(name)) {
                    cells.put(name, text(row.get(i)));
                }
            }
            String name = key.stream().distinct().collect(Collectors.joining(" "));
            int times = seen.merge(name, 1, Integer::sum);
            rows.put(times == 1 ? name : name + " (" + times + ")", cells);
        }
        return rows;
    }

    private static String text(Object cell) {
        return cell instanceof Table.Blank blank ? Table.word(blank) : cell.toString();
    }
}
