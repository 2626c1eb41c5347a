package org.comity.data;

import java.util.Locale;

/**
 * A row, or one cell of it, that could not be read. It is kept with its reason.
 *
 * @param file the file's name as it was imported
 * @param line the line where the row begins, counted from 1
 * @param column the source's name of the column; empty where the row as a whole is at fault
 * @param reason the class of fault
 * @param detail one sentence
 * @param text what stood there, cut to 200 characters
 */
public record Refusal(String file, int line, String column, Reason reason, String detail, String text) {
    /** Why a row or cell was refused. */
    public enum Reason {
        TOO_FEW_COLUMNS,
        TOO_MANY_COLUMNS,
        BAD_ENCODING,
        OPEN_QUOTE,
        TEXT_AFTER_QUOTE,
        FIELD_TOO_LONG,
        RECORD_TOO_LONG,
        MISSING_CODE,
        UNKNOWN_CODE,
        UNKNOWN_NAME,
        OUTSIDE_DATES,
        NO_SUCH_PERIOD,
        NOT_A_NUMBER,
        NOT_FINITE,
        NO_SUCH_STATUS,
        UNKNOWN_INDICATOR,
        WRONG_LEVEL,
        WRONG_FREQUENCY,
        DUPLICATE;

        /** The word in facts and reports: {@code too few columns}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        public static Reason parse(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }
}
