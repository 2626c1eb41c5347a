package org.comity.methods.gravity.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.gravity.estimate.CannotEstimate.Reason;
import org.comity.methods.gravity.estimate.Estimate.Groups;
import org.comity.methods.gravity.estimate.SmallSample.Counted;
import org.comity.methods.gravity.estimate.kernel.Crew;
import org.comity.methods.gravity.estimate.kernel.Dense;
import org.comity.methods.gravity.estimate.kernel.Eigen;
import org.comity.methods.gravity.estimate.kernel.Meat;
import org.comity.methods.gravity.estimate.kernel.Panel;
import org.comity.methods.gravity.estimate.kernel.Partition;

/** The covariance of the coefficients; an intercept comes first. */
final class Covariance {
    private final Design design;
    private final Options options;
    private final Solution solution;
    private final Crew crew;
    private final Panel panel;
    private final boolean intercept;
    private final List<Partition> clusters = new ArrayList<>();
    private final List<Partition> effects = new ArrayList<>();
    private final boolean[] nested;

    Covariance(Design design, Options options, Solution solution, Crew crew) {
        this.design = design;
        this.options = options;
        this.solution = solution;
        this.crew = crew;
        panel = solution.panel;
        intercept = design.intercept() && design.effects().isEmpty();
        for (Effect effect : design.effects()) {
            effects.add(Partition.of(effect.ids(), effect.levels(), panel.order));
        }
        for (Cluster cluster : design.clusters()) {
            Partition partition = Partition.of(cluster.ids(), cluster.groups(), panel.order);
            if (options.errors() == Options.Errors.CLUSTERED && partition.groups < 2) {
                throw new CannotEstimate(
                        Reason.TOO_FEW,
                        "The cluster %s has %d group among the rows in use; clustered errors need two or more."
                                .formatted(cluster.name(), partition.groups));
            }
            clusters.add(partition);
        }
        nested = new boolean[effects.size()];
        for (int q = 0; q < nested.length; q++) {
            Partition effect = effects.get(q);
            nested[q] = clusters.stream().anyMatch(effect::within);
        }
    }

    /** Levels in use by effect. */
    List<Groups> effectGroups() {
        List<Groups> groups = new ArrayList<>();
        for (int q = 0; q < nested.length; q++) {
            groups.add(new Groups(design.effects().get(q).name(), effects.get(q).groups, nested[q]));
        }
        return groups;
    }

    /** Groups in use by cluster. */
    List<Groups> clusterGroups() {
        List<Groups> groups = new ArrayList<>();
        for (int c = 0; c < clusters.size(); c++) {
            groups.add(new Groups(design.clusters().get(c).name(), clusters.get(c).groups, false));
        }
        return groups;
    }

    /** All parameters: coefficients and levels, those that follow from others taken off. */
    int allParameters() {
        return coefficients() + levels() - redundant();
    }

    private int coefficients() {
        return solution.beta.length + (intercept ? 1 : 0);
    }

    private int levels() {
        return effects.stream().mapToInt(effect -> effect.groups).sum();
    }

    /** Levels that follow from others: one for each set but the first, or, when asked, as many as connected parts say. */
    private int redundant() {
        int sets = effects.size();
        if (sets < 2) {
            return 0;
        }
        if (!options.smallSample().exact() || sets > 3) {
            return sets - 1;
        }
        int parts = 0;
        for (int q = 1; q < sets; q++) {
            for (int r = 0; r < q; r++) {
                parts += count(effects.get(q).parts(effects.get(r)));
            }
        }
        return sets == 2 ? parts : parts - 1;
    }

    private static int count(int[] parts) {
        return Arrays.stream(parts).max().orElse(-1) + 1;
    }

    /** The parameters that the factor (n - 1) / (n - K) counts; all of them where one variance is estimated. */
    int parameters() {
        if (isOneVariance()) {
            return allParameters();
        }
        boolean byCluster = options.errors() == Options.Errors.CLUSTERED;
        Counted counted = options.smallSample().counted();
        if (counted == Counted.NONE || effects.isEmpty()) {
            return coefficients();
        }
        if (counted == Counted.ALL || !byCluster) {
            return allParameters();
        }
        int inside = 0;
        int sets = 0;
        for (int q = 0; q < nested.length; q++) {
            if (nested[q]) {
                inside += effects.get(q).groups;
                sets++;
            }
        }
        if (sets == nested.length) {
            return coefficients() + 1;
        }
        return Math.max(allParameters() - (inside - sets), coefficients() + 1);
    }

    /** Plain least squares: one variance for all rows, whatever the convention for sandwiches. */
    private boolean isOneVariance() {
        return options.errors() == Options.Errors.PLAIN && options.family() == Options.Family.GAUSSIAN;
    }

    /**
     * Degrees of freedom of Student's t, as fixest has them: those of the smallest cluster, or the rows less all
     * parameters. Effects that were absorbed are among these, whatever the factor of the covariance counts.
     */
    double degreesOfFreedom() {
        return options.errors() == Options.Errors.CLUSTERED ? fewest() - 1 : Math.max(panel.n - allParameters(), 1);
    }

    private int fewest() {
        return clusters.stream().mapToInt(cluster -> cluster.groups).min().orElse(0);
    }

