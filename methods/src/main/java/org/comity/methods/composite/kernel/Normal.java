package org.comity.methods.composite.kernel;

/** The normal distribution's quantile: algorithm AS 241 (PPND16), Wichura (1988), Applied Statistics 37(3), 477-484. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as the paper prints them
public final class Normal {
    /** Up to here on either side of one half the first of the three approximations holds. */
    private static final double CENTRE = 0.425;

    private static final double[] NEAR_TOP = {
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4
    };
    private static final double[] NEAR_BOTTOM = {
        1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9
    };
    private static final double[] FAR_TOP = {
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7
    };
    private static final double[] FAR_BOTTOM = {
        1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15
    };

    private Normal() {}

    /** The value below which a share {@code p} lies; {@code 0 < p < 1}; relative error about 1e-16. */
    public static double quantile(double p) {
        double q = p - 0.5;
        return Math.abs(q) <= CENTRE ? centre(q) : tail(p, q);
    }

    /**
     * The same of many, in place, to the last bit: the centre for all in one loop without branches, which the machine
     * works off several at a time, and then the tails. Shape: p[n], in shares, out values.
     */
    static void quantiles(double[] p) {
        double[] centres = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            centres[i] = centre(p[i] - 0.5);
        }
        for (int i = 0; i < p.length; i++) {
            double q = p[i] - 0.5;
            p[i] = Math.abs(q) <= CENTRE ? centres[i] : tail(p[i], q);
        }
    }

    private static double centre(double q) {
        double r = 0.180625 - q * q;
        double top = ((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
                                                                                + 4.5921953931549871457e4)
                                                                        * r
                                                                + 1.3731693765509461125e4)
                                                        * r
                                                + 1.9715909503065514427e3)
                                        * r
                                + 1.3314166789178437745e2)
                        * r
                + 3.3871328727963666080e0;
        double bottom = ((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
                                                                                + 2.1213794301586595867e4)
                                                                        * r
                                                                + 5.3941960214247511077e3)
                                                        * r
                                                + 6.8718700749205790830e2)
                                        * r
                                + 4.2313330701600911252e1)
                        * r
                + 1.0;
        return q * (top / bottom);
    }

    private static double tail(double p, double q) {
        double tail = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
        double value = tail <= 5 ? ratio(NEAR_TOP, NEAR_BOTTOM, tail - 1.6) : ratio(FAR_TOP, FAR_BOTTOM, tail - 5);
        return q < 0 ? -value : value;
    }

    private static double ratio(double[] top, double[] bottom, double x) {
        double a = 0;
        double b = 0;
        for (int i = top.length - 1; i >= 0; i--) {
            a = a * x + top[i];
            b = b * x + bottom[i];
        }
        return a / b;
    }
}
