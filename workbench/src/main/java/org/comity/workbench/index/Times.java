package org.comity.workbench.index;

import java.util.Comparator;

/** The order of times: years as numbers, anything else as text. */
final class Times {
    static final Comparator<String> ORDER = Times::compare;

    private Times() {}

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? Double.compare(Double.parseDouble(one), Double.parseDouble(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?");
    }
}
