package org.comity.data.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.data.Source;
import org.comity.data.mapping.FileKind.Sql;
import org.comity.model.Indicator;
import org.comity.model.Indicator.Level;
import org.comity.model.Meaning;

/**
 * Reads the map of a user's own table (see {@code docs/own-figures.md}) as a mapping of one file kind. Its query is
 * put together from the user's column names, each of them quoted.
 */
public final class OwnMapReader {
    private static final String OWN = "own figure";

    private final YamlMap root;
    private final YamlMap columns;

    private OwnMapReader(YamlMap root) {
        this.root =
                root.only("id title countries meaning delimiter encoding nulls columns indicators aliases out_of_scope"
                        .split(" "));
        this.columns = root.findMap("columns")
                .orElseThrow(() -> root.wrong("columns", "is missing: it names the columns of the table"))
                .only("home partner period indicator value unit years item status".split(" "));
        if (columns.has("indicator") != columns.has("value")) {
            throw columns.wrong("value", "and \"indicator\" go together: a long table has both, a wide one neither");
        }
        if (columns.has("years") == columns.has("period")) {
            throw columns.wrong("period", "or \"years: true\" is needed, one of the two");
        }
    }

    /** Reads one map; {@code file} is its name, for messages. */
    public static Mapping read(String file, String text) {
        return new OwnMapReader(YamlMap.read(file, text)).mapping(text);
    }

    private Mapping mapping(String text) {
        String id = root.findText("id").orElse("mine");
        Meaning meaning = root.constant("meaning", Meaning.class, Meaning.NOW);
        Map<String, Indicator> byColumn = indicators(id);
        FileKind kind = kind(id, meaning, byColumn);
        Source source = new Source(
                id,
                OWN,
                root.findText("title").orElse("own figures"),
                OWN,
                false,
                OWN,
                Optional.empty(),
                List.of("a table with %s, as CSV or XLSX".formatted(String.join(", ", kind.header()))),
                meaning,
                List.copyOf(byColumn.values()),
                true);
        return new Mapping(
                source,
                new LinkedHashSet<>(root.texts("out_of_scope")),
                MappingReader.aliases(root),
                Limits.DEFAULT,
                List.of(kind),
                Map.of(),
                List.of(),
                new LinkedHashSet<>(),
                Map.of(),
                List.of(),
                false,
                text);
    }

    /** Column, or in a long table the word in the indicator's column, to indicator. */
    private Map<String, Indicator> indicators(String id) {
        Map<String, Indicator> result = new LinkedHashMap<>();
        for (YamlMap map : root.maps("indicators")) {
            map.only("id label unit direction level frequency carry_forward coverage column".split(" "));
            if (result.put(map.text("column"), MappingReader.indicator(id, map)) != null) {
                throw map.wrong("column", "\"%s\" is named twice".formatted(map.text("column")));
            }
        }
        if (result.isEmpty()) {
            throw root.wrong("indicators", "is missing: at least one figure must be named");
        }
        boolean pairs = result.values().stream().anyMatch(indicator -> indicator.level() != Level.COUNTRY);
        if (pairs && !columns.has("partner")) {
            throw columns.wrong("partner", "is missing, and an indicator belongs to pairs");
        }
        return result;
    }

    private FileKind kind(String id, Meaning meaning, Map<String, Indicator> byColumn) {
        List<String> header = new ArrayList<>();
        for (String name : List.of("home", "partner", "period", "indicator", "value", "unit", "item", "status")) {
            columns.findText(name).ifPresent(header::add);
        }
        if (!columns.has("indicator") && !columns.has("years")) {
            header.addAll(byColumn.keySet());
        }
        Map<String, String> at = new LinkedHashMap<>();
        at.put("home_code", columns.text("home"));
        columns.findText("partner").ifPresent(column -> at.put("partner_code", column));
        columns.findText("period").ifPresent(column -> at.put("period", column));
        columns.findText("indicator").ifPresent(column -> at.put("indicator", column));
        return new FileKind(
                "table",
                header,
                List.of(),
                Optional.empty(),
                FileKindReader.dialect(root),
                root.has("nulls") ? root.texts("nulls") : FileKindReader.NULLS,
                MappingReader.scheme(root, "countries"),
                meaning,
                "main",
                Optional.empty(),
                Optional.empty(),
                at,
                List.of(),
                Map.of(
                        "observations",
                        new Sql(id + ".yaml", new OwnQuery(columns, byColumn, root.has("countries")).text())),
                "");
    }
}
