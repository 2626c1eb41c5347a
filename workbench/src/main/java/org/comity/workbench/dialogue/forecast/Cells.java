package org.comity.workbench.dialogue.forecast;

import org.comity.data.DataException;
import org.comity.workbench.sheet.CsvText;

/** Reads cells of a CSV file; a mistake is said with file, line and column. */
record Cells(String file) {
    /** The text of a cell, without the spaces around it and the quotation marks that were left; empty where the row ends before it. */
    String text(CsvText.Row row, int at) {
        String text = at < row.cells().size() ? row.cells().get(at).strip() : "";
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** A number from {@code low} to {@code high}; {@code what} names it in sentences. */
    double number(CsvText.Row row, int at, String what, double low, double high) {
        String text = text(row, at);
        if (text.isEmpty()) {
            throw mistake(row, at, "%s is missing; write a number, 0 if it is 0.".formatted(what));
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw mistake(
                    row, at, "%s must be a number with a decimal point, not \"%s\".".formatted(what, shown(text)));
        }
        if (!(value >= low && value <= high)) {
            throw mistake(
                    row, at, "%s must be from %s to %s, not %s.".formatted(what, plain(low), plain(high), shown(text)));
        }
        return value;
    }

    int count(CsvText.Row row, int at, String what) {
        String text = text(row, at);
        if (!text.matches("\\d{1,6}")) {
            throw mistake(
                    row,
                    at,
                    "the %s must be a whole number, not \"%s\"; line 1 is name, description, number of actors, number of dimensions."
                            .formatted(what, shown(text)));
        }
        return Integer.parseInt(text);
    }

    DataException mistake(CsvText.Row row, int at, String sentence) {
        return new DataException("%s, line %d, column %d: %s".formatted(file, row.line(), at + 1, sentence));
    }

    DataException mistake(int line, String sentence) {
        return new DataException("%s, line %d: %s".formatted(file, line, sentence));
    }

    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
