package org.comity.workbench.plan.extract;

import org.jspecify.annotations.Nullable;

/**
 * The years that one word of a date names: {@code 2027}, {@code mid-2027}, {@code 2026-2028}, {@code 2026/27},
 * {@code 2027-06}, {@code Q3/2027}.
 *
 * @param first year
 * @param last year; of a single year the same
 * @param month from 1 where the word is a month in digits; else 0
 * @param part what stands before the year ({@code mid}, {@code end}, {@code q3}); empty for nothing
 */
record Years(int first, int last, int month, String part) {
    private static final int DIGITS = 4;
    private static final int HUNDRED = 100;
    private static final int LAST_MONTH = 12;

    /** The years of a word in lower case; null for another word, such as the number of a law ({@code 2016/679}). */
    static @Nullable Years of(String low) {
        int cut = cut(low);
        String part = cut > 0 ? low.substring(0, cut - 1) : "";
        String rest = low.substring(cut);
        int first = year(rest);
        if (first == 0) {
            return null;
        }
        if (rest.length() == DIGITS) {
            return new Years(first, first, 0, part);
        }
        char sign = rest.charAt(DIGITS);
        String after = rest.substring(DIGITS + 1);
        boolean digits = !after.isEmpty() && after.chars().allMatch(c -> c >= '0' && c <= '9');
        if ((sign != '-' && sign != '/') || !digits || cut > 0) {
            return null;
        }
        if (after.length() == DIGITS) {
            int last = year(after);
            return last >= first ? new Years(first, last, 0, "") : null;
        }
        if (after.length() != 2) {
            return null;
        }
        int number = Integer.parseInt(after);
        int last = first / HUNDRED * HUNDRED + number;
        last += number == 0 && first % HUNDRED == HUNDRED - 1 ? HUNDRED : 0; // 1999/00
        if (last > first) {
            return new Years(first, last, 0, "");
        }
        return sign == '-' && number >= 1 && number <= LAST_MONTH ? new Years(first, first, number, "") : null;
    }

    /** Where the year begins after "mid-", "end-", "q3/"; 0 for a word that begins with it. */
    private static int cut(String low) {
        for (String start : new String[] {"mid", "end", "early", "late"}) {
            if (low.startsWith(start + "-")) {
                return start.length() + 1;
            }
        }
        boolean part =
                low.length() > 3 && isPart(low.substring(0, 2)) && (low.charAt(2) == '/' || low.charAt(2) == '-');
        return part ? 3 : 0;
    }

    /** Whether a word in lower case names a quarter or half: {@code q3}, {@code h1}. */
    static boolean isPart(String low) {
        return low.length() == 2
                && ((low.charAt(0) == 'q' && low.charAt(1) >= '1' && low.charAt(1) <= '4')
                        || (low.charAt(0) == 'h' && (low.charAt(1) == '1' || low.charAt(1) == '2')));
    }

    private static int year(String word) {
        if (word.length() < DIGITS) {
            return 0;
        }
        int year = 0;
        for (int at = 0; at < DIGITS; at++) {
            char c = word.charAt(at);
            if (c < '0' || c > '9') {
                return 0;
            }
            year = year * 10 + c - '0';
        }
        return year >= 1900 && year < 2200 ? year : 0;
    }
}
