package org.comity.workbench.security.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comity.data.event.reading.Press;
import org.comity.workbench.security.series.SeriesQuestion.Step;

/** The periods that are shown, and how much the source reported of each. */
record PeriodGrid(Step by, List<LocalDate> starts, SortedMap<LocalDate, Press> press) {
    private static final int MOST = 20_000;

    PeriodGrid {
        starts = List.copyOf(starts);
    }

    /**
     * Whole periods from the one that holds the first day asked for to the one that holds the last; else from the first to
     * the last of which the source reports as much as usual: single late reports of long ago begin no series.
     *
     * @throws IllegalArgumentException where these are too many, or the source has no line to begin with
     */
    static PeriodGrid of(SeriesQuestion question, List<Press> read) {
        Step by = question.by();
        SortedMap<LocalDate, Press> press = new TreeMap<>();
        read.forEach(one -> press.put(one.start(), one));
        List<LocalDate> usual =
                read.stream().filter(one -> !one.isThin()).map(Press::start).toList();
        Optional<LocalDate> first =
                question.from().or(() -> usual.stream().findFirst()).map(by::start);
        Optional<LocalDate> last =
                question.to().or(() -> usual.reversed().stream().findFirst()).map(by::start);
        if (first.isEmpty() || last.isEmpty()) {
            throw new IllegalArgumentException(
                    "No event of %s was known by that day; ask with a later --as-of.".formatted(question.source()));
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = first.get(); !start.isAfter(last.get()); start = by.next(start)) {
            if (starts.size() == MOST) {
                throw new IllegalArgumentException(
                        "From %s to %s there are more than %d periods; ask for fewer with --from, --to or --by."
                                .formatted(first.get(), last.get(), MOST));
            }
            starts.add(start);
        }
        if (starts.isEmpty()) {
            throw new IllegalArgumentException("The source ends on %s, before %s; ask with an earlier --from."
                    .formatted(by.next(last.get()).minusDays(1), first.get()));
        }
        return new PeriodGrid(by, starts, press);
    }

    LocalDate from() {
        return starts.getFirst();
    }

    LocalDate to() {
        return by.next(starts.getLast()).minusDays(1);
    }

    Optional<Press> press(LocalDate start) {
        return Optional.ofNullable(press.get(start));
    }

    /** Whether the source has a line of the period; where it has none nothing is known. */
    boolean isCovered(LocalDate start) {
        return press.containsKey(start);
    }

    boolean holds(LocalDate start, LocalDate day) {
        return !day.isBefore(start) && day.isBefore(by.next(start));
    }
}
