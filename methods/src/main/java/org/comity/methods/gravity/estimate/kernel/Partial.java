package org.comity.methods.gravity.estimate.kernel;

/**
 * Takes the effects out of columns. What is taken out of a column by the further effects is kept, so that a later call
 * with other weights begins where the last one ended; the first effect is taken out anew each time.
 */
final class Partial {
    private static final int MOST_STEPS = 20_000;

    private final Panel panel;
    private final Columns columns;
    private final Schur schur;
    private final double[] product;
    private int products;

    Partial(Panel panel, Crew crew) {
        this.panel = panel;
        columns = new Columns(panel, crew);
        schur = new Schur(panel, crew);
        product = new double[panel.n];
    }

    Columns columns() {
        return columns;
    }

    Schur schur() {
        return schur;
    }

    /** How many products with the normal matrix were formed so far. */
    int products() {
        return products;
    }

    /** Takes new weights, with new factors when asked. Shape: weight[n]. */
    void weigh(double[] weight, boolean factors) {
        schur.weigh(weight, factors);
    }

    /**
     * Makes columns orthogonal to all effects under the weights last given.
     *
     * @param x [k][n], overwritten
     * @param taken [k][unknowns], to which is added what was taken out
     * @param weight [n], the weights last given
     * @param tolerance the error left, as a share of the column's weighted norm
     */
    void out(double[][] x, double[][] taken, double[] weight, double tolerance) {
        columns.centre(x, weight, schur.runs());
        if (panel.unknowns() == 0) {
            return;
        }
        double[] right = new double[panel.unknowns()];
        double[] change = new double[panel.unknowns()];
        for (int c = 0; c < x.length; c++) {
            columns.multiply(weight, x[c], product);
            double norm = schur.exact() ? 0 : Math.sqrt(columns.sums(new double[][] {x[c]}, product)[0]);
            schur.gather(product, right);
            solve(right, change, tolerance * norm, 0);
            columns.spread(-1, change, x[c]);
            for (int u = 0; u < change.length; u++) {
                taken[c][u] += change[u];
            }
        }
        columns.centre(x, weight, schur.runs());
    }

    /**
     * Solves for the further effects. Shapes: right[unknowns] (overwritten), change[unknowns].
     *
     * @param error that may be left, in the norm of the normal matrix
     * @param share of the error of no change that may be left
     */
    void solve(double[] right, double[] change, double error, double share) {
        products += schur.solve(right, change, error, share, MOST_STEPS);
    }

    /** An array to work in. Shape: [n]. */
    double[] product() {
        return product;
    }
}
