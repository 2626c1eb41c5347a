package org.comity.methods.bargain.doubt;

import org.comity.methods.composite.kernel.Normal;
import org.hipparchus.special.Erf;

/** What the author holds about one number: a value, a range or a distribution. In the number's own unit. */
public sealed interface Belief {
    /** The value below which a share {@code u} of the belief lies; {@code 0 < u < 1}. */
    double at(double u);

    double mean();

    /** Whether it leaves no doubt. */
    default boolean certain() {
        return at(0.25) == at(0.75);
    }

    /** One value, without doubt. */
    record Point(double value) implements Belief {
        public Point {
            require(Double.isFinite(value), "A point needs a number", value);
        }

        @Override
        public double at(double u) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /** A range of which every part is as likely. */
    record Uniform(double low, double high) implements Belief {
        public Uniform {
            require(
                    Double.isFinite(low) && Double.isFinite(high) && low <= high,
                    "A range needs two numbers in order",
                    low,
                    high);
        }

        @Override
        public double at(double u) {
            return low + u * (high - low);
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }
    }

    /** A range with a most likely value; the density falls in straight lines to 0 at both ends. */
    record Triangular(double low, double mode, double high) implements Belief {
        public Triangular {
            require(
                    Double.isFinite(low) && Double.isFinite(high) && low <= mode && mode <= high,
                    "A range with a most likely value needs three numbers in order",
                    low,
                    mode,
                    high);
        }

        @Override
        public double at(double u) {
            double range = high - low;
            if (range == 0) {
                return low;
            }
            double below = (mode - low) / range;
            return u < below
                    ? low + Math.sqrt(u * range * (mode - low))
                    : high - Math.sqrt((1 - u) * range * (high - mode));
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }
    }

    /** A normal distribution; {@code sd} 0 or more. */
    record Gaussian(double mean, double sd) implements Belief {
        public Gaussian {
            require(
                    Double.isFinite(mean) && Double.isFinite(sd) && sd >= 0,
                    "A normal distribution needs a mean and a standard deviation of 0 or more",
                    mean,
                    sd);
        }

        @Override
        public double at(double u) {
            return mean + sd * Normal.quantile(u);
        }
    }

    /**
     * A normal distribution of which only what lies between two limits counts.
     *
     * @param centre the mean before it is cut
     * @param sd the standard deviation before it is cut; above 0
     * @param low negative infinity for none
     * @param high infinity for none
     */
    record TruncatedGaussian(double centre, double sd, double low, double high) implements Belief {
        private static final double LEAST_SHARE = 1e-12;

        public TruncatedGaussian {
            require(
                    Double.isFinite(centre) && Double.isFinite(sd) && sd > 0 && low <= high,
                    "A cut normal distribution needs a mean, a standard deviation above 0 and limits in order",
                    centre,
                    sd,
                    low,
                    high);
            require(
                    share(centre, sd, low, high) >= LEAST_SHARE,
                    "Next to nothing of the normal distribution lies between its limits",
                    centre,
                    sd,
                    low,
                    high);
        }

        private static double share(double centre, double sd, double low, double high) {
            double a = (low - centre) / sd;
            double b = (high - centre) / sd;
            return a > 0 ? above(a) - above(b) : above(-b) - above(-a);
        }

        /** The share of a standard normal distribution above z. */
        private static double above(double z) {
            return 0.5 * Erf.erfc(z / Math.sqrt(2));
        }

        /** Reckoned from the nearer tail, where shares keep their digits. */
        @Override
        public double at(double u) {
            double a = (low - centre) / sd;
            double b = (high - centre) / sd;
            double z = a > 0
                    ? -Normal.quantile(above(a) - u * (above(a) - above(b)))
                    : Normal.quantile(above(-a) + u * (above(-b) - above(-a)));
            return Math.clamp(centre + sd * z, low, high);
        }

        @Override
        public double mean() {
            double a = (low - centre) / sd;
            double b = (high - centre) / sd;
            return Math.clamp(centre + sd * (density(a) - density(b)) / share(centre, sd, low, high), low, high);
        }

        private static double density(double z) {
            return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
    }

    /** A number above 0 whose logarithm is normal, by its own mean (above 0) and standard deviation (0 or more). */
    record Lognormal(double mean, double sd) implements Belief {
        public Lognormal {
            require(
                    Double.isFinite(mean) && mean > 0 && Double.isFinite(sd) && sd >= 0,
                    "A lognormal distribution needs a mean above 0 and a standard deviation of 0 or more",
                    mean,
                    sd);
        }

        @Override
        public double at(double u) {
            double variance = Math.log1p(sd / mean * (sd / mean));
            return mean * Math.exp(Math.sqrt(variance) * Normal.quantile(u) - variance / 2);
        }
    }

    private static void require(boolean sound, String rule, double... values) {
        if (!sound) {
            throw new IllegalArgumentException("%s, not %s.".formatted(rule, java.util.Arrays.toString(values)));
        }
    }
}
