package org.comity.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * The ASEM Sustainable Connectivity index as COINr 1.1.14's own example builds it: denominated, missing figures
 * filled by the mean of their group, treated, min-max 0 to 100, weighted arithmetic means up the tree. The filling is
 * part of that recipe only; Comity itself never fills.
 */
public final class Asem {
    private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|([^,]+)");

    final List<Row> data;
    final List<Row> meta;
    final List<String> units;
    final List<Row> indicators;

    /** A row by column name. */
    public record Row(Map<String, String> cells) {
        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private Asem(Path folder) {
        data = read(folder.resolve("ASEM_iData.csv"));
        meta = read(folder.resolve("ASEM_iMeta.csv"));
        units = data.stream().map(row -> row.get("uCode")).toList();
        indicators = meta.stream().filter(row -> "1".equals(row.get("Level"))).toList();
    }

    /** From the folder of samples; without it the test is skipped, and under CI fails. */
    static Asem load() {
        return new Asem(folder());
    }

    public static Path folder() {
        String set = System.getenv("COMITY_SAMPLES");
        Path samples = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("comity.root")).resolve("../shared/data");
        Path folder = samples.resolve("coinr-asem");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(folder).as("the samples are needed under CI").isDirectory();
        }
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no samples at " + folder);
        return folder;
    }

    public static List<Row> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = fields(lines.getFirst());
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = fields(line);
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), fields.get(i));
                }
                rows.add(new Row(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher match = FIELD.matcher(line);
        while (match.find()) {
            fields.add(match.group(1) != null ? match.group(1) : match.group(2));
        }
        return fields;
    }

    /** One indicator, divided by its denominator, missing ones filled by the mean of Europe or Asia. */
    double[] prepared(Row indicator) {
        double[] values = new double[units.size()];
        boolean[] present = new boolean[units.size()];
        for (int u = 0; u < values.length; u++) {
            String text = data.get(u).get(indicator.get("iCode"));
            String by = indicator.get("Denominator");
            String divisor = by.equals("NA") ? "1" : data.get(u).get(by);
            present[u] = !text.equals("NA") && !divisor.equals("NA");
            values[u] = present[u] ? Double.parseDouble(text) / Double.parseDouble(divisor) : 0;
        }
        for (int u = 0; u < values.length; u++) {
            if (!present[u]) {
                values[u] = groupMean(values, present, data.get(u).get("EurAsia_group"));
            }
        }
        return values;
    }

    private double groupMean(double[] values, boolean[] present, String group) {
        double sum = 0;
        int n = 0;
        for (int u = 0; u < values.length; u++) {
            if (present[u] && data.get(u).get("EurAsia_group").equals(group)) {
                sum += values[u];
                n++;
            }
        }
        return sum / n;
    }

    Treatment.Treated treated(Row indicator) {
        boolean[] present = new boolean[units.size()];
        java.util.Arrays.fill(present, true);
        return Treatment.DEFAULT.treat(prepared(indicator), present);
    }

    /** The treated figures with their own minimum and maximum as goalposts. */
    Figures figures() {
        Figures.Builder builder = Figures.builder(indicators.size(), units.size());
        List<Scale> scales = new ArrayList<>();
        for (int leaf = 0; leaf < indicators.size(); leaf++) {
            List<Double> values = treated(indicators.get(leaf)).values();
            for (int u = 0; u < values.size(); u++) {
                builder.set(leaf, u, values.get(u));
            }
            double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
            double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
            scales.add(
                    new Scale(low, high, indicators.get(leaf).get("Direction").equals("1")));
        }
        return builder.build(scales);
    }

    /** Indicators, eight pillars, two sub-indices, the index, in the order of the metadata. */
    Tree tree() {
        List<Row> nodes =
                meta.stream().filter(row -> !row.get("Level").equals("NA")).toList();
        Map<String, Integer> number = new HashMap<>();
        nodes.forEach(row -> number.put(row.get("iCode"), number.size()));
        int[] parent = new int[nodes.size()];
        double[] weight = new double[nodes.size()];
        for (int n = 0; n < nodes.size(); n++) {
            parent[n] = number.getOrDefault(nodes.get(n).get("Parent"), -1);
            weight[n] = Double.parseDouble(nodes.get(n).get("Weight"));
        }
        return Tree.of(indicators.size(), parent, weight);
    }
}
