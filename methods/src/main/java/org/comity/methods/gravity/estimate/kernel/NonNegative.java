package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;
import java.util.List;

/** Non-negative least squares by active sets (Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23). */
final class NonNegative {
    private static final double TOLERANCE = 1e-11;

    private NonNegative() {}

    /** The shortest of all sums of (1 + m) a over vectors a, m at least 0. Shape: each [d]. */
    static double[] residual(List<double[]> vectors) {
        int size = vectors.getFirst().length;
        double[] sum = new double[size];
        for (double[] vector : vectors) {
            add(sum, 1, vector);
        }
        double[] m = new double[vectors.size()];
        boolean[] passive = new boolean[m.length];
        double[] left = sum.clone();
        for (int step = 0; step < 10 * m.length + 100; step++) {
            double bound = -TOLERANCE * Math.max(1, norm(sum));
            int enter = -1;
            double least = bound;
            for (int r = 0; r < m.length; r++) {
                double slope = passive[r] ? 0 : dot(vectors.get(r), left);
                if (slope < least) {
                    least = slope;
                    enter = r;
                }
            }
            if (enter < 0 || norm(left) <= TOLERANCE * m.length) {
                break;
            }
            passive[enter] = true;
            settle(vectors, sum, m, passive, enter);
            left = sum.clone();
            for (int r = 0; r < m.length; r++) {
                add(left, m[r], vectors.get(r));
            }
        }
        return left;
    }

    /** Moves to the least squares of the passive set, letting go of those that would fall below 0. */
    private static void settle(List<double[]> vectors, double[] sum, double[] m, boolean[] passive, int entered) {
        for (int round = 0; round < m.length + 1; round++) {
            int[] set = java.util.stream.IntStream.range(0, m.length)
                    .filter(r -> passive[r])
                    .toArray();
            double[] wanted = least(vectors, sum, set);
            double step = 1;
            for (int k = 0; k < set.length; k++) {
                if (wanted[k] <= 0) {
                    double at = m[set[k]];
                    step = Math.min(step, at == wanted[k] ? 0 : at / (at - wanted[k]));
                }
            }
            for (int k = 0; k < set.length; k++) {
                m[set[k]] += step * (wanted[k] - m[set[k]]);
                if (step < 1 && wanted[k] <= 0 && m[set[k]] <= TOLERANCE) {
                    m[set[k]] = 0;
                    passive[set[k]] = false;
                }
            }
            if (step >= 1 || (set.length == 1 && set[0] == entered && !passive[entered])) {
                return;
            }
        }
    }

    /** Least squares of -sum on the vectors of the set, by orthogonal elimination; dependent ones get 0. */
    private static double[] least(List<double[]> vectors, double[] sum, int[] set) {
        int k = set.length;
        double[][] q = new double[k][];
        double[][] r = new double[k][k];
        for (int c = 0; c < k; c++) {
            q[c] = vectors.get(set[c]).clone();
            for (int twice = 0; twice < 2; twice++) {
                for (int b = 0; b < c; b++) {
                    double part = dot(q[b], q[c]);
                    r[b][c] += part;
                    add(q[c], -part, q[b]);
                }
            }
            double length = norm(q[c]);
            if (length > 1e-9) {
                r[c][c] = length;
                for (int i = 0; i < q[c].length; i++) {
                    q[c][i] /= length;
                }
            } else {
                Arrays.fill(q[c], 0);
            }
        }
        double[] solution = new double[k];
        for (int c = k - 1; c >= 0; c--) {
            double value = -dot(q[c], sum);
            for (int b = c + 1; b < k; b++) {
                value -= r[c][b] * solution[b];
            }
            solution[c] = r[c][c] == 0 ? 0 : value / r[c][c];
        }
        return solution;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
