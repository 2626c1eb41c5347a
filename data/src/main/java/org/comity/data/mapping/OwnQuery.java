package org.comity.data.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.model.Indicator;

/** The query over a user's own table: long, wide by indicator, or wide by year. */
final class OwnQuery {
    private final YamlMap columns;
    private final Map<String, Indicator> indicators;
    private final boolean scheme;

    /** @param scheme whether the map says how countries are written */
    OwnQuery(YamlMap columns, Map<String, Indicator> indicators, boolean scheme) {
        this.scheme = scheme;
        this.columns = columns;
        this.indicators = indicators;
    }

    String text() {
        if (columns.has("years")) {
            return wideByYear();
        }
        return columns.has("indicator") ? longTable() : wide();
    }

    private String wide() {
        return indicators.entrySet().stream()
                .map(entry ->
                        "SELECT line, file, %s AS source_column, %s AS indicator, %s AS period, %s AS value%s FROM raw"
                                .formatted(
                                        text(entry.getKey()),
                                        text(entry.getValue().id()),
                                        name(columns.text("period")),
                                        name(entry.getKey()),
                                        shared()))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private String longTable() {
        return "SELECT line, file, %s AS source_column, %s AS indicator, %s AS period, %s AS value%s FROM raw"
                .formatted(
                        text(columns.text("value")),
                        indicator(),
                        name(columns.text("period")),
                        name(columns.text("value")),
                        shared());
    }

    private String wideByYear() {
        return "SELECT line, file, source_column, %s AS indicator, source_column AS period, value%s FROM "
                        .formatted(indicator(), shared())
                + "(UNPIVOT raw ON COLUMNS('^[0-9]{4}$') INTO NAME source_column VALUE value)";
    }

    /** The indicator of a row: by its word, and by its unit where the table gives one; else the word itself. */
    private String indicator() {
        Optional<String> column = columns.findText("indicator");
        if (column.isEmpty()) {
            return text(indicators.values().iterator().next().id());
        }
        Optional<String> unit = columns.findText("unit");
        String word = name(column.get());
        return indicators.entrySet().stream()
                .map(entry -> "WHEN %s = %s%s THEN %s"
                        .formatted(
                                word,
                                text(entry.getKey()),
                                unit.map(name -> " AND %s = %s"
                                                .formatted(
                                                        name(name),
                                                        text(entry.getValue().unit())))
                                        .orElse(""),
                                text(entry.getValue().id())))
                .collect(Collectors.joining(
                        " ",
                        "CASE ",
                        " ELSE coalesce(%s, '')%s END"
                                .formatted(
                                        word,
                                        unit.map(name -> " || ' in ' || coalesce(%s, '')".formatted(name(name)))
                                                .orElse(""))));
    }

    private String shared() {
        return ", %s AS home_code%s%s%s"
                .formatted(
                        code(columns.text("home")),
                        columns.findText("partner")
                                .map(column -> ", %s AS partner_code".formatted(code(column)))
                                .orElse(""),
                        columns.findText("item")
                                .map(column -> ", %s AS item".formatted(name(column)))
                                .orElse(""),
                        columns.findText("status")
                                .map(column -> ", %s AS status".formatted(name(column)))
                                .orElse(""));
    }

    /** A country's code; where the map does not say how countries are written, alpha-3 codes and names are told apart. */
    private String code(String column) {
        return scheme
                ? name(column)
                : "CASE WHEN regexp_full_match(%1$s, '[A-Z]{3}') THEN %1$s ELSE 'name:' || %1$s END"
                        .formatted(name(column));
    }

    private static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
