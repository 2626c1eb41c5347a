package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.Finding;
import org.comity.model.Table;

/** What share of home's ties lies in its neighbourhood, over the years and against all countries. */
final class RolePart {
    private final Speech speech;

    private RolePart(Speech speech) {
        this.speech = speech;
    }

    static Section of(Material material) {
        Speech speech = material.speech();
        RolePart part = new RolePart(speech);
        List<Block> blocks = new ArrayList<>();
        List<Finding> held = material.role().stream()
                .filter(f -> !f.table("role").rows().isEmpty())
                .toList();
        blocks.add(new Block.Text(
                speech.say(held.isEmpty() ? "role.none" : "role.intro", Map.of("home", material.home()))));
        for (Finding finding : held) {
            blocks.add(part.overTime(finding));
            blocks.add(part.latest(finding));
        }
        return new Section("role", speech.say("section.role"), blocks);
    }

    private Block overTime(Finding finding) {
        Table table = finding.table("role");
        Map<String, Map<Integer, Double>> shares = new LinkedHashMap<>();
        for (int r = 0; r < table.rows().size(); r++) {
            shares.computeIfAbsent(text(table, r, "label"), k -> new TreeMap<>())
                    .put((int) number(table, r, "year"), number(table, r, "share"));
        }
        Finding.Chart chart = finding.charts().getFirst();
        return new Block.Picture("role", chart.title(), chart.vegaLite(), byYear(chart.title(), shares));
    }

    private Grid byYear(String title, Map<String, Map<Integer, Double>> shares) {
        TreeSet<Integer> held = new TreeSet<>();
        shares.values().forEach(years -> held.addAll(years.keySet()));
        List<Grid.Head> heads = new ArrayList<>(List.of(Grid.Head.words(speech.say("role.year"))));
        shares.keySet().forEach(what -> heads.add(Grid.Head.figure(what)));
        List<List<String>> rows = new ArrayList<>();
        for (int year = held.first(); year <= held.last(); year++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
            for (Map<Integer, Double> years : shares.values()) {
                row.add(speech.orMissing(Optional.ofNullable(years.get(year)).map(speech::percent)));
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
                    text(table, r, "label"),
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

    private static String text(Table table, int row, String name) {
        return table.rows().get(row).get(column(table, name)).toString();
    }

    private static double number(Table table, int row, String name) {
        return ((Number) table.rows().get(row).get(column(table, name))).doubleValue();
    }

    private static int column(Table table, String name) {
        List<String> names = table.columns().stream().map(Table.Column::name).toList();
        return names.indexOf(name);
    }
}
