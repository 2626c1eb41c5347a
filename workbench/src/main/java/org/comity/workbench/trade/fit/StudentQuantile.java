package org.comity.workbench.trade.fit;

/** The 97.5 % point of Student's t. */
final class StudentQuantile {
    private static final double NORMAL = 1.959963984540054;

    private StudentQuantile() {}

    /**
     * By the expansion in powers of 1/df (Abramowitz and Stegun 1964, 26.7.5, four terms): right to five digits from 10
     * degrees of freedom on, to three from 4.
     */
    static double upper(double degreesOfFreedom) {
        double x = NORMAL;
        double x2 = x * x;
        double n = degreesOfFreedom;
        double g1 = x * (x2 + 1) / 4;
        double g2 = x * ((5 * x2 + 16) * x2 + 3) / 96;
        double g3 = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
        double g4 = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
        return x + g1 / n + g2 / (n * n) + g3 / (n * n * n) + g4 / (n * n * n * n);
    }
}
