package org.comity.data.event.rows;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers and days from bytes, without making objects on the way that most cells take. */
final class Digits {
    /** No number, or no day. */
    static final int NONE = Integer.MIN_VALUE;

    static final long NO_LONG = Long.MIN_VALUE;
    private static final int MOST_INT_DIGITS = 9;
    private static final int MOST_LONG_DIGITS = 18;
    /** Whole numbers and powers of ten up to these are exact doubles, so that one division rounds right (Clinger 1990). */
    private static final long MOST_EXACT = 1L << 53;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Digits() {}

    /** A whole number from 0 of at most 9 digits; {@link #NONE} for anything else. */
    static int whole(byte[] bytes, int from, int to) {
        if (to == from || to - from > MOST_INT_DIGITS) {
            return NONE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A whole number from 0 of at most 18 digits; {@link #NO_LONG} for anything else. */
    static long large(byte[] bytes, int from, int to) {
        if (to == from || to - from > MOST_LONG_DIGITS) {
            return NO_LONG;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_LONG;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A number; NaN for what is none. */
    static double number(byte[] bytes, int from, int to) {
        int p = from;
        boolean negative = p < to && bytes[p] == '-';
        p += negative ? 1 : 0;
        long mantissa = 0;
        int decimals = 0;
        boolean point = false;
        int digits = 0;
        for (; p < to; p++) {
            int digit = bytes[p] - '0';
            if (digit >= 0 && digit <= 9 && digits < MOST_LONG_DIGITS) {
                mantissa = mantissa * 10 + digit;
                digits++;
                decimals += point ? 1 : 0;
            } else if (bytes[p] == '.' && !point) {
                point = true;
            } else {
                return slow(bytes, from, to);
            }
        }
        if (digits == 0 || mantissa > MOST_EXACT) {
            return slow(bytes, from, to);
        }
        double value = mantissa / POWERS[decimals];
        return negative ? -value : value;
    }

    private static double slow(byte[] bytes, int from, int to) {
        try {
            double value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The day of {@code yyyymmdd}, with more digits behind it or none, as days since 1970; {@link #NONE} for no day. */
    static int day(byte[] bytes, int from, int to) {
        if (to - from != 8 && to - from != 14) {
            return NONE;
        }
        int value = whole(bytes, from, from + 8);
        if (value == NONE || (to - from == 14 && whole(bytes, from + 8, to) == NONE)) {
            return NONE;
        }
        return day(value / 10_000, value / 100 % 100, value % 100);
    }

    /** The day of {@code yyyy-mm-dd} at the beginning of the cell, as days since 1970; {@link #NONE} for no day. */
    static int isoDay(byte[] bytes, int from, int to) {
        if (to - from < 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return NONE;
        }
        int year = whole(bytes, from, from + 4);
        int month = whole(bytes, from + 5, from + 7);
        int day = whole(bytes, from + 8, from + 10);
        return year == NONE || month == NONE || day == NONE ? NONE : day(year, month, day);
    }

    private static int day(int year, int month, int day) {
        if (year < FIRST_YEAR
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || day > MONTH_DAYS[month - 1]) {
            return NONE;
        }
        if (month == 2 && day == 29) {
            try {
                return (int) LocalDate.of(year, month, day).toEpochDay();
            } catch (DateTimeException e) {
                return NONE;
            }
        }
        return days(year, month, day);
    }

    /** Days since 1970 of a day of the Gregorian calendar (Hinnant 2013, chrono-compatible low-level date algorithms). */
    private static int days(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int ofEra = y - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }
}
