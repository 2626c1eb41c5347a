package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Encoding;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Solver;

/**
 * The best deals by mixed-integer programs. Each program names a choice on all that is not divisible; the sharing that is
 * best with it is found apart, exactly; then the choice is forbidden and the program solved again, until what is left is
 * not as good. A product is a sum of logarithms, held down by tangents (Duran and Grossmann 1986).
 */
final class ProgramSearch {
    private static final double[] TANGENTS = {1, 0.7, 0.5, 0.35, 0.25, 0.15, 0.1, 0.05, 0.02, 0.01};
    private static final double SOLVERS = 2e-6;
    private static final int MOST_CHOICES = 2_000;
    private static final double LOWEST_LOG = -25;

    private final Problem problem;
    private final Compiled compiled;
    private final Figures figures;
    private final Encoding encoding;
    private final Solver solver;
    private final Shelving shelving;
    private final double tie;
    private final double gap;

    ProgramSearch(Problem problem, Compiled compiled, Solver solver, SolveOptions options) {
        this.problem = problem;
        this.compiled = compiled;
        this.figures = new Figures(compiled);
        this.solver = solver;
        this.shelving = options.shelving();
        this.encoding = new Encoding(problem, !(shelving instanceof Shelving.None), true);
        this.tie = options.tie();
        this.gap = options.gap();
    }

    Found run(Gauge gauge, Aim aim, int most, Clock clock) {
        if (compiled.isImpossible()) {
            return Found.IMPOSSIBLE;
        }
        if (aim == Aim.PRODUCT && gauge.counting() > 0) {
            Found least = new Run(gauge, Aim.LEAST, clock).search(0);
            if (!least.any()) {
                return least;
            }
            if (least.objective() <= Aim.NONE) {
                return fewer(gauge, most, clock);
            }
        }
        return new Run(gauge, aim, clock).search(most);
    }

    /** Where not all can gain: the largest sets of parties that can, and of those the largest product. */
    private Found fewer(Gauge gauge, int most, Clock clock) {
        int[] counting = IntStream.range(0, gauge.parties())
                .filter(p -> gauge.width[p] > 0)
                .toArray();
        for (int size = counting.length - 1; size > 0; size--) {
            List<Found> found = new ArrayList<>();
            for (int mask = 0; mask < 1 << counting.length; mask++) {
                if (Integer.bitCount(mask) == size) {
                    Gauge some = only(gauge, counting, mask);
                    Found least = new Run(some, Aim.LEAST, clock).search(0);
                    if (least.any() && least.objective() > Aim.NONE) {
                        found.add(new Run(some, Aim.PRODUCT, clock).search(most));
                    }
                }
            }
            if (!found.isEmpty()) {
                return best(found, most);
            }
        }
        return new Run(gauge, Aim.SUM, clock).search(most);
    }

    private static Gauge only(Gauge gauge, int[] counting, int mask) {
        double[] width = new double[gauge.parties()];
        for (int c = 0; c < counting.length; c++) {
            width[counting[c]] = (mask >> c & 1) == 1 ? gauge.width[counting[c]] : 0;
        }
        return gauge.withWidth(width);
    }

    private Found best(List<Found> found, int most) {
        double objective = found.stream().mapToDouble(Found::objective).max().orElse(Double.NaN);
        double bound = found.stream().mapToDouble(Found::bound).max().orElse(Double.NaN);
        TreeSet<Deal> deals = new TreeSet<>();
        boolean all = true;
        for (Found one : found) {
            if (one.any() && one.objective() >= objective - tie) {
                deals.addAll(one.deals());
                all &= one.all();
            }
        }
        int list = Math.max(1, most);
        return new Found(deals.stream().limit(list).toList(), objective, bound, all && deals.size() <= list, false);
    }

    /** One aim. */
    private final class Run {
        private final Gauge gauge;
        private final Aim aim;
        private final Clock clock;
        private final int[] counting;
        private final Program.Builder program;
        private final int[][] rowColumns;
        private final double[][] rowWorths;
        private int[] logs = new int[0];
        private final List<Candidate> candidates = new ArrayList<>();
        private double best = Double.NEGATIVE_INFINITY;

