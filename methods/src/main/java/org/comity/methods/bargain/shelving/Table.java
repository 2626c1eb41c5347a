package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/**
 * A problem as a table of choices: for each issue its options, then shelving where that is allowed. Choices that no
 * smallest set needs are left out: options that another option of the issue is worth as much as for every party, and
 * shelving where an option is; only in issues on which no constraint is, as there one choice can take the other's place.
 */
final class Table {
    /** Sums that differ by less than this share of the largest possible sum are one. */
    private static final double NOISE = 1e-12;

    final Problem problem;
    final int parties;
    final int issues;
    /** Shape [issue][choice]: the option's number, or {@link Literal#SHELVED}. */
    final int[][] option;
    /** Shape [issue][choice][party], in points. */
    final double[][][] worth;
    /** By issue: what shelving it counts for. */
    final double[] weight;
    /** By party: reservation value and margin. */
    final double[] asked;
    /** By party: what a package must be worth; a trace of rounding below what is asked. */
    final double[] need;
    /** By issue: the constraints that speak of it. */
    final List<List<Constraint>> rules;

    Table(Problem problem, ShelvingAim aim, double[] margins) {
        this.problem = problem;
        parties = problem.parties().size();
        issues = problem.issues().size();
        option = new int[issues][];
        worth = new double[issues][][];
        weight = new double[issues];
        asked = new double[parties];
        need = new double[parties];
        rules = rules(problem);
        for (int i = 0; i < issues; i++) {
            weight[i] = aim == ShelvingAim.COUNT ? 1 : problem.issues().get(i).weight();
            option[i] = choices(i);
            worth[i] = new double[option[i].length][parties];
            for (int c = 0; c < option[i].length; c++) {
                for (int p = 0; p < parties; p++) {
                    worth[i][c][p] = problem.worth(p, i, option[i][c]);
                }
            }
        }
        for (int p = 0; p < parties; p++) {
            asked[p] = problem.reservation(p) + margins[p];
            need[p] = asked[p] - NOISE * (Math.abs(asked[p]) + size(p));
        }
    }

    private static List<List<Constraint>> rules(Problem problem) {
        List<List<Constraint>> rules = new ArrayList<>();
        for (int i = 0; i < problem.issues().size(); i++) {
            int issue = i;
            rules.add(problem.constraints().stream()
                    .filter(rule -> speaksOf(rule, issue))
                    .toList());
        }
        return rules;
    }

    private static boolean speaksOf(Constraint rule, int issue) {
        return switch (rule) {
            case Clause clause -> clause.anyOf().stream().anyMatch(literal -> literal.issue() == issue);
            case ShareLimit limit ->
                limit.issue() == issue || limit.when().stream().anyMatch(literal -> literal.issue() == issue);
        };
    }

    private int[] choices(int i) {
        int options = problem.issues().get(i).options().size();
        boolean free = rules.get(i).isEmpty();
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            if (!free || !isBeaten(i, k, options)) {
                kept.add(k);
            }
        }
        boolean shelvable = problem.issues().get(i).shelvable();
        if (shelvable && !(free && isBeaten(i, Literal.SHELVED, options))) {
            kept.add(Literal.SHELVED);
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether some option is worth as much for every party, and more for one or is an earlier one. */
    private boolean isBeaten(int i, int k, int options) {
        for (int other = 0; other < options; other++) {
            boolean asGood = other != k;
            boolean better = k == Literal.SHELVED || other < k;
            for (int p = 0; p < parties && asGood; p++) {
                double difference = problem.utility(p, i, other) - problem.worth(p, i, k);
                asGood = difference >= 0;
                better |= difference > 0;
            }
            if (asGood && better) {
                return true;
            }
        }
        return false;
    }

    /** The largest size that a sum of a party's points can have. */
    double size(int p) {
        double sum = 0;
        for (double[][] choices : worth) {
            double largest = 0;
            for (double[] choice : choices) {
                largest = Math.max(largest, Math.abs(choice[p]));
            }
            sum += largest;
        }
        return sum;
    }

    boolean hasDivisible() {
        return problem.issues().stream().anyMatch(issue -> issue.divisible());
    }

    /** Whether the choice of an issue is to shelve it. */
    boolean isShelving(int issue, int choice) {
        return option[issue][choice] == Literal.SHELVED;
    }

    boolean canBeShelved(int issue) {
        return option[issue].length > 0 && isShelving(issue, option[issue].length - 1);
    }

    Deal deal(int[] choices) {
        int[] options = new int[issues];
        for (int i = 0; i < issues; i++) {
            options[i] = option[i][choices[i]];
        }
        return Deal.ofOptions(problem, options);
    }

    /** What is shelved counts for, summed in the order of the issues. */
    double weight(Deal deal) {
        double sum = 0;
        for (int i = 0; i < issues; i++) {
            sum += deal.isShelved(i) ? weight[i] : 0;
        }
        return sum;
    }

    /** Whether the package keeps all rules and gives the parties what they need, {@code but} for one, or -1. */
    boolean accepts(Deal deal, int but, double tolerance) {
        for (int p = 0; p < parties; p++) {
            if (p != but && problem.value(p, deal) < need[p] - tolerance * (1 + size(p))) {
                return false;
            }
        }
        return problem.keeps(deal);
    }

    /** Whether choices keep a rule; a divisible issue goes to one option whole. */
    boolean isKept(Constraint rule, int[] choices) {
        return switch (rule) {
            case Clause clause -> clause.anyOf().stream().anyMatch(literal -> isTrue(literal, choices));
            case ShareLimit limit -> {
                int taken = option[limit.issue()][choices[limit.issue()]];
                double share = taken == limit.option() ? 1 : 0;
                yield taken == Literal.SHELVED
                        || (share >= limit.low() && share <= limit.high())
                        || !limit.when().stream().allMatch(literal -> isTrue(literal, choices));
            }
        };
    }

    private boolean isTrue(Literal literal, int[] choices) {
        return (option[literal.issue()][choices[literal.issue()]] == literal.option()) == literal.holds();
    }
}
