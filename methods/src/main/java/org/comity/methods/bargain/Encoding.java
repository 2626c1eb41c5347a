package org.comity.methods.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Program;

/**
 * A problem as rows of a mixed-integer program. For each option of each issue a column holds its share, 0 or 1 unless
 * the issue is divisible; where shelving is allowed, one more is 1 when the issue is shelved; they sum to 1. Solvers
 * add rows and an objective of their own to {@link #builder()}; the columns of the problem come first.
 */
public final class Encoding {
    private static final int NONE = -1;

    private final Problem problem;
    private final int[][] share;
    private final int[] shelved;
    private final Program.Builder base = Program.builder();

    /**
     * @param shelving whether issues that are shelvable may be shelved
     * @param constraints whether red lines and links become rows; solvers that choose among them add them one by one
     */
    public Encoding(Problem problem, boolean shelving, boolean constraints) {
        this.problem = problem;
        int issues = problem.issues().size();
        this.share = new int[issues][];
        this.shelved = new int[issues];
        for (int i = 0; i < issues; i++) {
            addIssue(i, shelving);
        }
        if (constraints) {
            problem.constraints().forEach(constraint -> add(base, constraint));
        }
    }

    private void addIssue(int i, boolean shelving) {
        Issue issue = problem.issues().get(i);
        int options = issue.options().size();
        share[i] = new int[options];
        for (int k = 0; k < options; k++) {
            share[i][k] = base.column(issue.name() + ": " + issue.options().get(k), 0, 1, !issue.divisible(), 0);
        }
        shelved[i] = shelving && issue.shelvable() ? base.binary(issue.name() + " shelved", 0) : NONE;
        int[] at = shelved[i] == NONE ? share[i] : append(share[i], shelved[i]);
        double[] ones = new double[at.length];
        Arrays.fill(ones, 1);
        base.row(issue.name(), 1, 1, at, ones);
    }

    /** A fresh builder with all columns and rows so far. */
    public Program.Builder builder() {
        return base.build().toBuilder();
    }

    public int share(int issue, int option) {
        return share[issue][option];
    }

    public boolean canBeShelved(int issue) {
        return shelved[issue] != NONE;
    }

    /** The column that is 1 when the issue is shelved; only where it can be. */
    public int shelved(int issue) {
        return shelved[issue];
    }

    /** How many columns the problem has; those that a solver adds follow. */
    public int columns() {
        return base.build().columns().size();
    }

    /** What a column adds to the value of a party. Shape: [columns()], in points. */
    public double[] worths(int party) {
        double[] worths = new double[columns()];
        for (int i = 0; i < share.length; i++) {
            for (int k = 0; k < share[i].length; k++) {
                worths[share[i][k]] = problem.utility(party, i, k);
            }
            if (canBeShelved(i)) {
                worths[shelved[i]] = problem.statusQuo(party, i);
            }
        }
        return worths;
    }

    /** The deal that an answer's values stand for; whole columns are rounded. */
    public Deal deal(Answer answer) {
        double[][] shares = new double[share.length][];
        for (int i = 0; i < share.length; i++) {
            boolean divisible = problem.issues().get(i).divisible();
            shares[i] = new double[share[i].length];
            if (canBeShelved(i) && answer.value(shelved[i]) > 0.5) {
                continue;
            }
            double sum = 0;
            for (int k = 0; k < shares[i].length; k++) {
                double value = answer.value(share[i][k]);
                shares[i][k] = divisible ? (value < Deal.TRACE ? 0 : value) : Math.rint(value);
                sum += shares[i][k];
            }
            for (int k = 0; k < shares[i].length; k++) {
                shares[i][k] /= sum;
            }
        }
        return Deal.of(shares);
    }

    /** Adds the rows of a constraint to a builder made by this encoding. */
    public void add(Program.Builder builder, Constraint constraint) {
        switch (constraint) {
            case Clause clause -> {
                Sum sum = new Sum();
                clause.anyOf().forEach(literal -> sum.add(builder, literal, 1));
                builder.atLeast(clause.name(), 1 - sum.constant, sum.columns(), sum.coefficients());
            }
            case ShareLimit limit -> {
                addSide(builder, limit, 1, limit.low());
                addSide(builder, limit, -1, -limit.high());
            }
        }
    }

    /** sign x share + (number of conditions that are not true) + shelved is at least the limit. */
    private void addSide(Program.Builder builder, ShareLimit limit, double sign, double least) {
        if (least <= (sign > 0 ? 0 : -1)) {
            return;
        }
        Sum sum = new Sum();
        sum.add(share[limit.issue()][limit.option()], sign);
        if (canBeShelved(limit.issue())) {
            sum.add(shelved[limit.issue()], 1);
        }
        limit.when().forEach(literal -> sum.add(builder, literal.negated(), 1));
        builder.atLeast(limit.name(), least - sum.constant, sum.columns(), sum.coefficients());
    }

    /** A column that is 1 whenever a divisible issue's option has any share. */
    private int traceOf(Program.Builder builder, int issue, int option) {
        int column = builder.binary(problem.issues().get(issue).name() + " has a share", 0);
        builder.atMost("share", 0, new int[] {share[issue][option], column}, new double[] {1, -1});
        return column;
    }

    private static int[] append(int[] values, int last) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return longer;
    }

    /** A linear sum that is built up; terms of one column are joined. */
    private final class Sum {
        private final List<Integer> at = new ArrayList<>();
        private final List<Double> by = new ArrayList<>();
        private double constant;

        void add(int column, double coefficient) {
            int place = at.indexOf(column);
            if (place < 0) {
                at.add(column);
                by.add(coefficient);
            } else {
                by.set(place, by.get(place) + coefficient);
            }
        }

        /** Adds 1 when the literal is true, 0 when it is not. */
        void add(Program.Builder builder, Literal literal, double times) {
            int issue = literal.issue();
            double sign = literal.holds() ? times : -times;
            constant += literal.holds() ? 0 : times;
            if (literal.option() == Literal.SHELVED) {
                if (canBeShelved(issue)) {
                    add(shelved[issue], sign);
                }
            } else if (problem.issues().get(issue).divisible()) {
                add(traceOf(builder, issue, literal.option()), sign);
            } else {
                add(share[issue][literal.option()], sign);
            }
        }

        int[] columns() {
            return at.stream().mapToInt(Integer::intValue).toArray();
        }

        double[] coefficients() {
            return by.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
