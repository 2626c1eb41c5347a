package org.comity.methods.composite.step.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expectation-maximisation for the mean and the covariance of a multivariate normal table with gaps: Dempster, Laird
 * and Rubin (1977), Journal of the Royal Statistical Society B 39(1), 1-38; Little and Rubin, Statistical Analysis
 * with Missing Data, chapter on the multivariate normal. Gaps end as their expectation given the row's other figures.
 */
public final class Em {
    /** The covariance of figures that explain others is singular. */
    public static final int SINGULAR = -1;

    /** The iterations were not enough. */
    public static final int NOT_CONVERGED = -2;

    private static final double SMALLEST_PIVOT = 1e-10;

    private final double[][] x;
    private final int columns;
    private final double ridge;
    private final List<Pattern> patterns;
    private double[] mean;
    private double[][] covariance;

    /** Rows that lack the same columns. */
    private static final class Pattern {
        private final int[] rows;
        private final int[] observed;
        private final int[] missing;

        private Pattern(int[] rows, int[] observed, int[] missing) {
            this.rows = rows;
            this.observed = observed;
            this.missing = missing;
        }
    }

    private Em(double[][] x, boolean[][] missing, double ridge) {
        this.x = x;
        this.ridge = ridge;
        columns = x[0].length;
        patterns = patterns(missing);
        mean = new double[columns];
        covariance = new double[columns][columns];
        for (int column = 0; column < columns; column++) {
            covariance[column][column] = 1;
        }
    }

    /**
     * Fills the gaps of a table whose columns have mean 0 and variance 1 over what is observed. Starts from mean 0 and
     * the identity; ends when no mean and no covariance changes by more than {@code tolerance}. After each step the
     * covariance is drawn to the identity by ridge / (1 + ridge). Returns the iterations, or {@link #SINGULAR} or
     * {@link #NOT_CONVERGED}. Shapes: x[rows][columns], missing alike; written to where missing.
     */
    public static int fill(double[][] x, boolean[][] missing, double ridge, double tolerance, int most) {
        Em em = new Em(x, missing, ridge);
        for (int iteration = 1; iteration <= most; iteration++) {
            double[][] spread = new double[em.columns][em.columns];
            for (Pattern pattern : em.patterns) {
                if (!em.expect(pattern, spread)) {
                    return SINGULAR;
                }
            }
            if (em.maximise(spread) <= tolerance) {
                return iteration;
            }
        }
        return NOT_CONVERGED;
    }

    private static List<Pattern> patterns(boolean[][] missing) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < missing.length; row++) {
            rows.computeIfAbsent(Arrays.toString(missing[row]), key -> new ArrayList<>())
                    .add(row);
        }
        List<Pattern> patterns = new ArrayList<>();
        for (List<Integer> same : rows.values()) {
            boolean[] mask = missing[same.getFirst()];
            patterns.add(
                    new Pattern(same.stream().mapToInt(row -> row).toArray(), where(mask, false), where(mask, true)));
        }
        return patterns;
    }

    private static int[] where(boolean[] mask, boolean value) {
        int[] found = new int[mask.length];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] == value) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Fills a pattern's rows and adds what stays uncertain to {@code spread}; false when singular. */
    private boolean expect(Pattern pattern, double[][] spread) {
        int[] gaps = pattern.missing;
        if (gaps.length == 0) {
            return true;
        }
        int[] known = pattern.observed;
        double[][] lower = new double[known.length][known.length];
        if (!cholesky(known, lower)) {
            return false;
        }
        double[][] slopes = new double[gaps.length][];
        for (int g = 0; g < gaps.length; g++) {
            slopes[g] = solve(lower, pick(covariance[gaps[g]], known));
        }
        for (int row : pattern.rows) {
            for (int g = 0; g < gaps.length; g++) {
                double value = mean[gaps[g]];
                for (int k = 0; k < known.length; k++) {
                    value += slopes[g][k] * (x[row][known[k]] - mean[known[k]]);
                }
                x[row][gaps[g]] = value;
            }
        }
        for (int g = 0; g < gaps.length; g++) {
            for (int h = 0; h < gaps.length; h++) {
                double left = covariance[gaps[g]][gaps[h]];
                for (int k = 0; k < known.length; k++) {
                    left -= slopes[g][k] * covariance[known[k]][gaps[h]];
                }
                spread[gaps[g]][gaps[h]] += pattern.rows.length * left;
            }
        }
        return true;
    }

    private static double[] pick(double[] from, int[] places) {
        double[] picked = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = from[places[i]];
        }
        return picked;
    }

    private boolean cholesky(int[] of, double[][] lower) {
        for (int i = 0; i < of.length; i++) {
            for (int j = 0; j <= i; j++) {
                double left = covariance[of[i]][of[j]];
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(left > SMALLEST_PIVOT)) {
                    return false;
                }
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
        return true;
    }

    /** Solves lower lower' y = b, in place of b. */
    private static double[] solve(double[][] lower, double[] b) {
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= lower[i][k] * b[k];
            }
            b[i] /= lower[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= lower[k][i] * b[k];
            }
            b[i] /= lower[i][i];
        }
        return b;
    }

    /** New mean and covariance; returns their largest change. */
    private double maximise(double[][] spread) {
        double change = 0;
        double[] centre = new double[columns];
        for (double[] row : x) {
            for (int column = 0; column < columns; column++) {
                centre[column] += row[column];
            }
        }
        for (int column = 0; column < columns; column++) {
            centre[column] /= x.length;
            change = Math.max(change, Math.abs(centre[column] - mean[column]));
        }
        for (double[] row : x) {
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j <= i; j++) {
                    spread[i][j] += (row[i] - centre[i]) * (row[j] - centre[j]);
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                double made = (spread[i][j] / x.length + (i == j ? ridge : 0)) / (1 + ridge);
                change = Math.max(change, Math.abs(made - covariance[i][j]));
                spread[i][j] = made;
                spread[j][i] = made;
            }
        }
        mean = centre;
        covariance = spread;
        return change;
    }
}
