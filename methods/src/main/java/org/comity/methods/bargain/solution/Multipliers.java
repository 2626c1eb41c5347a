package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.solution.Bounds.Weighting;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;

/**
 * Weights whose bound is low, with clauses left out: by cutting planes (Kelley 1960) where the objective is linear or a
 * least, by conditional gradients (Frank and Wolfe 1956) for products. Any weights give a true bound.
 */
final class Multipliers {
    private static final int ROUNDS = 60;
    private static final int STEPS = 400;
    private static final double MOST = 50;

    private final Figures figures;
    private final Gauge gauge;

    Multipliers(Figures figures, Gauge gauge) {
        this.figures = figures;
        this.gauge = gauge;
    }

    static Bounds bounds(Figures figures, Gauge gauge, Aim aim) {
        List<Weighting> weightings = new ArrayList<>();
        if (figures.compiled.isSmall()) {
            return new Bounds(figures, gauge, aim, weightings);
        }
        Multipliers all = new Multipliers(figures, gauge);
        all.accepting().ifPresent(weightings::add);
        if (gauge.counting() > 0) {
            weightings.addAll(all.forAim(aim));
        }
        return new Bounds(figures, gauge, aim, weightings);
    }

    /** Parties that must accept, weighed so that their sum is least. */
    private Optional<Weighting> accepting() {
        double[] width = new double[gauge.parties()];
        for (int p = 0; p < width.length; p++) {
            width[p] = gauge.accepts[p] ? figures.size(p, gauge.least[p]) : 0;
        }
        return Arrays.stream(width).anyMatch(w -> w > 0)
                ? Optional.of(least(width, gauge.least, false))
                : Optional.empty();
    }

    private List<Weighting> forAim(Aim aim) {
        return switch (aim) {
            case LEAST, LEXIMIN -> List.of(least(gauge.width, gauge.origin, true));
            case SUM -> List.of(sum());
            case PRODUCT -> product();
        };
    }

    /** The largest of weights x values above their origins over all choices; fills in the values. Shapes: all [party]. */
    private double most(double[] perPoint, double[] origin, double[] values) {
        double sum = 0;
        for (int p = 0; p < values.length; p++) {
            values[p] = figures.offset[p] - origin[p];
            sum += perPoint[p] * values[p];
        }
        for (double[][][] issue : figures.over) {
            double best = Double.NEGATIVE_INFINITY;
            int choice = -1;
            int corner = 0;
            for (int c = 0; c < issue.length; c++) {
                for (int v = 0; v < issue[c][0].length; v++) {
                    double s = 0;
                    for (int p = 0; p < values.length; p++) {
                        s += perPoint[p] * issue[c][p][v];
                    }
                    if (s > best) {
                        best = s;
                        choice = c;
                        corner = v;
                    }
                }
            }
            if (choice >= 0) {
                sum += best;
                for (int p = 0; p < values.length; p++) {
                    values[p] += issue[choice][p][corner];
                }
            }
        }
        return sum;
    }

    /** Weights that sum to 1 over parties with a width. */
    private Weighting least(double[] width, double[] origin, boolean objective) {
        double[] low = new double[width.length];
        double[] high = new double[width.length];
        double[] start = new double[width.length];
        double count = Arrays.stream(width).filter(w -> w > 0).count();
        for (int p = 0; p < width.length; p++) {
            high[p] = width[p] > 0 ? 1 : 0;
            start[p] = high[p] / count;
        }
        double[] weights = kelley(width, origin, low, high, true, start);
        return new Weighting(0, objective, Bounds.list(perPoint(weights, width)));
    }

    /** Weights of 1, and whatever makes parties accept on what they have above their least. */
    private Weighting sum() {
        double[] width = new double[gauge.parties()];
        double[] low = new double[width.length];
        double[] high = new double[width.length];
        for (int p = 0; p < width.length; p++) {
            boolean counts = gauge.width[p] > 0;
            width[p] = counts ? gauge.width[p] : figures.size(p, gauge.origin[p]);
            low[p] = counts ? 1 : 0;
            high[p] = gauge.accepts[p] ? low[p] + MOST : low[p];
        }
        double[] weights = kelley(width, gauge.least, low, high, false, low);
        double constant = 0;
        for (int p = 0; p < width.length; p++) {
            double above = gauge.least[p] - gauge.origin[p];
            constant -= above == 0 ? 0 : (weights[p] - low[p]) * above / width[p];
        }
        return new Weighting(constant, true, Bounds.list(perPoint(weights, width)));
    }

