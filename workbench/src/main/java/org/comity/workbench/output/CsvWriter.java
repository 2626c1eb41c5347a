package org.comity.workbench.output;

import java.io.IOException;
import java.io.Writer;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;

/**
 * Comma-separated values after RFC 4180, in UTF-8 and with LF as line end. A missing cell is empty, one that does
 * not apply is {@code NA}, an empty text is {@code ""}: R, Stata and pandas keep such a column numeric.
 */
final class CsvWriter {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvWriter() {}

    static void write(Table table, Writer out) throws IOException {
        for (int c = 0; c < table.columns().size(); c++) {
            out.write(c == 0 ? "" : ",");
            out.write(quoted(table.columns().get(c).name()));
        }
        out.write('\n');
        for (var row : table.rows()) {
            for (int c = 0; c < row.size(); c++) {
                out.write(c == 0 ? "" : ",");
                out.write(cell(table.columns().get(c), row.get(c)));
            }
            out.write('\n');
        }
    }

    private static String cell(Column column, Object cell) {
        return switch (cell) {
            case Blank blank ->
                switch (blank) {
                    case MISSING -> "";
                    case NOT_APPLICABLE -> "NA";
                };
            case Number number -> Numbers.text(column, number);
            case Boolean flag -> flag.toString();
            default -> quoted(harmless(cell.toString()));
        };
    }

    /**
     * A spreadsheet takes text that begins so for a formula; the apostrophe makes it text (OWASP, CSV injection). Text
     * that has such an apostrophe of its own gets one more, so that one can be taken off again.
     */
    private static String harmless(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        boolean formula = first < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
