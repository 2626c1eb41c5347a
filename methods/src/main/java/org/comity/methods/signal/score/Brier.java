package org.comity.methods.signal.score;

/**
 * The Brier score of chances, with its parts (Murphy 1973): score = reliability - resolution + uncertainty + within, where
 * {@code within} is what the bins lose (Stephenson, Coelho and Jolliffe 2008, Weather and Forecasting 23, 752-757), 0 where all
 * chances of a bin are alike.
 *
 * @param count of chances, 1 or more
 * @param score mean (p - o)^2, 0 to 1, lower is better
 * @param reliability 0 is best: how far the share of events is from the chance given
 * @param resolution 0 or more, higher is better: how far the bins' shares are from the share over all
 * @param uncertainty base (1 - base): the score of always giving the share over all
 * @param within variance of the chances within bins less twice their covariance with the events
 * @param base share of events
 */
public record Brier(
        int count,
        double score,
        double reliability,
        double resolution,
        double uncertainty,
        double within,
        double base) {
    private static final int BINS = 10;

    /**
     * Scores chances in ten bins of the same width.
     *
     * @param chances 0 to 1
     * @param events whether it came; as many
     */
    public static Brier of(double[] chances, boolean[] events) {
        int n = chances.length;
        if (n == 0 || events.length != n) {
            throw new IllegalArgumentException(
                    "Chances and events must be as many, and one or more, not %d and %d.".formatted(n, events.length));
        }
        int[] in = new int[BINS];
        double[] sum = new double[BINS];
        int[] came = new int[BINS];
        double score = 0;
        int all = 0;
        for (int i = 0; i < n; i++) {
            double p = chances[i];
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A chance must be from 0 to 1, not %s.".formatted(p));
            }
            int bin = bin(p);
            int event = events[i] ? 1 : 0;
            in[bin]++;
            sum[bin] += p;
            came[bin] += event;
            all += event;
            score += (p - event) * (p - event);
        }
        double base = (double) all / n;
        double reliability = 0;
        double resolution = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (in[bin] > 0) {
                double share = (double) came[bin] / in[bin];
                double mean = sum[bin] / in[bin];
                reliability += in[bin] * (mean - share) * (mean - share) / n;
                resolution += in[bin] * (share - base) * (share - base) / n;
            }
        }
        double uncertainty = base * (1 - base);
        double within = score / n - reliability + resolution - uncertainty;
        return new Brier(n, score / n, reliability, resolution, uncertainty, within, base);
    }

    private static int bin(double chance) {
        return Math.min(BINS - 1, (int) (chance * BINS));
    }
}
