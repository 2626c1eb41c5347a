package org.comity.methods.program.kernel;

/** Tightens column bounds by the rows' least and largest activities, until nothing changes. */
public final class Propagation {
    private static final int ROUNDS = 8;
    private static final double TOLERANCE = 1e-7;

    private Propagation() {}

    /** Tightens the bounds of integer columns in place; false when some row cannot be kept. Shapes: [n]. */
    public static boolean tighten(Model model, double[] low, double[] high) {
        boolean changed = true;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int i = 0; i < model.rows; i++) {
                int outcome = row(model, i, low, high);
                if (outcome < 0) {
                    return false;
                }
                changed |= outcome > 0;
            }
        }
        return true;
    }

    /** -1 when the row cannot be kept, 1 when a bound was tightened, else 0. */
    private static int row(Model model, int i, double[] low, double[] high) {
        double least = 0;
        double most = 0;
        for (int k = model.start[i]; k < model.start[i + 1]; k++) {
            double a = model.coefficient[k];
            int j = model.column[k];
            least += a * (a > 0 ? low[j] : high[j]);
            most += a * (a > 0 ? high[j] : low[j]);
        }
        double room = model.rowUpper[i] - least;
        double need = most - model.rowLower[i];
        if (room < -TOLERANCE || need < -TOLERANCE) {
            return -1;
        }
        int changed = 0;
        for (int k = model.start[i]; k < model.start[i + 1]; k++) {
            int j = model.column[k];
            double range = high[j] - low[j];
            double size = Math.abs(model.coefficient[k]);
            if (model.integer[j] && range > 0 && size * range > Math.min(room, need) + TOLERANCE) {
                int narrowed = narrow(model.coefficient[k], j, room, low, high, false);
                // the other side was reckoned with the old bound: it waits for the next round
                changed |= narrowed > 0 ? narrowed : narrow(model.coefficient[k], j, need, low, high, true);
                if (low[j] > high[j]) {
                    return -1;
                }
            }
        }
        return changed;
    }

    /** Column j may move by at most slack / |a| from its end; which end is told by the sign and the side of the row. */
    private static int narrow(double a, int j, double slack, double[] low, double[] high, boolean lowerSide) {
        double steps = Math.floor(slack / Math.abs(a) + TOLERANCE);
        if (Double.isInfinite(steps) || steps >= high[j] - low[j]) {
            return 0;
        }
        if (a > 0 != lowerSide) {
            high[j] = low[j] + steps;
        } else {
            low[j] = high[j] - steps;
        }
        return 1;
    }
}