    /** Shape: [terms][terms]. */
    double[][] matrix() {
        double[][] x = columns();
        if (x.length == 0) {
            return x;
        }
        double[][] bread = Dense.inverse(Meat.products(panel, crew, x, solution.work));
        if (!Double.isFinite(bread[0][0])) {
            throw new CannotEstimate(
                    Reason.NOT_CONVERGED,
                    "At the estimate the regressors cannot be told apart in the rows that count; leave one of them"
                            + " out.");
        }
        return times(
                parameterFactor(),
                shifted(
                        switch (options.errors()) {
                            case PLAIN -> plain(bread);
                            case ROBUST -> robust(bread, x);
                            case CLUSTERED -> clustered(bread, x);
                        }));
    }

    /** A covariance clustered by the one cluster, with the factors that were asked for. Shape: sandwich[k][k]. */
    double[][] scaled(double[][] sandwich) {
        double groups = options.smallSample().groups() ? fewest() / (fewest() - 1.0) : 1;
        return times(groups * parameterFactor(), sandwich);
    }

    private double parameterFactor() {
        return options.smallSample().parameters() && !isOneVariance() ? (panel.n - 1.0) / left() : 1;
    }

    /** n - K. */
    private int left() {
        int k = parameters();
        if (panel.n <= k) {
            throw new CannotEstimate(
                    Reason.TOO_FEW,
                    "There are %d rows for %d parameters; standard errors need more rows.".formatted(panel.n, k));
        }
        return panel.n - k;
    }

    private static double[][] times(double factor, double[][] matrix) {
        double[][] product = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                product[i][j] = factor * matrix[i][j];
            }
        }
        return product;
    }

    private double[][] robust(double[][] bread, double[][] x) {
        double[][] sandwich = Dense.sandwich(bread, Meat.robust(panel, crew, x, solution.score));
        return times(options.smallSample().groups() ? panel.n / (panel.n - 1.0) : 1, sandwich);
    }

    private double[][] columns() {
        if (!intercept) {
            return panel.x;
        }
        double[][] columns = new double[panel.x.length + 1][];
        columns[0] = new double[panel.n];
        Arrays.fill(columns[0], 1);
        System.arraycopy(panel.x, 0, columns, 1, panel.x.length);
        return columns;
    }

    private double[][] plain(double[][] bread) {
        double variance = 1;
        if (isOneVariance()) {
            double sum = 0;
            for (int i = 0; i < panel.n; i++) {
                sum += solution.score[i] * solution.score[i] / panel.weight[i];
            }
            variance = sum / left();
        }
        return times(variance, bread);
    }

    /** Inclusion and exclusion over the clusters and what they share (Cameron, Gelbach and Miller 2011). */
    private double[][] clustered(double[][] bread, double[][] x) {
        SmallSample rule = options.smallSample();
        double[][] meat = new double[x.length][x.length];
        for (int subset = 1; subset < 1 << clusters.size(); subset++) {
            Partition partition = together(subset);
            double[][] part = Meat.clustered(x, solution.score, partition.group, partition.groups);
            double groups = rule.least() ? fewest() : partition.groups;
            double factor = (rule.groups() ? groups / (groups - 1) : 1) * (Integer.bitCount(subset) % 2 == 1 ? 1 : -1);
            for (int i = 0; i < meat.length; i++) {
                for (int j = 0; j < meat.length; j++) {
                    meat[i][j] += factor * part[i][j];
                }
            }
        }
        double[][] sandwich = Dense.sandwich(bread, meat);
        for (int i = 0; i < sandwich.length; i++) {
            if (sandwich[i][i] < 0) {
                return Eigen.nonNegative(sandwich);
            }
        }
        return sandwich;
    }

    private Partition together(int subset) {
        int at = Integer.numberOfTrailingZeros(subset);
        Partition partition = clusters.get(at);
        for (int c = at + 1; c < clusters.size(); c++) {
            if ((subset >> c & 1) == 1) {
                partition = partition.with(clusters.get(c));
            }
        }
        return partition;
    }

    /** From the level at the regressors' means, which is orthogonal to them, to the intercept at 0. */
    private double[][] shifted(double[][] matrix) {
        if (!intercept) {
            return matrix;
        }
        int k = matrix.length;
        double[][] turn = new double[k][k];
        for (int i = 0; i < k; i++) {
            turn[i][i] = 1;
        }
        double[] means = means();
        for (int c = 0; c < means.length; c++) {
            turn[0][c + 1] = -means[c];
        }
        double[][] turned = new double[k][k];
        double[][] half = new double[k][];
        Arrays.setAll(half, i -> Dense.times(matrix, turn[i]));
        for (int i = 0; i < k; i++) {
            turned[i] = Dense.times(turn, half[i]);
        }
        return turned;
    }

    /** The regressors' means under the working weights. Shape: [k]. */
    private double[] means() {
        double[] means = new double[solution.beta.length];
        double all = Arrays.stream(solution.work).sum();
        for (int c = 0; c < means.length; c++) {
            double[] column = solution.original(c);
            double sum = 0;
            for (int i = 0; i < panel.n; i++) {
                sum += solution.work[i] * column[i];
            }
            means[c] = sum / all;
        }
        return means;
    }
}
