package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.comity.methods.composite.recipe.Rows;

/** Fills the gaps of a unit from its own figures at other times. */
final class Timeline {
    private final Gaps gaps;
    private final Imputation how;
    private final List<String> times;
    private final double[] when;

    private Timeline(Gaps gaps, Imputation how) {
        this.gaps = gaps;
        this.how = how;
        Rows rows = gaps.data.rows();
        if (!Slices.isPanel(rows)) {
            throw gaps.failure(
                    -1, -1, how.way().word() + " fills along time, and the data have one time; fill in another way");
        }
        times = inOrder(rows.times());
        when = times.stream().mapToDouble(Timeline::number).toArray();
        for (int time = 0; time < when.length && how.way() == Imputation.Way.LINEAR; time++) {
            if (Double.isNaN(when[time])) {
                throw gaps.failure(
                        -1,
                        -1,
                        "time \"%s\" is not a number, so nothing can be drawn between times"
                                .formatted(times.get(time)));
            }
        }
    }

    static void fill(Gaps gaps, Imputation how) {
        Timeline timeline = new Timeline(gaps, how);
        Map<String, int[]> units = new LinkedHashMap<>();
        Rows rows = gaps.data.rows();
        for (int row = 0; row < rows.count(); row++) {
            int[] byTime = units.computeIfAbsent(rows.units().get(row), unit -> timeline.empty());
            byTime[timeline.times.indexOf(rows.times().get(row))] = row;
        }
        for (int column = 0; column < gaps.data.columns(); column++) {
            for (int[] byTime : units.values()) {
                timeline.fill(column, byTime);
            }
        }
    }

    /** As numbers where all are, else as texts. */
    private static List<String> inOrder(List<String> all) {
        List<String> distinct = new ArrayList<>(new TreeSet<>(all));
        if (distinct.stream().noneMatch(time -> Double.isNaN(number(time)))) {
            distinct.sort(Comparator.comparingDouble(Timeline::number));
        }
        return distinct;
    }

    private static double number(String time) {
        try {
            return Double.parseDouble(time);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A row for each time; -1 where the unit has none. */
    private int[] empty() {
        int[] byTime = new int[times.size()];
        java.util.Arrays.fill(byTime, -1);
        return byTime;
    }

    private void fill(int column, int[] byTime) {
        for (int time = 0; time < byTime.length; time++) {
            int row = byTime[time];
            if (row >= 0 && !gaps.data.has(column, row)) {
                int before = observed(column, byTime, time, -1);
                int after = observed(column, byTime, time, 1);
                double value = value(column, byTime, time, before, after);
                if (!Double.isNaN(value)) {
                    gaps.fill(column, row, value);
                }
            }
        }
    }

    /** The next time in one direction with a figure; -1 where there is none. */
    private int observed(int column, int[] byTime, int from, int step) {
        for (int time = from + step; time >= 0 && time < byTime.length; time += step) {
            if (byTime[time] >= 0 && gaps.data.has(column, byTime[time])) {
                return time;
            }
        }
        return -1;
    }

    /** What fills the gap; not a number where nothing does. */
    private double value(int column, int[] byTime, int time, int before, int after) {
        double earlier = before < 0 ? Double.NaN : gaps.data.value(column, byTime[before]);
        if (how.way() == Imputation.Way.LAST) {
            return how.number() > 0 && time - before > how.number() ? Double.NaN : earlier;
        }
        if (after < 0) {
            return earlier;
        }
        double later = gaps.data.value(column, byTime[after]);
        if (before < 0) {
            return later;
        }
        return how.way() == Imputation.Way.CONSTANT
                ? earlier
                : earlier + (later - earlier) * ((when[time] - when[before]) / (when[after] - when[before]));
    }
}
