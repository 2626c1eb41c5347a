package org.comity.methods.bargain.shelving;

import java.util.List;
import org.comity.methods.program.Program;
import org.comity.methods.program.kernel.DualSimplex;
import org.comity.methods.program.kernel.DualSimplex.Outcome;
import org.comity.methods.program.kernel.Model;

/**
 * The linear relaxation of a program, solved again and again under other column bounds from the last basis. Its bounds
 * are computed from the data by weak duality, so they are proofs.
 */
final class Relaxation {
    private static final int MOST_PIVOTS = 20_000;

    private final double scale;
    private final double[] low;
    private final double[] high;
    private final DualSimplex simplex;
    private double[] point = new double[0];

    Relaxation(Program program) {
        List<Program.Column> columns = program.columns();
        int n = columns.size();
        double[] gain = new double[n];
        boolean[] whole = new boolean[n];
        low = new double[n];
        high = new double[n];
        double largest = 0;
        for (Program.Column column : columns) {
            largest = Math.max(largest, Math.abs(column.gain()));
        }
        scale = largest == 0 ? 1 : largest;
        for (int j = 0; j < n; j++) {
            gain[j] = columns.get(j).gain() / scale;
            whole[j] = columns.get(j).whole();
            low[j] = columns.get(j).lower();
            high[j] = columns.get(j).upper();
        }
        Model model = new Model(gain, whole, low.clone(), high.clone());
        for (Program.Row row : program.rows()) {
            int[] at = new int[row.size()];
            double[] a = new double[at.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = row.column(k);
                a[k] = row.coefficient(k);
            }
            model.addRow(at, a, row.lower(), row.upper());
        }
        simplex = new DualSimplex(model);
    }

    /** A column's bounds from now on. */
    void bounds(int column, double lower, double upper) {
        low[column] = lower;
        high[column] = upper;
    }

    /**
     * What the objective cannot exceed; negative infinity when there is no point at all.
     *
     * @param enough stop as soon as the bound is not above this
     */
    double bound(double enough) {
        if (simplex.solve(low, high, enough / scale, MOST_PIVOTS) == Outcome.INFEASIBLE) {
            return Double.NEGATIVE_INFINITY;
        }
        point = simplex.solution();
        return simplex.safeBound() * scale;
    }

    /** Where the last bound was reached. Shape: [columns]. */
    double[] point() {
        return point;
    }
}