        private Run(Gauge gauge, Aim aim, Clock clock) {
            this.gauge = gauge;
            this.aim = aim;
            this.clock = clock;
            this.counting = IntStream.range(0, gauge.parties())
                    .filter(p -> gauge.width[p] > 0)
                    .toArray();
            this.program = encoding.builder();
            rowColumns = new int[gauge.parties()][];
            rowWorths = new double[gauge.parties()][];
            for (int p = 0; p < gauge.parties(); p++) {
                double[] worths = encoding.worths(p);
                double size = gauge.width[p] > 0 ? gauge.width[p] : figures.size(p, gauge.origin[p]);
                rowColumns[p] = IntStream.range(0, worths.length)
                        .filter(j -> worths[j] != 0)
                        .toArray();
                rowWorths[p] = Arrays.stream(rowColumns[p])
                        .mapToDouble(j -> worths[j] / size)
                        .toArray();
                if (gauge.accepts[p]) {
                    double least = gauge.least[p] / size;
                    program.atLeast("accepts", least - 1e-9, rowColumns[p], rowWorths[p]);
                }
            }
            shelve();
            aim();
        }

        private void shelve() {
            if (shelving instanceof Shelving.Exactly exactly) {
                for (int i = 0; i < compiled.issues; i++) {
                    if (encoding.canBeShelved(i)) {
                        double fixed = exactly.issues().contains(i) ? 1 : 0;
                        program.bounds(encoding.shelved(i), fixed, fixed);
                    }
                }
            }
        }

        private void aim() {
            switch (aim) {
                case SUM -> {
                    for (int p : counting) {
                        for (int k = 0; k < rowColumns[p].length; k++) {
                            int j = rowColumns[p][k];
                            double old = program.build().columns().get(j).gain();
                            program.gain(j, old + rowWorths[p][k]);
                        }
                    }
                }
                case LEAST, LEXIMIN -> {
                    if (counting.length > 0) {
                        int least = program.column("least", Gauge.LOWEST, Gauge.HIGHEST, false, 1);
                        for (int p : counting) {
                            below(p, least, 1, 0);
                        }
                    }
                }
                case PRODUCT -> {
                    logs = new int[gauge.parties()];
                    for (int p : counting) {
                        logs[p] = program.column("log", LOWEST_LOG, 1, false, 1);
                        for (double at : TANGENTS) {
                            below(p, logs[p], at, at - at * Math.log(at));
                        }
                    }
                }
            }
        }

        /** The party's gain less times x column is at least the constant. */
        private void below(int p, int column, double times, double constant) {
            int[] at = Arrays.copyOf(rowColumns[p], rowColumns[p].length + 1);
            double[] by = Arrays.copyOf(rowWorths[p], at.length);
            at[at.length - 1] = column;
            by[at.length - 1] = -times;
            program.atLeast("below", constant + gauge.origin[p] / gauge.width[p], at, by);
        }

        private Found search(int most) {
            double bound = Double.POSITIVE_INFINITY;
            boolean finished = false;
            double margin = most == 0 ? -1e-10 : Math.max(2 * tie, SOLVERS);
            for (int round = 0; round < MOST_CHOICES && !(round > 0 && clock.isOver()); round++) {
                double floor = best - margin - shift();
                Answer answer = solver.solve(
                        program.build(),
                        Options.DEFAULT.withSeconds(clock.left()).withGap(gap).withFloor(floor));
                if (answer.status() == Answer.Status.INFEASIBLE) {
                    finished = true;
                    break;
                }
                double now = answer.bound() + shift();
                bound = Math.min(bound, Math.max(best, now));
                if (!answer.found()) {
                    break;
                }
                Deal deal = encoding.deal(answer);
                consider(deal, most);
                boolean near = best > Double.NEGATIVE_INFINITY && gap > 0 && bound - best <= gap * Math.abs(best);
                if (near) {
                    break;
                }
                if (!forbid(deal)) {
                    finished = true;
                    break;
                }
            }
            return result(most, bound, finished);
        }

