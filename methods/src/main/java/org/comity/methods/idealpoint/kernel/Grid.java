package org.comity.methods.idealpoint.kernel;

/**
 * Nodes for the mean over a standard normal, exact to the fifth degree, all weights positive (Stroud and Secrest 1963,
 * Mathematics of Computation 17, 105-135, gives the family): in two directions the product of Gauss and Hermite's three;
 * in three the middle, six on the axes at 2 and eight corners at the root of 2.
 */
final class Grid {
    static final Grid TWO = two();
    static final Grid THREE = three();
    /** Exact to the third degree only, for the way there: ends of the axes. */
    static final Grid COARSE_TWO = ends(2);

    static final Grid COARSE_THREE = ends(3);

    final int size;
    /** Three by node; the third is zero in two dimensions. */
    final double[] z;
    /** By node: logarithm of weight over density. */
    final double[] weight;

    private Grid(int size) {
        this.size = size;
        z = new double[3 * size];
        weight = new double[size];
    }

    private void set(int node, double share, double z0, double z1, double z2) {
        z[3 * node] = z0;
        z[3 * node + 1] = z1;
        z[3 * node + 2] = z2;
        weight[node] = Math.log(share) + 0.5 * (z0 * z0 + z1 * z1 + z2 * z2);
    }

    private static Grid ends(int dimensions) {
        Grid grid = new Grid(2 * dimensions);
        double far = Math.sqrt(dimensions);
        for (int d = 0; d < 2 * dimensions; d++) {
            double end = d % 2 == 0 ? far : -far;
            grid.set(d, 0.5 / dimensions, d / 2 == 0 ? end : 0, d / 2 == 1 ? end : 0, d / 2 == 2 ? end : 0);
        }
        return grid;
    }

    private static Grid two() {
        Grid grid = new Grid(9);
        double far = Math.sqrt(3);
        for (int a = -1; a <= 1; a++) {
            for (int b = -1; b <= 1; b++) {
                double share = (a == 0 ? 2 / 3.0 : 1 / 6.0) * (b == 0 ? 2 / 3.0 : 1 / 6.0);
                grid.set(3 * a + b + 4, share, a * far, b * far, 0);
            }
        }
        return grid;
    }

    private static Grid three() {
        Grid grid = new Grid(15);
        double corner = Math.sqrt(2);
        grid.set(0, 3 / 8.0, 0, 0, 0);
        for (int d = 0; d < 6; d++) {
            double end = d % 2 == 0 ? 2 : -2;
            grid.set(1 + d, 1 / 16.0, d / 2 == 0 ? end : 0, d / 2 == 1 ? end : 0, d / 2 == 2 ? end : 0);
        }
        for (int d = 0; d < 8; d++) {
            double z0 = (d & 1) == 0 ? corner : -corner;
            double z1 = (d & 2) == 0 ? corner : -corner;
            double z2 = (d & 4) == 0 ? corner : -corner;
            grid.set(7 + d, 1 / 32.0, z0, z1, z2);
        }
        return grid;
    }
}
