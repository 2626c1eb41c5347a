package org.comity.methods.bargain.shelving;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.methods.bargain.Constraint;

/**
 * Looks for a package by local search: changes the choices of one or two issues at a time so that what the parties and
 * the limit on shelving lack becomes least; choices just given up are barred for some steps (Glover 1989, <i>Tabu
 * Search</i>, ORSA Journal on Computing 1, 190-206). Proves nothing; the same start gives the same package.
 */
final class Walk {
    private static final double BROKEN = 1e3;
    private static final double WISH = 0.05;
    private static final int LONGEST_BAR = 12;
    private static final int RESTART = 40;

    private final Table table;
    private final int dimensions;
    private final double[] unit;
    private final Moves moves;
    private final double[] least;
    private int wish = -1;
    private int[] at = new int[0];
    private final double[] sum;
    private final double[] gap;
    private double broken;

    private int one = -1;
    private int two = -1;
    private double best;

    Walk(Table table) {
        this.table = table;
        dimensions = table.parties + 1;
        unit = new double[dimensions];
        least = new double[dimensions];
        sum = new double[dimensions];
        gap = new double[dimensions];
        moves = new Moves(table);
        for (int p = 0; p < table.parties; p++) {
            unit[p] = 1 / spread(p);
        }
        unit[table.parties] = 1 / Arrays.stream(table.weight).average().orElse(1);
    }

