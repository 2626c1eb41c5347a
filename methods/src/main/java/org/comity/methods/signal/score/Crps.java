package org.comity.methods.signal.score;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * The continuous ranked probability score: the integral of (F(x) - 1{y &lt;= x})^2 over x, in the unit of the outcome; 0 is
 * perfect, lower is better, and of a sure forecast it is the absolute error (Gneiting and Raftery 2007, eq. 20 and 21).
 */
public final class Crps {
    private static final double SMALLEST_TERM = 1e-15;
    private static final int MOST_TERMS = 20_000;

    private static final double[] FACTORIALS = new double[4096];

    static {
        for (int y = 0; y < FACTORIALS.length; y++) {
            FACTORIALS[y] = Gamma.logGamma(y + 1.0);
        }
    }

    private Crps() {}

    /**
     * Of a sample, each member with the same weight: mean |x - y| less half the mean |x - x'| (Jordan, Krueger and Lerch
     * 2019, eq. 9).
     *
     * @param sorted the members in ascending order, 1 or more, finite
     * @param y what came
     */
    public static double ofSample(double[] sorted, double y) {
        int m = sorted.length;
        if (m == 0) {
            throw new IllegalArgumentException("A sample to score must have one member or more, not 0.");
        }
        double error = 0;
        double spread = 0;
        for (int i = 0; i < m; i++) {
            error += Math.abs(sorted[i] - y);
            spread += sorted[i] * (2.0 * i + 1 - m); // sum over pairs of x(j) - x(i), j after i
        }
        return Math.max(0, error / m - spread / ((double) m * m));
    }

    /** The same on the scale sign(x) log(1 + |x|), on which a count of 0 is 0 (Bosse et al. 2023, PLoS Comp. Biol. 19(8)). */
    public static double ofSampleOnLogs(double[] sorted, double y) {
        double[] logs = new double[sorted.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = signedLog(sorted[i]);
        }
        return ofSample(logs, signedLog(y));
    }

    /** sign(x) log(1 + |x|). */
    public static double signedLog(double x) {
        return Math.copySign(Math.log1p(Math.abs(x)), x);
    }

    /** Of a normal distribution; {@code deviation > 0} (Gneiting and Raftery 2007, p. 367). */
    public static double ofNormal(double mean, double deviation, double y) {
        double z = (y - mean) / positive("The standard deviation", deviation);
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        // 2 Phi(z) - 1 is the error function
        return deviation * (z * Erf.erf(z / Math.sqrt(2)) + 2 * density - 1 / Math.sqrt(Math.PI));
    }

    /** Of Student's t with {@code freedom > 1} degrees of freedom, moved and stretched (Jordan et al. 2019, table 1). */
    public static double ofStudent(double freedom, double location, double scale, double y) {
        if (!(freedom > 1)) {
            throw new IllegalArgumentException(
                    "Student's t needs more than 1 degree of freedom to have this score, not %s.".formatted(freedom));
        }
        double z = (y - location) / positive("The scale", scale);
        double tail = Math.exp(Beta.logBeta(0.5, freedom - 0.5) - 2 * Beta.logBeta(0.5, freedom / 2));
        double standard = z * (2 * studentCdf(freedom, z) - 1)
                + 2 * studentDensity(freedom, z) * (freedom + z * z) / (freedom - 1)
                - 2 * Math.sqrt(freedom) / (freedom - 1) * tail;
        return scale * standard;
    }

    /** P(T &lt;= z) of Student's t. */
    public static double studentCdf(double freedom, double z) {
        double half = Beta.regularizedBeta(freedom / (freedom + z * z), freedom / 2, 0.5) / 2;
        return z < 0 ? half : 1 - half;
    }

    private static double studentDensity(double freedom, double z) {
        return Math.exp(-(freedom + 1) / 2 * Math.log1p(z * z / freedom) - Beta.logBeta(0.5, freedom / 2))
                / Math.sqrt(freedom);
    }

    /**
     * Of the negative binomial distribution with this mean and size (variance mean + mean^2 / size), in closed form (Wei and
     * Held 2014, Test 23, 787-805; Jordan et al. 2019, table 1).
     *
     * @param mean above 0
     * @param size above 0; large is Poisson
     * @param y 0 or more
     */
    public static double ofNegativeBinomial(double mean, double size, int y) {
        double p = positive("The size", size) / (size + positive("The mean", mean));
        double q = (1 - p) / (p * p);
        double below = y == 0 ? 0 : negativeBinomialCdf(p, size + 1, y - 1);
        return y * (2 * negativeBinomialCdf(p, size, y) - 1)
                - size * q * (p * (2 * below - 1) + hypergeometric(size + 1, -4 * q));
    }

    private static double negativeBinomialCdf(double p, double size, int y) {
        return Beta.regularizedBeta(p, size, y + 1.0);
    }

    /** The hypergeometric function with parameters a, 1/2, 2 at z &lt;= 0, by Pfaff's transformation; all terms of one sign. */
    private static double hypergeometric(double a, double z) {
        // (1 - z)^(-a) F(a, 3/2; 2; z / (z - 1)) has positive terms only, and its argument is below 1
        double argument = z / (z - 1);
        double scale = -a * Math.log1p(-z);
        double term = 1;
        double sum = 1;
        for (int k = 0; k < MOST_TERMS * 100 && term > SMALLEST_TERM * sum; k++) {
            term *= (a + k) * (1.5 + k) / ((2.0 + k) * (1.0 + k)) * argument;
            sum += term;
            if (sum > 1e250) {
                sum *= 1e-250;
                term *= 1e-250;
                scale += 250 * Math.log(10);
            }
        }
        return Math.exp(scale + Math.log(sum));
    }

    /** Log of the negative binomial probability of y; the mean may be 0. */
    public static double logNegativeBinomial(double mean, double size, int y) {
        if (mean <= 0) {
            return y == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return Gamma.logGamma(size + y)
                - Gamma.logGamma(size)
                - logFactorial(y)
                + size * Math.log(size / (size + mean))
                + y * Math.log(mean / (size + mean));
    }

    private static double logFactorial(int y) {
        return y < FACTORIALS.length ? FACTORIALS[y] : Gamma.logGamma(y + 1.0);
    }

    private static double positive(String what, double number) {
        if (!(number > 0)) {
            throw new IllegalArgumentException("%s must be above 0, not %s.".formatted(what, number));
        }
        return number;
    }
}
