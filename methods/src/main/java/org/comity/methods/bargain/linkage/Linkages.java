package org.comity.methods.bargain.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/**
 * Finds trades over pairs of issues. A change moves an issue to one option whole, or shelves it where it is shelvable. A
 * party accepts when it has no less than in the base deal; a change must not break a red line or link that the base
 * deal keeps. All a party's points are the sum over issues of the distance from its worst to its best outcome.
 */
public final class Linkages {
    private static final double NOISE = 1e-12;

    private final Problem problem;
    private final Deal base;
    /** By issue: whether the base deal leaves it to a lot, so that nobody knows how it is settled. */
    private final boolean[] lots;

    private final int parties;
    private final int issues;
    private final double[] points;
    private final List<Constraint> kept;
    /** Shape [issue][change]: the option. */
    private final int[][] option;
    /** Shape [issue][change][party], in points. */
    private final double[][][] by;
    /** Shape [issue][change]: whether it can be made alone. */
    private final boolean[][] alone;
    /** By issue: the best that can be made alone, scaled and summed over parties. */
    private final double[] bestAlone;

    private Linkages(Problem problem, Deal base, boolean[] lots) {
        this.problem = problem;
        this.base = base;
        this.lots = lots;
        parties = problem.parties().size();
        issues = problem.issues().size();
        points = new double[parties];
        kept = problem.constraints().stream()
                .filter(rule -> rule.isKeptBy(base) || isOpen(rule, -1, -1))
                .toList();
        option = new int[issues][];
        by = new double[issues][][];
        alone = new boolean[issues][];
        bestAlone = new double[issues];
        for (int i = 0; i < issues; i++) {
            addPoints(i);
            addChanges(i);
        }
        for (int i = 0; i < issues; i++) {
            addAlone(i);
        }
    }

    /**
     * For each pair of issues the best trade that neither makes alone, if there is one: best for all first, then by the
     * numbers of the issues. Of equally good trades of a pair the one with the earlier options, shelving last.
     *
     * @param base what trades are compared with
     */
    public static List<Linkage> find(Problem problem, Deal base) {
        if (base.issues() != problem.issues().size()) {
            throw new IllegalArgumentException("The base deal has %d issues, the negotiation %d."
                    .formatted(base.issues(), problem.issues().size()));
        }
        return new Linkages(problem, base, new boolean[base.issues()]).list();
    }

    /**
     * The same with nothing agreed: what is shelvable stays as it is now; of another issue nobody says what that is worth,
     * and it is decided by lot, see {@link Lots}. A rule that asks how such an issue is settled, beside the two that are
     * traded, is taken as kept.
     */
    public static List<Linkage> find(Problem problem) {
        boolean[] lots = new boolean[problem.issues().size()];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = !problem.issues().get(i).shelvable();
        }
        return new Linkages(problem, Lots.base(problem), lots).list();
    }

    private void addPoints(int i) {
        for (int p = 0; p < parties; p++) {
            boolean now = problem.issues().get(i).shelvable() || base.isShelved(i);
            double least = now ? problem.statusQuo(p, i) : problem.utility(p, i, 0);
            double most = least;
            for (int k = 0; k < problem.issues().get(i).options().size(); k++) {
                least = Math.min(least, problem.utility(p, i, k));
                most = Math.max(most, problem.utility(p, i, k));
            }
            points[p] += most - least;
        }
    }

    private void addChanges(int i) {
        int options = problem.issues().get(i).options().size();
        List<Integer> changes = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            if (base.share(i, k) < 1) {
                changes.add(k);
            }
        }
        if (problem.issues().get(i).shelvable() && !base.isShelved(i)) {
            changes.add(Literal.SHELVED);
        }
        option[i] = changes.stream().mapToInt(Integer::intValue).toArray();
        by[i] = new double[option[i].length][parties];
        for (int p = 0; p < parties; p++) {
            double now = base.isShelved(i) ? problem.statusQuo(p, i) : 0;
            for (int k = 0; k < options; k++) {
                now += base.share(i, k) * problem.utility(p, i, k);
            }
            for (int c = 0; c < option[i].length; c++) {
                by[i][c][p] = problem.worth(p, i, option[i][c]) - now;
            }
        }
    }

    private void addAlone(int i) {
        alone[i] = new boolean[option[i].length];
        double[] none = new double[parties];
        for (int c = 0; c < option[i].length; c++) {
            alone[i][c] = isAccepted(by[i][c], none) && keeps(with(i, c, i, c), i, i);
            if (alone[i][c]) {
                bestAlone[i] = Math.max(bestAlone[i], scaled(by[i][c], none));
            }
        }
    }

    private List<Linkage> list() {
        List<Linkage> list = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            for (int j = i + 1; j < issues; j++) {
                add(list, i, j);
            }
        }
        list.sort(Comparator.comparingDouble(Linkage::gain).reversed());
        return List.copyOf(list);
    }

    private void add(List<Linkage> list, int i, int j) {
        double best = 0;
        int bestA = -1;
        int bestB = -1;
        for (int a = 0; a < option[i].length; a++) {
            for (int b = 0; b < option[j].length && !alone[i][a]; b++) {
                double gain = alone[j][b] ? 0 : scaled(by[i][a], by[j][b]);
                boolean better = gain > best + NOISE && isAccepted(by[i][a], by[j][b]);
                if (better && keeps(with(i, a, j, b), i, j)) {
                    best = gain;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        if (bestA >= 0) {
            list.add(linkage(i, bestA, j, bestB));
        }
    }

    private Linkage linkage(int i, int a, int j, int b) {
        Double[] gains = new Double[parties];
        Double[] scaled = new Double[parties];
        for (int p = 0; p < parties; p++) {
            gains[p] = by[i][a][p] + by[j][b][p];
            scaled[p] = points[p] > 0 ? gains[p] / points[p] : 0;
        }
        return new Linkage(
                i,
                j,
                option[i][a],
                option[j][b],
                with(i, a, j, b),
                scaled(by[i][a], by[j][b]),
                Arrays.asList(gains),
                Arrays.asList(scaled),
                bestAlone[i] + bestAlone[j]);
    }

    private boolean isAccepted(double[] one, double[] two) {
        for (int p = 0; p < parties; p++) {
            if (one[p] + two[p] < -NOISE * points[p]) {
                return false;
            }
        }
        return true;
    }

    private double scaled(double[] one, double[] two) {
        double sum = 0;
        for (int p = 0; p < parties; p++) {
            sum += points[p] > 0 ? (one[p] + two[p]) / points[p] : 0;
        }
        return sum;
    }

    private boolean keeps(Deal deal, int i, int j) {
        return kept.stream().allMatch(rule -> rule.isKeptBy(deal) || isOpen(rule, i, j));
    }

    /** Whether it asks for an issue, other than these two, that is left to a lot. */
    private boolean isOpen(Constraint rule, int i, int j) {
        return Lots.issues(rule).anyMatch(issue -> issue != i && issue != j && lots[issue]);
    }

    private Deal with(int i, int a, int j, int b) {
        double[][] shares = new double[issues][];
        for (int n = 0; n < issues; n++) {
            int options = problem.issues().get(n).options().size();
            shares[n] = new double[options];
            for (int k = 0; k < options; k++) {
                shares[n][k] = n == i ? share(k, option[i][a]) : n == j ? share(k, option[j][b]) : base.share(n, k);
            }
        }
        return Deal.of(shares);
    }

    private static double share(int k, int taken) {
        return k == taken ? 1 : 0;
    }
}
