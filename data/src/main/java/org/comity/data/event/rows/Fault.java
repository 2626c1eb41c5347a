package org.comity.data.event.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.data.Refusal.Reason;

/** Why a line is refused, by what it is that cannot be read. */
enum Fault {
    TOO_FEW(Reason.TOO_FEW_COLUMNS, "", "The line has fewer columns than this layout."),
    TOO_MANY(Reason.TOO_MANY_COLUMNS, "", "The line has more columns than this layout."),
    TOO_LONG(Reason.RECORD_TOO_LONG, "", "The line is longer than 4 MB."),
    BAD_RECORD(Reason.OPEN_QUOTE, "", "The row cannot be cut into columns."),
    BAD_ID(Reason.NOT_A_NUMBER, "id", "The number of the event is no whole number."),
    BAD_DAY(Reason.NO_SUCH_PERIOD, "day", "The day of the event is no day of 1900-2100."),
    BAD_KNOWN(Reason.NO_SUCH_PERIOD, "known", "The day on which it was added is no day of 1900-2100."),
    BAD_COUNT(Reason.NOT_A_NUMBER, "reports", "A number of mentions, sources or articles is no whole number."),
    BAD_TONE(Reason.NOT_A_NUMBER, "tone", "The tone is no number."),
    UNKNOWN_HOME(Reason.UNKNOWN_CODE, "home", "The code of actor 1 names no country on the list."),
    UNKNOWN_PARTNER(Reason.UNKNOWN_CODE, "partner", "The code of actor 2 names no country on the list."),
    HOME_OUTSIDE(Reason.OUTSIDE_DATES, "home", "The country of actor 1 is not on the list for that day."),
    PARTNER_OUTSIDE(Reason.OUTSIDE_DATES, "partner", "The country of actor 2 is not on the list for that day."),
    UNKNOWN_EVENT(Reason.UNKNOWN_CODE, "code", "CAMEO has no such event code."),
    BAD_TEXT(Reason.BAD_ENCODING, "link", "The text of place or link is not UTF-8.");

    static final List<String> REASONS =
            distinct(Arrays.stream(values()).map(fault -> fault.reason.label()).toList());
    static final List<String> COLUMNS =
            distinct(Arrays.stream(values()).map(fault -> fault.column).toList());
    static final List<String> DETAILS =
            Arrays.stream(values()).map(fault -> fault.detail).toList();

    final Reason reason;
    final String column;
    final String detail;

    Fault(Reason reason, String column, String detail) {
        this.reason = reason;
        this.column = column;
        this.detail = detail;
    }

    private static List<String> distinct(List<String> all) {
        Set<String> once = new TreeSet<>(all);
        return List.copyOf(once);
    }
}
