package org.comity.methods.gravity.estimate;

/** The 97.5 % point of Student's t. */
public final class StudentQuantile {
    private static final double TAILS = 0.05;

    private StudentQuantile() {}

    /** By bisection of the exact tails. */
    public static double upper(double degreesOfFreedom) {
        double low = 0;
        double high = 1;
        while (Likelihood.studentTails(high, degreesOfFreedom) > TAILS) {
            low = high;
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (middle > low && middle < high) {
            if (Likelihood.studentTails(middle, degreesOfFreedom) > TAILS) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }
}
