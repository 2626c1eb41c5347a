package org.comity.server.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.figures.FiguresQuestion.Asked;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.workbench.cite.CellIds;

/**
 * One figure in large type: the last one of a country, or of a pair from home to partner, in the years asked for.
 *
 * @param who whose
 * @param value as people read it; the word for a missing one
 * @param unit of the value; empty where there is none
 * @param period its year, or the last one asked for
 * @param status of the figure, and "observed in" where it is carried
 * @param missing whether there is no value
 * @param id of the figure; empty where it has none
 * @param cite the address of how it is cited
 */
record Headline(
        String who, String value, String unit, String period, String status, boolean missing, String id, String cite) {
    private static final int MOST = 6;

    /** At most six, in the order of the table; none where there are more countries or pairs than that. */
    static List<Headline> of(Finding finding, Asked asked, Switches switches) {
        Map<String, String> ids = CellIds.byCell(finding);
        Table table = finding.table("");
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        Map<String, List<Object>> last = new LinkedHashMap<>();
        for (List<Object> row : table.rows()) {
            Object home = row.get(columns.indexOf("home"));
            Object partner = row.get(columns.indexOf("partner"));
            if (isAsked(home, partner, asked) && plain(row, columns)) {
                last.merge(home + " " + partner, row, (a, b) -> has(b, columns) || !has(a, columns) ? b : a);
            }
        }
        if (last.size() > MOST) {
            return List.of();
        }
        List<Headline> lines = new ArrayList<>();
        for (List<Object> row : last.values()) {
            String id = columns.contains("year")
                    ? CellIds.key(row, columns)
                            .map(key -> ids.getOrDefault(key, ""))
                            .orElse("")
                    : "";
            lines.add(line(row, columns, asked, switches, id));
        }
        return lines;
    }

    /** From a home to a partner, not back; a country's own figure always. */
    private static boolean isAsked(Object home, Object partner, Asked asked) {
        return !(partner instanceof String)
                || asked.homes().stream().anyMatch(country -> country.code().equals(home));
    }

    /** A figure of one reporter or product is not the whole. */
    private static boolean plain(List<Object> row, List<String> columns) {
        return List.of("reporter", "item").stream()
                .map(columns::indexOf)
                .allMatch(at -> at < 0 || row.get(at) instanceof Table.Blank);
    }

    private static boolean has(List<Object> row, List<String> columns) {
        return row.get(columns.indexOf("value")) instanceof Double;
    }

    private static Headline line(List<Object> row, List<String> columns, Asked asked, Switches switches, String id) {
        Language language = switches.language();
        boolean missing = !has(row, columns);
        Object partner = row.get(columns.indexOf("partner"));
        String home = name(row.get(columns.indexOf("home")), language);
        String status = row.get(columns.indexOf("status")).toString();
        String key = "status." + status;
        return new Headline(
                partner instanceof String ? home + " → " + name(partner, language) : home,
                row.get(columns.indexOf("value")) instanceof Double value
                        ? language.figure(value)
                        : language.text(
                                row.get(columns.indexOf("value")) == Table.Blank.NOT_APPLICABLE
                                        ? "figures.not_applicable"
                                        : "cell.missing"),
                missing ? "" : unit(asked.indicator().unit(), language),
                row.get(columns.indexOf("period")) instanceof String period ? period : "",
                language.has(key) ? language.text(key) : status,
                missing,
                id,
                switches.across("/cite/" + id));
    }

    private static String name(Object code, Language language) {
        return language.name(Country.of(code.toString()));
    }

    private static String unit(String unit, Language language) {
        String key = "unit." + unit.replace(' ', '_');
        return language.has(key) ? language.text(key) : unit;
    }
}
