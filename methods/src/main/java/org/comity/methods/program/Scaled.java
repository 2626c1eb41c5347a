package org.comity.methods.program;

import java.util.List;
import org.comity.methods.program.kernel.Model;

/** A program as scaled arrays: the largest gain is 1, and columns that need not be whole go up to 1. */
final class Scaled {
    private final Model model;
    private final double[] unit;
    private final double objectiveScale;
    private final double resolution;

    private Scaled(Model model, double[] unit, double objectiveScale, double resolution) {
        this.model = model;
        this.unit = unit;
        this.objectiveScale = objectiveScale;
        this.resolution = resolution;
    }

    static Scaled of(Program program) {
        List<Program.Column> columns = program.columns();
        int n = columns.size();
        double[] unit = new double[n];
        double largest = 0;
        for (int j = 0; j < n; j++) {
            Program.Column c = columns.get(j);
            double size = Math.max(Math.abs(c.lower()), Math.abs(c.upper()));
            unit[j] = c.whole() || size == 0 ? 1 : size;
            largest = Math.max(largest, Math.abs(c.gain() * unit[j]));
        }
        double scale = largest == 0 ? 1 : 1 / largest;
        double[] gain = new double[n];
        boolean[] whole = new boolean[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            Program.Column c = columns.get(j);
            gain[j] = c.gain() * unit[j] * scale;
            whole[j] = c.whole();
            lower[j] = c.whole() ? Math.ceil(c.lower() - 1e-9) : c.lower() / unit[j];
            upper[j] = c.whole() ? Math.floor(c.upper() + 1e-9) : c.upper() / unit[j];
        }
        Model model = new Model(gain, whole, lower, upper);
        for (Program.Row row : program.rows()) {
            int[] at = new int[row.size()];
            double[] a = new double[at.length];
            for (int k = 0; k < at.length; k++) {
                at[k] = row.column(k);
                a[k] = row.coefficient(k) * unit[at[k]];
            }
            model.addRow(at, a, row.lower(), row.upper());
        }
        return new Scaled(model, unit, scale, Resolution.of(columns) * scale);
    }

    Model model() {
        return model;
    }

    double objectiveScale() {
        return objectiveScale;
    }

    /** Objective values are multiples of this, scaled; 0 when that is not known. */
    double resolution() {
        return resolution;
    }

    double[] inside(double[] values) {
        double[] x = new double[values.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = values[j] / unit[j];
        }
        return x;
    }

    double[] outside(double[] x) {
        double[] values = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            values[j] = x[j] * unit[j];
        }
        return values;
    }
}
