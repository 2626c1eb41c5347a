package org.comity.methods.idealpoint.kernel;

/** The standard normal's tail. */
public final class Tail {
    private Tail() {}

    /** The probability above x. */
    public static double above(double x) {
        double far = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * Mills.ratio(Math.abs(x));
        return x >= 0 ? far : 1 - far;
    }
}
