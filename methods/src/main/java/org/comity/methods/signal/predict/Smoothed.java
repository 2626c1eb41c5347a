package org.comity.methods.signal.predict;

/** Discounted means of a series: what is known of it at each period, from that period and those before only. */
final class Smoothed {
    private Smoothed() {}

    /**
     * Discounted sum of values over discounted sum of ones, the newest with weight 1; a gap only ages what came before.
     *
     * @param values by period
     * @param known where there is one
     * @param discount above 0, up to 1
     * @return by period; 0 until the first known value
     */
    static double[] mean(double[] values, boolean[] known, double discount) {
        double[] means = new double[values.length];
        double sum = 0;
        double weight = 0;
        for (int t = 0; t < values.length; t++) {
            sum *= discount;
            weight *= discount;
            if (known[t]) {
                sum += values[t];
                weight += 1;
            }
            means[t] = weight > 0 ? sum / weight : 0;
        }
        return means;
    }

    /** The rates of a series as an array; what is not known is 0 and marked. */
    static double[] rates(History history, int series) {
        double[] rates = new double[history.periods()];
        for (int t = 0; t < rates.length; t++) {
            rates[t] = history.isKnown(series, t) ? history.rate(series, t) : 0;
        }
        return rates;
    }

    static boolean[] known(History history, int series) {
        boolean[] known = new boolean[history.periods()];
        for (int t = 0; t < known.length; t++) {
            known[t] = history.isKnown(series, t);
        }
        return known;
    }
}