        /** What the program's objective lacks, because gains have a constant. */
        private double shift() {
            double shift = 0;
            if (aim == Aim.SUM) {
                for (int p : counting) {
                    shift -= gauge.origin[p] / gauge.width[p];
                }
            }
            return shift;
        }

        private void consider(Deal deal, int most) {
            Found found = new Engine(new Figures(compiled.like(deal))).run(gauge, aim, most, tie, 0, Clock.NEVER);
            for (Deal one : found.deals()) {
                double[] gains = Arrays.stream(counting)
                        .mapToDouble(p -> gauge.gain(p, problem.value(p, one)))
                        .toArray();
                candidates.add(new Candidate(one, aim.rank(gains), gains));
                best = Math.max(best, aim.objective(gains));
                for (int c = 0; aim == Aim.PRODUCT && c < counting.length; c++) {
                    double at = Math.max(gains[c], 1e-9);
                    below(counting[c], logs[counting[c]], at, at - at * Math.log(at));
                }
            }
        }

        /** Asks for another choice on what is not divisible; false when there is nothing to choose. */
        private boolean forbid(Deal deal) {
            List<Integer> at = new ArrayList<>();
            List<Double> by = new ArrayList<>();
            int taken = 0;
            for (int i = 0; i < compiled.issues; i++) {
                boolean whole = !problem.issues().get(i).divisible();
                if (deal.isShelved(i) || whole) {
                    at.add(deal.isShelved(i) ? encoding.shelved(i) : encoding.share(i, deal.option(i)));
                    by.add(1.0);
                    taken++;
                } else if (encoding.canBeShelved(i)) {
                    at.add(encoding.shelved(i));
                    by.add(-1.0);
                }
            }
            program.atMost(
                    "another choice",
                    taken - 1,
                    at.stream().mapToInt(Integer::intValue).toArray(),
                    by.stream().mapToDouble(Double::doubleValue).toArray());
            return !at.isEmpty();
        }

        private Found result(int most, double bound, boolean finished) {
            if (candidates.isEmpty()) {
                return finished ? Found.IMPOSSIBLE : Found.nothing(bound);
            }
            List<Candidate> kept = candidates;
            for (int s = 0; s < candidates.getFirst().rank.length; s++) {
                int at = s;
                double top = kept.stream().mapToDouble(c -> c.rank[at]).max().orElse(0);
                kept = kept.stream().filter(c -> c.rank[at] >= top - tie).toList();
            }
            List<Candidate> equal = kept;
            TreeSet<Deal> deals = new TreeSet<>();
            equal.stream()
                    .filter(c -> equal.stream().noneMatch(other -> other.beats(c, tie)))
                    .forEach(c -> deals.add(c.deal));
            int list = Math.max(1, most);
            double shown = equal.stream()
                    .mapToDouble(c -> c.rank.length == 0 ? 0 : c.rank[aim == Aim.PRODUCT ? 1 : 0])
                    .max()
                    .orElse(Double.NaN);
            return new Found(
                    deals.stream().limit(list).toList(),
                    shown,
                    finished ? shown : Math.max(shown, bound),
                    finished && deals.size() <= list,
                    false);
        }
    }

    private static final class Candidate {
        private final Deal deal;
        private final double[] rank;
        private final double[] gains;

        private Candidate(Deal deal, double[] rank, double[] gains) {
            this.deal = deal;
            this.rank = rank;
            this.gains = gains;
        }

        private boolean beats(Candidate other, double tie) {
            boolean more = false;
            for (int c = 0; c < gains.length; c++) {
                if (gains[c] < other.gains[c] - tie) {
                    return false;
                }
                more |= gains[c] > other.gains[c] + tie;
            }
            return more;
        }
    }
}
