package org.comity.workbench.output;

import java.util.ArrayList;
import java.util.List;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;

/** Reads a CSV file as its rules say (docs/formats.md): what is quoted is a text, even where it reads NA or nothing. */
final class CsvCells {
    private CsvCells() {}

    /** The cells; a blank is {@code <missing>} or {@code <not applicable>}. */
    static List<List<String>> read(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int at = 0;
        while (at < csv.length()) {
            StringBuilder cell = new StringBuilder();
            boolean quoted = csv.charAt(at) == '"';
            if (quoted) {
                for (at++; csv.charAt(at) != '"' || csv.startsWith("\"\"", at); at++) {
                    at += csv.charAt(at) == '"' ? 1 : 0;
                    cell.append(csv.charAt(at));
                }
                at++;
            } else {
                for (; csv.charAt(at) != ',' && csv.charAt(at) != '\n'; at++) {
                    cell.append(csv.charAt(at));
                }
            }
            line.add(meaning(cell.toString(), quoted));
            if (csv.charAt(at++) == '\n') {
                lines.add(line);
                line = new ArrayList<>();
            } else if (csv.charAt(at) == '\n') {
                line.add(meaning("", false));
                lines.add(line);
                line = new ArrayList<>();
                at++;
            }
        }
        return lines;
    }

    private static String meaning(String cell, boolean quoted) {
        if (!quoted && cell.isEmpty()) {
            return "<missing>";
        }
        return !quoted && cell.equals("NA") ? "<not applicable>" : FormulaGuard.freed(cell);
    }

    static String expected(Column column, Object cell) {
        return switch (cell) {
            case Blank blank -> "<" + JsonWriter.word(blank) + ">";
            case Number number -> Numbers.text(column, number);
            default -> cell.toString();
        };
    }
}
