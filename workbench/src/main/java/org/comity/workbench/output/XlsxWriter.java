package org.comity.workbench.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook: {@code data} (the main table), {@code flags} (the same shape; a word wherever a data cell is
 * empty), the Finding's other tables with flags of their own where a cell is empty, {@code columns}, {@code sources} and
 * {@code command}. Texts are typed as texts, so that none is ever taken for a formula.
 */
final class XlsxWriter {
    private static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    /** Whole numbers beyond it have no double of their own, and a cell is a double. */
    private static final long LARGEST_WHOLE = 1L << 53;
    /** Characters that no XML file may hold, or that its reader changes, and what looks like their escape. */
    private static final Pattern ESCAPED =
            Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(Workbook book) {
        this.book = book;
    }

    /** Writes the tables given, the main one first, and what goes with them. */
    static void write(Finding finding, List<Table> tables, Locale locale, OutputStream out) throws IOException {
        XlsxWriter writer = new XlsxWriter(new Workbook(out, "Comity", "1.0"));
        writer.tables(tables);
        writer.table("sources", Account.sources(finding.provenance()));
        writer.table("command", Account.making(finding, locale));
        writer.book.finish();
    }

    static void write(Table table, OutputStream out) throws IOException {
        XlsxWriter writer = new XlsxWriter(new Workbook(out, "Comity", "1.0"));
        writer.tables(List.of(table));
        writer.book.finish();
    }

    private void tables(List<Table> tables) {
        names.addAll(List.of("sources", "command", "columns"));
        table("data", tables.getFirst());
        flags("flags", tables.getFirst());
        for (Table other : tables.subList(1, tables.size())) {
            table(other.name(), other);
            if (other.rows().stream()
                    .anyMatch(row -> row.stream().anyMatch(cell -> !flag(cell).isEmpty()))) {
                flags(other.name() + " flags", other);
            }
        }
        names.removeAll(List.of("sources", "command", "columns"));
        table("columns", Account.columns(tables));
    }

    private void table(String name, Table table) {
        Worksheet sheet = headed(name, table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                cell(
                        sheet,
                        row + 1,
                        c,
                        table.columns().get(c),
                        table.rows().get(row).get(c));
            }
        }
    }

    private void flags(String name, Table table) {
        Worksheet sheet = headed(name, table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                String flag = flag(table.rows().get(row).get(c));
                if (!flag.isEmpty()) {
                    sheet.inlineString(row + 1, c, flag);
                }
            }
        }
    }

    /** Why a cell does not hold all that it should; empty where it does. */
    private static String flag(Object cell) {
        if (cell instanceof Blank blank) {
            return JsonWriter.word(blank);
        }
        return cell instanceof String text && text.length() > LONGEST_TEXT
                ? "the first %d of %d characters; csv and json have all".formatted(LONGEST_TEXT, text.length())
                : "";
    }

    private Worksheet headed(String name, Table table) {
        if (table.rows().size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "An Excel sheet holds %d rows, and this table has %d; choose csv, parquet or dta."
                            .formatted(MOST_ROWS, table.rows().size()));
        }
        Worksheet sheet = sheet(name);
        for (int c = 0; c < table.columns().size(); c++) {
            text(sheet, 0, c, table.columns().get(c).name());
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void cell(Worksheet sheet, int row, int c, Column column, Object cell) {
        switch (cell) {
            case Blank _ -> {} // the cell stays empty; the sheet of flags says why
            case Double number -> sheet.value(row, c, Numbers.decimal(column, number));
            case Long whole when Math.abs(whole) > LARGEST_WHOLE -> text(sheet, row, c, Long.toString(whole));
            case Number number -> sheet.value(row, c, number);
            case Boolean flag -> sheet.value(row, c, flag);
            case Object text -> text(sheet, row, c, text.toString());
        }
    }

    /** Characters that XML cannot hold are written as Office Open XML has it ({@code _x000D_}; ISO 29500-1, 22.9.2.19). */
    private static void text(Worksheet sheet, int row, int c, String text) {
        String kept = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String safe = ESCAPED.matcher(kept)
                .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
        sheet.inlineString(row, c, safe);
    }

    private Worksheet sheet(String wanted) {
        String valid = wanted.replaceAll("[\\\\/?*\\[\\]:]", "_");
        String name = valid.substring(0, Math.min(LONGEST_NAME, valid.length()));
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = valid.substring(0, Math.min(LONGEST_NAME - 3, valid.length())) + "_" + i;
        }
        return book.newWorksheet(name);
    }
}
