package org.comity.workbench.dialogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.comity.methods.bargain.Problem;
import org.comity.methods.bargain.shelving.ShelvingAnswer;
import org.comity.methods.bargain.solution.Certificate;
import org.comity.methods.bargain.solution.Conflict;
import org.comity.methods.bargain.solution.Frontier;
import org.comity.methods.bargain.solution.FrontierOptions;
import org.comity.methods.bargain.solution.Margins;
import org.comity.methods.bargain.solution.Outcome;
import org.comity.methods.bargain.solution.Shelving;
import org.comity.methods.bargain.solution.Standard;
import org.comity.methods.bargain.solution.ValuedDeal;
import org.comity.methods.program.Answer;

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

    private static final double STANDARDS = 0.7;
    private static final double FRONTIER = 0.8;

    /**
     * All five standards and the frontier; of several smallest sets to shelve the first is taken. The seconds of the question
     * are for all searches together.
     *
     * @throws IllegalArgumentException when issues are to be shelved and it is still to be entered what one yields then
     */
    static Packages of(Negotiation negotiation, SolveQuestion question) {
        return of(negotiation, question, SearchClock.of(question.seconds()));
    }

    static Packages of(Negotiation negotiation, SolveQuestion question, SearchClock clock) {
        Ground ground = Ground.of(negotiation, question, clock);
        Optional<ShelvingAnswer> shelving = ground.shelving();
        if (shelving.isPresent() && shelving.get().first().isEmpty()) {
            return new Packages(
                    ground.problem(),
                    shelving,
                    ground.shelved(),
                    ground.margins(),
                    nothing(),
                    none(),
                    shelving.get().findConflict());
        }
        Map<Standard, Outcome> outcomes = ground.outcomes(List.of(Standard.values()), question, clock.part(STANDARDS));
        Frontier frontier = Frontier.of(
                ground.problem(),
                FrontierOptions.DEFAULT
                        .withShelving(ground.shelved())
                        .withMargins(ground.margins())
                        .withCap(MOST_POINTS)
                        .withSeconds(clock.part(FRONTIER).left()));
        boolean none = outcomes.values().stream().noneMatch(Outcome::found);
        return new Packages(
                ground.problem(),
                shelving,
                ground.shelved(),
                ground.margins(),
                outcomes,
                frontier,
                none
                        ? Optional.of(Conflict.smallest(ground.problem(), ground.options(question, clock.left())))
                        : Optional.empty());
    }

    /** What one standard names, without asking for the others. */
    static Optional<ValuedDeal> only(Negotiation negotiation, SolveQuestion question, Standard standard) {
        SearchClock clock = SearchClock.of(question.seconds());
        Ground ground = Ground.of(negotiation, question, clock);
        if (ground.shelving().isPresent() && ground.shelving().get().first().isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = Objects.requireNonNull(
                ground.outcomes(List.of(standard), question, clock).get(standard));
        return outcome.found() ? Optional.of(outcome.first()) : Optional.empty();
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
