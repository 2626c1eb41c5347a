package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the rows of a sheet stand for: a unit each, or a unit at a time.
 *
 * @param units the units' codes, by row
 * @param times by row, as many as units; all empty when there is one time only
 */
public record Rows(List<String> units, List<String> times) {
    public Rows {
        units = List.copyOf(units);
        times = List.copyOf(times);
        if (times.size() != units.size()) {
            throw new IllegalArgumentException("There are %d units and %d times; each row needs one of each."
                    .formatted(units.size(), times.size()));
        }
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < units.size(); row++) {
            if (!seen.add(units.get(row) + "\n" + times.get(row))) {
                throw new StepFailure(
                        "data",
                        "",
                        units.get(row),
                        "stands twice%s; each unit may stand once%s"
                                .formatted(
                                        times.get(row).isEmpty() ? "" : " at " + times.get(row),
                                        times.get(row).isEmpty() ? "" : " at each time"));
            }
        }
    }

    /** Units at one time. */
    public static Rows of(List<String> units) {
        return new Rows(units, units.stream().map(unit -> "").toList());
    }

    public int count() {
        return units.size();
    }

    /** The unit's code, followed by the time where there is one. */
    public String name(int row) {
        return times.get(row).isEmpty() ? units.get(row) : units.get(row) + " " + times.get(row);
    }

    /** The rows of each time, in the order in which times first stand; all rows where there is one time. */
    public int[][] byTime() {
        Map<String, List<Integer>> slices = new LinkedHashMap<>();
        for (int row = 0; row < count(); row++) {
            slices.computeIfAbsent(times.get(row), time -> new ArrayList<>()).add(row);
        }
        return slices.values().stream()
                .map(rows -> rows.stream().mapToInt(row -> row).toArray())
                .toArray(int[][]::new);
    }

    Rows keep(int[] rows) {
        return new Rows(
                IntStream.of(rows).mapToObj(units::get).toList(),
                IntStream.of(rows).mapToObj(times::get).toList());
    }
}
