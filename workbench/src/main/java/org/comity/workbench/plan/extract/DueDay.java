package org.comity.workbench.plan.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.workbench.plan.text.CalendarDay;
import org.jspecify.annotations.Nullable;

/** The last day that a date in words or digits allows. */
final class DueDay {
    private static final int LAST_MONTH = 12;
    private static final int MIDDLE = 15;
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private final Words words;
    private final Tokens tokens;
    private final Optional<LocalDate> today;

    DueDay(Words words, Optional<LocalDate> today) {
        this.words = words;
        this.tokens = words.tokens;
        this.today = today;
    }

    /** What the words name so far. */
    private static final class Found {
        int year;
        int month;
        int day;
        /** In months from January, for a quarter or half; 0 for a whole year. */
        int from;

        int to;
        boolean middle;
    }

    boolean isYear(int at) {
        return Years.of(tokens.low(at)) != null;
    }

    /** The month of a name, or of an abbreviation beside a number, with a capital; 0 for another word. */
    int month(int at) {
        if (!tokens.get(at).capital() && !tokens.low(at).contains("-")) {
            return 0;
        }
        String low = tokens.low(at);
        for (String start : List.of("mid-", "end-", "early-", "late-")) {
            low = low.startsWith(start) ? low.substring(start.length()) : low;
        }
        int month = CalendarDay.month(low);
        int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
        boolean dated = isYear(next) || isDay(at - 1) || (isDay(next) && next == at + 1);
        return month > 0 || !dated ? month : CalendarDay.shortMonth(low);
    }

    /** Whether a number from 1 to 31 stands here, perhaps with its ending: {@code 3}, {@code 21st}. */
    boolean isDay(int at) {
        return day(at) > 0;
    }

    /** Whether a word is a part of a year in digits or in short: a year, a day in digits, a quarter, a fiscal year. */
    boolean isCalendar(int at) {
        String low = tokens.low(at);
        boolean fiscal = low.length() > 3 && low.startsWith("fy") && Character.isDigit(low.charAt(2));
        return isYear(at) || CalendarDay.isNumeric(low) || Years.isPart(low) || fiscal;
    }

    private int day(int at) {
        String low = tokens.low(at);
        int end = low.length();
        if (low.endsWith("st") || low.endsWith("nd") || low.endsWith("rd") || low.endsWith("th")) {
            end -= 2;
        }
        if (end < 1 || end > 2) {
            return 0;
        }
        int day = 0;
        for (int i = 0; i < end; i++) {
            char c = low.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            day = day * 10 + c - '0';
        }
        return day <= 31 ? day : 0;
    }

    /**
     * The last day that the words between two tokens allow; none where they name no year and none can be counted from the
     * text's own, where the day is ambiguous, and for a fiscal year, which does not end on the same day everywhere.
     *
     * @param before whether the time itself is too late: "before 2030" allows the last day of 2029
     */
    Optional<LocalDate> of(int from, int to, boolean before) {
        Found found = new Found();
        LocalDate numeric = null;
        for (int at = from; at < to; at++) {
            String low = tokens.low(at);
            if (tokens.is(at, "fiscal", "financial", "fy") || (low.startsWith("fy") && isCalendar(at))) {
                return Optional.empty();
            }
            if (CalendarDay.isNumeric(low)) {
                Optional<LocalDate> day = CalendarDay.numeric(low);
                if (day.isEmpty()) {
                    return Optional.empty();
                }
                numeric = day.get();
                continue;
            }
            Years years = Years.of(low);
            if (years != null) {
                year(found, years, at);
            } else {
                word(found, at, to);
            }
        }
        if (numeric != null) {
            return Optional.of(numeric);
        }
        if (found.year == 0 && found.month > 0 && today.isPresent()) {
            LocalDate now = today.get();
            found.year = now.getYear() + (found.month < now.getMonthValue() ? 1 : 0);
        }
        return found.year == 0 ? Optional.empty() : last(found, before && !isEdge(from, to));
    }

