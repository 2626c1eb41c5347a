package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;

/** Tries every deal; divisible issues on a grid of quarters. Written apart from the solvers, from the definitions. */
final class BruteForce {
    private static final double EQUAL = 1e-9;

    final Problem problem;
    final List<Deal> kept = new ArrayList<>();
    final List<Deal> accepted;
    private final Shelving shelving;
    private final List<Double> margins;

    BruteForce(Problem problem, Shelving shelving) {
        this(problem, shelving, java.util.Collections.nCopies(problem.parties().size(), 0.0));
    }

    /** {@code margins}: what each party must have above its reservation value. */
    BruteForce(Problem problem, Shelving shelving, List<Double> margins) {
        this.problem = problem;
        this.shelving = shelving;
        this.margins = margins;
        fill(new double[problem.issues().size()][], 0, problem::keeps);
        accepted = kept.stream().filter(this::isAccepted).toList();
    }

    private void fill(double[][] shares, int issue, Predicate<Deal> keeps) {
        if (issue == shares.length) {
            Deal deal = Deal.of(shares);
            if (keeps.test(deal)) {
                kept.add(deal);
            }
            return;
        }
        for (double[] way : ways(issue)) {
            shares[issue] = way;
            fill(shares, issue + 1, keeps);
        }
    }

    private List<double[]> ways(int issue) {
        int options = problem.issues().get(issue).options().size();
        boolean shelvable = problem.issues().get(issue).shelvable();
        boolean may = (shelving instanceof Shelving.Free && shelvable)
                || (shelving instanceof Shelving.Exactly exactly
                        && exactly.issues().contains(issue));
        boolean must = may && shelving instanceof Shelving.Exactly;
        List<double[]> ways = new ArrayList<>();
        if (!must && problem.issues().get(issue).divisible()) {
            parts(ways, new double[options], 0, 4);
        } else if (!must) {
            for (int k = 0; k < options; k++) {
                double[] shares = new double[options];
                shares[k] = 1;
                ways.add(shares);
            }
        }
        if (may) {
            ways.add(new double[options]);
        }
        return ways;
    }

    private static void parts(List<double[]> into, double[] shares, int option, int left) {
        if (option == shares.length - 1) {
            shares[option] = left / 4.0;
            into.add(shares.clone());
            return;
        }
        for (int quarters = 0; quarters <= left; quarters++) {
            shares[option] = quarters / 4.0;
            parts(into, shares, option + 1, left - quarters);
        }
    }

    private boolean isAccepted(Deal deal) {
        for (int p = 0; p < problem.parties().size(); p++) {
            if (problem.gain(p, deal) < margins.get(p) - slack(p)) {
                return false;
            }
        }
        return true;
    }

    double slack(int p) {
        double size = Math.abs(problem.reservation(p));
        for (int i = 0; i < problem.issues().size(); i++) {
            for (int k = 0; k < problem.issues().get(i).options().size(); k++) {
                size += Math.abs(problem.utility(p, i, k));
            }
        }
        return 1e-11 * size;
    }

    double best(int p) {
        double best = accepted.stream()
                .mapToDouble(deal -> problem.value(p, deal))
                .max()
                .orElse(0);
        return best - problem.reservation(p) <= slack(p) ? problem.reservation(p) : best;
    }

    /** By parties that can gain. */
    double[] gains(Deal deal) {
        double[] gains = new double[problem.parties().size()];
        int n = 0;
        for (int p = 0; p < gains.length; p++) {
            double best = best(p);
            if (best > problem.reservation(p)) {
                gains[n++] = problem.gain(p, deal) / (best - problem.reservation(p));
            }
        }
        return Arrays.copyOf(gains, n);
    }

    private static double[] rank(Standard standard, double[] gains) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        return switch (standard) {
            case EGALITARIAN -> sorted.length == 0 ? new double[0] : new double[] {sorted[0]};
            case LEXIMIN, KALAI_SMORODINSKY -> sorted;
            case UTILITARIAN -> new double[] {Arrays.stream(gains).sum()};
            case NASH ->
                new double[] {
                    Arrays.stream(gains).filter(g -> g > EQUAL).count(),
                    Arrays.stream(gains).filter(g -> g > EQUAL).map(Math::log).sum()
                };
        };
    }

    /** The efficient best deals in the fixed order. */
    List<Deal> best(Standard standard) {
        double[][] gains = accepted.stream().map(this::gains).toArray(double[][]::new);
        List<Integer> kept = new ArrayList<>();
        for (int d = 0; d < gains.length; d++) {
            kept.add(d);
        }
        int length = accepted.isEmpty() ? 0 : rank(standard, gains[0]).length;
        for (int s = 0; s < length; s++) {
            int at = s;
            double most = kept.stream()
                    .mapToDouble(d -> rank(standard, gains[d])[at])
                    .max()
                    .orElse(0);
            kept = kept.stream()
                    .filter(d -> rank(standard, gains[d])[at] >= most - EQUAL)
                    .toList();
        }
        return kept.stream()
                .filter(d -> Arrays.stream(gains).noneMatch(other -> beats(other, gains[d])))
                .map(accepted::get)
                .sorted()
                .toList();
    }

    private static boolean beats(double[] a, double[] b) {
        boolean more = false;
        for (int p = 0; p < a.length; p++) {
            if (a[p] < b[p] - EQUAL) {
                return false;
            }
            more |= a[p] > b[p] + EQUAL;
        }
        return more;
    }

    /** Values of all efficient deals, each once, falling. */
    List<double[]> frontier(boolean onlyAccepted) {
        List<Deal> deals = onlyAccepted ? accepted : kept;
        List<double[]> values = new ArrayList<>();
        int parties = problem.parties().size();
        double[] slack = new double[parties];
        Arrays.setAll(slack, this::slack);
        for (Deal deal : deals) {
            double[] value = new double[parties];
            Arrays.setAll(value, p -> problem.value(p, deal));
            values.add(value);
        }
        List<double[]> efficient = new ArrayList<>();
        for (double[] value : values) {
            boolean beaten = values.stream().anyMatch(other -> exceeds(other, value, slack));
            boolean known = efficient.stream().anyMatch(other -> isEqual(other, value, slack));
            if (!beaten && !known) {
                efficient.add(value);
            }
        }
        return efficient;
    }

    private static boolean exceeds(double[] a, double[] b, double[] slack) {
        boolean more = false;
        for (int p = 0; p < a.length; p++) {
            if (a[p] < b[p] - slack[p]) {
                return false;
            }
            more |= a[p] > b[p] + slack[p];
        }
        return more;
    }

    static boolean isEqual(double[] a, double[] b, double[] slack) {
        for (int p = 0; p < a.length; p++) {
            if (Math.abs(a[p] - b[p]) > slack[p]) {
                return false;
            }
        }
        return true;
    }
}
