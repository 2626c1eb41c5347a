package org.comity.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, month, ISO week or day. States are read as of the period's last day (31 December for a year).
 *
 * @param frequency the length of the period
 * @param year the calendar year (for a week, the ISO week-based year)
 * @param sub 0 for a year or once, 1-12 for a month, 1-53 for a week, 1-366 for a day of the year
 */
public record Period(Frequency frequency, int year, int sub) implements Comparable<Period> {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|(\\d{2})(?:-(\\d{2}))?))?");

    public static Period year(int year) {
        return new Period(Frequency.YEAR, year, 0);
    }

    public static Period month(int year, int month) {
        return new Period(Frequency.MONTH, year, month);
    }

    public static Period day(LocalDate date) {
        return new Period(Frequency.DAY, date.getYear(), date.getDayOfYear());
    }

    /** Reads {@code 2014}, {@code 2014-03}, {@code 2014-W07} or {@code 2014-03-05}. */
    public static Period parse(String text) {
        Matcher match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "A period is written 2014, 2014-03, 2014-W07 or 2014-03-05, not \"%s\".".formatted(text));
        }
        int year = Integer.parseInt(match.group(1));
        try {
            if (match.group(2) != null) {
                return new Period(Frequency.WEEK, year, Integer.parseInt(match.group(2))).checked();
            }
            if (match.group(3) == null) {
                return year(year);
            }
            int month = Integer.parseInt(match.group(3));
            return match.group(4) == null
                    ? month(year, month).checked()
                    : day(LocalDate.of(year, month, Integer.parseInt(match.group(4))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no such date as \"%s\".".formatted(text), e);
        }
    }

    private Period checked() {
        lastDay(); // throws on a month or week that the calendar does not have
        return this;
    }

    /** The day at whose end states are read. */
    public LocalDate lastDay() {
        return switch (frequency) {
            case YEAR, ONCE -> LocalDate.of(year, 12, 31);
            case MONTH -> LocalDate.of(year, sub, 1).plusMonths(1).minusDays(1);
            case WEEK ->
                LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, sub)
                        .with(java.time.DayOfWeek.SUNDAY);
            case DAY -> LocalDate.ofYearDay(year, sub);
        };
    }

    @Override
    public int compareTo(Period other) {
        return lastDay().compareTo(other.lastDay());
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case YEAR, ONCE -> Integer.toString(year);
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, sub);
            case WEEK -> String.format(Locale.ROOT, "%d-W%02d", year, sub);
            case DAY -> lastDay().toString();
        };
    }
}
