package org.comity.workbench.chart;

import java.util.Arrays;

/** Cuts rings along a straight line: Sutherland and Hodgman (1974), Commun. ACM 17(1), 32-42. */
final class Clipping {
    private Clipping() {}

    /**
     * The part of a ring on one side of a line.
     *
     * @param ring points, two numbers each
     * @param axis 0 cuts along the first number, 1 along the second
     * @param bound where the line runs
     * @param sign 1 keeps what lies above the bound, -1 what lies below
     */
    static double[] keep(double[] ring, int axis, double bound, int sign) {
        double[] kept = new double[ring.length * 2 + 4];
        int n = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            double here = sign * (ring[i + axis] - bound);
            double before = sign * (ring[j + axis] - bound);
            if ((here >= 0) != (before >= 0)) {
                double t = before / (before - here);
                kept[n++] = ring[j] + t * (ring[i] - ring[j]);
                kept[n++] = ring[j + 1] + t * (ring[i + 1] - ring[j + 1]);
            }
            if (here >= 0) {
                kept[n++] = ring[i];
                kept[n++] = ring[i + 1];
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Moves a ring by {@code shift} along its first number, then keeps what lies between {@code low} and {@code high}. */
    static double[] window(double[] ring, double shift, double low, double high) {
        double[] moved = ring.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += shift;
        }
        return keep(keep(moved, 0, low, 1), 0, high, -1);
    }
}
