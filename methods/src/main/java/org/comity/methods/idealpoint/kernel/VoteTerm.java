package org.comity.methods.idealpoint.kernel;

/**
 * What one vote adds to the log likelihood, with derivatives in the distances of the two cuts from
 * the country's leaning, {@code u = cut - slope * point}. One object is used for many votes, one after the other.
 * A vote below the only or lower cut and one above the only cut have derivatives in the first distance alone.
 */
final class VoteTerm {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double PEAK = Math.exp(-HALF_LOG_TWO_PI);

    /** The vote's probability is {@code factor * exp(exponent)}. */
    double factor;

    double exponent;
    double s1;
    double s2;
    double h11;
    double h12;
    double h22;

    /** Third derivatives, which only {@link #third} fills in. */
    double k111;

    double k112;
    double k122;
    double k222;

    /** Fills in a vote by its code: 0 below the first cut, 1 between both, 2 above the last. */
    void of(int code, boolean threeAnswers, double u1, double u2) {
        if (code == Ballots.BETWEEN) {
            between(u1, u2);
            return;
        }
        s2 = 0;
        h12 = 0;
        h22 = 0;
        if (code == Ballots.BELOW) {
            s1 = hazard(u1);
            h11 = -s1 * (s1 + u1);
        } else if (threeAnswers) {
            s1 = 0;
            h11 = 0;
            s2 = -hazard(-u2);
            h22 = -s2 * (s2 + u2);
        } else {
            s1 = -hazard(-u1);
            h11 = -s1 * (s1 + u1);
        }
    }

    /** Density over probability below u; leaves that probability in {@link #factor} and {@link #exponent}. */
    private double hazard(double u) {
        if (Probit.isNear(u)) {
            factor = 1;
            exponent = Probit.log(u);
            return Probit.hazard(u);
        }
        if (u <= 0) {
            double ratio = Mills.ratio(-u);
            factor = ratio;
            exponent = -0.5 * u * u - HALF_LOG_TWO_PI;
            return 1 / ratio;
        }
        factor = 1;
        exponent = 0;
        return 0;
    }

    /** {@code u1 < u2}. */
    private void between(double u1, double u2) {
        double lower; // densities at both ends, over the probability between
        double upper;
        if (u1 >= 0) {
            double fall = Math.exp(0.5 * (u1 - u2) * (u1 + u2));
            lower = 1 / (Mills.ratio(u1) - fall * Mills.ratio(u2));
            upper = fall * lower;
            factor = 1 / lower;
            exponent = -0.5 * u1 * u1 - HALF_LOG_TWO_PI;
        } else if (u2 <= 0) {
            double fall = Math.exp(0.5 * (u2 - u1) * (u2 + u1));
            upper = 1 / (Mills.ratio(-u2) - fall * Mills.ratio(-u1));
            lower = fall * upper;
            factor = 1 / upper;
            exponent = -0.5 * u2 * u2 - HALF_LOG_TWO_PI;
        } else {
            double density1 = PEAK * Math.exp(-0.5 * u1 * u1);
            double density2 = PEAK * Math.exp(-0.5 * u2 * u2);
            double probability = 1 - density1 * Mills.ratio(-u1) - density2 * Mills.ratio(u2);
            lower = density1 / probability;
            upper = density2 / probability;
            factor = probability;
            exponent = 0;
        }
        s1 = -lower;
        s2 = upper;
        h11 = lower * (u1 - lower);
        h12 = lower * upper;
        h22 = -upper * (u2 + upper);
    }

    /** The logarithm of the vote's probability alone. */
    double log(int code, boolean threeAnswers, double u1, double u2) {
        of(code, threeAnswers, u1, u2);
        return log();
    }

    /** The logarithm of the probability of the vote that was filled in last. */
    double log() {
        return factor == 1 ? exponent : Math.log(factor) + exponent;
    }

    /** Fills in the third derivatives of the vote that was filled in last. */
    void third(int code, double u1, double u2) {
        if (code == Ballots.BETWEEN) {
            k111 = -s1 - h11 * (u1 + 2 * s1);
            k112 = -h12 * (u1 + 2 * s1);
            k122 = -h12 * (u2 + 2 * s2);
            k222 = -s2 - h22 * (u2 + 2 * s2);
        } else {
            k111 = -h11 * (2 * s1 + u1) - s1;
            k112 = 0;
            k122 = 0;
            k222 = -h22 * (2 * s2 + u2) - s2;
        }
    }
}
