package org.comity.workbench.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.workbench.FindingId;

/**
 * The ids of the single figures in an answer to {@code show}: each has the id of the answer that holds it alone, so that
 * it can be cited, checked and asked for by itself.
 */
public final class CellIds {
    /** Of longer tables only the whole has an id. */
    static final int MOST = 400;

    private CellIds() {}

    /** Id to {@code HOME PARTNER YEAR} (no partner for a country's own figure), in the order of the rows. */
    public static Map<String, String> of(Finding finding) {
        Map<String, String> ids = new LinkedHashMap<>();
        byCell(finding).forEach((cell, id) -> ids.put(id, cell));
        return ids;
    }

    /** {@code HOME PARTNER YEAR} to id; empty where the Finding is no table of yearly figures, or a long one. */
    public static Map<String, String> byCell(Finding finding) {
        Finding.Provenance provenance = finding.provenance();
        Table table = finding.tables().isEmpty() ? null : finding.tables().getFirst();
        if (table == null
                || !table.name().equals("figures")
                || table.rows().size() > MOST
                || !provenance.parameters().containsKey("partners")) {
            return Map.of();
        }
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        if (!columns.containsAll(List.of("home", "partner", "year", "period"))) {
            return Map.of();
        }
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (List<Object> row : table.rows()) {
            key(row, columns)
                    .ifPresent(key ->
                            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row));
        }
        Map<String, String> ids = new LinkedHashMap<>();
        rows.keySet().forEach(cell -> ids.put(cell, id(cell, rows, table, provenance)));
        return ids;
    }

    /** The cell of a row; empty where the figure is not of a year. */
    public static Optional<String> key(List<Object> row, List<String> columns) {
        Object partner = row.get(columns.indexOf("partner"));
        Object year = row.get(columns.indexOf("year"));
        return year instanceof Long && row.get(columns.indexOf("period")).equals(year.toString())
                ? Optional.of(cell(row.get(columns.indexOf("home")), partner instanceof String ? partner : "", year))
                : Optional.empty();
    }

    private static String cell(Object home, Object partner, Object year) {
        return home + " " + partner + " " + year;
    }

    /** As {@code show} answers for home, partner and year: there, and back where there is a back. */
    private static String id(
            String cell, Map<String, List<List<Object>>> rows, Table table, Finding.Provenance provenance) {
        String[] parts = cell.split(" ", -1);
        List<List<Object>> own = new ArrayList<>(rows.get(cell));
        if (!parts[1].isEmpty()) {
            own.addAll(rows.getOrDefault(cell(parts[1], parts[0], parts[2]), List.of()));
        }
        Map<String, String> parameters = new LinkedHashMap<>(provenance.parameters());
        parameters.put("home", parts[0]);
        parameters.put("partners", parts[1]);
        parameters.put("from", parts[2]);
        parameters.put("to", parts[2]);
        var recipe = new Finding.Provenance(
                provenance.sources(), List.of(), parameters, provenance.seed(), "", provenance.asOf());
        return FindingId.of("show", recipe, List.of(new Table(table.name(), table.title(), table.columns(), own)));
    }
}
