package org.comity.methods.program.kernel;

/**
 * What a tableau's multipliers prove, reckoned from the model's own data, so that it holds whatever the tableau's
 * rounding errors (Neumaier and Shcherbina 2004, Mathematical Programming 99, 283-296).
 */
final class Proof {
    private final Tableau t;
    private final Model model;
    private final int n;
    private final int m;

    Proof(Tableau tableau) {
        this.t = tableau;
        this.model = tableau.model;
        this.n = tableau.n;
        this.m = tableau.m;
    }

    /** The multipliers of the rows, as the tableau has them; 0 where the row's sign could not be used. Shape: [m]. */
    private double[] multipliers(double[] ofVariable) {
        double[] y = new double[m];
        for (int j = 0; j < n; j++) {
            if (t.nonbasic[j] >= n) {
                int i = t.nonbasic[j] - n;
                double v = ofVariable[j];
                boolean usable = v > 0 ? Double.isFinite(t.rowUpper[i]) : Double.isFinite(t.rowLower[i]);
                y[i] = usable ? v : 0;
            }
        }
        return y;
    }

    /** What each column gains once the rows are priced: gain - y A. Shape: [n]. */
    double[] priced() {
        double[] left = model.gain.clone();
        subtract(left, multipliers(t.reduced));
        return left;
    }

    private void subtract(double[] from, double[] y) {
        for (int i = 0; i < m; i++) {
            if (y[i] != 0) {
                for (int k = model.start[i]; k < model.start[i + 1]; k++) {
                    from[model.column[k]] -= y[i] * model.coefficient[k];
                }
            }
        }
    }

    /**
     * An upper bound for every x within the present bounds, by weak duality.
     */
    double safeBound() {
        double[] y = multipliers(t.reduced);
        double[] left = model.gain.clone();
        subtract(left, y);
        double bound = 0;
        for (int i = 0; i < m; i++) {
            if (y[i] != 0) {
                bound += y[i] * (y[i] > 0 ? t.rowUpper[i] : t.rowLower[i]);
            }
        }
        for (int j = 0; j < n; j++) {
            bound += left[j] * (left[j] > 0 ? t.upper[j] : t.lower[j]);
        }
        return bound + 1e-12 * Math.abs(bound);
    }

    /**
     * Whether row r of the tableau proves that no x keeps all rows, by the model's data (Farkas): weights z of the rows
     * for which the least of z . activity that the rows allow exceeds the most of (z A) x that the columns allow.
     */
    boolean isInfeasibleFor(int r) {
        double sign = t.value[r] < t.lowerOf(t.basic[r]) ? 1 : -1;
        double[] z = new double[m];
        for (int j = 0; j < n; j++) {
            int i = t.nonbasic[j] - n;
            if (i >= 0) {
                double v = -sign * t.tableau[r][j];
                boolean usable = v > 0 ? Double.isFinite(t.rowLower[i]) : Double.isFinite(t.rowUpper[i]);
                z[i] = usable && Math.abs(v) > Tableau.ZERO ? v : 0;
            }
        }
        if (t.basic[r] >= n) {
            z[t.basic[r] - n] = sign;
        }
        double least = 0;
        for (int i = 0; i < m; i++) {
            least += z[i] == 0 ? 0 : z[i] * (z[i] > 0 ? t.rowLower[i] : t.rowUpper[i]);
        }
        double[] combined = new double[n];
        subtract(combined, z);
        double most = 0;
        for (int j = 0; j < n; j++) {
            most += Math.max(-combined[j] * t.upper[j], -combined[j] * t.lower[j]);
        }
        return least > most + DualSimplex.TOLERANCE / 10;
    }
}
