package org.comity.workbench.dialogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.shelving.ShelvingAnswer;
import org.comity.methods.bargain.shelving.ShelvingOptions;
import org.comity.methods.bargain.shelving.SmallestShelving;
import org.comity.methods.bargain.solution.Certificate;
import org.comity.methods.bargain.solution.Conflict;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.FrontierOptions;
import org.comity.methods.bargain.solution.Margins;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Shelving;
import org.comity.methods.bargain.solution.Solutions;
import org.comity.methods.bargain.solution.SolveOptions;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.program.Answer;
import org.comity.methods.program.BranchAndBound;

/**
 * The packages of a negotiation at the means of all values.
 *
 * @param problem solved; its issues and parties are those of the negotiation
 * @param shelving what to shelve, where that was asked
 * @param shelved what is shelved in all of them
 * @param margins how far above no agreement every party is in all of them
 * @param outcomes by standard; all without a package when there is none
 * @param frontier the efficient packages; without points when there is none
 * @param conflict what cannot be kept together; empty when there are packages
 */
record Packages(
        Problem problem,
        Optional<ShelvingAnswer> shelving,
        Shelving shelved,
        Margins margins,
        Map<Standard, Outcome> outcomes,
        Frontier frontier,
        Optional<Conflict> conflict) {

    /** What a standard names. */
    Outcome outcome(Standard standard) {
        return Objects.requireNonNull(outcomes.get(standard), "every standard is asked");
    }

    /** How many efficient packages are told one by one. */
    static final int MOST_POINTS = 2000;

    /**
     * All five standards and the frontier; of several smallest sets to shelve the first is taken.
     *
     * @throws IllegalArgumentException when issues are to be shelved and it is still to be entered what one yields then
     */
    static Packages of(Negotiation negotiation, SolveQuestion question) {
        if (question.shelve().isPresent() && !negotiation.awaited().isEmpty()) {
            throw new IllegalArgumentException(negotiation.awaited().getFirst());
        }
        Problem problem = negotiation.problem();
        Margins margins = Margins.each(problem.parties().size(), question.margin());
        Optional<ShelvingAnswer> shelving = question.shelve()
                .map(aim -> SmallestShelving.smallest(problem, aim, margins.array(), shelvingOptions(question)));
        Shelving shelved = shelving.<Shelving>map(answer -> new Shelving.Exactly(
                        Set.copyOf(answer.first().map(set -> set.issues()).orElse(List.of()))))
                .orElseGet(Shelving.None::new);
        if (shelving.isPresent() && shelving.get().first().isEmpty()) {
            return new Packages(
                    problem,
                    shelving,
                    shelved,
                    margins,
                    nothing(),
                    none(),
                    shelving.get().findConflict());
        }
        SolveOptions options = SolveOptions.DEFAULT
                .withShelving(shelved)
                .withMargins(margins)
                .withSolver(question.solver())
                .withSeconds(question.seconds());
        Map<Standard, Outcome> outcomes = new EnumMap<>(Standard.class);
        List<Standard> standards = List.of(Standard.values());
        // together, as the scale that all of them share takes as long as a standard for each party
        Solutions.solve(problem, standards, options.withSeconds(standards.size() * question.seconds()))
                .forEach(outcome -> outcomes.put(outcome.standard(), outcome));
        Frontier frontier = Frontier.of(
                problem,
                FrontierOptions.DEFAULT
                        .withShelving(shelved)
                        .withMargins(margins)
                        .withCap(MOST_POINTS)
                        .withSeconds(question.seconds()));
        boolean none = outcomes.values().stream().noneMatch(Outcome::found);
        return new Packages(
                problem,
                shelving,
                shelved,
                margins,
                outcomes,
                frontier,
                none ? Optional.of(Conflict.smallest(problem, options)) : Optional.empty());
    }

    private static ShelvingOptions shelvingOptions(SolveQuestion question) {
        String solver = question.solver().equals(SolveOptions.AUTOMATIC) ? BranchAndBound.NAME : question.solver();
        return ShelvingOptions.DEFAULT.withSolver(solver).withSeconds(question.seconds());
    }

    /** No package by any standard. */
    private static Map<Standard, Outcome> nothing() {
        Map<Standard, Outcome> outcomes = new EnumMap<>(Standard.class);
        for (Standard standard : Standard.values()) {
            outcomes.put(
                    standard,
                    new Outcome(
                            standard,
                            Answer.Status.INFEASIBLE,
                            Optional.empty(),
                            List.of(),
                            true,
                            new Certificate(Double.NaN, Double.NaN, 0, true, "")));
        }
        return outcomes;
    }

    private static Frontier none() {
        return new Frontier(List.of(), true, false);
    }
}
