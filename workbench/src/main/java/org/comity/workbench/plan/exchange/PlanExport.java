package org.comity.workbench.plan.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.comity.desk.ReadTx;
import org.comity.desk.plan.Measure;
import org.comity.desk.promise.Evidence;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Table;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The plan as an actor may read it, ready to be written.
 *
 * @param rows by kind, each a column's name with its text or number
 * @param marks the handling marks of all that is in it
 */
public record PlanExport(Map<Kind<?>, List<Map<String, Object>>> rows, List<String> marks) {
    /** The sheet that says what the workbook is. */
    static final String ABOUT = "about";

    private static final int LONGEST = 32_767;

    /** Reads it from the desk. */
    public static PlanExport read(ReadTx tx) {
        Map<Kind<?>, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        TreeSet<String> marks = new TreeSet<>();
        Set<String> measures = new HashSet<>();
        tx.list(Measure.class).forEach(kept -> measures.add(kept.id()));
        for (Kind<?> kind : Columns.KINDS) {
            rows.put(kind, of(tx, kind, measures, marks));
        }
        return new PlanExport(rows, List.copyOf(marks));
    }

    private static <R extends Record> List<Map<String, Object>> of(
            ReadTx tx, Kind<R> kind, Set<String> measures, TreeSet<String> marks) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kept<R> kept : tx.list(kind.table().type())) {
            if (kept.record() instanceof Evidence evidence && !measures.contains(evidence.about())) {
                continue; // that about a promise goes with the promises
            }
            marks.add(kept.head().placing().mark());
            rows.add(row(kind.table(), kept));
        }
        return rows;
    }

    private static <R extends Record> Map<String, Object> row(Table<R> table, Kept<R> kept) {
        Head head = kept.head();
        Map<String, Object> row = new LinkedHashMap<>(Cells.of(table, kept.record()));
        row.put(Columns.KIND, head.kind());
        row.put(Columns.VERSION, head.version());
        if (!head.isPart()) {
            row.put(Columns.OWNER, head.placing().department());
            row.put(Columns.VISIBILITY, Cells.word(head.placing().visibility()));
            row.put(Columns.MARK, head.placing().mark());
            row.put(Columns.TEAM, head.placing().team().orElse(""));
            row.put(Columns.NAMED, String.join(" ", head.placing().named()));
        }
        return row;
    }

    /** How many records are in it. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Writes one table for all kinds; the stream is left open. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> columns = Columns.all();
        Csv.write(columns, writer);
        for (List<Map<String, Object>> ofKind : rows.values()) {
            for (Map<String, Object> row : ofKind) {
                Csv.write(
                        columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList(),
                        writer);
            }
        }
        writer.flush();
    }

    /** Writes a sheet for each kind; the handling marks are printed at head and foot of each; the stream is left open. */
    public void writeXlsx(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Comity", "1.0");
        String mark = String.join(" · ", marks).replace("&", "&&"); // & begins a code in a page's head
        for (Map.Entry<Kind<?>, List<Map<String, Object>>> one : rows.entrySet()) {
            Worksheet sheet = book.newWorksheet(one.getKey().name());
            sheet.header(mark, Position.CENTER);
            sheet.footer(mark, Position.CENTER);
            List<String> columns = Columns.of(one.getKey());
            for (int c = 0; c < columns.size(); c++) {
                sheet.inlineString(0, c, columns.get(c));
                sheet.style(0, c).bold().set();
                for (int row = 0; row < one.getValue().size(); row++) {
                    cell(sheet, row + 1, c, one.getValue().get(row).getOrDefault(columns.get(c), ""));
                }
            }
            sheet.freezePane(0, 1);
        }
        Worksheet about = book.newWorksheet(ABOUT);
        about.inlineString(0, 0, "The plan from the desk of Comity. Handling: " + coded(String.join(" · ", marks)));
        about.inlineString(1, 0, "To bring changes in: comity plan load FILE, or the page /plan/exchange.");
        about.inlineString(2, 0, "Keep id and version of a row that you change; leave version empty in a new one.");
        book.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {} // stays empty
            case Object text -> {
                String coded = coded(text.toString());
                if (coded.length() > LONGEST) {
                    throw new IllegalArgumentException(
                            "A text of this plan is longer than the %,d characters of a cell; choose CSV."
                                    .formatted(LONGEST));
                }
                sheet.inlineString(row, column, coded);
            }
        }
    }

    /** Characters that XML cannot hold as they are, as {@code _x000D_} (ECMA-376, part 1, 22.9.2.19). */
    static String coded(String text) {
        StringBuilder coded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lost = (c < ' ' && c != '\t' && c != '\n') || c == '\uFFFE' || c == '\uFFFF';
            boolean looksCoded = c == '_' && text.regionMatches(i, "_x", 0, 2) && isCode(text, i);
            if (lost || looksCoded) {
                coded.append("_x%04X_".formatted((int) c));
            } else {
                coded.append(c);
            }
        }
        return coded.toString();
    }

    private static boolean isCode(String text, int at) {
        return text.length() >= at + 7 && text.substring(at, at + 7).matches("_x[0-9A-Fa-f]{4}_");
    }
}
