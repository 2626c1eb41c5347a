package org.comity.methods.bargain.linkage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.methods.bargain.Constraint;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Literal;
import org.comity.methods.bargain.Problem;

/**
 * Where nobody says what an issue yields as it is now, it is compared with a lot on that issue alone: each option that no
 * other one beats (as good for all, better for one), and that no rule on this issue alone forbids, has the same share. Of
 * an issue with an option that is best for all that option is taken; where one side's gain is the other's loss each may
 * expect the mean.
 */
final class Lots {
    private Lots() {}

    /** Every issue shelved that is shelvable, every other one by lot. */
    static Deal base(Problem problem) {
        double[][] shares = new double[problem.issues().size()][];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new double[problem.issues().get(i).options().size()];
            if (!problem.issues().get(i).shelvable()) {
                List<Integer> drawn = drawn(problem, i);
                for (int k : drawn) {
                    shares[i][k] = 1.0 / drawn.size();
                }
            }
        }
        return Deal.of(shares);
    }

    private static List<Integer> drawn(Problem problem, int issue) {
        int options = problem.issues().get(issue).options().size();
        List<Integer> allowed = IntStream.range(0, options)
                .filter(k -> problem.constraints().stream().noneMatch(rule -> forbids(rule, issue, k)))
                .boxed()
                .toList();
        List<Integer> all =
                allowed.isEmpty() ? IntStream.range(0, options).boxed().toList() : allowed;
        return all.stream()
                .filter(k -> all.stream().noneMatch(other -> beats(problem, issue, other, k)))
                .toList();
    }

    private static boolean forbids(Constraint rule, int issue, int option) {
        return rule instanceof Clause clause
                && clause.anyOf().stream()
                        .allMatch(
                                literal -> literal.issue() == issue && (literal.option() == option) != literal.holds());
    }

    private static boolean beats(Problem problem, int issue, int one, int other) {
        boolean better = false;
        for (int p = 0; p < problem.parties().size(); p++) {
            double by = problem.utility(p, issue, one) - problem.utility(p, issue, other);
            if (by < 0) {
                return false;
            }
            better |= by > 0;
        }
        return better;
    }

    /** The issues for which a rule asks. */
    static IntStream issues(Constraint rule) {
        return switch (rule) {
            case Clause clause -> clause.anyOf().stream().mapToInt(Literal::issue);
            case ShareLimit limit ->
                Stream.concat(Stream.of(limit.issue()), limit.when().stream().map(Literal::issue))
                        .mapToInt(Integer::intValue);
        };
    }
}
