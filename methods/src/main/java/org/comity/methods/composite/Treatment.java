package org.comity.methods.composite;

import org.comity.methods.composite.kernel.Moments;

/**
 * Treats outliers as COINr does (Becker et al. 2022, Journal of Open Source Software 7(78), 4567): while absolute
 * skewness is above a threshold and kurtosis too, the outermost point on the skewed side takes the value of the next
 * one, at most {@code maxPoints} times.
 *
 * @param skewness above which, in absolute value, and
 * @param kurtosis above which an indicator is treated
 * @param maxPoints how many points may be moved
 */
public record Treatment(double skewness, double kurtosis, int maxPoints) {
    /** The thresholds of the ASEM Sustainable Connectivity index. */
    public static final Treatment DEFAULT = new Treatment(2, 3.5, 5);

    /** What came of it: the treated figures, how many points were moved, and whether the thresholds are now met. */
    public record Treated(java.util.List<Double> values, int moved, boolean passes) {}

    /** Treats the present figures of one indicator; at least four are needed, fewer pass as they are. */
    public Treated treat(double[] values, boolean[] present) {
        double[] treated = values.clone();
        int moved = 0;
        while (!passes(treated, present) && moved < maxPoints) {
            pullIn(treated, present, Moments.skewness(treated, present) >= 0);
            moved++;
        }
        return new Treated(java.util.Arrays.stream(treated).boxed().toList(), moved, passes(treated, present));
    }

    private boolean passes(double[] values, boolean[] present) {
        return Moments.count(present) < 4
                || !(Math.abs(Moments.skewness(values, present)) > skewness
                        && Moments.kurtosis(values, present) > kurtosis);
    }

    /** Gives the outermost points (ties together) the value of the next one inward. */
    private static void pullIn(double[] values, boolean[] present, boolean fromAbove) {
        double sign = fromAbove ? 1 : -1;
        double outermost = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            double value = sign * values[i];
            if (present[i] && value > outermost) {
                next = outermost;
                outermost = value;
            } else if (present[i] && value < outermost) {
                next = Math.max(next, value);
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (present[i] && sign * values[i] == outermost) {
                values[i] = sign * next;
            }
        }
    }
}
