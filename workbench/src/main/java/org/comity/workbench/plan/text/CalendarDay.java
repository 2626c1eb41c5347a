package org.comity.workbench.plan.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Months by their names, and days written in digits: {@code 2027-06-30}, {@code 30.6.2027}, {@code 30/06/2027}. */
public final class CalendarDay {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SHORTEST = 3;
    private static final int LONGEST_SHORT = 4;
    private static final int LONGEST = 10;
    private static final int YEAR = 4;
    private static final int LAST_MONTH = 12;

    private CalendarDay() {}

    /** The number of a month by its whole name in lower case; 0 for another word. */
    public static int month(String low) {
        return MONTHS.indexOf(low) + 1;
    }

    /** The number of a month by its name or an abbreviation of three or four letters, in any case; 0 for another word. */
    public static int shortMonth(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            boolean abbreviated =
                    plain.length() >= SHORTEST && plain.length() <= LONGEST_SHORT && name.startsWith(plain);
            if (name.equals(plain) || abbreviated) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether a word has the shape of a day in digits, even of one that the calendar does not have. */
    public static boolean isNumeric(String word) {
        return parts(word) != null;
    }

    /**
     * The day of a word in digits. The day stands before the month, unless only the other order gives a day; with
     * strokes, where both orders would give different days ({@code 03/04/2026}), none.
     */
    public static Optional<LocalDate> numeric(String word) {
        int[] parts = parts(word);
        if (parts == null) {
            return Optional.empty();
        }
        Optional<LocalDate> first = day(parts[0], parts[2], parts[1]); // the day first
        if (parts[3] != '/') {
            return first;
        }
        Optional<LocalDate> second = day(parts[0], parts[1], parts[2]);
        boolean both = first.isPresent() && second.isPresent() && !first.equals(second);
        return both ? Optional.empty() : first.or(() -> second);
    }

    /** Year, the number that stands where the day is expected, that of the month, and the sign between them; null for another word. */
    private static int @org.jspecify.annotations.Nullable [] parts(String word) {
        if (word.length() < LONGEST - 2 || word.length() > LONGEST) {
            return null;
        }
        int sign = 0;
        int[] numbers = new int[3];
        int[] lengths = new int[3];
        int part = 0;
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= '0' && c <= '9') {
                numbers[part] = numbers[part] * 10 + c - '0';
                lengths[part]++;
            } else if ("-./".indexOf(c) >= 0 && part < 2 && (sign == 0 || sign == c)) {
                sign = c;
                part++;
            } else {
                return null;
            }
        }
        boolean small = lengths[1] == 1 || lengths[1] == 2;
        if (part == 2 && small && lengths[0] == YEAR && lengths[2] == 2 && sign == '-') {
            return new int[] {numbers[0], numbers[2], numbers[1], sign};
        }
        boolean last = part == 2 && small && lengths[2] == YEAR && (lengths[0] == 1 || lengths[0] == 2);
        return last ? new int[] {numbers[2], numbers[0], numbers[1], sign} : null;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return month > LAST_MONTH ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
