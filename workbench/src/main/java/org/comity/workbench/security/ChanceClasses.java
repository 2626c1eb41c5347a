package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.treatment.Proportion;
import org.comity.methods.treatment.Range;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.IntervalGrid;

/**
 * Chances in classes, with how often in each it came: those that mean what they say lie within the interval of what came
 * (Wilson's, 90 %, cases taken as independent). As a table, and as the plot of calibration.
 */
final class ChanceClasses {
    /** An exceeded 95th percentile has a chance of 5 % by itself: classes are narrow there. */
    private static final List<Double> BOUNDS = List.of(0.0, 0.05, 0.1, 0.2, 0.4, 1.0);

    private final Messages texts;
    private final List<Column> keys;
    private final Map<List<Object>, Counts> byKey = new LinkedHashMap<>();

    /** By these columns. */
    ChanceClasses(Messages texts, List<Column> keys) {
        this.texts = texts;
        this.keys = List.copyOf(keys);
    }

    private static final class Counts {
        private final double[] sums = new double[BOUNDS.size() - 1];
        private final long[] came = new long[sums.length];
        private final long[] all = new long[sums.length];
    }

    /** A chance of 0 to 1 that was given, and whether it came; the key has a value for each of the key columns. */
    void add(List<Object> key, double chance, boolean came) {
        Counts counts = byKey.computeIfAbsent(key, _ -> new Counts());
        int at = IntStream.range(1, counts.all.length)
                .filter(i -> chance >= BOUNDS.get(i))
                .max()
                .orElse(0);
        counts.sums[at] += chance;
        counts.all[at]++;
        counts.came[at] += came ? 1 : 0;
    }

    /** A row for each key and class that has a case. */
    Table table() {
        List<Column> columns = new ArrayList<>(keys);
        for (String name : List.of("chance_from", "chance_to")) {
            columns.add(column(name, Kind.SHARE));
        }
        columns.add(column("scored", Kind.WHOLE));
        for (String name : List.of("chance_mean", "share_came", "came_low", "came_high")) {
            columns.add(column(name, Kind.SHARE));
        }
        List<List<Object>> rows = new ArrayList<>();
        byKey.forEach((key, counts) -> {
            for (int i = 0; i < counts.all.length; i++) {
                if (counts.all[i] > 0) {
                    Range share = share(counts, i);
                    List<Object> row = new ArrayList<>(key);
                    row.addAll(List.of(
                            BOUNDS.get(i),
                            BOUNDS.get(i + 1),
                            counts.all[i],
                            counts.sums[i] / counts.all[i],
                            share.value(),
                            share.low(),
                            share.high()));
                    rows.add(row);
                }
            }
        });
        return new Table("calibration", texts.text("record.table.calibration"), columns, rows);
    }

    private static Range share(Counts counts, int at) {
        return Proportion.of((double) counts.came[at], (double) counts.all[at]).orElseThrow();
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("record.column." + name), kind);
    }

    /**
     * A row for each class; a column for each key, or, where keys have more than the indicator, a chart for each indicator and a
     * column for each rest of it.
     */
    List<Finding.Chart> charts() {
        if (keys.size() == 1) {
            return byKey.isEmpty() ? List.of() : List.of(chart("", List.copyOf(byKey.keySet()), 0));
        }
        Map<Object, List<List<Object>>> byIndicator = new LinkedHashMap<>();
        byKey.keySet()
                .forEach(key -> byIndicator
                        .computeIfAbsent(key.getFirst(), _ -> new ArrayList<>())
                        .add(key));
        List<Finding.Chart> charts = new ArrayList<>();
        byIndicator.forEach((indicator, of) -> charts.add(chart(indicator.toString(), of, 1)));
        return charts;
    }

    private Finding.Chart chart(String indicator, List<List<Object>> drawn, int named) {
        List<IntervalGrid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < BOUNDS.size() - 1; i++) {
            int at = i;
            String row = texts.text(
                    "record.class",
                    Map.of("from", Math.round(100 * BOUNDS.get(i)), "to", Math.round(100 * BOUNDS.get(i + 1))));
            for (List<Object> key : drawn) {
                Counts counts = Objects.requireNonNull(byKey.get(key));
                cells.add(new IntervalGrid.Cell(
                        row,
                        String.join(
                                " ",
                                key.subList(named, key.size()).stream()
                                        .map(Object::toString)
                                        .toList()),
                        counts.all[at] == 0
                                ? Optional.empty()
                                : Optional.of(share(counts, at))
                                        .map(share -> new Interval(share.value(), share.low(), share.high()))));
            }
        }
        String title = texts.text("record.chart.calibration") + (indicator.isEmpty() ? "" : ": " + indicator);
        String name = "calibration" + (indicator.isEmpty() ? "" : "_" + indicator.replaceAll("[^a-z0-9]+", "_"));
        return new Finding.Chart(
                name, title, "calibration", new IntervalGrid(title, 0, 1, cells).toJson(texts.locale()));
    }
}
