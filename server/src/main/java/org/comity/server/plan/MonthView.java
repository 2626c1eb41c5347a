package org.comity.server.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comity.server.desk.Addresses;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.workbench.plan.calendar.Entry;
import org.comity.workbench.plan.calendar.PlanCalendar;

/**
 * A month of the calendar as a table of weeks, which is its own table for those who do not see it.
 *
 * @param before the month before, as addresses write it
 * @param weekdays their names, from Monday on
 */
record MonthView(
        YearMonth month, String title, String before, String after, List<String> weekdays, List<List<Day>> weeks) {
    private static final int WEEK = 7;

    /** A day: whether it is of this month and today, and what falls on it. */
    record Day(LocalDate date, boolean inMonth, boolean isToday, List<Item> items) {}

    /** An entry: its page, its kind for people, and whether its day has passed with work left to do. */
    record Item(String page, String sort, String title, boolean isDone, boolean isLate) {}

    static MonthView of(PlanCalendar calendar, Switches switches, LocalDate today) {
        YearMonth month = month(switches.get("month"), today);
        Locale locale = switches.language().locale();
        LocalDate first = month.atDay(1).with(DayOfWeek.MONDAY);
        List<List<Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            List<Day> week = new ArrayList<>();
            for (LocalDate day = monday; day.isBefore(monday.plusDays(WEEK)); day = day.plusDays(1)) {
                boolean inMonth = YearMonth.from(day).equals(month);
                week.add(new Day(
                        day,
                        inMonth,
                        day.equals(today),
                        inMonth ? items(calendar.between(day, day), switches, today) : List.of()));
            }
            weeks.add(week);
        }
        List<String> weekdays = first.datesUntil(first.plusDays(WEEK))
                .map(day -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
        return new MonthView(
                month,
                DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                weekdays,
                weeks);
    }

    private static List<Item> items(List<Entry> entries, Switches switches, LocalDate today) {
        return entries.stream()
                .map(one -> new Item(
                        Addresses.of(one.sort().kind(), one.about()),
                        switches.language().text("calendar." + one.sort().word()),
                        one.title(),
                        one.isDone(),
                        !one.isDone() && one.day().isBefore(today)))
                .toList();
    }

    private static YearMonth month(String text, LocalDate today) {
        if (text.isEmpty()) {
            return YearMonth.from(today);
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() < 1800 || month.getYear() > 9000) {
                throw new DateTimeException(text);
            }
            return month;
        } catch (DateTimeException e) {
            throw new Wrong(400, "bad-month", "A month is written 2027-03, not \"%s\".".formatted(text));
        }
    }
}
