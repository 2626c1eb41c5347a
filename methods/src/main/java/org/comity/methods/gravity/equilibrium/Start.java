package org.comity.methods.gravity.equilibrium;

/** Where a solver starts: log row factors of the conditional stage and log prices of the full one. */
record Start(double[] rowFactors, double[] logPrices) {
    /** Prices of the baseline. */
    static final Start COLD = new Start(new double[0], new double[0]);

    double[] rows(int n) {
        return rowFactors.length == n ? rowFactors.clone() : new double[n];
    }

    double[] prices(int n) {
        return logPrices.length == n ? logPrices.clone() : new double[n];
    }
}
