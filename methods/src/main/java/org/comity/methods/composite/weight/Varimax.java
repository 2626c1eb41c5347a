package org.comity.methods.composite.weight;

/**
 * Kaiser's varimax rotation with his normalisation, by planes: Kaiser (1958), Psychometrika 23(3), 187-200. Sweeps
 * until no plane turns by more than 1e-10.
 */
final class Varimax {
    private static final int MOST_SWEEPS = 1000;
    private static final double STILL = 1e-10;

    private Varimax() {}

    /** Turns in place. Shape: loadings[variables][factors]. */
    static void turn(double[][] loadings) {
        double[] length = new double[loadings.length];
        for (int k = 0; k < length.length; k++) {
            for (double loading : loadings[k]) {
                length[k] += loading * loading;
            }
            length[k] = Math.sqrt(length[k]);
        }
        scale(loadings, length, true);
        for (int sweep = 0; sweep < MOST_SWEEPS && sweep(loadings) > STILL; sweep++) {
            // until still
        }
        scale(loadings, length, false);
    }

    private static void scale(double[][] loadings, double[] length, boolean down) {
        for (int k = 0; k < loadings.length; k++) {
            for (int f = 0; length[k] > 0 && f < loadings[k].length; f++) {
                loadings[k][f] = down ? loadings[k][f] / length[k] : loadings[k][f] * length[k];
            }
        }
    }

    private static double sweep(double[][] loadings) {
        double most = 0;
        int factors = loadings[0].length;
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                double angle = angle(loadings, i, j);
                most = Math.max(most, Math.abs(angle));
                for (double[] row : loadings) {
                    double x = row[i];
                    double y = row[j];
                    row[i] = x * Math.cos(angle) + y * Math.sin(angle);
                    row[j] = y * Math.cos(angle) - x * Math.sin(angle);
                }
            }
        }
        return most;
    }

    private static double angle(double[][] loadings, int i, int j) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (double[] row : loadings) {
            double u = row[i] * row[i] - row[j] * row[j];
            double v = 2 * row[i] * row[j];
            a += u;
            b += v;
            c += u * u - v * v;
            d += 2 * u * v;
        }
        int n = loadings.length;
        return Math.atan2(d - 2 * a * b / n, c - (a * a - b * b) / n) / 4;
    }
}
