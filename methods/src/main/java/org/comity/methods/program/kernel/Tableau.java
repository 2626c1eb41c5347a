package org.comity.methods.program.kernel;

import java.util.Arrays;

/**
 * A basis of a {@link Model} with its dense tableau: each basic variable as a sum of the nonbasic ones. Variables below
 * n are the model's columns, the others the activities of its rows. Every nonbasic variable stands at one of its bounds.
 */
class Tableau {
    static final double ZERO = 1e-11;
    static final double SMALLEST_PIVOT = 1e-8;

    final Model model;
    final int n;
    int m;
    double[][] tableau;
    double[] reduced;
    int[] basic;
    int[] nonbasic;
    boolean[] atUpper;
    double[] at;
    double[] value;
    double[] norm;
    final double[] lower;
    final double[] upper;
    double[] rowLower;
    double[] rowUpper;
    int sinceRebuild;

    Tableau(Model model) {
        this.model = model;
        this.n = model.columns;
        this.lower = model.lower.clone();
        this.upper = model.upper.clone();
        this.reduced = new double[n];
        this.nonbasic = new int[n];
        this.atUpper = new boolean[n];
        this.at = new double[n];
        this.tableau = new double[0][];
        this.basic = new int[0];
        this.value = new double[0];
        this.norm = new double[0];
        this.rowLower = new double[0];
        this.rowUpper = new double[0];
        fromScratch();
    }

    void resize() {
        m = model.rows;
        rowLower = Arrays.copyOf(model.rowLower, m);
        rowUpper = Arrays.copyOf(model.rowUpper, m);
        if (tableau.length != m) {
            int before = tableau.length;
            tableau = Arrays.copyOf(tableau, m);
            for (int i = before; i < m; i++) {
                tableau[i] = new double[n];
            }
            basic = Arrays.copyOf(basic, m);
            value = Arrays.copyOf(value, m);
            norm = Arrays.copyOf(norm, m);
        }
    }

    /** Goes back to the basis of the rows' own activities, and reads the model's rows anew. */
    public void fromScratch() {
        resize();
        System.arraycopy(model.gain, 0, reduced, 0, n);
        for (int j = 0; j < n; j++) {
            nonbasic[j] = j;
        }
        for (int i = 0; i < m; i++) {
            double[] row = tableau[i];
            Arrays.fill(row, 0);
            for (int k = model.start[i]; k < model.start[i + 1]; k++) {
                row[model.column[k]] += model.coefficient[k];
            }
            basic[i] = n + i;
            norm[i] = normOf(row);
        }
        sinceRebuild = 0;
    }

    static double normOf(double[] row) {
        double sum = 1;
        for (double v : row) {
            sum += v * v;
        }
        return sum;
    }

    /** Rebuilds the tableau of the present basis from the model; rows that came since are taken in. */
    public void rebuild() {
        boolean[] wanted = new boolean[n + model.rows];
        for (int i = 0; i < m; i++) {
            wanted[basic[i]] = true;
        }
        Arrays.fill(wanted, n + m, wanted.length, true);
        fromScratch();
        boolean[] free = new boolean[m];
        for (int i = 0; i < m; i++) {
            free[i] = !wanted[n + i];
        }
        for (int j = 0; j < n; j++) {
            if (wanted[j]) {
                int best = -1;
                for (int i = 0; i < m; i++) {
                    if (free[i] && (best < 0 || Math.abs(tableau[i][j]) > Math.abs(tableau[best][j]))) {
                        best = i;
                    }
                }
                if (best >= 0 && Math.abs(tableau[best][j]) > SMALLEST_PIVOT) {
                    free[best] = false;
                    exchange(best, j);
                }
            }
        }
        sinceRebuild = 0;
    }

    double lowerOf(int variable) {
        return variable < n ? lower[variable] : rowLower[variable - n];
    }

    double upperOf(int variable) {
        return variable < n ? upper[variable] : rowUpper[variable - n];
    }

    /** Moves every nonbasic variable to the bound that its reduced cost asks for; false when that one is infinite. */
    boolean place() {
        boolean sound = true;
        for (int j = 0; j < n; j++) {
            double l = lowerOf(nonbasic[j]);
            double u = upperOf(nonbasic[j]);
            boolean up = reduced[j] > ZERO || (reduced[j] >= -ZERO && atUpper[j]);
            if (up ? Double.isInfinite(u) : Double.isInfinite(l)) {
                sound &= Math.abs(reduced[j]) <= 1e-9;
                up = !up;
            }
            atUpper[j] = up;
            at[j] = up ? u : l;
            sound &= Double.isFinite(at[j]);
        }
        return sound;
    }

    void evaluate() {
        for (int i = 0; i < m; i++) {
            double sum = 0;
            double[] row = tableau[i];
            for (int j = 0; j < n; j++) {
                sum += row[j] * at[j];
            }
            value[i] = sum;
        }
    }

    boolean isAccurate() {
        double[] x = solution();
        for (int i = 0; i < m; i++) {
            double activity = model.activity(i, x);
            if (activity < rowLower[i] - 1e-7 || activity > rowUpper[i] + 1e-7) {
                return false;
            }
        }
        return true;
    }

    /** Row r's variable leaves the basis, column j's enters it. */
    void exchange(int r, int j) {
        double[] row = tableau[r];
        double inverse = 1 / row[j];
        for (int k = 0; k < n; k++) {
            row[k] *= -inverse;
        }
        row[j] = inverse;
        double sum = 1;
        for (int k = 0; k < n; k++) {
            sum += row[k] * row[k];
        }
        norm[r] = sum;
        for (int i = 0; i < m; i++) {
            if (i != r && tableau[i][j] != 0) {
                norm[i] = combine(tableau[i], row, j, inverse);
            }
        }
        double factor = reduced[j];
        for (int k = 0; k < n; k++) {
            reduced[k] += factor * row[k];
        }
        reduced[j] = factor * inverse;
        int variable = basic[r];
        basic[r] = nonbasic[j];
        nonbasic[j] = variable;
        sinceRebuild++;
    }

    static double combine(double[] into, double[] row, int j, double inverse) {
        double factor = into[j];
        double sum = 1;
        into[j] = 0;
        for (int k = 0; k < into.length; k++) {
            into[k] += factor * row[k];
        }
        into[j] = factor * inverse;
        for (double v : into) {
            sum += v * v;
        }
        return sum;
    }

    /** Takes over another one's basis and tableau; both are for the same model with the same rows. */
    public void copyFrom(DualSimplex from) {
        if (m != from.m) {
            fromScratch();
        }
        for (int i = 0; i < m; i++) {
            System.arraycopy(from.tableau[i], 0, tableau[i], 0, n);
        }
        System.arraycopy(from.reduced, 0, reduced, 0, n);
        System.arraycopy(from.nonbasic, 0, nonbasic, 0, n);
        System.arraycopy(from.atUpper, 0, atUpper, 0, n);
        System.arraycopy(from.basic, 0, basic, 0, m);
        System.arraycopy(from.norm, 0, norm, 0, m);
        sinceRebuild = from.sinceRebuild;
    }

    double objective() {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += reduced[j] * at[j];
        }
        return sum;
    }

    /** The values of the model's columns, within their bounds. */
    public double[] solution() {
        double[] x = new double[n];
        for (int j = 0; j < n; j++) {
            if (nonbasic[j] < n) {
                x[nonbasic[j]] = at[j];
            }
        }
        for (int i = 0; i < m; i++) {
            if (basic[i] < n) {
                x[basic[i]] = Math.clamp(value[i], lower[basic[i]], upper[basic[i]]);
            }
        }
        return x;
    }
}
