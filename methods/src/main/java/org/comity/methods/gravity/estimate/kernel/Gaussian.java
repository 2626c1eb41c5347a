package org.comity.methods.gravity.estimate.kernel;

/** Weighted least squares with effects: the effects are taken out of the outcome and of the regressors. */
public final class Gaussian {
    private static final double FIRST = 1e-6;
    private static final double LAST = 1e-10;

    private final Panel panel;
    private final Partial partial;
    private final double[][] taken;
    private final double[] residual;
    private double[] beta = {};
    private double[] delta = {};
    private double within;

    /** A fit of the panel's columns; the regressors are overwritten. */
    public Gaussian(Panel panel, Crew crew) {
        this.panel = panel;
        partial = new Partial(panel, crew);
        taken = new double[panel.x.length][panel.unknowns()];
        residual = new double[panel.n];
    }

    /** Takes the effects out of the regressors, and tells which of them the effects or earlier regressors give. */
    public Redundant start() {
        partial.weigh(panel.weight, true);
        return Redundant.find(partial, panel, panel.x, taken, panel.weight, FIRST);
    }

    /** Fits, once {@link #start} has found nothing redundant. */
    public void run() {
        Columns columns = partial.columns();
        partial.out(panel.x, taken, panel.weight, LAST);
        for (int i = 0; i < panel.n; i++) {
            residual[i] = panel.y[i] - panel.offset[i];
        }
        double[][] outcome = {residual};
        double[][] takenOut = new double[1][panel.unknowns()];
        partial.out(outcome, takenOut, panel.weight, LAST);
        within = columns.products(outcome, panel.weight)[0][0];
        columns.multiply(panel.weight, residual, partial.product());
        beta = panel.x.length == 0
                ? new double[0]
                : Dense.times(
                        Dense.inverse(columns.products(panel.x, panel.weight)),
                        columns.sums(panel.x, partial.product()));
        double[] minus = new double[beta.length];
        delta = takenOut[0];
        for (int c = 0; c < beta.length; c++) {
            minus[c] = -beta[c];
            for (int u = 0; u < delta.length; u++) {
                delta[u] -= beta[c] * taken[c][u];
            }
        }
        columns.combine(panel.x, minus, residual);
    }

    /** The coefficients. Shape: [k]. */
    public double[] beta() {
        return beta;
    }

    /** The further effects' levels. Shape: [unknowns]. */
    public double[] delta() {
        return delta;
    }

    /** Outcome less fitted value. Shape: [n]. */
    public double[] residual() {
        return residual;
    }

    /** The weighted sum of squares that the effects leave of the outcome. */
    public double within() {
        return within;
    }

    public int products() {
        return partial.products();
    }
}
