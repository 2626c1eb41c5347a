package org.comity.workbench.promise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.plan.Step;
import org.comity.desk.promise.Evidence;
import org.comity.desk.promise.PromiseState;
import org.comity.workbench.promise.Standing.Remark;

/**
 * The state of a promise as dated evidence of one kind of source shows it, by a day. Evidence for a step shows it from
 * its date on; evidence against a step takes back that step and those after it.
 */
final class Shown {
    private static final List<Step> WAY =
            List.of(Step.PROPOSED, Step.AGREED, Step.IN_FORCE, Step.IN_DELIVERY, Step.DELIVERED);

    private Shown() {}

    /**
     * Reads the evidence published by that day.
     *
     * @param due the promise's date; empty when it has none
     * @param evidence of one kind of source
     */
    static Standing of(Optional<LocalDate> due, List<Evidence> evidence, LocalDate on) {
        List<Evidence> known = evidence.stream()
                .filter(one -> !one.dated().isAfter(on))
                .sorted(Comparator.comparing(Evidence::dated).thenComparing(Evidence::id))
                .toList();
        if (known.isEmpty()) {
            return Standing.silent(due, on);
        }
        Map<Step, Evidence> shown = new EnumMap<>(Step.class);
        known.forEach(one -> apply(one, shown));
        Optional<Evidence> furthest = WAY.reversed().stream()
                .filter(shown::containsKey)
                .findFirst()
                .flatMap(step -> Optional.ofNullable(shown.get(step)));
        return furthest.map(one -> reached(due, one, on)).orElseGet(() -> denied(due, known.getLast(), on));
    }

    private static void apply(Evidence one, Map<Step, Evidence> shown) {
        boolean gone = one.shows() == Step.LAPSED || one.shows() == Step.DROPPED;
        if (one.stance() == Evidence.Stance.FOR && !gone) {
            shown.putIfAbsent(one.shows(), one); // the first day on which it was shown
        } else if (one.stance() == Evidence.Stance.FOR) {
            shown.clear();
        } else if (!gone) {
            shown.keySet().removeIf(step -> WAY.indexOf(step) >= WAY.indexOf(one.shows()));
        }
    }

    private static Standing reached(Optional<LocalDate> due, Evidence furthest, LocalDate on) {
        if (furthest.shows() == Step.DELIVERED) {
            boolean late = due.isPresent() && furthest.dated().isAfter(due.get());
            return standing(
                    furthest, Optional.of(late ? PromiseState.DELIVERED_LATE : PromiseState.DELIVERED), Remark.NONE);
        }
        if (Standing.isOpen(due, on)) {
            return standing(furthest, Optional.of(PromiseState.NOT_YET_DUE), Remark.DATE_NOT_COME);
        }
        boolean early = Standing.isOpen(due, furthest.dated());
        return standing(furthest, Optional.of(part(furthest.shows())), early ? Remark.BEFORE_THE_DATE : Remark.NONE);
    }

    /** No step stands: denied after the date is not delivered; denied before it says nothing of the date. */
    private static Standing denied(Optional<LocalDate> due, Evidence last, LocalDate on) {
        if (Standing.isOpen(due, on)) {
            return standing(last, Optional.of(PromiseState.NOT_YET_DUE), Remark.NONE);
        }
        if (due.isEmpty()) {
            return standing(last, Optional.of(PromiseState.CANNOT_BE_ASSESSED), Remark.NONE);
        }
        return last.dated().isAfter(due.get())
                ? standing(last, Optional.of(PromiseState.NOT_DELIVERED), Remark.NONE)
                : standing(last, Optional.empty(), Remark.BEFORE_THE_DATE);
    }

    /** A step short of delivery; what is being delivered is in force, and no more. */
    static PromiseState part(Step step) {
        return switch (step) {
            case PROPOSED -> PromiseState.DRAFTED;
            case AGREED -> PromiseState.AGREED;
            case IN_FORCE, IN_DELIVERY -> PromiseState.IN_FORCE;
            case DELIVERED, LAPSED, DROPPED ->
                throw new IllegalArgumentException("%s is no step short of delivery.".formatted(step));
        };
    }

    private static Standing standing(Evidence evidence, Optional<PromiseState> state, Remark remark) {
        boolean speaksFor = evidence.stance() == Evidence.Stance.FOR && WAY.contains(evidence.shows());
        Optional<PromiseState> said = evidence.shows() == Step.DELIVERED
                ? state
                : Optional.of(evidence.shows()).filter(WAY::contains).map(Shown::part);
        return new Standing(
                state, speaksFor ? said : Optional.empty(), Optional.of(evidence.dated()), evidence.source(), remark);
    }
}
