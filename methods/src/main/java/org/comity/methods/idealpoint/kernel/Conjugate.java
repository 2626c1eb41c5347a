package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;

/**
 * Conjugate gradients for the system in the points. The preconditioner is the likelihood's diagonal with the walk or, with
 * one period, the inverse that was taken last.
 */
final class Conjugate {
    private final Curvature curvature;
    private final double[] residual;
    private final double[] direction;
    private final double[] image;
    private final double[] ahead;

    Conjugate(Curvature curvature) {
        this.curvature = curvature;
        int n = curvature.ballots.points;
        residual = new double[n];
        direction = new double[n];
        image = new double[n];
        ahead = new double[n];
    }

    /**
     * Solves S x = b.
     *
     * @return false when S turns out not to be positive definite; x is then of no use
     */
    boolean solve(double[] b, double[] x, double tolerance, int most) {
        curvature.walk.factor(curvature.diagonal);
        Arrays.fill(x, 0);
        System.arraycopy(b, 0, residual, 0, b.length);
        towards(curvature.inverseOfAll);
        System.arraycopy(ahead, 0, direction, 0, b.length);
        double size = dot(residual, ahead);
        double enough = tolerance * tolerance * size;
        for (int k = 0; k < most && size > enough; k++) {
            curvature.product(direction, image);
            double curve = dot(direction, image);
            if (!(curve > 0)) {
                return false;
            }
            double length = size / curve;
            for (int p = 0; p < b.length; p++) {
                x[p] += length * direction[p];
                residual[p] -= length * image[p];
            }
            towards(curvature.inverseOfAll);
            double next = dot(residual, ahead);
            double keep = next / size;
            for (int p = 0; p < b.length; p++) {
                direction[p] = ahead[p] + keep * direction[p];
            }
            size = next;
        }
        return true;
    }

    private void towards(double[] inverse) {
        if (inverse.length == 0) {
            curvature.walk.solve(residual, ahead);
            return;
        }
        int n = residual.length;
        for (int i = 0; i < n; i++) {
            ahead[i] = Inverse.dot(inverse, i * n, residual, n);
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int p = 0; p < a.length; p++) {
            sum += a[p] * b[p];
        }
        return sum;
    }
}
