package org.comity.methods.gravity.equilibrium;

/**
 * One solved state of the world. Shapes: flows[n * n] at border prices, row = exporter; all others [n]. Prices are
 * relative to the baseline, where each is 1, with the consumer price of the reference country at 1.
 */
public final class Stage {
    private final double[] flows;
    private final double[] output;
    private final double[] spending;
    private final double[] revenue;
    private final double[] gatePrice;
    private final double[] consumerPrice;
    private final double[] outward;
    private final Proof proof;

    Stage(
            double[] flows,
            double[] output,
            double[] spending,
            double[] revenue,
            double[] gatePrice,
            double[] consumerPrice,
            double[] outward,
            Proof proof) {
        this.flows = flows;
        this.output = output;
        this.spending = spending;
        this.revenue = revenue;
        this.gatePrice = gatePrice;
        this.consumerPrice = consumerPrice;
        this.outward = outward;
        this.proof = proof;
    }

    /** The flow from an exporter to an importer. */
    public double flow(int exporter, int importer) {
        return flows[exporter * output.length + importer];
    }

    /** All flows, a copy. */
    public double[] flows() {
        return flows.clone();
    }

    /** Value of sales. */
    public double output(int country) {
        return output[country];
    }

    /** Value of purchases with duty. */
    public double spending(int country) {
        return spending[country];
    }

    /** Revenue of tariffs. */
    public double revenue(int country) {
        return revenue[country];
    }

    /** Factory-gate price against the baseline. */
    public double gatePrice(int country) {
        return gatePrice[country];
    }

    /** Consumer price (inward resistance times prices) against the baseline. */
    public double consumerPrice(int country) {
        return consumerPrice[country];
    }

    /** Outward multilateral resistance against the baseline, in the unit of the reference's inward resistance. */
    public double outward(int country) {
        return outward[country];
    }

    /** Sales abroad. */
    public double exports(int country) {
        return sumAcross(country) - flow(country, country);
    }

    /** Purchases abroad before duty. */
    public double imports(int country) {
        int n = output.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i == country ? 0 : flows[i * n + country];
        }
        return sum;
    }

    /** How near to an equilibrium this is. */
    public Proof proof() {
        return proof;
    }

    private double sumAcross(int country) {
        int n = output.length;
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += flows[country * n + j];
        }
        return sum;
    }
}
