package org.comity.workbench.dialogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.shelving.ShelvingAnswer;
import org.comity.methods.bargain.shelving.ShelvingOptions;
import org.comity.methods.bargain.shelving.SmallestShelving;
import org.comity.methods.bargain.solution.Margins;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Shelving;
import org.comity.methods.bargain.solution.Solutions;
import org.comity.methods.bargain.solution.SolveOptions;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.program.BranchAndBound;

/**
 * What stands before any package is chosen: the problem, and what is to be shelved in all packages.
 *
 * @param problem at the means of all values
 * @param shelving what to shelve, where that was asked
 * @param shelved what is shelved
 * @param margins how far above no agreement every party must be
 */
record Ground(Problem problem, Optional<ShelvingAnswer> shelving, Shelving shelved, Margins margins) {
    private static final double SHELVING = 0.4;

    /** @throws IllegalArgumentException when issues are to be shelved and it is still to be entered what one yields then */
    static Ground of(Negotiation negotiation, SolveQuestion question, SearchClock clock) {
        if (question.shelve().isPresent() && !negotiation.awaited().isEmpty()) {
            throw new IllegalArgumentException(negotiation.awaited().getFirst());
        }
        Problem problem = negotiation.problem();
        Margins margins = Margins.each(problem.parties().size(), question.margin());
        Optional<ShelvingAnswer> shelving = question.shelve()
                .map(aim -> SmallestShelving.smallest(
                        problem,
                        aim,
                        margins.array(),
                        shelvingOptions(question, clock.part(SHELVING).left())));
        Shelving shelved = shelving.<Shelving>map(answer -> new Shelving.Exactly(
                        Set.copyOf(answer.first().map(set -> set.issues()).orElse(List.of()))))
                .orElseGet(Shelving.None::new);
        return new Ground(problem, shelving, shelved, margins);
    }

    private static ShelvingOptions shelvingOptions(SolveQuestion question, double seconds) {
        String solver = question.solver().equals(SolveOptions.AUTOMATIC) ? BranchAndBound.NAME : question.solver();
        return ShelvingOptions.DEFAULT.withSolver(solver).withSeconds(seconds);
    }

    SolveOptions options(SolveQuestion question, double seconds) {
        return SolveOptions.DEFAULT
                .withShelving(shelved)
                .withMargins(margins)
                .withSolver(question.solver())
                .withSeconds(seconds);
    }

    /** What the standards name; together, as the scale that all of them share takes as long as a standard for each party. */
    Map<Standard, Outcome> outcomes(List<Standard> standards, SolveQuestion question, SearchClock clock) {
        Map<Standard, Outcome> outcomes = new EnumMap<>(Standard.class);
        Solutions.solve(problem, standards, options(question, clock.left()))
                .forEach(outcome -> outcomes.put(outcome.standard(), outcome));
        return outcomes;
    }
}