    private static double[] perPoint(double[] weights, double[] width) {
        double[] perPoint = new double[weights.length];
        for (int p = 0; p < weights.length; p++) {
            perPoint[p] = weights[p] == 0 ? 0 : weights[p] / width[p];
        }
        return perPoint;
    }

    /** The weights within limits whose largest sum is least. Shapes: all [party]. */
    private double[] kelley(
            double[] width, double[] origin, double[] low, double[] high, boolean toOne, double[] start) {
        int parties = width.length;
        double[] best = start;
        double bestMost = Double.POSITIVE_INFINITY;
        double[] weights = start;
        double[] values = new double[parties];
        Program.Builder program = Program.builder();
        int[] at = new int[parties + 1];
        double size = 1;
        for (int p = 0; p < parties; p++) {
            at[p] = program.column("w", low[p], high[p], false, 0);
            double reach = Math.abs(figures.offset[p] - origin[p]) + figures.range[p];
            size += high[p] == 0 ? 0 : high[p] * reach / width[p];
        }
        at[parties] = program.column("most", -size, size, false, -1);
        double[] ones = new double[parties];
        Arrays.fill(ones, 1);
        if (toOne) {
            program.row("sum", 1, 1, Arrays.copyOf(at, parties), ones);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double most = most(perPoint(weights, width), origin, values);
            if (most < bestMost) {
                bestMost = most;
                best = weights;
            }
            double[] cut = new double[parties + 1];
            for (int p = 0; p < parties; p++) {
                cut[p] = high[p] == 0 ? 0 : -values[p] / width[p];
            }
            cut[parties] = 1;
            program.atLeast("cut", 0, at, cut);
            Answer answer = new BranchAndBound().solve(program.build(), Options.DEFAULT.withNodes(50));
            if (!answer.found() || bestMost + answer.objective() <= 1e-7 * Math.max(1e-3, Math.abs(bestMost))) {
                break;
            }
            weights = Arrays.copyOf(answer.values(), parties);
            for (int p = 0; p < parties; p++) {
                weights[p] = Math.clamp(weights[p], low[p], high[p]);
            }
        }
        return best;
    }

    /** Tangents to the sum of logarithms: log g is at most w g - 1 - log w. */
    private List<Weighting> product() {
        int parties = gauge.parties();
        double[] gains = new double[parties];
        double[] values = new double[parties];
        double[] equal = new double[parties];
        for (int p = 0; p < parties; p++) {
            equal[p] = gauge.width[p] > 0 ? 1 / gauge.width[p] : 0;
        }
        most(equal, gauge.origin, values);
        for (int p = 0; p < parties; p++) {
            gains[p] = gauge.width[p] > 0 ? Math.max(values[p] / gauge.width[p], 1e-3) : 0;
        }
        double bestBound = Double.POSITIVE_INFINITY;
        double[] best = equal;
        double bestConstant = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] perPoint = new double[parties];
            double constant = 0;
            for (int p = 0; p < parties; p++) {
                if (gauge.width[p] > 0) {
                    double w = 1 / gains[p];
                    perPoint[p] = w / gauge.width[p];
                    constant -= 1 + Math.log(w);
                }
            }
            double bound = constant + most(perPoint, gauge.origin, values);
            if (bound < bestBound) {
                bestBound = bound;
                best = perPoint;
                bestConstant = constant;
            }
            double pace = 2.0 / (step + 3);
            for (int p = 0; p < parties; p++) {
                if (gauge.width[p] > 0) {
                    double next = (1 - pace) * gains[p] + pace * values[p] / gauge.width[p];
                    gains[p] = Math.max(next, 1e-6);
                }
            }
        }
        return List.of(new Weighting(bestConstant, true, Bounds.list(best)));
    }
}
