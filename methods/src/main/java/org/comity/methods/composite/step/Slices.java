package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Rows;

/** The rows that a step looks at together: those of one time, or all. */
final class Slices {
    private Slices() {}

    /** Row numbers, slice by slice; times in the order of their first row. */
    static int[][] of(Rows rows, boolean together) {
        if (together || !isPanel(rows)) {
            return new int[][] {IntStream.range(0, rows.count()).toArray()};
        }
        Map<String, List<Integer>> byTime = new LinkedHashMap<>();
        for (int row = 0; row < rows.count(); row++) {
            byTime.computeIfAbsent(rows.times().get(row), time -> new ArrayList<>())
                    .add(row);
        }
        return byTime.values().stream()
                .map(slice -> slice.stream().mapToInt(row -> row).toArray())
                .toArray(int[][]::new);
    }

    /** Whether rows differ in time. */
    static boolean isPanel(Rows rows) {
        List<String> times = rows.times();
        for (String time : times) {
            if (!time.equals(times.getFirst())) {
                return true;
            }
        }
        return false;
    }

    /** " in 2018" where a panel is looked at time by time, for sentences. */
    static String during(Rows rows, int[] slice) {
        return slice.length < rows.count() ? " in " + rows.times().get(slice[0]) : "";
    }

    /** Packs the present figures of a slice: {@code x} and the rows they stand in; returns how many. */
    static int pack(double[] values, boolean[] present, int[] slice, double[] x, int[] where) {
        int n = 0;
        for (int row : slice) {
            if (present[row]) {
                x[n] = values[row];
                where[n++] = row;
            }
        }
        return n;
    }

    /** As long as the longest slice. */
    static int longest(int[][] slices) {
        return Arrays.stream(slices).mapToInt(slice -> slice.length).max().orElse(0);
    }
}
