package org.comity.server.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.server.page.RangeBar;
import org.comity.server.page.Switches;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;

/**
 * What changed over a span of years.
 *
 * @param fromYear the earlier year
 * @param up relations whose whole range of change lies above zero, the surest first
 * @param down the same below zero
 * @param untold the names of those of which it cannot be told
 * @param incomparable the names of those that share no observed figure in both years
 */
public record Moves(int fromYear, List<Move> up, List<Move> down, List<String> untold, List<String> incomparable) {
    /** One move: who, how far, and what part of the frame both years share. */
    public record Move(String name, String address, RangeBar bar, String compared) {}

    private record Step(Country partner, Change change) {
        /** How sure it is: the size of the change over the width of its range. */
        double sureness() {
            return change.difference()
                    .map(d -> Math.abs(d.value()) / Math.max(1e-9, d.high() - d.low()))
                    .orElse(0.0);
        }
    }

    static Moves of(Assessment assessment, Switches switches, int span) {
        int from = assessment.year() - span;
        List<Step> steps = assessment.partners().stream()
                .flatMap(relation -> step(relation, from).stream())
                .toList();
        return new Moves(
                from,
                certain(steps, assessment, switches, 1),
                certain(steps, assessment, switches, -1),
                names(
                        steps.stream()
                                .filter(s -> s.change().difference().isPresent()
                                        && !s.change().isCertain()),
                        switches),
                names(steps.stream().filter(s -> s.change().difference().isEmpty()), switches));
    }

    private static Optional<Step> step(Relation relation, int from) {
        return relation.changes().stream()
                .filter(change -> change.fromYear() == from)
                .findFirst()
                .map(change -> new Step(relation.partner(), change));
    }

    private static List<Move> certain(List<Step> steps, Assessment assessment, Switches switches, int sign) {
        return steps.stream()
                .filter(s -> s.change().isCertain())
                .filter(s -> s.change()
                        .difference()
                        .map(d -> Math.signum(d.value()) == sign)
                        .orElse(false))
                .sorted(Comparator.comparingDouble(Step::sureness).reversed().thenComparing(Step::partner))
                .map(s -> move(s, assessment.home(), switches))
                .toList();
    }

    private static Move move(Step step, Country home, Switches switches) {
        return new Move(
                switches.language().name(step.partner()),
                switches.across("/" + home + "/" + step.partner()),
                RangeBar.difference(step.change().difference().orElseThrow(), switches.language()),
                switches.language().percent(step.change().comparedShare()));
    }

    private static List<String> names(java.util.stream.Stream<Step> steps, Switches switches) {
        return steps.map(s -> switches.language().name(s.partner())).sorted().toList();
    }
}