    private void year(Found found, Years years, int at) {
        boolean season = tokens.is(at - 1, "year", "season", "school", "academic");
        found.year = season ? years.first() : years.last();
        found.month = years.month() > 0 ? years.month() : found.month;
        part(found, years.part());
    }

    private void part(Found found, String part) {
        if (part.equals("mid")) {
            found.middle = true;
        } else if (Years.isPart(part)) {
            int length = part.charAt(0) == 'q' ? 3 : 6;
            found.to = length * (part.charAt(1) - '0');
            found.from = found.to - length;
        }
    }

    private void word(Found found, int at, int to) {
        int month = month(at);
        if (month > 0) {
            found.month = month;
            found.day = at > 0 && isDay(at - 1)
                    ? day(at - 1)
                    : isDay(at + 1) && at + 1 < to ? day(at + 1) : tokens.is(at - 1, "of") ? day(at - 2) : 0;
            found.middle |= tokens.low(at).startsWith("mid-");
        } else if (Years.isPart(tokens.low(at))) {
            part(found, tokens.low(at));
        } else if (tokens.is(at, "half", "quarter", "semester")) {
            int length = tokens.is(at, "quarter") ? 3 : 6;
            int number = ordinal(at - 1, LAST_MONTH / length);
            found.to = length * number;
            found.from = Math.max(0, found.to - length);
        } else if (tokens.is(at, "mid", "middle")) {
            found.middle = true;
        } else if (found.year == 0) {
            relative(found, at);
        }
    }

    /** "this year", "next year", "by the end of the year". */
    private void relative(Found found, int at) {
        boolean named = tokens.is(at, "this", "next", "current") && words.is("periods", at + 1);
        boolean own = tokens.is(at, "the") && tokens.is(at + 1, "year") && tokens.is(at - 1, "of");
        boolean year = tokens.is(at + 1, "year", "calendar");
        if ((named || own) && year && today.isPresent()) {
            found.year = today.get().getYear() + (tokens.is(at, "next") ? 1 : 0);
        }
    }

    /** The number of a quarter or half by the word before it; 0 for none. */
    private int ordinal(int at, int most) {
        String low = tokens.low(at);
        if (low.equals("last") || low.equals("final")) {
            return most;
        }
        int number = Math.max(ORDINALS.indexOf(low), ROMAN.indexOf(low)) + 1;
        number = number == 0 && low.length() == 3 ? day(at) : number;
        return number <= most ? number : 0;
    }

    /** Whether an edge of the time is meant, or an event in it: "before the end of 2030", "before the 2030 summit". */
    private boolean isEdge(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.is(at, "end", "close", "expiry", "mid", "middle", "year-end")
                    || tokens.low(at).startsWith("mid-")
                    || tokens.low(at).startsWith("end-")
                    || words.is("events_due", at)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> last(Found found, boolean before) {
        try {
            if (found.month > 0 && found.day > 0) {
                return Optional.of(LocalDate.of(found.year, found.month, found.day));
            }
            int first = found.month > 0 ? found.month : found.from + 1;
            int end = found.month > 0 ? found.month : found.to > 0 ? found.to : LAST_MONTH;
            if (before) {
                return Optional.of(YearMonth.of(found.year, first).atDay(1).minusDays(1));
            }
            if (found.middle) {
                return Optional.of(
                        found.month > 0
                                ? LocalDate.of(found.year, found.month, MIDDLE)
                                : YearMonth.of(found.year, LAST_MONTH / 2).atEndOfMonth());
            }
            return Optional.of(YearMonth.of(found.year, end).atEndOfMonth());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a lead-in means a time that is itself too late. */
    static boolean isBefore(@Nullable String lead) {
        return lead != null && List.of("before", "prior to", "ahead of").contains(lead.toLowerCase(Locale.ROOT));
    }
}
