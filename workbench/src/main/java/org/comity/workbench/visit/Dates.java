package org.comity.workbench.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.ReadTx;
import org.comity.model.Pair;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarLine;
import org.comity.workbench.calendar.PairDates;

/**
 * What the calendar says around a visit. A visit on the day itself is still to come.
 *
 * @param past visits and meetings that were over before the day
 * @param next what begins on the day or later, promises left out, the earliest first
 * @param on the day
 */
public record Dates(PairDates past, List<CalendarLine> next, LocalDate on) {
    public Dates {
        next = List.copyOf(next);
    }

    static Dates read(ReadTx tx, Pair pair, LocalDate day) {
        Calendar.Filter both = new Calendar.Filter(
                Set.of(), List.of(pair.home(), pair.partner()), "", Optional.empty(), Optional.empty());
        List<CalendarLine> lines = Calendar.read(tx, both, day).lines();
        List<CalendarLine> over =
                lines.stream().filter(line -> line.span().last().isBefore(day)).toList();
        List<CalendarLine> next = lines.stream()
                .filter(line -> line.concerns(pair) && !line.isCancelled())
                .filter(line -> !line.span().last().isBefore(day))
                .filter(line -> !line.record().equals("commitment"))
                .toList();
        return new Dates(PairDates.of(new Calendar(over, day), pair), next, day);
    }

    boolean isEmpty() {
        return past.there().isEmpty() && past.back().isEmpty() && past.met().isEmpty() && next.isEmpty();
    }
}
