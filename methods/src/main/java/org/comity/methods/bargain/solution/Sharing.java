package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;

/**
 * How divisible issues are best shared when all else is settled: linear programs over the corners of the sharings, for
 * products by mixtures of corners, see {@link Decomposition}.
 */
final class Sharing {
    private static final double TRACE = 2e-10;

    private final Gauge gauge;
    private final double[] base;
    private final double[][][] over;
    private final int columns;
    private final int[] counting;
    private final double[][] rows;
    private final double[] constants;
    private final double[] asked; // by party: what it must have at least, as a gain
    private double left;

    /** Shapes: base[party], values without the sharings, in points; over[sharing][party][corner]. */
    Sharing(Figures figures, Gauge gauge, double[] base, double[][][] over) {
        this.gauge = gauge;
        this.base = base;
        this.over = over;
        int n = 0;
        for (double[][] of : over) {
            n += of[0].length;
        }
        columns = n;
        int parties = base.length;
        rows = new double[parties][columns];
        constants = new double[parties];
        asked = new double[parties];
        counting = java.util.stream.IntStream.range(0, parties)
                .filter(p -> gauge.width[p] > 0)
                .toArray();
        for (int p = 0; p < parties; p++) {
            double width = gauge.width[p] > 0 ? gauge.width[p] : figures.size(p, gauge.origin[p]);
            constants[p] = (base[p] - gauge.origin[p]) / width;
            asked[p] = (gauge.least[p] - gauge.origin[p]) / width;
            int at = 0;
            for (double[][] of : over) {
                for (double worth : of[p]) {
                    rows[p][at++] = worth / width;
                }
            }
        }
    }

    /** What was found. Shapes: weights[sharing][corner] sum to 1; values[party] in points; rank as of the aim. */
    static final class Best {
        final double[][] weights;
        final double[] gains;
        final double[] rank;

        /** By how much the objective may fall short of the best. */
        final double left;

        private Best(double[][] weights, double[] gains, double[] rank, double left) {
            this.left = left;
            this.weights = weights;
            this.gains = gains;
            this.rank = rank;
        }
    }

    /** Empty when some party would not accept any sharing. */
    Optional<Best> best(Aim aim) {
        if (counting.length == 0) {
            return along(new double[columns]).map(point -> best(aim, point));
        }
        return switch (aim) {
            case SUM -> sum(0, base()).map(point -> best(aim, point));
            case LEAST -> least().map(point -> best(aim, point));
            case LEXIMIN -> leximin().map(point -> best(aim, point));
            case PRODUCT -> product().map(point -> best(aim, point));
        };
    }

    private Best best(Aim aim, double[] point) {
        double[][] weights = new double[over.length][];
        double[] values = base.clone();
        int at = 0;
        for (int s = 0; s < over.length; s++) {
            int corners = over[s][0].length;
            double[] own = Arrays.copyOfRange(point, at, at + corners);
            at += corners;
            double total = 0;
            for (int v = 0; v < corners; v++) {
                own[v] = own[v] < TRACE ? 0 : own[v];
                total += own[v];
            }
            for (int v = 0; v < corners; v++) {
                own[v] /= total;
                for (int p = 0; p < values.length; p++) {
                    values[p] += own[v] * over[s][p][v];
                }
            }
            weights[s] = own;
        }
        double[] gains = Arrays.stream(counting)
                .mapToDouble(p -> gauge.gain(p, values[p]))
                .toArray();
        return new Best(weights, gains, aim.rank(gains), left);
    }

    /** A program with the sharings, and with the parties' acceptance. */
    private Program.Builder base() {
        Program.Builder program = Program.builder();
        for (int j = 0; j < columns; j++) {
            program.column("share", 0, 1, false, 0);
        }
        int at = 0;
        for (double[][] of : over) {
            int corners = of[0].length;
            int[] own = new int[corners];
            double[] ones = new double[corners];
            for (int v = 0; v < corners; v++) {
                own[v] = at++;
                ones[v] = 1;
            }
            program.row("whole", 1, 1, own, ones);
        }
        for (int p = 0; p < rows.length; p++) {
            if (gauge.accepts[p]) {
                floor(program, p, asked[p]);
            }
        }
        return program;
    }

    private void floor(Program.Builder program, int p, double least) {
        int[] at = java.util.stream.IntStream.range(0, columns)
                .filter(j -> rows[p][j] != 0)
                .toArray();
        double[] by = Arrays.stream(at).mapToDouble(j -> rows[p][j]).toArray();
        program.atLeast("floor", least - constants[p], at, by);
    }

    private static Optional<double[]> solve(Program.Builder program) {
        Answer answer = new BranchAndBound().solve(program.build(), Options.DEFAULT);
        return answer.found() ? Optional.of(answer.values()) : Optional.empty();
    }

    private Optional<double[]> along(double[] gains) {
        return along(gains, base());
    }

    private static Optional<double[]> along(double[] gains, Program.Builder program) {
        for (int j = 0; j < gains.length; j++) {
            program.gain(j, gains[j]);
        }
        return solve(program);
    }

    private double[] total() {
        double[] total = new double[columns];
        for (int p : counting) {
            for (int j = 0; j < columns; j++) {
                total[j] += rows[p][j];
            }
        }
        return total;
    }

