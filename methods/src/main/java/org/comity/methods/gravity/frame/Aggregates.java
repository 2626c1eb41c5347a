package org.comity.methods.gravity.frame;

import java.util.Arrays;
import org.comity.methods.gravity.formula.Function;

/** What all rows of a group have together; missing values are left out, a group of nothing else is missing. */
final class Aggregates {
    private Aggregates() {}

    /** Shapes: values[n], groups over n rows, result[n]. */
    static double[] of(Function function, double[] values, Groups groups) {
        int[] ids = groups.ids();
        double[] joined = new double[groups.count()];
        long[] counts = new long[groups.count()];
        Arrays.fill(joined, start(function));
        for (int row = 0; row < values.length; row++) {
            int group = ids[row];
            if (group >= 0 && Double.isFinite(values[row])) {
                counts[group]++;
                joined[group] = joined(function, joined[group], values[row]);
            }
        }
        for (int group = 0; group < joined.length; group++) {
            joined[group] = function == Function.COUNT
                    ? counts[group]
                    : counts[group] == 0
                            ? Double.NaN
                            : function == Function.MEAN ? joined[group] / counts[group] : joined[group];
        }
        double[] result = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            result[row] = ids[row] < 0 ? Double.NaN : joined[ids[row]];
        }
        return result;
    }

    private static double start(Function function) {
        return function == Function.MIN
                ? Double.POSITIVE_INFINITY
                : function == Function.MAX ? Double.NEGATIVE_INFINITY : 0;
    }

    private static double joined(Function function, double sofar, double value) {
        return function == Function.MIN
                ? Math.min(sofar, value)
                : function == Function.MAX ? Math.max(sofar, value) : sofar + value;
    }
}
