package org.comity.server.security;

import java.util.ArrayList;
import java.util.List;

/** Reads the cells of a CSV file as a spreadsheet does, by other means than the program's. */
final class Csv {
    private Csv() {}

    /** Every cell, row after row. */
    static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Whether a spreadsheet would run the cell: it begins as a formula does and is no number. */
    static boolean runs(String cell) {
        return !cell.isEmpty()
                && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
                && !cell.strip().matches("[-+]?[0-9.eE+-]+|");
    }
}
