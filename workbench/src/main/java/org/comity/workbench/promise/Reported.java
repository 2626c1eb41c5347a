package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.promise.PromiseState;
import org.comity.desk.promise.StateReport;
import org.comity.workbench.promise.Standing.Remark;

/** The state of a promise as one side reports it, by a day. */
final class Reported {
    private static final Comparator<StateReport> LAST =
            Comparator.comparing(StateReport::asOf).thenComparing(StateReport::id);

    private Reported() {}

    /**
     * Reads the last report about that day or an earlier one.
     *
     * @param due the promise's date; empty when it has none
     * @param reports those of one side
     */
    static Standing of(Optional<LocalDate> due, List<StateReport> reports, LocalDate on) {
        List<StateReport> known =
                reports.stream().filter(report -> !report.asOf().isAfter(on)).toList();
        Optional<StateReport> last = known.stream().max(LAST);
        if (last.isEmpty()) {
            return Standing.silent(due, on);
        }
        Standing standing = by(due, last.get(), on);
        return differ(known) ? standing.with(Remark.REPORTERS_DIFFER) : standing;
    }

    /** Whether the last words of two reporters are not the same. */
    private static boolean differ(List<StateReport> known) {
        Map<String, StateReport> last = new HashMap<>();
        known.forEach(report ->
                last.merge(report.reporter(), report, (one, other) -> LAST.compare(one, other) >= 0 ? one : other));
        return last.values().stream().map(StateReport::state).distinct().count() > 1;
    }

    private static Standing by(Optional<LocalDate> due, StateReport report, LocalDate on) {
        boolean open = Standing.isOpen(due, on);
        boolean early = Standing.isOpen(due, report.asOf());
        PromiseState said = report.state();
        return switch (said) {
            case DELIVERED, CANNOT_BE_ASSESSED, SUPERSEDED -> standing(report, Optional.of(said), Remark.NONE);
            case DELIVERED_LATE ->
                early
                        ? standing(report, Optional.of(PromiseState.CANNOT_BE_ASSESSED), Remark.CONTRADICTION)
                        : standing(report, Optional.of(said), Remark.NONE);
            case DRAFTED, AGREED, IN_FORCE ->
                open
                        ? standing(report, Optional.of(PromiseState.NOT_YET_DUE), Remark.DATE_NOT_COME)
                        : standing(report, Optional.of(said), early ? Remark.BEFORE_THE_DATE : Remark.NONE);
            case NOT_DELIVERED ->
                open
                        ? standing(report, Optional.of(PromiseState.NOT_YET_DUE), Remark.DATE_NOT_COME)
                        : early
                                ? standing(report, Optional.empty(), Remark.BEFORE_THE_DATE)
                                : standing(report, Optional.of(said), Remark.NONE);
            case NOT_YET_DUE ->
                open || due.isEmpty()
                        ? standing(report, Optional.of(said), Remark.NONE)
                        : standing(report, Optional.empty(), early ? Remark.BEFORE_THE_DATE : Remark.CONTRADICTION);
        };
    }

    private static Standing standing(StateReport report, Optional<PromiseState> state, Remark remark) {
        return new Standing(state, Optional.of(report.state()), Optional.of(report.asOf()), report.reporter(), remark);
    }
}
