package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.workbench.trust.ties.TieLine.Standing;

/**
 * Two instruments of one kind that held at the same time, by the same source: two sources that list the same treaty do
 * not overlap.
 *
 * @param from first day on which both hold
 * @param until last day on which both hold; empty while they do
 */
record Overlap(TieLine one, TieLine other, LocalDate from, Optional<LocalDate> until) {
    static List<Overlap> of(List<TieLine> lines) {
        List<Overlap> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                between(lines.get(i), lines.get(j)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Overlap> between(TieLine one, TieLine other) {
        boolean comparable = TieKinds.isCompared(one.kind())
                && one.kind().equals(other.kind())
                && one.direction() == other.direction()
                && one.origin().source().equals(other.origin().source())
                && !one.id().equals(other.id());
        if (!comparable || one.from().isEmpty() || other.from().isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = one.from().get().isAfter(other.from().get())
                ? one.from().get()
                : other.from().get();
        Optional<LocalDate> until = one.until()
                .map(day -> other.until().filter(day::isAfter).orElse(day))
                .or(other::until);
        return until.filter(from::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(new Overlap(one, other, from, until));
    }

    boolean isInForce(LocalDate on) {
        return one.standing(on) == Standing.IN_FORCE && other.standing(on) == Standing.IN_FORCE;
    }
}
