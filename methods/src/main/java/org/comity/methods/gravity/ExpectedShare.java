package org.comity.methods.gravity;

/**
 * What share of a country's flows size and distance predict for one partner: size times distance to the power of the fitted
 * elasticity, over the sum of the same for all partners. The level of the fit and the country's own size cancel.
 *
 * @param value by the fitted elasticity, above 0 and below 1 unless the partner is the only one
 * @param low the least over the 90 % interval of the elasticity
 * @param high the most over it; the scatter of single flows round the line is wider, and not in it
 */
public record ExpectedShare(double value, double low, double high) {
    /** Two-sided 90 per cent. */
    private static final double Z = 1.6448536269514722;

    private static final int HALVINGS = 60;

    /**
     * The share of partner {@code partner}. Shapes: sizes[n], distances[n], each above 0; 0 <= partner < n.
     *
     * @param elasticity of distance, as fitted
     * @param standardError of it
     */
    public static ExpectedShare of(
            double elasticity, double standardError, double[] sizes, double[] distances, int partner) {
        double[] logs = new double[distances.length];
        for (int j = 0; j < logs.length; j++) {
            if (!(sizes[j] > 0 && distances[j] > 0)) {
                throw new IllegalArgumentException("Sizes and distances must be above 0, not %s and %s at %d."
                        .formatted(sizes[j], distances[j], j));
            }
            logs[j] = Math.log(distances[j]);
        }
        double from = elasticity - Z * standardError;
        double to = elasticity + Z * standardError;
        double value = share(elasticity, sizes, logs, partner);
        double first = share(from, sizes, logs, partner);
        double last = share(to, sizes, logs, partner);
        double top = share(peak(from, to, sizes, logs, partner), sizes, logs, partner);
        return new ExpectedShare(
                value, Math.min(value, Math.min(first, last)), Math.max(value, Math.max(top, Math.max(first, last))));
    }

    private static double share(double elasticity, double[] sizes, double[] logs, int partner) {
        double sum = 0;
        for (int j = 0; j < sizes.length; j++) { // against the partner's own distance, so that no power overflows
            sum += sizes[j] * Math.exp(elasticity * (logs[j] - logs[partner]));
        }
        return sizes[partner] / sum;
    }

    /** ln of the share is concave in the elasticity; its slope falls from one side to the other and is halved to 0. */
    private static double peak(double from, double to, double[] sizes, double[] logs, int partner) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle, sizes, logs, partner) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double slope(double elasticity, double[] sizes, double[] logs, int partner) {
        double sum = 0;
        double weighted = 0;
        for (int j = 0; j < sizes.length; j++) {
            double weight = sizes[j] * Math.exp(elasticity * (logs[j] - logs[partner]));
            sum += weight;
            weighted += weight * logs[j];
        }
        return logs[partner] - weighted / sum;
    }
}
