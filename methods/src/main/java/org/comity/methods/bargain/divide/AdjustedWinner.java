package org.comity.methods.bargain.divide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adjusted Winner (Brams and Taylor 1996). Each party spreads 100 points over the issues. Whoever gives an issue
 * more gets it; tied issues go, in order, to the party that has fewer points so far. Then issues move from the party
 * that has more to the other, the least ratio of their points first, until both have the same; the last is split.
 * Issues with the same ratio move in their order; an issue that the receiver gives nothing never moves.
 */
public final class AdjustedWinner {
    private static final double ALL = 100;
    private static final double SAME = 1e-12;

    private final List<String> issues;
    private final double[][] points;
    private final int[] owner;
    private final double[] total = new double[2];
    private final List<Step> steps = new ArrayList<>();

    private AdjustedWinner(List<String> issues, double[][] points) {
        this.issues = issues;
        this.points = points;
        this.owner = new int[issues.size()];
    }

    /**
     * Divides.
     *
     * @param parties two names, for messages
     * @param issues names; at least 1, each once
     * @param points shape [party][issue], 0 or more; any positive sum, scaled to 100
     * @throws IllegalArgumentException when something is wrong, naming party and issue
     */
    public static Division divide(List<String> parties, List<String> issues, double[][] points) {
        check(parties, issues, points);
        double[] entered = new double[2];
        double[][] scaled = new double[2][issues.size()];
        for (int p = 0; p < 2; p++) {
            for (double point : points[p]) {
                entered[p] += point;
            }
            if (!(entered[p] > 0 && Double.isFinite(entered[p]))) {
                throw new IllegalArgumentException("The points of %s sum to %s; give at least one issue points."
                        .formatted(parties.get(p), entered[p]));
            }
            for (int i = 0; i < scaled[p].length; i++) {
                scaled[p][i] = entered[p] == ALL ? points[p][i] : points[p][i] / entered[p] * ALL;
            }
        }
        return new AdjustedWinner(issues, scaled).divide(List.of(entered[0], entered[1]));
    }

    private static void check(List<String> parties, List<String> issues, double[][] points) {
        if (parties.size() != 2 || points.length != 2) {
            throw new IllegalArgumentException(
                    "Adjusted Winner is for two parties, not %d; take another standard for more."
                            .formatted(parties.size()));
        }
        if (parties.getFirst().equals(parties.getLast())) {
            throw new IllegalArgumentException("Both parties are called %s.".formatted(parties.getFirst()));
        }
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("There are no issues to divide.");
        }
        Set<String> seen = new HashSet<>();
        for (String issue : issues) {
            if (!seen.add(issue)) {
                throw new IllegalArgumentException("The issue %s is there twice.".formatted(issue));
            }
        }
        for (int p = 0; p < 2; p++) {
            if (points[p].length != issues.size()) {
                throw new IllegalArgumentException("%s gives points to %d issues, but there are %d."
                        .formatted(parties.get(p), points[p].length, issues.size()));
            }
            for (int i = 0; i < issues.size(); i++) {
                if (!(points[p][i] >= 0 && Double.isFinite(points[p][i]))) {
                    throw new IllegalArgumentException("What %s gives %s must be 0 or more points, not %s."
                            .formatted(parties.get(p), issues.get(i), points[p][i]));
                }
            }
        }
    }

    private Division divide(List<Double> entered) {
        win();
        int giver = total[0] >= total[1] ? 0 : 1;
        double[] kept = move(giver);
        List<List<Double>> shares = new ArrayList<>();
        List<List<Double>> spread = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            int party = p;
            shares.add(IntStream.range(0, kept.length)
                    .mapToObj(i -> party == owner[i] ? kept[i] : 1 - kept[i])
                    .toList());
            spread.add(IntStream.range(0, kept.length)
                    .mapToObj(i -> points[party][i])
                    .toList());
        }
        return new Division(entered, spread, steps, shares, totals());
    }

    private List<Double> totals() {
        return List.of(total[0], total[1]);
    }

    /** Points that differ by rounding alone are the same. */
    private boolean isTied(int i) {
        return Math.abs(points[0][i] - points[1][i]) <= SAME * ALL;
    }

    private void win() {
        for (int i = 0; i < owner.length; i++) {
            if (!isTied(i)) {
                owner[i] = points[0][i] > points[1][i] ? 0 : 1;
                total[owner[i]] += points[owner[i]][i];
                steps.add(new Step.Won(issues.get(i), owner[i], totals()));
            }
        }
        for (int i = 0; i < owner.length; i++) {
            if (isTied(i)) {
                owner[i] = total[0] <= total[1] ? 0 : 1;
                total[owner[i]] += points[owner[i]][i];
                steps.add(new Step.Tied(issues.get(i), owner[i], totals()));
            }
        }
    }

    /** What part of each issue its first owner keeps. */
    private double[] move(int giver) {
        int receiver = 1 - giver;
        double[] kept = new double[owner.length];
        java.util.Arrays.fill(kept, 1);
        List<Integer> order = IntStream.range(0, owner.length)
                .filter(i -> owner[i] == giver && points[receiver][i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> ratio(giver, i)))
                .toList();
        for (int i : order) {
            double lead = total[giver] - total[receiver];
            if (lead <= SAME * ALL) {
                break;
            }
            double both = points[giver][i] + points[receiver][i];
            double share = lead >= both * (1 - SAME) ? 1 : lead / both;
            total[giver] -= share * points[giver][i];
            total[receiver] += share * points[receiver][i];
            kept[i] = 1 - share;
            steps.add(new Step.Moved(issues.get(i), receiver, ratio(giver, i), share, totals()));
        }
        return kept;
    }

    /** Rounded to 12 digits, so that ratios that are equal on paper are equal here. */
    private double ratio(int giver, int issue) {
        double ratio = points[giver][issue] / points[1 - giver][issue];
        double scale = Math.pow(10, 11 - Math.floor(Math.log10(ratio)));
        return Math.max(1, Double.isFinite(scale) ? Math.rint(ratio * scale) / scale : ratio);
    }
}
