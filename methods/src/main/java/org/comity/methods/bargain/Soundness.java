package org.comity.methods.bargain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.methods.bargain.Constraint.Clause;
import org.comity.methods.bargain.Constraint.ShareLimit;

/** Whether the parts of a problem fit together. */
final class Soundness {
    private Soundness() {}

    static void check(
            List<String> parties,
            List<Issue> issues,
            double[][][] utilities,
            double[][] statusQuo,
            double[] reservations,
            List<Constraint> constraints) {
        require(parties.size() >= 2, "A negotiation needs at least two parties.");
        require(!issues.isEmpty(), "A negotiation needs at least one issue.");
        distinct("party", parties);
        distinct("issue", issues.stream().map(Issue::name).toList());
        distinct("constraint", constraints.stream().map(Constraint::name).toList());
        int count = parties.size();
        require(
                utilities.length == count && statusQuo.length == count && reservations.length == count,
                "Utilities, status quo and reservation values are needed for each party.");
        for (int p = 0; p < count; p++) {
            checkParty(parties.get(p), issues, utilities[p], statusQuo[p], reservations[p]);
        }
        constraints.forEach(constraint -> checkConstraint(issues, constraint));
    }

    private static void checkParty(
            String party, List<Issue> issues, double[][] utilities, double[] statusQuo, double reservation) {
        require(
                utilities.length == issues.size() && statusQuo.length == issues.size(),
                "Party %s needs a utility and a status quo for each issue.".formatted(party));
        require(
                Double.isFinite(reservation),
                "The reservation value of party %s must be a number, not %s.".formatted(party, reservation));
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            require(
                    utilities[i].length == issue.options().size(),
                    "Party %s needs a utility for each option of issue %s.".formatted(party, issue.name()));
            require(
                    Double.isFinite(statusQuo[i]) && Arrays.stream(utilities[i]).allMatch(Double::isFinite),
                    "What party %s gives issue %s must be numbers.".formatted(party, issue.name()));
        }
    }

    private static void checkConstraint(List<Issue> issues, Constraint constraint) {
        switch (constraint) {
            case Clause clause -> clause.anyOf().forEach(literal -> checkLiteral(issues, constraint, literal));
            case ShareLimit limit -> {
                limit.when().forEach(literal -> checkLiteral(issues, constraint, literal.negated()));
                place(issues, constraint, limit.issue(), limit.option());
                require(
                        limit.option() != Literal.SHELVED,
                        "The share limit %s must be on an option.".formatted(limit.name()));
            }
        }
    }

    private static void checkLiteral(List<Issue> issues, Constraint constraint, Literal literal) {
        place(issues, constraint, literal.issue(), literal.option());
        Issue issue = issues.get(literal.issue());
        require(
                !issue.divisible() || literal.option() == Literal.SHELVED || !literal.holds(),
                "The constraint %s asks for any share of issue %s, however small; give a least share instead."
                        .formatted(constraint.name(), issue.name()));
    }

    private static void place(List<Issue> issues, Constraint constraint, int issue, int option) {
        boolean sound = issue >= 0
                && issue < issues.size()
                && option >= Literal.SHELVED
                && option < issues.get(issue).options().size();
        require(sound, "The constraint %s is on an issue or option that there is not.".formatted(constraint.name()));
    }

    private static void distinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            require(seen.add(name), "The %s %s is there twice.".formatted(what, name));
        }
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}
