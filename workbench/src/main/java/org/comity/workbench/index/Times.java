package org.comity.workbench.index;

import java.util.Comparator;

/** The order of times: years as numbers, then anything else as text. */
final class Times {
    static final Comparator<String> ORDER = Times::compare;

    private Times() {}

    private static int compare(String one, String other) {
        if (isNumber(one) != isNumber(other)) {
            return isNumber(one) ? -1 : 1;
        }
        int byNumber = isNumber(one) ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : 0;
        return byNumber == 0 ? one.compareTo(other) : byNumber;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,9})?");
    }
}
