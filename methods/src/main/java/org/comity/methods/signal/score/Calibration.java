package org.comity.methods.signal.score;

import java.util.Arrays;

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
        return fit(Arrays.stream(chances).map(Calibration::logit).toArray(), events, 0, new Pull(1, 0, 0));
    }

    /** How much each case weighs, and the precisions of normal priors about the line that leaves chances as they are. */
    private record Pull(double weight, double intercept, double slope) {}

    /**
     * The line pulled to the one that leaves chances as they are: normal priors about its height at the mean chance and about
     * its slope.
     *
     * @param chances 0 to 1; where there are none they stay as they are
     * @param events whether it came; as many
     * @param weight of each case, above 0, at most 1: below 1 where cases share their luck
     * @param wideHeight standard deviation of the prior of the height, in log odds, above 0
     * @param wideSlope of the slope's
     */
    public static Calibration pulled(
            double[] chances, boolean[] events, double weight, double wideHeight, double wideSlope) {
        double middle = logit(Arrays.stream(chances).average().orElse(0.5));
        double[] x = Arrays.stream(chances).map(each -> logit(each) - middle).toArray();
        Pull pull = new Pull(weight, 1 / (wideHeight * wideHeight), 1 / (wideSlope * wideSlope));
        Calibration about = fit(x, events, middle, pull);
        return new Calibration(about.intercept - about.slope * middle, about.slope, about.standardError, about.isKnown);
    }

    private static Calibration fit(double[] x, boolean[] events, double height, Pull pull) {
        double a = height;
        double b = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double g0 = pull.intercept * (height - a);
            double g1 = pull.slope * (1 - b);
            double h00 = pull.intercept;
            double h01 = 0;
            double h11 = pull.slope;
            for (int i = 0; i < x.length; i++) {
                double p = 1 / (1 + Math.exp(-a - b * x[i]));
                double off = pull.weight * ((events[i] ? 1 : 0) - p);
                double steep = pull.weight * p * (1 - p);
                g0 += off;
                g1 += off * x[i];
                h00 += steep;
                h01 += steep * x[i];
                h11 += steep * x[i] * x[i];
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
            if (Math.abs(da) + Math.abs(db) < CLOSE) {
                return new Calibration(a, b, Math.sqrt(h00 / determinant), true);
            }
        }
        return new Calibration(0, 0, 0, false);
    }

    /** What a chance of 0 to 1 is worth by the line: above 0 and below 1; as it is where the line is not known. */
    public double moved(double chance) {
        return isKnown ? 1 / (1 + Math.exp(-intercept - slope * logit(chance))) : chance;
    }

    private static double logit(double chance) {
        double p = Math.min(1 - NEAREST, Math.max(NEAREST, chance));
        return Math.log(p / (1 - p));
    }
}
