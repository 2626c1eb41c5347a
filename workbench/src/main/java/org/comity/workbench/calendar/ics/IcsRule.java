package org.comity.workbench.calendar.ics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of recurrence (RFC 5545, 3.3.10), expanded day by day: what it does not name is that of the first time. Parts that
 * count weeks or days of the year, or times of the day, are refused.
 */
final class IcsRule {
    /** The most times that something may repeat. */
    static final int MOST = 1000;

    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS");
    private static final int LARGEST_INTERVAL = 1000;

    /** The last day that iCalendar can write, to which a rule with an end is followed. */
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Periods in a row without a day that fits, after which there is none: 54 years of days. */
    private static final int MOST_EMPTY = 20_000;

    private enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** A weekday; {@code nth} of the month or year, from the end when below zero, 0 for every one. */
    private record Weekday(int nth, DayOfWeek day) {}

    private final Frequency frequency;
    private final int interval;
    private final Optional<Integer> count;
    private final Optional<IcsTime> until;
    private final DayOfWeek weekStart;
    private final List<Weekday> weekdays;
    private final List<Integer> monthDays;
    private final List<Integer> months;
    private final List<Integer> positions;

    /** Reads a rule. @throws IllegalArgumentException in one sentence */
    IcsRule(IcsLine line) {
        Map<String, String> parts = new HashMap<>();
        for (String part : line.value().strip().toUpperCase(Locale.ROOT).split(";")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !KNOWN.contains(name)) {
                throw new IllegalArgumentException(
                        "It repeats by a rule with %s, which is not read; enter its dates one by one."
                                .formatted(name.length() > 30 ? name.substring(0, 30) : name));
            }
            parts.put(name, part.substring(equals + 1));
        }
        String word = parts.getOrDefault("FREQ", "");
        frequency = Arrays.stream(Frequency.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("It repeats %s, which is not read; enter its dates one by one."
                                .formatted(word.isEmpty() ? "without FREQ" : word)));
        interval = numbers(parts.getOrDefault("INTERVAL", "1"), "INTERVAL", 1, LARGEST_INTERVAL)
                .getFirst();
        count = Optional.ofNullable(parts.get("COUNT"))
                .map(text -> numbers(text, "COUNT", 1, MOST).getFirst());
        until = Optional.ofNullable(parts.get("UNTIL")).map(text -> IcsTime.of(line, text, Map.of()));
        weekStart = weekday(parts.getOrDefault("WKST", "MO")).day();
        weekdays = list(parts.get("BYDAY")).stream().map(IcsRule::weekday).toList();
        boolean ofMonth = frequency == Frequency.MONTHLY || frequency == Frequency.YEARLY;
        if (!ofMonth && weekdays.stream().anyMatch(weekday -> weekday.nth() != 0)) {
            throw new IllegalArgumentException(
                    "Only a month or year has a first or last weekday; its rule is read wrong.");
        }
        monthDays = numbers(parts.get("BYMONTHDAY"), "BYMONTHDAY", -31, 31);
        months = numbers(parts.get("BYMONTH"), "BYMONTH", 1, 12);
        positions = numbers(parts.get("BYSETPOS"), "BYSETPOS", -366, 366);
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private static List<Integer> numbers(
            @org.jspecify.annotations.Nullable String text, String name, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (String one : list(text)) {
            boolean sound = one.matches("[+-]?\\d{1,6}");
            int number = sound ? Integer.parseInt(one) : 0;
            if (!sound || number < least || number > most || (number == 0)) {
                throw new IllegalArgumentException("%s of its rule must be a whole number from %d to %d, not \"%s\"."
                        .formatted(name, least, most, one.length() > 20 ? one.substring(0, 20) : one));
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private static Weekday weekday(String text) {
        if (!text.matches("[+-]?\\d{0,2}(MO|TU|WE|TH|FR|SA|SU)")) {
            throw new IllegalArgumentException("Its rule must name weekdays such as MO or -1FR, not \"%s\"."
                    .formatted(text.length() > 20 ? text.substring(0, 20) : text));
        }
        String day = text.substring(text.length() - 2);
        String nth = text.substring(0, text.length() - 2);
        DayOfWeek weekday =
                DayOfWeek.of(List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(day) + 1);
        return new Weekday(nth.isEmpty() || nth.matches("[+-]") ? 0 : Integer.parseInt(nth), weekday);
    }

    /** Whether it goes on for ever. */
    boolean isEndless() {
        return count.isEmpty() && until.isEmpty();
    }

    /**
     * Every time, the first one included, in order: of a rule with an end, all to its end.
     *
     * @param last day to which a rule without an end is followed
     * @throws IllegalArgumentException when it repeats more often than is kept, or asks for more times than there are
     */
    List<IcsTime> expand(IcsTime first, LocalDate last) {
        LocalDate bound = isEndless() ? last : END;
        List<IcsTime> times = new ArrayList<>(List.of(first));
        LocalDate period = periodStart(first.local().toLocalDate());
        int empty = 0;
        while (!period.isAfter(bound) && empty < MOST_EMPTY) {
            empty++;
            for (LocalDate day : chosen(period, first.local().toLocalDate())) {
                LocalDateTime time = day.atTime(first.local().toLocalTime());
                if (!time.isAfter(first.local())) {
                    continue;
                }
                IcsTime next = first.at(time);
                if (day.isAfter(bound) || isPast(next) || isAll(times)) {
                    return times;
                }
                if (times.size() >= MOST) {
                    throw new IllegalArgumentException("It repeats more than %,d times until %s."
                            .formatted(MOST, isEndless() ? last + "; give its rule an end" : "its rule ends"));
                }
                times.add(next);
                empty = 0;
            }
            period = next(period);
        }
        if (count.isPresent() && !isAll(times)) {
            throw new IllegalArgumentException(
                    "Its rule asks for %d times and names days for %d; enter its dates one by one."
                            .formatted(count.get(), times.size()));
        }
        return times;
    }

    private boolean isAll(List<IcsTime> times) {
        return count.filter(most -> times.size() >= most).isPresent();
    }

    private boolean isPast(IcsTime time) {
        return until.filter(end -> {
                    if (end.allDay() || end.zone().isEmpty() || time.zone().isEmpty()) {
                        return end.allDay()
                                ? time.local().toLocalDate().isAfter(end.local().toLocalDate())
                                : time.local().isAfter(end.local());
                    }
                    return time.local()
                            .atZone(time.zone().get())
                            .toInstant()
                            .isAfter(end.local().atZone(end.zone().get()).toInstant());
                })
                .isPresent();
    }

    private LocalDate periodStart(LocalDate day) {
        return switch (frequency) {
            case DAILY -> day;
            case WEEKLY -> day.minusDays((day.getDayOfWeek().getValue() - weekStart.getValue() + 7) % 7);
            case MONTHLY -> day.withDayOfMonth(1);
            case YEARLY -> day.withDayOfYear(1);
        };
    }

    private LocalDate next(LocalDate period) {
        return switch (frequency) {
            case DAILY -> period.plusDays(interval);
            case WEEKLY -> period.plusWeeks(interval);
            case MONTHLY -> period.plusMonths(interval);
            case YEARLY -> period.plusYears(interval);
        };
    }

    private List<LocalDate> chosen(LocalDate period, LocalDate first) {
        LocalDate end = switch (frequency) {
            case DAILY -> period.plusDays(1);
            case WEEKLY -> period.plusWeeks(1);
            case MONTHLY -> period.plusMonths(1);
            case YEARLY -> period.plusYears(1);
        };
        List<LocalDate> days =
                period.datesUntil(end).filter(day -> fits(day, first)).toList();
        if (positions.isEmpty()) {
            return days;
        }
        return positions.stream()
                .map(position -> position > 0 ? position - 1 : days.size() + position)
                .filter(index -> index >= 0 && index < days.size())
                .map(days::get)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean fits(LocalDate day, LocalDate first) {
        if (!months.isEmpty() && !months.contains(day.getMonthValue())) {
            return false;
        }
        int back = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        if (!monthDays.isEmpty() && !monthDays.contains(day.getDayOfMonth()) && !monthDays.contains(back)) {
            return false;
        }
        if (!weekdays.isEmpty()) {
            return weekdays.stream().anyMatch(weekday -> fits(weekday, day));
        }
        if (!monthDays.isEmpty()) {
            return true;
        }
        return switch (frequency) {
            case DAILY -> true;
            case WEEKLY -> day.getDayOfWeek() == first.getDayOfWeek();
            case MONTHLY -> day.getDayOfMonth() == first.getDayOfMonth();
            case YEARLY ->
                day.getDayOfMonth() == first.getDayOfMonth()
                        && (!months.isEmpty() || day.getMonth() == first.getMonth());
        };
    }

    private boolean fits(Weekday weekday, LocalDate day) {
        if (day.getDayOfWeek() != weekday.day()) {
            return false;
        }
        boolean ofYear = frequency == Frequency.YEARLY && months.isEmpty();
        int at = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int length = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        int forward = (at - 1) / 7 + 1;
        int backward = -((length - at) / 7 + 1);
        return weekday.nth() == 0 || weekday.nth() == forward || weekday.nth() == backward;
    }
}
