package org.comity.workbench.plan.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The day on which a time ends that is counted from the text's own: "within six months", "within the next sixty days". */
final class Durations {
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS,
            "days", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "weeks", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "months", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS,
            "years", ChronoUnit.YEARS);
    private static final List<String> COUNTS = List.of(
            "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> TENS = Map.of(
            "fifteen",
            15,
            "eighteen",
            18,
            "twenty",
            20,
            "thirty",
            30,
            "forty",
            40,
            "fifty",
            50,
            "sixty",
            60,
            "seventy",
            70,
            "eighty",
            80,
            "ninety",
            90);
    private static final int MOST = 1_000;

    private Durations() {}

    /**
     * The text's date plus the number and unit between two tokens; none where one of them is missing, or where the time
     * counts from something else, as in "within 30 days of signature".
     */
    static Optional<LocalDate> end(Words words, int from, int to, Optional<LocalDate> today) {
        boolean other = words.tokens.is(to, "of", "after", "from", "following");
        if (today.isEmpty() || other) {
            return Optional.empty();
        }
        int most = 0;
        int count = 0;
        for (int at = from; at < to; at++) {
            String low = words.tokens.low(at);
            ChronoUnit unit = UNITS.get(low);
            if (unit != null) {
                most = Math.max(most, count);
                return most > 0 ? Optional.of(today.get().plus(Math.min(MOST, most), unit)) : Optional.empty();
            }
            if (low.equals("hundred")) {
                count = Math.max(1, count) * 100;
            } else if (words.tokens.is(at, "(", ")", "to", "or", "-")) { // "ninety (90)", "two to three"
                most = Math.max(most, count);
                count = 0;
            } else if (!low.equals("a") || UNITS.containsKey(words.tokens.low(at + 1))) {
                count += number(low);
            }
        }
        return Optional.empty();
    }

    /** The number of a word: {@code 90}, {@code six}, {@code forty-five}; 0 for another word. */
    static int number(String low) {
        if (!low.isEmpty() && low.length() <= 3 && low.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Math.min(MOST, Integer.parseInt(low));
        }
        int dash = low.indexOf('-');
        if (dash > 0) {
            int tens = TENS.getOrDefault(low.substring(0, dash), 0);
            int ones = COUNTS.indexOf(low.substring(dash + 1));
            return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : 0;
        }
        int at = COUNTS.indexOf(low);
        return at > 0 ? at : at == 0 ? 1 : TENS.getOrDefault(low, 0);
    }
}
