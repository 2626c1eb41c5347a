package org.comity.methods.idealpoint.kernel;

/** The zero and unit of the line: mean 0 and standard deviation 1 (n - 1) over country-periods with votes. */
public final class Scale {
    private Scale() {}

    /** Writes the standardised points to {@code to}; returns mean and standard deviation. */
    public static double[] standardise(Ballots ballots, double[] theta, double[] to) {
        double mean = 0;
        int n = 0;
        for (int p = 0; p < theta.length; p++) {
            if (ballots.votes[p] > 0) {
                mean += theta[p];
                n++;
            }
        }
        mean /= n;
        double square = 0;
        for (int p = 0; p < theta.length; p++) {
            if (ballots.votes[p] > 0) {
                square += (theta[p] - mean) * (theta[p] - mean);
            }
        }
        double width = Math.sqrt(square / (n - 1));
        for (int p = 0; p < theta.length; p++) {
            to[p] = (theta[p] - mean) / width;
        }
        return new double[] {mean, width};
    }
}
