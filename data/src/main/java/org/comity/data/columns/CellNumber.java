package org.comity.data.columns;

import java.nio.charset.StandardCharsets;

/** Reads the number that bytes spell, rounded as {@link Double#parseDouble} rounds it. */
final class CellNumber {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Both a whole number so small and a power of ten so small are doubles, so that one division rounds once. */
    private static final long EXACT = 1L << 53;

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST = 400;

    private boolean number;

    /** Whether the last bytes read were a number, or stood for a missing one. */
    boolean isNumber() {
        return number;
    }

    /** The number in {@code bytes[from, to)}, without blanks around it; NaN where it is missing, not finite or none. */
    double read(byte[] bytes, int from, int to) {
        number = true;
        if (from == to) {
            return Double.NaN;
        }
        int p = from;
        boolean negative = bytes[p] == '-';
        if (negative || bytes[p] == '+') {
            p++;
        }
        long digits = 0;
        int count = 0;
        int scale = 0;
        int seen = 0;
        boolean point = false;
        for (; p < to; p++) {
            int b = bytes[p];
            if (b >= '0' && b <= '9') {
                digits = digits * 10 + (b - '0');
                count += digits == 0 ? 0 : 1;
                scale -= point ? 1 : 0;
                seen++;
                if (count > MOST_DIGITS) {
                    return slowly(bytes, from, to);
                }
            } else if (b == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (p < to || seen == 0) {
            return slowly(bytes, from, to);
        }
        if (digits > EXACT || scale < -22) {
            return slowly(bytes, from, to);
        }
        double value = scale == 0 ? digits : digits / POWERS[-scale];
        return negative ? -value : value;
    }

    private double slowly(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, Math.min(to - from, LONGEST), StandardCharsets.ISO_8859_1);
        if (isMissing(text)) {
            return Double.NaN;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                number = false;
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException _) {
            number = false;
            return Double.NaN;
        }
    }

    /** Words for a number that is not there, of R, Stata and spreadsheets. */
    private static boolean isMissing(String text) {
        return switch (text) {
            case "NA", "NaN", "nan", ".", "Inf", "-Inf", "inf", "-inf", "#N/A" -> true;
            default -> false;
        };
    }
}
