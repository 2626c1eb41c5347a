package org.comity.methods.gravity.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Columns of a sample file, and the variables that the published models of AGTPA make of them. */
final class Agtpa {
    private final Map<String, String[]> text = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();
    private int rows;

    static Path folder() {
        return Path.of(System.getenv().getOrDefault("COMITY_SAMPLES", "../../shared/data"));
    }

    static void need(String file) {
        if (!Files.exists(folder().resolve(file))) {
            assertThat(System.getenv("CI")).as("the sample files").isNotEqualTo("true");
            abort("The sample files are not here; COMITY_SAMPLES names their folder.");
        }
    }

    /** Rows for which a column holds one of some values; every row when there are none. */
    static Agtpa read(String file, String column, String... wanted) {
        Agtpa read = new Agtpa();
        List<String[]> kept = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder().resolve(file))), StandardCharsets.UTF_8))) {
            List<String> head = List.of(lines.readLine().split(",", -1));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                if (wanted.length == 0 || List.of(wanted).contains(row[head.indexOf(column)])) {
                    kept.add(row);
                }
            }
            for (int c = 0; c < head.size(); c++) {
                int at = c;
                read.text.put(head.get(c), kept.stream().map(row -> row[at]).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.rows = kept.size();
        return read;
    }

    /** The panel of chapter 1, every fourth year. */
    static Agtpa chapterOne() {
        Agtpa panel = read("agtpa/agtpa_applications.csv.gz", "year", "1986", "1990", "1994", "1998", "2002", "2006");
        panel.derive();
        return panel;
    }

    int rows() {
        return rows;
    }

    String[] text(String column) {
        return Objects.requireNonNull(text.get(column), column);
    }

    double[] number(String column) {
        return numbers.computeIfAbsent(
                column,
                name -> Arrays.stream(text(name))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    boolean domestic(int row) {
        return text("exporter")[row].equals(text("importer")[row]);
    }

    private void put(String name, java.util.function.IntToDoubleFunction value) {
        numbers.put(name, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private void derive() {
        double[] trade = number("trade");
        double[] dist = number("dist");
        put("log_trade", i -> Math.log(trade[i]));
        put("log_dist", i -> Math.log(dist[i]));
        String[] exporterYear = join("exporter", "year");
        String[] importerYear = join("importer", "year");
        String[] year = text("year");
        double[] output = sums(exporterYear, trade);
        double[] expenditure = sums(importerYear, trade);
        double[] world = sums(year, trade);
        put("log_y", i -> Math.log(output[i]));
        put("log_e", i -> Math.log(expenditure[i]));
        double[] far = IntStream.range(0, rows)
                .mapToDouble(i -> dist[i] * world[i] / expenditure[i])
                .toArray();
        double[] near = IntStream.range(0, rows)
                .mapToDouble(i -> dist[i] * world[i] / output[i])
                .toArray();
        double[] outward = sums(exporterYear, far);
        double[] inward = sums(importerYear, near);
        put("log_remoteness_exp", i -> Math.log(outward[i]));
        put("log_remoteness_imp", i -> Math.log(inward[i]));
        put("smctry", i -> domestic(i) ? 1 : 0);
        put("log_dist_intra", i -> domestic(i) ? Math.log(dist[i]) : 0);
        for (String one : List.of("1986", "1990", "1994", "1998", "2002", "2006")) {
            put("log_dist_" + one, i -> year[i].equals(one) && !domestic(i) ? Math.log(dist[i]) : 0);
            put("intl_border_" + one, i -> year[i].equals(one) && !domestic(i) ? 1 : 0);
        }
        text.put(
                "intra_pair",
                IntStream.range(0, rows)
                        .mapToObj(i -> domestic(i) ? text("exporter")[i] : "inter")
                        .toArray(String[]::new));
        text.put(
                "pair_id_2",
                IntStream.range(0, rows)
                        .mapToObj(i -> domestic(i) ? "0-intra" : text("pair_id")[i])
                        .toArray(String[]::new));
        text.put("exp_year", exporterYear);
        text.put("imp_year", importerYear);
    }

    private String[] join(String one, String other) {
        return IntStream.range(0, rows)
                .mapToObj(i -> text(one)[i] + text(other)[i])
                .toArray(String[]::new);
    }

    /** By row: the sum over all rows with the same key. */
    private static double[] sums(String[] key, double[] values) {
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < key.length; i++) {
            sums.computeIfAbsent(key[i], _ -> new double[1])[0] += values[i];
        }
        return Arrays.stream(key)
                .mapToDouble(one -> sums.getOrDefault(one, new double[1])[0])
                .toArray();
    }

    /** A model over the rows wanted; a name of text stands for indicators of all its values but the first. */
    Design design(String outcome, List<String> terms, List<String> effects, String cluster, IntPredicate wanted) {
        int[] chosen = IntStream.range(0, rows).filter(wanted).toArray();
        List<Regressor> regressors = new ArrayList<>();
        for (String term : terms) {
            if (term.equals("intra_pair")) {
                TreeSet<String> values = new TreeSet<>(List.of(text(term)));
                values.remove(values.first());
                for (String value : values) {
                    regressors.add(new Regressor(term + value, pick(chosen, i -> text(term)[i].equals(value) ? 1 : 0)));
                }
            } else {
                double[] column = number(term);
                regressors.add(new Regressor(
                        term, Arrays.stream(chosen).mapToDouble(i -> column[i]).toArray()));
            }
        }
        List<Effect> sets = effects.stream()
                .map(name -> new Effect(name, ids(text(name), chosen), chosen.length))
                .toList();
        double[] column = number(outcome);
        Design design =
                Design.of(Arrays.stream(chosen).mapToDouble(i -> column[i]).toArray(), regressors, sets);
        return cluster.isEmpty()
                ? design
                : design.withClusters(List.of(new Cluster(cluster, ids(text(cluster), chosen), chosen.length)));
    }

    private static double[] pick(int[] chosen, IntUnaryOperator value) {
        return Arrays.stream(chosen).map(value).asDoubleStream().toArray();
    }

    private static int[] ids(String[] values, int[] chosen) {
        Map<String, Integer> numbers = new HashMap<>();
        return Arrays.stream(chosen)
                .map(i -> numbers.computeIfAbsent(values[i], _ -> numbers.size()))
                .toArray();
    }
}
