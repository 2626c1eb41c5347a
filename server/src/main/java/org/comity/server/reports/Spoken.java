package org.comity.server.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.server.page.Language;

/** A few sentences on what is reported, each with the id of the answer that it is made from: coverage first. */
final class Spoken {
    private static final int YEAR = 12;
    private static final int FEW = 3;

    /** A sentence with the id of its answer. */
    record Line(String text, String id) {}

    private final Language language;
    private final ReportWords words;

    Spoken(Language language) {
        this.language = language;
        this.words = new ReportWords(language);
    }

    List<Line> of(Finding series, Optional<Finding> outlook, String source) {
        List<Line> lines = new ArrayList<>();
        coverage(series, source).ifPresent(text -> lines.add(new Line(text, series.id())));
        latest(series, source).ifPresent(text -> lines.add(new Line(text, series.id())));
        outlook.ifPresent(finding -> outlook(finding).forEach(text -> lines.add(new Line(text, finding.id()))));
        return lines;
    }

    /** How much the source reported lately, against as long before: a quiet press is not peace. */
    private Optional<String> coverage(Finding series, String source) {
        Table table = series.table("coverage");
        int period = table.at("period");
        int value = table.at("coverage");
        TreeMap<String, Double> known = new TreeMap<>();
        String first =
                table.rows().isEmpty() ? "" : table.rows().getFirst().getFirst().toString();
        boolean perIndicator = table.columns().getFirst().name().equals("indicator");
        for (List<Object> row : table.rows()) {
            if (row.get(value) instanceof Double figure
                    && (!perIndicator || row.getFirst().equals(first))) {
                known.put(row.get(period).toString(), figure);
            }
        }
        List<String> periods = List.copyOf(known.keySet());
        int span = periods.isEmpty() || periods.getFirst().length() > 4 ? YEAR : FEW;
        if (periods.size() < 2 * span) {
            return Optional.empty();
        }
        List<String> late = periods.subList(periods.size() - span, periods.size());
        List<String> before = periods.subList(periods.size() - 2 * span, periods.size() - span);
        double then = mean(known, before);
        if (!(then > 0)) {
            return Optional.empty();
        }
        return Optional.of(language.text(
                "reports.said.coverage",
                Map.of(
                        "source", source,
                        "from", late.getFirst(),
                        "to", late.getLast(),
                        "first", before.getFirst(),
                        "last", before.getLast(),
                        "share", language.number(100 * mean(known, late) / then, 0))));
    }

    private static double mean(Map<String, Double> known, List<String> periods) {
        return periods.stream()
                .mapToDouble(period -> known.getOrDefault(period, 0.0))
                .average()
                .orElse(0);
    }

    /** The last period with a figure of the pair, both ways. */
    private Optional<String> latest(Finding series, String source) {
        Table table = series.table("series");
        int period = table.at("period");
        List<String> figures = table.columns().stream()
                .map(Table.Column::name)
                .filter(name -> name.equals("events")
                        || table.columns().get(table.at(name)).kind() == Table.Kind.SOURCE_FIGURE)
                .toList();
        Optional<String> last = table.rows().stream()
                .filter(row -> figures.stream().anyMatch(name -> row.get(table.at(name)) instanceof Number))
                .map(row -> row.get(period).toString())
                .max(String::compareTo);
        return last.map(at -> language.text(
                "reports.said.latest",
                Map.of(
                        "source",
                        source,
                        "period",
                        at,
                        "figures",
                        String.join(
                                "; ",
                                table.rows().stream()
                                        .filter(row -> row.get(period).equals(at))
                                        .map(row -> figures(table, row, figures))
                                        .toList()))));
    }

    private String figures(Table table, List<Object> row, List<String> names) {
        boolean undirected =
                table.columns().stream().anyMatch(column -> column.name().equals("direction"))
                        && row.get(table.at("direction")).equals("undirected");
        List<String> said = names.stream()
                .filter(name -> row.get(table.at(name)) instanceof Number)
                .map(name -> label(table.columns().get(table.at(name)))
                        + " "
                        + language.figure(((Number) row.get(table.at(name))).doubleValue()))
                .toList();
        return language.text("reports.said.way", Map.of("way", way(row, undirected), "said", String.join(", ", said)));
    }

    private String label(Table.Column column) {
        return column.label();
    }

    private String way(List<Object> row, boolean undirected) {
        return language.name(Country.of(row.get(0).toString()))
                + (undirected ? " ⇄ " : " → ")
                + language.name(Country.of(row.get(1).toString()));
    }

    /** The nearest forecast of each indicator and direction, and by what it was made. */
    private List<String> outlook(Finding finding) {
        Table table = finding.table("forecasts");
        Map<String, List<Object>> nearest = new TreeMap<>();
        for (List<Object> row : table.rows()) {
            nearest.merge(
                    row.get(table.at("indicator")) + " " + row.get(0) + row.get(1),
                    row,
                    (one, other) ->
                            (long) one.get(table.at("horizon")) <= (long) other.get(table.at("horizon")) ? one : other);
        }
        List<String> said = new ArrayList<>();
        for (List<Object> row : nearest.values()) {
            String forecaster = row.get(table.at("forecaster")).toString();
            String by = isBenchmark(forecaster) ? "reports.said.benchmark" : "reports.said.model";
            said.add(language.text(
                    "reports.said.outlook",
                    Map.of(
                            "period", row.get(table.at("period")).toString(),
                            "indicator", row.get(table.at("indicator")).toString(),
                            "way", way(row, !directed(table)),
                            "low", figure(row, table.at("low")),
                            "median", figure(row, table.at("median")),
                            "high", figure(row, table.at("high")),
                            "by", language.text(by, words.word("forecaster", forecaster)),
                            "made", row.get(table.at("made")).toString())));
        }
        return said;
    }

    static boolean isBenchmark(String forecaster) {
        return List.of("no_change", "seasonal", "climatology").contains(forecaster);
    }

    private static boolean directed(Table table) {
        return table.rows().stream().map(row -> row.get(0)).distinct().count() > 1;
    }

    private String figure(List<Object> row, int at) {
        double value = ((Number) row.get(at)).doubleValue();
        return language.number(value, Math.abs(value) >= 10 ? 0 : 1);
    }
}
