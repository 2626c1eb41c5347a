package org.comity.methods.gravity;

import org.comity.methods.gravity.kernel.Line;

/**
 * ln(flow / (size of one x size of the other)) = level + elasticity x ln(distance), fitted by least squares over
 * all pairs with a positive flow. The residual says by how much a flow exceeds what size and distance predict. Unit
 * elasticity of size is the theory's (Anderson and van Wincoop 2003), and makes the residual invariant: doubling a
 * country's size and all its flows leaves every ratio, hence every residual, the same to the last bit.
 */
public final class ExpectedFlow {
    private ExpectedFlow() {}

    /**
     * What was fitted.
     *
     * @param level the intercept, in ln of flow per product of sizes
     * @param distanceElasticity by how many per cent the flow changes when distance rises by one per cent
     * @param standardError of the elasticity, homoskedastic
     * @param pairs how many pairs with a positive flow it rests on
     */
    public record Fit(double level, double distanceElasticity, double standardError, int pairs) {
        /**
         * ln of the flow over its prediction: 0 is as predicted, ln 2 is twice as much; negative infinity for a flow
         * of 0.
         *
         * @param flow 0 or more
         * @param sizeOne above 0
         * @param sizeOther above 0
         * @param distance above 0, in the unit of the fit
         */
        public double residual(double flow, double sizeOne, double sizeOther, double distance) {
            return flow == 0
                    ? Double.NEGATIVE_INFINITY
                    : Math.log(ratio(flow, sizeOne, sizeOther)) - level - distanceElasticity * Math.log(distance);
        }
    }

    /**
     * Fits all positive flows, in the order given; at least three, at different distances. Shapes: all [n].
     *
     * @throws IllegalArgumentException when there is too little to fit
     */
    public static Fit fit(double[] flow, double[] sizeOne, double[] sizeOther, double[] distance) {
        int n = 0;
        double[] x = new double[flow.length];
        double[] y = new double[flow.length];
        for (int i = 0; i < flow.length; i++) {
            if (flow[i] > 0) {
                x[n] = Math.log(distance[i]);
                y[n] = Math.log(ratio(flow[i], sizeOne[i], sizeOther[i]));
                n++;
            }
        }
        x = java.util.Arrays.copyOf(x, n);
        y = java.util.Arrays.copyOf(y, n);
        double spread = n == 0
                ? 0
                : java.util.Arrays.stream(x).max().getAsDouble()
                        - java.util.Arrays.stream(x).min().getAsDouble();
        if (n < 3 || spread == 0) {
            throw new IllegalArgumentException(
                    "The expected flow needs at least three pairs with a positive flow at different distances, not %d."
                            .formatted(n));
        }
        double[] line = Line.fit(x, y);
        double sxx = (n - 1) * variance(x);
        return new Fit(line[0], line[1], Math.sqrt(line[2] / (n - 2) / sxx), n);
    }

    /** Divided one after the other, so that a doubled size cancels a doubled flow exactly. */
    private static double ratio(double flow, double sizeOne, double sizeOther) {
        return flow / sizeOne / sizeOther;
    }

    private static double variance(double[] x) {
        double mean = java.util.Arrays.stream(x).average().orElseThrow();
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (x.length - 1);
    }
}
