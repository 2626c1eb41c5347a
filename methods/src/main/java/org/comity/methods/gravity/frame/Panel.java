package org.comity.methods.gravity.frame;

import java.util.Arrays;
import org.comity.methods.gravity.formula.FormulaMistake;

/** Finds the row of the same unit so many steps of time away. */
final class Panel {
    private final int[] units;
    /** In steps. */
    private final double[] times;
    /** Rows in the order of unit and time; those without either are left out. */
    private final int[] order;
    /** Where each unit begins in the order; one more than there are units. */
    private final int[] begins;

    private final TimeStep.Taken step;

    private Panel(int[] units, double[] times, int[] order, int[] begins, TimeStep.Taken step) {
        this.step = step;
        this.units = units;
        this.times = times;
        this.order = order;
        this.begins = begins;
    }

    static Panel of(FrameQuestion.PanelKey key, Groups units, Column time) {
        int[] begins = new int[units.count() + 1];
        int[] ids = units.ids();
        Times steps = new Times(key, time, ids);
        double[] times = steps.counted();
        for (int row = 0; row < ids.length; row++) {
            if (ids[row] >= 0 && Double.isFinite(times[row])) {
                begins[ids[row] + 1]++;
            }
        }
        for (int unit = 0; unit < units.count(); unit++) {
            begins[unit + 1] += begins[unit];
        }
        int[] filled = Arrays.copyOf(begins, units.count());
        int[] order = new int[begins[units.count()]];
        for (int row = 0; row < ids.length; row++) {
            if (ids[row] >= 0 && Double.isFinite(times[row])) {
                insert(order, begins[ids[row]], filled[ids[row]]++, row, times);
            }
        }
        Panel panel = new Panel(ids, times, order, begins, steps.taken());
        panel.checkUnique(key, units, steps);
        if (steps.taken().rule() == TimeStep.Rule.WITHIN_CONSECUTIVE) {
            panel.countWithin();
        }
        return panel;
    }

    /** A row's time becomes its place among those of its unit. */
    private void countWithin() {
        for (int unit = 0; unit + 1 < begins.length; unit++) {
            for (int i = begins[unit]; i < begins[unit + 1]; i++) {
                times[order[i]] = i - begins[unit];
            }
        }
    }

    TimeStep.Taken step() {
        return step;
    }

    /** Rows of a unit mostly come in the order of time, so that nothing is moved. */
    private static void insert(int[] order, int from, int to, int row, double[] times) {
        if (to == from || times[order[to - 1]] <= times[row]) {
            order[to] = row;
            return;
        }
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[order[middle]] <= times[row]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        System.arraycopy(order, low, order, low + 1, to - low);
        order[low] = row;
    }

    private void checkUnique(FrameQuestion.PanelKey key, Groups groups, Times steps) {
        for (int i = 1; i < order.length; i++) {
            if (units[order[i]] == units[order[i - 1]] && times[order[i]] == times[order[i - 1]]) {
                throw new FormulaMistake(
                        key.text(),
                        0,
                        key.text().length(),
                        "%s has two rows at %s; a lag needs one row for each unit and time."
                                .formatted(groups.label(units[order[i]]), steps.label(order[i])));
            }
        }
    }

    /**
     * The values so many steps earlier (later, where negative); {@code fill} where there is no such row.
     * Shapes: values[n], result[n].
     */
    double[] lagged(double[] values, double lag, double fill) {
        double[] result = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            int found = units[row] < 0 ? -1 : find(units[row], times[row] - lag);
            result[row] = found < 0 ? fill : values[found];
        }
        return result;
    }

    private int find(int unit, double time) {
        int low = begins[unit];
        int high = begins[unit + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            double here = times[order[middle]];
            if (here == time) {
                return order[middle];
            }
            if (here < time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
