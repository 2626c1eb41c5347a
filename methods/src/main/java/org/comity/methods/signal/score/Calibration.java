package org.comity.methods.signal.score;

/**
 * Whether chances mean what they say: logit P(event) = intercept + slope x logit(chance) (Cox 1958); a slope of 1 with an
 * intercept of 0 is calibrated, a slope below 1 means chances too far from the middle.
 *
 * @param intercept in log odds
 * @param slope 1 is calibrated
 * @param standardError of the slope, cases taken as independent
 * @param isKnown false where the events are all alike or the chances do not differ: the other numbers are then 0
 */
public record Calibration(double intercept, double slope, double standardError, boolean isKnown) {
    private static final double NEAREST = 1e-3;
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-10;

    /**
     * Fits the line by Newton's method; chances nearer to 0 or 1 than 0.001 are moved to 0.001 and 0.999.
     *
     * @param chances 0 to 1
     * @param events whether it came; as many
     */
    public static Calibration of(double[] chances, boolean[] events) {
        double a = 0;
        double b = 1;
        double error = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (int i = 0; i < chances.length; i++) {
                double x = logit(chances[i]);
                double p = 1 / (1 + Math.exp(-a - b * x));
                double off = (events[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                g0 += off;
                g1 += off * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            if (!(determinant > 1e-12 * h00 * h11) || h00 < 1e-9) {
                return new Calibration(0, 0, 0, false);
            }
            double da = (h11 * g0 - h01 * g1) / determinant;
            double db = (h00 * g1 - h01 * g0) / determinant;
            double shrink = Math.min(1, 2 / Math.max(Math.abs(da), Math.abs(db)));
            a += shrink * da;
            b += shrink * db;
            error = Math.sqrt(h00 / determinant);
            if (Math.abs(da) + Math.abs(db) < CLOSE) {
                return new Calibration(a, b, error, true);
            }
        }
        return new Calibration(0, 0, 0, false);
    }

    private static double logit(double chance) {
        double p = Math.min(1 - NEAREST, Math.max(NEAREST, chance));
        return Math.log(p / (1 - p));
    }
}
