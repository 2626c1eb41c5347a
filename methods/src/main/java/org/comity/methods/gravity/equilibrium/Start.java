package org.comity.methods.gravity.equilibrium;

/** Where a solver starts: log row factors of the conditional stage and log prices of the full one. Never changed. */
final class Start {
    /** Prices of the baseline. */
    static final Start COLD = new Start(new double[0], new double[0]);

    private final double[] rowFactors;
    private final double[] logPrices;

    Start(double[] rowFactors, double[] logPrices) {
        this.rowFactors = rowFactors;
        this.logPrices = logPrices;
    }

    double[] rows(int n) {
        return rowFactors.length == n ? rowFactors.clone() : new double[n];
    }

    double[] prices(int n) {
        return logPrices.length == n ? logPrices.clone() : new double[n];
    }
}