    /** The largest sum where each party that counts gains at least so much. */
    private Optional<double[]> sum(double least, Program.Builder program) {
        for (int p : counting) {
            if (least > 0) {
                floor(program, p, least);
            }
        }
        return along(total(), program);
    }

    private double gain(int p, double[] point) {
        double sum = constants[p];
        for (int j = 0; j < columns; j++) {
            sum += rows[p][j] * point[j];
        }
        return sum;
    }

    /** The largest least gain of some parties, where others gain at least their levels. Shape: levels[party]. */
    private Optional<double[]> largestLeast(double[] levels) {
        Program.Builder program = base();
        int least = program.column("least", Gauge.LOWEST, Gauge.HIGHEST, false, 1);
        for (int p : counting) {
            if (Double.isNaN(levels[p])) {
                int[] at = new int[columns + 1];
                double[] by = new double[columns + 1];
                for (int j = 0; j < columns; j++) {
                    at[j] = j;
                    by[j] = rows[p][j];
                }
                at[columns] = least;
                by[columns] = -1;
                program.atLeast("least", -constants[p], at, by);
            } else {
                floor(program, p, levels[p]);
            }
        }
        return solve(program);
    }

    private Optional<double[]> least() {
        double[] levels = new double[rows.length];
        Arrays.fill(levels, Double.NaN);
        Optional<double[]> point = largestLeast(levels);
        if (point.isEmpty()) {
            return point;
        }
        double least = Arrays.stream(counting)
                .mapToDouble(p -> gain(p, point.get()))
                .min()
                .orElse(0);
        Optional<double[]> efficient = sum(least, base());
        return efficient.isPresent() ? efficient : point;
    }

    /** One level after the other: parties that cannot gain more than the least are held there. */
    private Optional<double[]> leximin() {
        double[] levels = new double[rows.length];
        Arrays.fill(levels, Double.NaN);
        Optional<double[]> point = Optional.empty();
        for (int round = 0; round < counting.length; round++) {
            int[] open =
                    Arrays.stream(counting).filter(p -> Double.isNaN(levels[p])).toArray();
            if (open.length == 0) {
                break;
            }
            Optional<double[]> next = largestLeast(levels);
            if (next.isEmpty()) {
                return point;
            }
            point = next;
            double[] now = next.get();
            double least =
                    Arrays.stream(open).mapToDouble(p -> gain(p, now)).min().orElse(0);
            hold(levels, open, least);
        }
        return point;
    }

    private void hold(double[] levels, int[] open, double least) {
        int tightest = open[0];
        double tightestMost = Double.POSITIVE_INFINITY;
        List<Integer> held = new ArrayList<>();
        for (int p : open) {
            Program.Builder program = base();
            for (int q : counting) {
                floor(program, q, Double.isNaN(levels[q]) ? least : levels[q]);
            }
            double most =
                    along(rows[p].clone(), program).map(point -> gain(p, point)).orElse(least);
            if (most <= least + 1e-9) {
                held.add(p);
            }
            if (most < tightestMost) {
                tightestMost = most;
                tightest = p;
            }
        }
        if (held.isEmpty()) {
            held.add(tightest);
        }
        held.forEach(p -> levels[p] = least);
    }

    private Optional<double[]> product() {
        List<Integer> able = new ArrayList<>();
        double[] middle = new double[columns];
        Optional<double[]> any = Optional.empty();
        for (int p : counting) {
            any = along(rows[p].clone());
            if (any.isEmpty()) {
                return any;
            }
            double[] point = any.get();
            if (gain(p, point) > Aim.NONE) {
                able.add(p);
                for (int j = 0; j < columns; j++) {
                    middle[j] += point[j];
                }
            }
        }
        if (able.isEmpty()) {
            return any;
        }
        for (int j = 0; j < columns; j++) {
            middle[j] /= able.size();
        }
        return Optional.of(product(able, middle));
    }

    /** From a point where all of these gain. */
    private double[] product(List<Integer> of, double[] start) {
        Decomposition decomposition = new Decomposition(start, gains(of, start));
        double[] best = decomposition.best(weights -> corner(of, weights), point -> gains(of, point));
        left = decomposition.left();
        return best;
    }

    private double[] gains(List<Integer> of, double[] point) {
        return of.stream().mapToDouble(p -> gain(p, point)).toArray();
    }

    /** The corner with the largest weighted sum; each sharing by itself, where no party's acceptance is in the way. */
    private Optional<double[]> corner(List<Integer> of, double[] weights) {
        double[] sums = new double[columns];
        for (int k = 0; k < weights.length; k++) {
            for (int j = 0; j < columns; j++) {
                sums[j] += weights[k] * rows[of.get(k)][j];
            }
        }
        for (int p = 0; p < rows.length; p++) {
            if (gauge.accepts[p] && (!of.contains(p) || asked[p] > 0)) {
                return along(sums);
            }
        }
        double[] corner = new double[columns];
        int at = 0;
        for (double[][] sharing : over) {
            int best = at;
            for (int v = 0; v < sharing[0].length; v++) {
                best = sums[at + v] > sums[best] ? at + v : best;
            }
            corner[best] = 1;
            at += sharing[0].length;
        }
        return Optional.of(corner);
    }
}