    /** How far a choice moves a party's points, on average over issues; 1 when it never does. */
    private double spread(int p) {
        double ranges = 0;
        for (double[][] choices : table.worth) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] choice : choices) {
                low = Math.min(low, choice[p]);
                high = Math.max(high, choice[p]);
            }
            ranges += Math.max(0, high - low);
        }
        return ranges > 0 ? ranges / table.issues : 1;
    }

    /** A package that all accept, with at most {@code cap} shelved. Shapes: start[issue], places[issue]. */
    Optional<int[]> find(int[] start, Place[] places, double cap, int steps) {
        System.arraycopy(table.need, 0, least, 0, table.parties);
        wish = -1;
        return walk(start, places, cap, steps);
    }

    /**
     * A package that all but one party accept, with at most {@code cap} shelved, that is worth as much as can be to that
     * party, up to {@code target}.
     */
    Optional<int[]> best(int[] start, Place[] places, double cap, int party, double target, int steps) {
        System.arraycopy(table.need, 0, least, 0, table.parties);
        least[party] = target;
        wish = party;
        return walk(start, places, cap, steps);
    }

    private Optional<int[]> walk(int[] start, Place[] places, double cap, int steps) {
        if (!place(start, places)) {
            return Optional.empty();
        }
        least[table.parties] = -cap * (1 + 1e-12);
        SplittableRandom random = new SplittableRandom(1);
        int[][] barred = new int[table.issues][];
        Arrays.setAll(barred, i -> new int[table.option[i].length]);
        int[] found = new int[0];
        double bestFound = Double.NEGATIVE_INFINITY;
        double bestLack = Double.POSITIVE_INFINITY;
        recount();
        for (int step = 1; ; step++) {
            double lack = BROKEN * broken;
            boolean sound = broken == 0;
            for (int d = 0; d < dimensions; d++) {
                double missing = Math.max(0, least[d] - sum[d]);
                sound &= d == wish || missing <= 0;
                lack += missing * unit[d] * (d == wish ? WISH : 1);
            }
            double value = wish < 0 ? 0 : sum[wish];
            if (sound && value > bestFound) {
                found = at.clone();
                bestFound = value;
            }
            bestLack = Math.min(bestLack, lack);
            if (lack <= 0 || step > steps) {
                break;
            }
            if (step % RESTART == 0) {
                shake(places, random);
            } else if (!step(places, barred, step, bestLack, random)) {
                break;
            }
        }
        return found.length == 0 ? Optional.empty() : Optional.of(found);
    }

    private boolean place(int[] start, Place[] places) {
        at = start.clone();
        for (int i = 0; i < at.length; i++) {
            boolean shelving = table.isShelving(i, at[i]);
            if (places[i] == Place.SHELVED && !shelving) {
                if (!table.canBeShelved(i)) {
                    return false;
                }
                at[i] = table.option[i].length - 1;
            } else if (places[i] == Place.KEPT && shelving) {
                if (table.option[i].length == 1) {
                    return false;
                }
                at[i] = 0;
            }
        }
        return true;
    }

    private void recount() {
        Arrays.fill(sum, 0);
        for (int i = 0; i < at.length; i++) {
            for (int p = 0; p < table.parties; p++) {
                sum[p] += table.worth[i][at[i]][p];
            }
            sum[table.parties] -= table.isShelving(i, at[i]) ? table.weight[i] : 0;
        }
        broken = 0;
        for (Constraint rule : table.problem.constraints()) {
            broken += table.isKept(rule, at) ? 0 : 1;
        }
    }

    /** Takes the best change of one or two issues; false when none is allowed. */
    private boolean step(Place[] places, int[][] barred, int step, double bestLack, SplittableRandom random) {
        moves.list(at, places, unit, wish, WISH);
        for (int d = 0; d < dimensions; d++) {
            gap[d] = (least[d] - sum[d]) * unit[d] * (d == wish ? WISH : 1);
        }
        one = -1;
        best = Double.POSITIVE_INFINITY;
        for (int a = 0; a < moves.count; a++) {
            double[] lacks = moves.lacksWith(a, gap);
            boolean barredA = barred[moves.issue[a]][moves.choice[a]] > step;
            if (lacks[a] < 2 * best) {
                consider(a, a, lacks[a], barredA, barred, step, bestLack);
            }
            int end = moves.count;
            for (int b = moves.next[a]; b < end; b++) {
                if (lacks[b] < 2 * best) {
                    consider(a, b, lacks[b], barredA, barred, step, bestLack);
                }
            }
        }
        if (one < 0) {
            return false;
        }
        take(one, barred, step + 4 + random.nextInt(LONGEST_BAR));
        if (two != one) {
            take(two, barred, step + 4 + random.nextInt(LONGEST_BAR));
        }
        recount();
        return true;
    }

    /** Leaves a place that the walk may be caught in: some issues get any choice. */
    private void shake(Place[] places, SplittableRandom random) {
        for (int i = 0; i < at.length; i++) {
            int c = random.nextInt(table.option[i].length);
            boolean shelving = table.isShelving(i, c);
            boolean allowed = places[i] == Place.OPEN
                    ? shelving == table.isShelving(i, at[i])
                    : shelving == (places[i] == Place.SHELVED);
            if (allowed && random.nextInt(4) == 0) {
                at[i] = c;
            }
        }
        recount();
    }

    /** Notes a pair of moves as the best so far unless it breaks more rules or is barred; what is new best never is. */
    private void consider(int a, int b, double twice, boolean barredA, int[][] barred, int step, double bestLack) {
        double all = 0.5 * twice + BROKEN * brokenAfter(a, b);
        boolean no = barredA || barred[moves.issue[b]][moves.choice[b]] > step;
        if (all < best && !(no && all >= bestLack)) {
            best = all;
            one = a;
            two = b;
        }
    }

    private void take(int move, int[][] barred, int until) {
        int i = moves.issue[move];
        barred[i][at[i]] = until;
        at[i] = moves.choice[move];
    }

    private double brokenAfter(int a, int b) {
        int i = moves.issue[a];
        int j = moves.issue[b];
        if (table.rules.get(i).isEmpty() && table.rules.get(j).isEmpty()) {
            return broken;
        }
        int oldI = at[i];
        int oldJ = at[j];
        double before = brokenOf(i, j);
        at[i] = moves.choice[a];
        at[j] = moves.choice[b];
        double after = brokenOf(i, j);
        at[j] = oldJ;
        at[i] = oldI;
        return broken - before + after;
    }

    private int brokenOf(int i, int j) {
        int count = 0;
        for (Constraint rule : table.rules.get(i)) {
            count += table.isKept(rule, at) ? 0 : 1;
        }
        if (i != j) {
            for (Constraint rule : table.rules.get(j)) {
                count += table.isKept(rule, at) || table.rules.get(i).contains(rule) ? 0 : 1;
            }
        }
        return count;
    }
}
