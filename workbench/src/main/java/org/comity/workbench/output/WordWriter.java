package org.comity.workbench.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.workbench.AgeLine;
import org.comity.workbench.word.WordDocument;
import org.comity.workbench.word.WordDocument.Cell;
import org.comity.workbench.word.WordDocument.Head;

/**
 * A Finding as a Word document: how old and id first, then each table as a native table that can be edited, then notes,
 * sources and the way it was made. Numbers have all the digits that the other files have.
 */
final class WordWriter {
    /** More rows make a document that no word processor opens in reasonable time. */
    static final int MOST_ROWS = 2_000;

    private static final int UPRIGHT_COLUMNS = 8;

    private final WordDocument document;
    private final Messages texts;
    private final Locale locale;
    private int tables;

    private WordWriter(WordDocument document, Locale locale) {
        this.document = document;
        this.locale = locale;
        this.texts = Messages.of(AgeLine.BUNDLE, locale);
    }

    /** Writes the tables given, which are some of the Finding's or all of them. */
    static void write(Finding finding, List<Table> shown, Locale locale, OutputStream out) throws IOException {
        try (WordDocument document = begun(finding.title(), shown, locale)) {
            new WordWriter(document, locale).whole(finding, shown);
            document.write(out);
        }
    }

    /** Writes one table without its Finding. */
    static void write(Table table, Locale locale, OutputStream out) throws IOException {
        try (WordDocument document = begun(table.title(), List.of(table), locale)) {
            new WordWriter(document, locale).table(table);
            document.write(out);
        }
    }

    private static WordDocument begun(String title, List<Table> tables, Locale locale) {
        boolean wide = tables.stream().anyMatch(table -> used(table).size() > UPRIGHT_COLUMNS);
        boolean rightToLeft = Messages.of(AgeLine.BUNDLE, locale).direction().equals("rtl");
        return new WordDocument(title, rightToLeft, wide);
    }

    private void whole(Finding finding, List<Table> shown) {
        if (finding.age().of() > 0 || finding.age().lastYear().isPresent()) {
            document.bold(AgeLine.of(finding.age(), locale));
        }
        document.paragraph(texts.text("output.id", Map.of("id", finding.id())));
        shown.forEach(this::table);
        section("output.notes", finding.notes());
        Finding.Provenance provenance = finding.provenance();
        if (!provenance.sources().isEmpty()) {
            document.heading(texts.text("output.sources"));
            table(Account.sources(provenance));
        }
        section("output.method", provenance.method());
        section(
                "output.parameters",
                provenance.parameters().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList());
        if (!provenance.command().isEmpty()) {
            document.heading(texts.text("output.command"));
            document.code(provenance.command());
            document.paragraph(texts.text("output.seed", Map.of("seed", Long.toString(provenance.seed()))));
        }
    }

    private void section(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            document.heading(texts.text(head));
            lines.forEach(line -> document.item("\u2022", line));
        }
    }

    private void table(Table table) {
        document.caption(texts.text(
                "output.table",
                Map.of("number", ++tables, "title", table.title().isEmpty() ? table.name() : table.title())));
        List<Integer> columns = used(table);
        if (columns.size() < table.columns().size()) {
            document.paragraph(texts.text("output.unused", Map.of("columns", unused(table, columns))));
        }
        int rows = table.rows().size();
        if (rows > MOST_ROWS) {
            document.bold(texts.text("output.cut", Map.of("shown", MOST_ROWS, "rows", rows)));
        }
        int width = WordDocument.MOST_COLUMNS;
        pieces(columns, width).forEach(piece -> piece(table, piece));
    }

    private void piece(Table table, List<Integer> columns) {
        if (columns.isEmpty()) {
            return;
        }
        document.table(
                columns.stream().map(c -> head(table.columns().get(c))).toList(),
                table.rows().stream()
                        .limit(MOST_ROWS)
                        .map(row -> columns.stream()
                                .map(c -> cell(table.columns().get(c), row.get(c)))
                                .toList())
                        .toList());
    }

    /** The columns in tables that are narrow enough; each further one begins with the first column again. */
    private static List<List<Integer>> pieces(List<Integer> columns, int width) {
        List<List<Integer>> pieces = new ArrayList<>();
        pieces.add(columns.subList(0, Math.min(width, columns.size())));
        for (int from = width; from < columns.size(); from += width - 1) {
            List<Integer> piece = new ArrayList<>(List.of(columns.getFirst()));
            piece.addAll(columns.subList(from, Math.min(from + width - 1, columns.size())));
            pieces.add(piece);
        }
        return pieces;
    }

    /** The columns in which something applies; all of them where that is none. */
    private static List<Integer> used(Table table) {
        List<Integer> used = IntStream.range(0, table.columns().size())
                .filter(c -> table.rows().isEmpty()
                        || table.rows().stream().anyMatch(row -> row.get(c) != Blank.NOT_APPLICABLE))
                .boxed()
                .toList();
        return used.isEmpty()
                ? IntStream.range(0, table.columns().size()).boxed().toList()
                : used;
    }

    private static String unused(Table table, List<Integer> used) {
        return String.join(
                ", ",
                IntStream.range(0, table.columns().size())
                        .filter(c -> !used.contains(c))
                        .mapToObj(c -> table.columns().get(c).label())
                        .toList());
    }

    private static Head head(Column column) {
        return new Head(column.heading(), column.kind().isNumber());
    }

    private Cell cell(Column column, Object cell) {
        return switch (cell) {
            case Blank blank ->
                new Cell(
                        texts.text(
                                switch (blank) {
                                    case MISSING -> "output.missing";
                                    case NOT_APPLICABLE -> "output.not_applicable";
                                }),
                        true);
            case Number number -> Cell.of(Numbers.text(column, number));
            case Boolean flag -> Cell.of(texts.text(flag ? "output.yes" : "output.no"));
            default -> Cell.of(cell.toString());
        };
    }
}
