package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/**
 * The normal equations of the further effects once the first is eliminated, S = D'WD - D'WF (F'WF)^-1 F'WD, never formed:
 * a product with it is two passes over each run of rows. Solved by preconditioned conjugate gradients, or at once where
 * its blocks are all of it. S is singular, for a constant can move between effects; right-hand sides lie in its range.
 */
final class Schur {
    private final Panel panel;
    private final Crew crew;
    private final Blocks blocks;
    private final double[][] sums;
    private final double[][] buffers;
    private final double[] runs;
    private double[] weight = {};

    Schur(Panel panel, Crew crew) {
        this.panel = panel;
        this.crew = crew;
        blocks = new Blocks(panel, crew);
        sums = new double[panel.partCount()][panel.unknowns()];
        buffers = new double[panel.partCount()][panel.longest];
        runs = new double[panel.starts.length - 1];
    }

    /** Takes the weights of the rows, and makes the factors new when asked. Shape: weights[n], 0 or more. */
    void weigh(double[] weights, boolean factors) {
        weight = weights;
        crew.each(panel.partCount(), p -> {
            for (int g = panel.parts[p]; g < panel.parts[p + 1]; g++) {
                double sum = 0;
                for (int i = panel.starts[g]; i < panel.starts[g + 1]; i++) {
                    sum += weight[i];
                }
                runs[g] = sum;
            }
        });
        if (panel.unknowns() > 0 && (factors || blocks.exact())) {
            blocks.factor(weight, runs);
        }
    }

    /** Whether solving takes no products. */
    boolean exact() {
        return blocks.exact();
    }

    /** By run: the sum of its weights. */
    double[] runs() {
        return runs;
    }

    /** D'c, the sums by unknown of a column whose sums by run are 0. Shapes: column[n], out[unknowns]. */
    void gather(double[] column, double[] out) {
        crew.each(panel.partCount(), p -> {
            double[] sum = sums[p];
            Arrays.fill(sum, 0);
            for (int[] unknown : panel.unknown) {
                for (int i = panel.rowOf(p); i < panel.rowOf(p + 1); i++) {
                    sum[unknown[i]] += column[i];
                }
            }
        });
        total(out);
    }

    private void total(double[] out) {
        System.arraycopy(sums[0], 0, out, 0, out.length);
        for (int p = 1; p < sums.length; p++) {
            for (int u = 0; u < out.length; u++) {
                out[u] += sums[p][u];
            }
        }
    }

    /** S v. Shapes: v[unknowns], out[unknowns]. */
    void multiply(double[] v, double[] out) {
        crew.each(panel.partCount(), p -> {
            Arrays.fill(sums[p], 0);
            if (panel.unknown.length == 2) {
                pair(p, v, sums[p], buffers[p]);
            } else {
                several(p, v, sums[p], buffers[p]);
            }
        });
        total(out);
    }

    private void pair(int part, double[] v, double[] sum, double[] buffer) {
        int[] one = panel.unknown[0];
        int[] other = panel.unknown[1];
        for (int g = panel.parts[part]; g < panel.parts[part + 1]; g++) {
            int start = panel.starts[g];
            int rows = panel.starts[g + 1] - start;
            double even = 0;
            double odd = 0;
            int j = 0;
            for (; j + 1 < rows; j += 2) {
                double here = v[one[start + j]] + v[other[start + j]];
                double next = v[one[start + j + 1]] + v[other[start + j + 1]];
                buffer[j] = here;
                buffer[j + 1] = next;
                even += weight[start + j] * here;
                odd += weight[start + j + 1] * next;
            }
            if (j < rows) {
                buffer[j] = v[one[start + j]] + v[other[start + j]];
                even += weight[start + j] * buffer[j];
            }
            double mean = runs[g] > 0 ? (even + odd) / runs[g] : 0;
            for (j = 0; j < rows; j++) {
                double value = weight[start + j] * (buffer[j] - mean);
                sum[one[start + j]] += value;
                sum[other[start + j]] += value;
            }
        }
    }

    private void several(int part, double[] v, double[] sum, double[] buffer) {
        for (int g = panel.parts[part]; g < panel.parts[part + 1]; g++) {
            int start = panel.starts[g];
            int rows = panel.starts[g + 1] - start;
            double total = 0;
            for (int j = 0; j < rows; j++) {
                double value = 0;
                for (int[] unknown : panel.unknown) {
                    value += v[unknown[start + j]];
                }
                buffer[j] = value;
                total += weight[start + j] * value;
            }
            double mean = runs[g] > 0 ? total / runs[g] : 0;
            for (int[] unknown : panel.unknown) {
                for (int j = 0; j < rows; j++) {
                    sum[unknown[start + j]] += weight[start + j] * (buffer[j] - mean);
                }
            }
        }
    }

    /**
     * Solves S d = right from d = 0 until the error, in the norm of S and as the preconditioner sees it, is at most
     * {@code error} or at most {@code share} of that of the beginning. Shapes: right[unknowns] (overwritten by what is
     * left), d[unknowns].
     *
     * @return how many products with S it took
     */
    int solve(double[] right, double[] d, double error, double share, int most) {
        int size = right.length;
        Arrays.fill(d, 0);
        double[] z = new double[size];
        blocks.solve(right, z);
        if (blocks.exact()) {
            System.arraycopy(z, 0, d, 0, size);
            return 0;
        }
        double[] direction = z.clone();
        double[] product = new double[size];
        double norm = dot(right, z);
        double enough = Math.max(error * error, share * share * norm);
        int steps = 0;
        while (norm > enough && steps < most) {
            multiply(direction, product);
            steps++;
            double curve = dot(direction, product);
            if (!(curve > 0)) {
                break;
            }
            double length = norm / curve;
            for (int u = 0; u < size; u++) {
                d[u] += length * direction[u];
                right[u] -= length * product[u];
            }
            blocks.solve(right, z);
            double before = norm;
            norm = dot(right, z);
            double kept = norm / before;
            for (int u = 0; u < size; u++) {
                direction[u] = z[u] + kept * direction[u];
            }
        }
        return steps;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int u = 0; u < a.length; u++) {
            sum += a[u] * b[u];
        }
        return sum;
    }
}
