package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;

/** What share of home's ties lies in its neighbourhood, over the years and against all countries. */
final class RolePart {
    private final Material material;
    private final Speech speech;
    private final Messages words;

    private RolePart(Material material) {
        this.material = material;
        this.speech = material.speech();
        this.words = Messages.of("org/comity/workbench/role/messages", speech.locale());
    }

    static Section of(Material material) {
        Speech speech = material.speech();
        RolePart part = new RolePart(material);
        List<Block> blocks = new ArrayList<>();
        List<Finding> held = material.role().stream()
                .filter(f -> !f.table("role").rows().isEmpty())
                .toList();
        blocks.add(new Block.Text(
                speech.say(held.isEmpty() ? "role.none" : "role.intro", Map.of("home", material.home()))));
        for (Finding finding : held) {
            blocks.add(part.overTime(finding.table("role")));
            blocks.add(part.latest(finding));
        }
        return new Section("role", speech.say("section.role"), blocks);
    }

    private Block overTime(Table table) {
        Map<String, Map<Integer, Double>> shares = new LinkedHashMap<>();
        for (int r = 0; r < table.rows().size(); r++) {
            shares.computeIfAbsent(what(table, r), k -> new TreeMap<>())
                    .put((int) number(table, r, "year"), 100 * number(table, r, "share"));
        }
        int first = shares.values().stream()
                .flatMap(s -> s.keySet().stream())
                .mapToInt(y -> y)
                .min()
                .orElseThrow();
        int last = shares.values().stream()
                .flatMap(s -> s.keySet().stream())
                .mapToInt(y -> y)
                .max()
                .orElseThrow();
        double highest = shares.values().stream()
                .flatMap(s -> s.values().stream())
                .mapToDouble(s -> s)
                .max()
                .orElse(100);
        List<TimeMultiples.Point> points = new ArrayList<>();
        shares.forEach((what, years) -> {
            for (int year = first; year <= last; year++) {
                points.add(new TimeMultiples.Point(
                        what, year, Optional.ofNullable(years.get(year)).map(Interval::exact)));
            }
        });
        String title = speech.say("role.chart", Map.of("home", material.home()));
        TimeMultiples chart =
                new TimeMultiples(title, speech.say("role.axis"), 0, Math.ceil(highest / 10) * 10, points);
        String json = chart.toJson(speech.locale());
        return new Block.Picture("role", title, json, byYear(title, shares, first, last));
    }

    private Grid byYear(String title, Map<String, Map<Integer, Double>> shares, int first, int last) {
        List<Grid.Head> heads = new ArrayList<>(List.of(Grid.Head.words(speech.say("role.year"))));
        shares.keySet().forEach(what -> heads.add(Grid.Head.figure(what)));
        List<List<String>> rows = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
            for (Map<Integer, Double> years : shares.values()) {
                row.add(speech.orMissing(Optional.ofNullable(years.get(year)).map(s -> speech.percent(s / 100))));
            }
            rows.add(row);
        }
        return new Grid(title, heads, rows);
    }

    /** The last year of each, beside the median of all countries. */
    private Block latest(Finding finding) {
        Table table = finding.table("latest");
        List<Grid.Head> heads = List.of(
                Grid.Head.words(speech.say("role.what")),
                Grid.Head.figure(speech.say("role.year")),
                Grid.Head.figure(speech.say("role.share")),
                Grid.Head.figure(speech.say("role.world")),
                Grid.Head.figure(speech.say("role.rank")),
                Grid.Head.figure(speech.say("role.observed")));
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            rows.add(List.of(
                    what(table, r),
                    Long.toString((long) number(table, r, "year")),
                    speech.percent(number(table, r, "share")),
                    speech.percent(number(table, r, "world_median")),
                    of(table, r, "rank", "countries"),
                    of(table, r, "observed", "neighbours")));
        }
        return new Block.Tabular(new Grid(speech.cited(speech.say("role.latest"), finding), heads, rows));
    }

    private String of(Table table, int row, String part, String whole) {
        return speech.say("gaps.of", Map.of("observed", (long) number(table, row, part), "count", (long)
                number(table, row, whole)));
    }

    private String what(Table table, int row) {
        return words.text("what." + table.rows().get(row).get(column(table, "what")));
    }

    private static double number(Table table, int row, String name) {
        return ((Number) table.rows().get(row).get(column(table, name))).doubleValue();
    }

    private static int column(Table table, String name) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        return names.indexOf(name);
    }
}
