package org.comity.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.comity.methods.gravity.estimate.Cluster;
import org.comity.methods.gravity.estimate.Design;
import org.comity.methods.gravity.estimate.Effect;
import org.comity.methods.gravity.estimate.Regressor;

/** The Poisson models of chapter 1 of the Advanced Guide to Trade Policy Analysis, from its panel. */
final class GravityBook {
    private static final List<String> YEARS = List.of("1986", "1990", "1994", "1998", "2002", "2006");
    private static final List<String> TIES = List.of("cntg", "lang", "clny");

    private final List<Map<String, String>> rows;

    private GravityBook(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** A model by its name. */
    record Model(String name, Design design) {}

    static GravityBook read() throws IOException {
        Path file = Launcher.ROOT
                .resolve(System.getenv().getOrDefault("COMITY_SAMPLES", "../shared/data"))
                .resolve("agtpa/agtpa_applications.csv.gz");
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String[] head = lines.readLine().split(",", -1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int c = 0; c < head.length; c++) {
                    row.put(head[c], cells[c]);
                }
                if (YEARS.contains(text(row, "year"))) {
                    rows.add(row);
                }
            }
        }
        return new GravityBook(rows);
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(text(row, column));
    }

    private static boolean home(Map<String, String> row) {
        return text(row, "exporter").equals(text(row, "importer"));
    }

    List<Model> models() {
        List<Map<String, String>> abroad =
                rows.stream().filter(row -> !home(row)).toList();
        Map<String, Double> traded = new HashMap<>();
        rows.forEach(row -> traded.merge(text(row, "pair_id"), number(row, "trade"), Double::sum));
        List<Map<String, String>> trading = rows.stream()
                .filter(row -> traded.getOrDefault(text(row, "pair_id"), 0.0) > 0)
                .toList();
        List<Regressor> plain =
                new ArrayList<>(List.of(column(abroad, "log_dist", row -> Math.log(number(row, "dist")))));
        TIES.forEach(tie -> plain.add(column(abroad, tie, row -> number(row, tie))));
        List<Regressor> phased = List.of("rta", "rta_lag4", "rta_lag8", "rta_lag12").stream()
                .map(name -> column(trading, name, row -> number(row, name)))
                .toList();
        return List.of(
                new Model("application 1, two sets of effects", design(abroad, plain, List.of())),
                new Model("application 2, distance by year", design(abroad, byYear(abroad), List.of())),
                new Model("application 2, indicators of home sales", design(rows, withHome(), List.of())),
                new Model(
                        "application 3, pair effects and phases",
                        design(
                                trading,
                                phased,
                                List.of(effect(trading, "pair", row -> home(row) ? "" : text(row, "pair_id"))))));
    }

    private List<Regressor> byYear(List<Map<String, String>> of) {
        List<Regressor> columns = new ArrayList<>();
        for (String year : YEARS) {
            columns.add(column(
                    of,
                    "log_dist_" + year,
                    row -> text(row, "year").equals(year) && !home(row) ? Math.log(number(row, "dist")) : 0));
        }
        TIES.forEach(tie -> columns.add(column(of, tie, row -> number(row, tie))));
        return columns;
    }

    private List<Regressor> withHome() {
        List<Regressor> columns = byYear(rows);
        TreeSet<String> countries = new TreeSet<>();
        rows.forEach(row -> countries.add(text(row, "exporter")));
        countries.remove(countries.first());
        for (String country : countries) {
            columns.add(column(
                    rows, country, row -> home(row) && text(row, "exporter").equals(country) ? 1 : 0));
        }
        columns.add(column(rows, "inter", row -> home(row) ? 0 : 1));
        return columns;
    }

    private static Regressor column(
            List<Map<String, String>> of, String name, ToDoubleFunction<Map<String, String>> value) {
        return new Regressor(name, of.stream().mapToDouble(value).toArray());
    }

    private static Effect effect(List<Map<String, String>> of, String name, Function<Map<String, String>, String> key) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] ids = of.stream()
                .mapToInt(row -> numbers.computeIfAbsent(key.apply(row), _ -> numbers.size()))
                .toArray();
        return new Effect(name, ids, numbers.size());
    }

    private static Design design(List<Map<String, String>> of, List<Regressor> regressors, List<Effect> further) {
        List<Effect> effects = new ArrayList<>();
        effects.add(effect(of, "exporter^year", row -> text(row, "exporter") + text(row, "year")));
        effects.add(effect(of, "importer^year", row -> text(row, "importer") + text(row, "year")));
        effects.addAll(further);
        Effect pair = effect(of, "pair_id", row -> text(row, "pair_id"));
        return Design.of(column(of, "trade", row -> number(row, "trade")).values(), regressors, effects)
                .withClusters(List.of(new Cluster("pair_id", pair.ids(), pair.levels())));
    }
}
