package org.comity.methods.gravity.estimate.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Separated rows: those without outcome where some combination z of regressors and effects is above 0 while it is 0 on
 * every row with an outcome and nowhere below 0. No maximum-likelihood estimate exists with them; without them all others
 * stay as they are (Correia, Guimaraes and Zylkin 2019, arXiv:1903.01633, propositions 1 and 2).
 *
 * <p>Here they are found without a tolerance on fitted means: elimination gives a basis of all z that are 0 on the rows
 * with an outcome; the rows without one then ask for a vector g with A g at least 0, and the residual of the
 * non-negative least squares of A'(1 + m), m at least 0, is such a vector, or 0 when there is none (the theorem of the
 * alternative). What it separates is set aside and the question asked again until the answer is 0.
 */
public final class Separation {
    private static final double NOTHING = 1e-9;

    private final Panel panel;
    private final double[][] x;
    private final int[] first;
    private final int parameters;

    /** The panel's rows. Shape: regressors[k][n], in the panel's order, as they were given. */
    public Separation(Panel panel, double[][] regressors) {
        this.panel = panel;
        x = regressors;
        first = new int[panel.n];
        for (int g = 0; g + 1 < panel.starts.length; g++) {
            Arrays.fill(first, panel.starts[g], panel.starts[g + 1], g);
        }
        parameters = x.length + panel.unknowns() + (panel.centred() ? panel.starts.length - 1 : 0);
    }

    /** Whether elimination takes at most so many multiplications. */
    public static boolean within(Panel panel, double multiplications) {
        double parameters = panel.x.length + panel.unknowns() + (panel.centred() ? panel.starts.length - 1 : 0);
        return parameters * parameters * parameters + parameters * panel.n <= multiplications;
    }

    /** All separated rows. */
    public BitSet find() {
        double[] scale = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            double most = 0;
            for (double value : x[c]) {
                most = Math.max(most, Math.abs(value));
            }
            scale[c] = most == 0 ? 1 : 1 / Math.scalb(1.0, Math.getExponent(most)); // exact
        }
        List<double[]> basis = basis(scale);
        List<Integer> rows = new ArrayList<>();
        List<double[]> asks = new ArrayList<>();
        for (int i = 0; i < panel.n; i++) {
            if (panel.y[i] == 0) {
                double[] ask = along(i, basis, scale);
                double norm = Math.sqrt(square(ask));
                if (norm > NOTHING) {
                    for (int d = 0; d < ask.length; d++) {
                        ask[d] /= norm;
                    }
                    rows.add(i);
                    asks.add(ask);
                }
            }
        }
        BitSet separated = new BitSet(panel.n);
        boolean again = !asks.isEmpty();
        while (again) {
            again = false;
            double[] g = NonNegative.residual(asks);
            if (Math.sqrt(square(g)) > NOTHING * asks.size()) {
                for (int r = asks.size() - 1; r >= 0; r--) {
                    if (dot(asks.get(r), g) > NOTHING * Math.sqrt(square(g)) * 100) {
                        separated.set(rows.remove(/* index */ r));
                        asks.remove(/* index */ r);
                        again = !asks.isEmpty();
                    }
                }
            }
        }
        return separated;
    }

    /** Vectors of parameters that span all z that are 0 on rows with an outcome. */
    private List<double[]> basis(double[] scale) {
        List<double[]> basis = new ArrayList<>();
        for (int p = 0; p < parameters; p++) {
            double[] unit = new double[parameters];
            unit[p] = 1;
            basis.add(unit);
        }
        for (int i = 0; i < panel.n && !basis.isEmpty(); i++) {
            if (panel.y[i] > 0) {
                eliminate(along(i, basis, scale), basis);
            }
        }
        return basis;
    }

    /** Takes the row's direction out of the basis, by the vector that has most of it. */
    private static void eliminate(double[] along, List<double[]> basis) {
        int most = 0;
        for (int d = 1; d < along.length; d++) {
            most = Math.abs(along[d]) > Math.abs(along[most]) ? d : most;
        }
        if (Math.abs(along[most]) <= NOTHING) {
            return;
        }
        double[] pivot = basis.get(most);
        for (int d = 0; d < along.length; d++) {
            if (d != most && along[d] != 0) {
                double factor = along[d] / along[most];
                double[] vector = basis.get(d);
                for (int p = 0; p < vector.length; p++) {
                    vector[p] -= factor * pivot[p];
                }
            }
        }
        basis.remove(most);
    }

    /** The value of each vector's z on a row. */
    private double[] along(int row, List<double[]> basis, double[] scale) {
        double[] along = new double[basis.size()];
        for (int d = 0; d < along.length; d++) {
            double[] vector = basis.get(d);
            double sum = 0;
            for (int c = 0; c < x.length; c++) {
                sum += x[c][row] * scale[c] * vector[c];
            }
            for (int[] unknown : panel.unknown) {
                sum += vector[x.length + unknown[row]];
            }
            if (panel.centred()) {
                sum += vector[x.length + panel.unknowns() + first[row]];
            }
            along[d] = sum;
        }
        return along;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double square(double[] a) {
        return dot(a, a);
    }

    /**
     * Rows that a Newton step itself shows to be separated: it left every row with an outcome where it was and lowered
     * some without one, none being raised. Empty when the step is no such proof. Shapes: before[n], after[n], linear
     * predictors.
     */
    public static BitSet shown(Panel panel, double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < panel.n; i++) {
            if (panel.y[i] == 0) {
                most = Math.max(most, before[i] - after[i]);
            }
        }
        BitSet shown = new BitSet(panel.n);
        if (most < 0.05) {
            return shown;
        }
        for (int i = 0; i < panel.n; i++) {
            double fall = (before[i] - after[i]) / most;
            if (panel.y[i] == 0 && fall >= 1e-2) {
                shown.set(i);
            } else if (Math.abs(fall) > 1e-5) {
                return new BitSet();
            }
        }
        return shown;
    }
}
