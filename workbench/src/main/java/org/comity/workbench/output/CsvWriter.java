package org.comity.workbench.output;

import java.io.IOException;
import java.io.Writer;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;

/**
 * Comma-separated values after RFC 4180, in UTF-8 and with LF as line end. A missing cell is empty, one that does
 * not apply is {@code NA}, an empty text is {@code ""} and the text NA {@code "NA"}: R, Stata and pandas keep such a column numeric.
 */
final class CsvWriter {
    private static final String NOT_APPLICABLE = "NA";

    private CsvWriter() {}

    static void write(Table table, Writer out) throws IOException {
        for (int c = 0; c < table.columns().size(); c++) {
            out.write(c == 0 ? "" : ",");
            out.write(quoted(FormulaGuard.guarded(table.columns().get(c).name())));
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
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                };
            case Number number -> Numbers.text(column, number);
            case Boolean flag -> flag.toString();
            default -> quoted(FormulaGuard.guarded(cell.toString()));
        };
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && !text.equals(NOT_APPLICABLE)
                && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
