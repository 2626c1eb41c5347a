package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.List;

/** The sharings of a divisible issue within limits, as the corners of the set. */
final class Polytope {
    private static final double SLACK = 1e-12;

    /** Shape: [corner][option]; rows sum to 1. */
    final double[][] shares;

    private Polytope(double[][] shares) {
        this.shares = shares;
    }

    /** All shares that sum to 1 within limits; no corners where there are none. Shapes: low[option], high[option]. */
    static Polytope of(double[] low, double[] high) {
        int options = low.length;
        List<double[]> corners = new ArrayList<>();
        for (int free = 0; free < options; free++) {
            for (int mask = 0; mask < 1 << options; mask++) {
                if ((mask >> free & 1) == 0) {
                    addCorner(corners, low, high, free, mask);
                }
            }
        }
        return new Polytope(corners.toArray(double[][]::new));
    }

    /** All options but one are at a limit; that one takes the rest. */
    private static void addCorner(List<double[]> corners, double[] low, double[] high, int free, int mask) {
        double[] corner = new double[low.length];
        double rest = 1;
        for (int k = 0; k < low.length; k++) {
            if (k != free) {
                corner[k] = (mask >> k & 1) == 1 ? high[k] : low[k];
                rest -= corner[k];
            }
        }
        if (rest < low[free] - SLACK || rest > high[free] + SLACK) {
            return;
        }
        corner[free] = Math.clamp(rest, low[free], Math.max(low[free], high[free]));
        if (corners.stream().noneMatch(other -> isSame(other, corner))) {
            corners.add(corner);
        }
    }

    static boolean isSame(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > SLACK) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return shares.length == 0;
    }
}
