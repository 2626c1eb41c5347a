package org.comity.desk.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When something is, as exactly as it is known.
 *
 * @param first day, on the calendar of its place
 * @param last day, included; not before the first
 * @param known how much of the date is known
 * @param from the first minute; only of what has times
 * @param until the end; only of what has times, and empty where none is given
 * @param zone of the times; empty: the local time of the place
 */
public record Span(
        LocalDate first,
        LocalDate last,
        Known known,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> until,
        Optional<ZoneId> zone) {
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2999;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    /** How exactly a date is known. */
    public enum Known {
        YEAR,
        MONTH,
        DAY,
        MINUTE
    }

    /**
     * Reads dates as occasions write them.
     *
     * @throws IllegalArgumentException in one sentence
     */
    public static Span parse(String begins, String ends, String zone) {
        Known known = known(begins);
        Optional<ZoneId> place = zone(zone);
        if (known == Known.MINUTE) {
            LocalDateTime from = time(begins);
            Optional<LocalDateTime> until = ends.isBlank() ? Optional.empty() : Optional.of(time(ends));
            LocalDate last = until.map(Span::lastDay).orElse(from.toLocalDate());
            if (until.isPresent() && until.get().isBefore(from)) {
                throw before(begins, ends);
            }
            LocalDate first = from.toLocalDate();
            return new Span(first, last.isBefore(first) ? first : last, known, Optional.of(from), until, place);
        }
        if (place.isPresent()) {
            throw new IllegalArgumentException(
                    "Only times have a zone; leave it empty, or write begins as 2027-03-14T09:00.");
        }
        LocalDate first = firstDay(begins, known);
        LocalDate last = ends.isBlank() ? lastDay(first, known) : lastDay(firstDay(ends, known(ends)), known(ends));
        if (last.isBefore(first)) {
            throw before(begins, ends);
        }
        return new Span(first, last, known, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static IllegalArgumentException before(String begins, String ends) {
        return new IllegalArgumentException("It ends (%s) before it begins (%s).".formatted(ends, begins));
    }

    private static Known known(String text) {
        return switch (text.length()) {
            case YEAR_LENGTH -> Known.YEAR;
            case MONTH_LENGTH -> Known.MONTH;
            case DAY_LENGTH -> Known.DAY;
            default -> Known.MINUTE;
        };
    }

    private static LocalDate firstDay(String text, Known known) {
        try {
            LocalDate day = switch (known) {
                case YEAR -> Year.parse(text).atDay(1);
                case MONTH -> YearMonth.parse(text).atDay(1);
                case DAY -> LocalDate.parse(text);
                case MINUTE -> time(text).toLocalDate();
            };
            checkYear(day, text);
            return day;
        } catch (DateTimeException fault) {
            throw unreadable(text, fault);
        }
    }

    private static LocalDate lastDay(LocalDate first, Known known) {
        return switch (known) {
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
            case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
            case DAY, MINUTE -> first;
        };
    }

    /** What ends at midnight is over on the day before. */
    private static LocalDate lastDay(LocalDateTime end) {
        return end.minusNanos(1).toLocalDate();
    }

    private static LocalDateTime time(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            checkYear(time.toLocalDate(), text);
            return time;
        } catch (DateTimeException fault) {
            throw unreadable(text, fault);
        }
    }

    private static void checkYear(LocalDate day, String text) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw new IllegalArgumentException(
                    "A date lies in the years %d to %d, not \"%s\".".formatted(EARLIEST, LATEST, text));
        }
    }

    private static IllegalArgumentException unreadable(String text, DateTimeException fault) {
        return new IllegalArgumentException(
                "A date is a year, month, day or time (2027, 2027-03, 2027-03-14, 2027-03-14T09:00), not \"%s\"."
                        .formatted(text),
                fault);
    }

    private static Optional<ZoneId> zone(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException fault) {
            throw new IllegalArgumentException(
                    "A time zone is a name such as Africa/Nairobi or UTC, not \"%s\".".formatted(text), fault);
        }
    }

    /** The first minute as an instant; only of what has times in a zone. */
    public Optional<Instant> instant() {
        return from.flatMap(time -> zone.map(place -> time.atZone(place).toInstant()));
    }

    /** The text that {@link #parse} reads a time from. */
    public static String text(LocalDateTime time) {
        return time.withNano(0).toString();
    }

    /** Whether any of its days lies from one day to another, both included. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !last.isBefore(from) && !first.isAfter(to);
    }

    /** The instant by which spans of one day are put in order. */
    public Instant order() {
        return instant().orElseGet(() -> from.orElse(first.atStartOfDay()).toInstant(ZoneOffset.UTC));
    }
}
