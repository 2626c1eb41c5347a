package org.comity.methods.gravity.equilibrium.kernel;

/**
 * Accelerates a fixed-point iteration by mixing its last steps: Anderson (1965), Journal of the ACM 12(4), 547-560, in
 * the form of Walker and Ni (2011), SIAM Journal on Numerical Analysis 49(4), 1715-1735.
 */
public final class Anderson {
    private static final int DEPTH = 8;
    private final int n;
    private final double[][] stepChange = new double[DEPTH][];
    private final double[][] pointChange = new double[DEPTH][];
    private final double[] lastStep;
    private final double[] lastPoint;
    private int held;
    private boolean fresh = true;

    /** For points of n numbers. */
    public Anderson(int n) {
        this.n = n;
        this.lastStep = new double[n];
        this.lastPoint = new double[n];
        for (int d = 0; d < DEPTH; d++) {
            stepChange[d] = new double[n];
            pointChange[d] = new double[n];
        }
    }

    /** Forgets the steps so far. */
    public void restart() {
        held = 0;
        fresh = true;
    }

    /** Moves x to the next point; step[n] is what the plain iteration would add to x[n]. */
    public void advance(double[] x, double[] step) {
        if (!fresh) {
            int slot = held % DEPTH;
            for (int i = 0; i < n; i++) {
                stepChange[slot][i] = step[i] - lastStep[i];
                pointChange[slot][i] = x[i] - lastPoint[i];
            }
            held++;
        }
        fresh = false;
        System.arraycopy(step, 0, lastStep, 0, n);
        System.arraycopy(x, 0, lastPoint, 0, n);
        int depth = Math.min(held, DEPTH);
        double[] mix = depth == 0 ? new double[0] : mix(step, depth);
        for (int i = 0; i < n; i++) {
            x[i] += step[i];
        }
        for (int d = 0; d < mix.length; d++) {
            double share = mix[d];
            double[] points = pointChange[d];
            double[] steps = stepChange[d];
            for (int i = 0; i < n; i++) {
                x[i] -= share * (points[i] + steps[i]);
            }
        }
    }

    /** Least squares of the step on its changes, by normal equations scaled to a unit diagonal. */
    private double[] mix(double[] step, int depth) {
        double[] size = new double[depth];
        for (int d = 0; d < depth; d++) {
            size[d] = Math.sqrt(dot(stepChange[d], stepChange[d]));
            if (!(size[d] > 0)) {
                return new double[0];
            }
        }
        double[] normal = new double[depth * depth];
        double[] right = new double[depth];
        for (int d = 0; d < depth; d++) {
            for (int e = 0; e < depth; e++) {
                normal[d * depth + e] = dot(stepChange[d], stepChange[e]) / (size[d] * size[e]);
            }
            normal[d * depth + d] += 1e-12;
            right[d] = dot(stepChange[d], step) / size[d];
        }
        if (!Linear.solve(normal, right)) {
            return new double[0];
        }
        for (int d = 0; d < depth; d++) {
            right[d] /= size[d];
        }
        return right;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
