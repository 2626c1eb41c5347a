package org.comity.server.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.model.Country;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.promise.LedgerQuestion;
import org.comity.workbench.calendar.Calendar;
import org.comity.workbench.calendar.CalendarKind;

/** What an address asks of the calendar. */
public final class CalendarQuestion {
    private CalendarQuestion() {}

    /** The dates asked for: of a kind, of one or two countries, with words, in a period. */
    public static Calendar.Filter filter(Switches switches) {
        return new Calendar.Filter(
                kinds(switches), countries(switches), switches.get("q"), day(switches, "from"), day(switches, "to"));
    }

    /** The same for a page, which shows periods of its own. */
    static Calendar.Filter always(Switches switches) {
        return new Calendar.Filter(
                kinds(switches), countries(switches), switches.get("q"), Optional.empty(), Optional.empty());
    }

    /** Everything that concerns a country. */
    static Calendar.Filter of(Country country) {
        return new Calendar.Filter(Set.of(), List.of(country), "", Optional.empty(), Optional.empty());
    }

    private static Set<CalendarKind> kinds(Switches switches) {
        String word = switches.get("what");
        try {
            return word.isEmpty() ? Set.of() : Set.of(CalendarKind.parse(word));
        } catch (IllegalArgumentException fault) {
            throw new Wrong(400, "bad-request", String.valueOf(fault.getMessage()));
        }
    }

    private static List<Country> countries(Switches switches) {
        return Stream.of("home", "partner")
                .flatMap(name -> LedgerQuestion.country(switches.get(name)).stream())
                .toList();
    }

    private static Optional<LocalDate> day(Switches switches, String name) {
        String text = switches.get(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException fault) {
            throw new Wrong(400, "bad-date", "A date is written 2024-12-31, not \"%s\".".formatted(text));
        }
    }

    /** The first month that a page shows: the one asked for, else the present one. */
    static YearMonth month(Switches switches, LocalDate today) {
        String text = switches.get("month");
        try {
            YearMonth month = text.isEmpty() ? YearMonth.from(today) : YearMonth.parse(text);
            if (month.getYear() < 1800 || month.getYear() > 2998) {
                throw new DateTimeException(text);
            }
            return month;
        } catch (DateTimeException fault) {
            throw new Wrong(400, "bad-month", "A month is written 2027-03, not \"%s\".".formatted(text));
        }
    }
}
