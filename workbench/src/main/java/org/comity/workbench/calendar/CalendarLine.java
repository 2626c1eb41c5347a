package org.comity.workbench.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Span;
import org.comity.model.Clubs;
import org.comity.model.Country;
import org.comity.model.Pair;

/**
 * A date of the calendar.
 *
 * @param id of the record
 * @param record the kind of record that has it: {@code occasion}, {@code agreement} or {@code commitment}
 * @param dates as they are written: {@code 2027}, {@code 2027-03-14 to 2027-03-16}
 * @param countries all that it names, by code
 * @param guest of a visit
 * @param host where it takes place
 * @param club whose members it concerns; empty for none
 * @param mark its handling mark
 */
public record CalendarLine(
        String id,
        String record,
        CalendarKind kind,
        String title,
        Span span,
        String dates,
        List<Country> countries,
        Optional<Country> guest,
        Optional<Country> host,
        String club,
        Occasion.Office office,
        String place,
        String source,
        Occasion.State state,
        String mark) {
    public CalendarLine {
        countries = List.copyOf(countries);
    }

    /** Whether it names the country, or a club of which it is then a member. */
    public boolean concerns(Country country) {
        return countries.contains(country) || isMember(country);
    }

    private boolean isMember(Country country) {
        return !club.isEmpty()
                && Clubs.embedded().names().stream().anyMatch(club::equalsIgnoreCase)
                && Clubs.embedded().members(club, span.first()).stream()
                        .anyMatch(membership -> membership.member().equals(country));
    }

    /** Whether it concerns both countries. */
    public boolean concerns(Pair pair) {
        return concerns(pair.home()) && concerns(pair.partner());
    }

    public boolean isCancelled() {
        return state == Occasion.State.CANCELLED;
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate on) {
        return span.last().isBefore(on);
    }

    /** Days until its first day; 0 while it lasts, below zero for days since its last one. */
    public long days(LocalDate on) {
        if (isOver(on)) {
            return ChronoUnit.DAYS.between(on, span.last());
        }
        return Math.max(0, ChronoUnit.DAYS.between(on, span.first()));
    }
}
