package org.comity.methods.idealpoint.kernel;

/**
 * The prior of the points: a country's first point is normal about zero, each further one lies about the one before with
 * the walk's variance. Its precision matrix is tridiagonal along each country's chain.
 */
final class Walk {
    private final Ballots ballots;
    /** Precisions of first points and of steps. */
    private double first = 1;

    private double step;
    private final double[] pivot;
    private final double[] scratch;

    Walk(Ballots ballots, double variance) {
        this.ballots = ballots;
        step = 1 / variance;
        pivot = new double[ballots.points];
        scratch = new double[ballots.points];
    }

    /** Adds precision times {@code x} to {@code to}. */
    void addProduct(double[] x, double[] to) {
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            int begin = ballots.chainStart[c];
            int end = ballots.chainStart[c + 1];
            for (int k = begin; k < end; k++) {
                int p = ballots.chainPoint[k];
                if (k == begin) {
                    to[p] += first * x[p];
                } else {
                    int before = ballots.chainPoint[k - 1];
                    double pull = step * (x[p] - x[before]);
                    to[p] += pull;
                    to[before] -= pull;
                }
            }
        }
    }

    /** Half of x' precision x: minus the logarithm of the prior, but for a constant. */
    double halfSquare(double[] x) {
        double sum = 0;
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            int begin = ballots.chainStart[c];
            for (int k = begin; k < ballots.chainStart[c + 1]; k++) {
                double here = x[ballots.chainPoint[k]];
                double apart = k == begin ? here : here - x[ballots.chainPoint[k - 1]];
                sum += (k == begin ? first : step) * apart * apart;
            }
        }
        return 0.5 * sum;
    }

    /** The diagonal of the precision, by point. */
    double[] diagonal() {
        double[] all = new double[ballots.points];
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            for (int k = ballots.chainStart[c]; k < ballots.chainStart[c + 1]; k++) {
                all[ballots.chainPoint[k]] = diagonal(ballots.chainStart[c], ballots.chainStart[c + 1], k);
            }
        }
        return all;
    }

    private double diagonal(int begin, int end, int k) {
        return (k == begin ? first : step) + (k + 1 < end ? step : 0);
    }

    /** Makes ready to solve with precision plus a diagonal. */
    void factor(double[] diagonal) {
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            int begin = ballots.chainStart[c];
            int end = ballots.chainStart[c + 1];
            for (int k = begin; k < end; k++) {
                int p = ballots.chainPoint[k];
                double own = diagonal[p] + diagonal(begin, end, k);
                pivot[p] = k == begin ? own : own - step * step / pivot[ballots.chainPoint[k - 1]];
            }
        }
    }

    /** Half the logarithm of the determinant of precision plus the diagonal that was factored. */
    double halfLogDeterminant() {
        double sum = 0;
        for (double one : pivot) {
            sum += Math.log(one);
        }
        return 0.5 * sum;
    }

    /** Solves (precision + diagonal) x = b with the diagonal that was factored. */
    void solve(double[] b, double[] x) {
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            int begin = ballots.chainStart[c];
            int end = ballots.chainStart[c + 1];
            for (int k = begin; k < end; k++) {
                int p = ballots.chainPoint[k];
                int before = k == begin ? -1 : ballots.chainPoint[k - 1];
                scratch[p] = k == begin ? b[p] : b[p] + step * scratch[before] / pivot[before];
            }
            for (int k = end - 1; k >= begin; k--) {
                int p = ballots.chainPoint[k];
                double after = k + 1 < end ? step * x[ballots.chainPoint[k + 1]] : 0;
                x[p] = (scratch[p] + after) / pivot[p];
            }
        }
    }

    double first() {
        return first;
    }

    double step() {
        return step;
    }

    /** Takes over precisions. */
    void set(double ofFirst, double ofSteps) {
        first = ofFirst;
        step = ofSteps;
    }

    /**
     * Each point's variance given the items, for the diagonal that was factored, and what variances of first points and
     * of steps they make: an expectation step. Shapes: {@code x[points]}, {@code variance[points]}.
     *
     * @return variance of first points, variance of steps (0 without any)
     */
    double[] expect(double[] diagonal, double[] x, double[] variance) {
        double firsts = 0;
        double steps = 0;
        int chains = 0;
        int links = 0;
        for (int c = 0; c + 1 < ballots.chainStart.length; c++) {
            int begin = ballots.chainStart[c];
            int end = ballots.chainStart[c + 1];
            double back = 0;
            for (int k = end - 1; k >= begin; k--) {
                int p = ballots.chainPoint[k];
                double own = diagonal[p] + diagonal(begin, end, k);
                double behind = k + 1 < end ? step * step / back : 0;
                variance[p] = 1 / (pivot[p] - behind);
                if (k + 1 < end) {
                    int q = ballots.chainPoint[k + 1];
                    double together = step / pivot[p] * variance[q];
                    double apart = x[q] - x[p];
                    steps += apart * apart + variance[p] + variance[q] - 2 * together;
                    links++;
                }
                back = own - behind;
                if (k == begin) {
                    firsts += x[p] * x[p] + variance[p];
                    chains++;
                }
            }
        }
        return new double[] {firsts / chains, links > 0 ? steps / links : 0};
    }
}
