package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/** Small negotiations made by a seed, with links, red lines and share limits. */
final class RandomProblems {
    private final SplittableRandom random;
    private final boolean divisible;
    private final List<Issue> issues = new ArrayList<>();

    private RandomProblems(long seed, boolean divisible) {
        this.random = new SplittableRandom(seed);
        this.divisible = divisible;
    }

    /** 2 to 4 parties, 1 to {@code most} issues of 1 to 3 options; the kinds of figures change with the seed. */
    static Problem of(long seed, int most, boolean divisible) {
        return new RandomProblems(seed, divisible).make(most, (int) (seed % 4));
    }

    /** How the seed shelves: not, freely, or some of the issues that may be. */
    static Shelving shelving(long seed, Problem problem) {
        SplittableRandom random = new SplittableRandom(seed + 7_000_000);
        return switch (random.nextInt(3)) {
            case 0 -> new Shelving.None();
            case 1 -> new Shelving.Free();
            default -> {
                java.util.Set<Integer> some = new java.util.HashSet<>();
                for (int i = 0; i < problem.issues().size(); i++) {
                    if (problem.issues().get(i).shelvable() && random.nextInt(3) == 0) {
                        some.add(i);
                    }
                }
                yield new Shelving.Exactly(some);
            }
        };
    }

    private Problem make(int most, int kind) {
        int parties = 2 + random.nextInt(3);
        int n = 1 + random.nextInt(most);
        for (int i = 0; i < n; i++) {
            List<String> options = List.of("a", "b", "c").subList(0, 1 + random.nextInt(3));
            issues.add(new Issue("issue " + i, options, divisible && random.nextInt(3) == 0, random.nextBoolean(), 1));
        }
        double[][][] utilities = new double[parties][n][];
        double[][] statusQuo = new double[parties][n];
        double[] reservations = new double[parties];
        List<String> names = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            names.add("party " + p);
            for (int i = 0; i < n; i++) {
                utilities[p][i] = new double[issues.get(i).options().size()];
                double best = Double.NEGATIVE_INFINITY;
                double sum = 0;
                for (int k = 0; k < utilities[p][i].length; k++) {
                    utilities[p][i][k] = figure(kind);
                    best = Math.max(best, utilities[p][i][k]);
                    sum += utilities[p][i][k];
                }
                statusQuo[p][i] = figure(kind) / 2;
                double mean = sum / utilities[p][i].length;
                reservations[p] += random.nextInt(3) == 0 ? mean : Math.min(mean, 0.4 * mean);
            }
            reservations[p] = kind == 2 ? reservations[p] : Math.rint(reservations[p]);
        }
        return new Problem(names, issues, utilities, statusQuo, reservations, constraints(n));
    }

    private double figure(int kind) {
        return switch (kind) {
            case 0 -> random.nextInt(-3, 12);
            case 1 -> random.nextInt(-30, 120) / 10.0;
            case 2 -> random.nextDouble(-3e5, 1e6);
            default -> random.nextInt(0, 4);
        };
    }

    private List<Constraint> constraints(int n) {
        List<Constraint> constraints = new ArrayList<>();
        int links = random.nextInt(n);
        for (int c = 0; c < links; c++) {
            List<Literal> anyOf = new ArrayList<>();
            int size = 1 + random.nextInt(3);
            for (int l = 0; l < size; l++) {
                anyOf.add(literal(n));
            }
            constraints.add(new Clause("link " + c, anyOf));
        }
        int limits = random.nextInt(1 + n / 2);
        for (int c = 0; c < limits; c++) {
            int issue = random.nextInt(n);
            double low = random.nextInt(3) * 0.25;
            double high = Math.max(low, random.nextInt(1, 5) * 0.25);
            List<Literal> when = new ArrayList<>();
            if (random.nextBoolean()) {
                when.add(literal(n));
                boolean known = when.getFirst().holds() || when.getFirst().option() == Literal.SHELVED;
                if (!known && issues.get(when.getFirst().issue()).divisible()) {
                    when.clear();
                } else if (known
                        && random.nextBoolean()
                        && issues.get(when.getFirst().issue()).divisible()) {
                    when.set(0, Literal.settled(when.getFirst().issue()));
                }
            }
            int option = random.nextInt(issues.get(issue).options().size());
            constraints.add(new ShareLimit("limit " + c, when, issue, option, low, high));
        }
        return constraints;
    }

    private Literal literal(int n) {
        int issue = random.nextInt(n);
        if (random.nextInt(5) == 0) {
            return new Literal(issue, Literal.SHELVED, random.nextBoolean());
        }
        int option = random.nextInt(issues.get(issue).options().size());
        return new Literal(issue, option, !issues.get(issue).divisible() && random.nextBoolean());
    }
}
