package org.comity.data.event;

import java.util.Arrays;

/** One line of GDELT 2.0 that a test fills in; what is not said is empty or the least that is allowed. */
final class GdeltText {
    private final String[] cells = new String[61];

    private GdeltText() {
        Arrays.fill(cells, "");
    }

    static GdeltText of(long id, String day, String home, String partner, String code, String goldstein) {
        GdeltText text = new GdeltText();
        int root = Integer.parseInt(code.substring(0, 2));
        text.cells[0] = Long.toString(id);
        text.cells[1] = day;
        text.cells[7] = home;
        text.cells[17] = partner;
        text.cells[25] = "1";
        text.cells[26] = code;
        text.cells[27] = code.substring(0, 3);
        text.cells[28] = code.substring(0, 2);
        text.cells[29] = root <= 5 ? "1" : root <= 9 ? "2" : root <= 14 ? "3" : "4";
        text.cells[30] = goldstein;
        text.cells[31] = "1";
        text.cells[32] = "1";
        text.cells[33] = "1";
        text.cells[34] = "-1.5";
        text.cells[51] = "0";
        text.cells[59] = day + "120000";
        text.cells[60] = "https://example.org/" + id;
        return text;
    }

    GdeltText with(int column, String value) {
        cells[column] = value;
        return this;
    }

    String cell(int column) {
        return cells[column];
    }

    String line() {
        return String.join("\t", cells);
    }
}
