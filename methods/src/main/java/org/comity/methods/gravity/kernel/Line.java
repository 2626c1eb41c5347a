package org.comity.methods.gravity.kernel;

/** A straight line by ordinary least squares. */
public final class Line {
    private Line() {}

    /**
     * Fits y = a + b x. Shapes: x, y [n], n >= 2, x not all equal. Sums run in the order given. Returns
     * {a, b, sum of squared residuals}.
     */
    public static double[] fit(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
        }
        double slope = sxy / sxx;
        double level = meanY - slope * meanX;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - level - slope * x[i];
            squares += residual * residual;
        }
        return new double[] {level, slope, squares};
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
