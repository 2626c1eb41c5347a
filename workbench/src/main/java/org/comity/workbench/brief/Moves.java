package org.comity.workbench.brief;

import java.util.Comparator;
import java.util.List;
import org.comity.model.Country;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Score;

/**
 * Who moved since an earlier year.
 *
 * @param from the earlier year: five years before if anything can be compared then, else ten, else one
 * @param up certain rises, the largest for its range first
 * @param down certain falls, the largest for its range first
 * @param unclear where zero lies in the range
 */
record Moves(int from, List<Move> up, List<Move> down, List<Move> unclear) {
    private static final List<Integer> SPANS = List.of(5, 10, 1);

    /** A partner's change in score. */
    record Move(Country partner, Score change) {
        /** How many half-widths of its range the change lies from zero. */
        double certainty() {
            return Math.abs(change.value()) / Math.max(1e-9, (change.high() - change.low()) / 2);
        }
    }

    static Moves of(Assessment assessment) {
        for (int span : SPANS) {
            Moves moves = of(assessment, assessment.year() - span);
            if (!moves.isEmpty()) {
                return moves;
            }
        }
        return new Moves(assessment.year(), List.of(), List.of(), List.of());
    }

    private static Moves of(Assessment assessment, int from) {
        List<Move> moves = assessment.partners().stream()
                .flatMap(r -> r.changes().stream()
                        .filter(c -> c.fromYear() == from)
                        .flatMap(c -> c.difference().stream())
                        .map(d -> new Move(r.partner(), d)))
                .sorted(Comparator.comparingDouble((Move m) -> -m.certainty()).thenComparing(Move::partner))
                .toList();
        return new Moves(
                from,
                moves.stream().filter(m -> m.change().low() > 0).toList(),
                moves.stream().filter(m -> m.change().high() < 0).toList(),
                moves.stream()
                        .filter(m -> m.change().low() <= 0 && m.change().high() >= 0)
                        .toList());
    }

    boolean isEmpty() {
        return up.isEmpty() && down.isEmpty() && unclear.isEmpty();
    }

    /** The change of one partner over the given years, if it was asked. */
    static List<Change> changes(Assessment.Relation relation) {
        return relation.changes().stream()
                .sorted(Comparator.comparingInt(Change::fromYear).reversed())
                .toList();
    }
}
