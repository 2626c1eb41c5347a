package org.comity.workbench.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.workbench.AgeLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook: {@code data} (the main table), {@code flags} (the same shape; a word wherever a data cell is
 * empty), the Finding's other tables, {@code sources} and {@code command}. Texts are typed as texts, so that none is
 * ever taken for a formula.
 */
final class XlsxWriter {
    private static final int MOST_ROWS = 1_048_575;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    private XlsxWriter(Workbook book) {
        this.book = book;
    }

    static void write(Finding finding, Table main, boolean whole, Locale locale, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Comity", "1.0");
        XlsxWriter writer = new XlsxWriter(book);
        writer.table("data", main);
        writer.flags(main);
        for (Table other : finding.tables()) {
            if (whole && !other.equals(main)) {
                writer.table(other.name(), other);
            }
        }
        writer.sources(finding);
        writer.command(finding, locale);
        book.finish();
    }

    static void write(Table table, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Comity", "1.0");
        XlsxWriter writer = new XlsxWriter(book);
        writer.table("data", table);
        writer.flags(table);
        book.finish();
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

    private void flags(Table table) {
        Worksheet sheet = headed("flags", table);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (table.rows().get(row).get(c) instanceof Blank blank) {
                    sheet.inlineString(row + 1, c, JsonWriter.word(blank));
                }
            }
        }
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

    private void sources(Finding finding) {
        Worksheet sheet = sheet("sources");
        List<String> heads = List.of("source", "vintage", "last_year", "licence", "citation");
        for (int c = 0; c < heads.size(); c++) {
            text(sheet, 0, c, heads.get(c));
            sheet.style(0, c).bold().set();
        }
        int row = 1;
        for (Finding.SourceUse use : finding.provenance().sources()) {
            text(sheet, row, 0, use.source());
            text(sheet, row, 1, use.vintage());
            if (use.lastYear().isPresent()) {
                sheet.value(row, 2, use.lastYear().get());
            }
            text(sheet, row, 3, use.licence());
            text(sheet, row, 4, use.citation());
            row++;
        }
    }

    private void command(Finding finding, Locale locale) {
        Worksheet sheet = sheet("command");
        int row = pair(sheet, 0, "age", AgeLine.of(finding.age(), locale));
        row = pair(sheet, row, "title", finding.title());
        row = pair(sheet, row, "id", finding.id());
        row = pair(sheet, row, "command", finding.provenance().command());
        row = pair(
                sheet,
                row,
                "as_of",
                finding.provenance().asOf().map(Object::toString).orElse("latest"));
        row = pair(sheet, row, "seed", Long.toString(finding.provenance().seed()));
        for (var parameter : finding.provenance().parameters().entrySet()) {
            row = pair(sheet, row, "parameter " + parameter.getKey(), parameter.getValue());
        }
        for (String line : finding.provenance().method()) {
            row = pair(sheet, row, "method", line);
        }
        for (String note : finding.notes()) {
            row = pair(sheet, row, "note", note);
        }
    }

    private static int pair(Worksheet sheet, int row, String name, String value) {
        text(sheet, row, 0, name);
        text(sheet, row, 1, value);
        return row + 1;
    }

    private static void cell(Worksheet sheet, int row, int c, Column column, Object cell) {
        switch (cell) {
            case Blank _ -> {} // the cell stays empty; the sheet of flags says why
            case Double number -> sheet.value(row, c, Numbers.decimal(column, number));
            case Number number -> sheet.value(row, c, number);
            case Boolean flag -> sheet.value(row, c, flag);
            case Object text -> text(sheet, row, c, text.toString());
        }
    }

    /** Excel refuses a file with control characters or with a text that is too long. */
    private static void text(Worksheet sheet, int row, int c, String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ");
        sheet.inlineString(row, c, clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean);
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
