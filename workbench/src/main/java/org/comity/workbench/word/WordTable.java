package org.comity.workbench.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.comity.workbench.word.WordDocument.Cell;
import org.comity.workbench.word.WordDocument.Head;

/** A native table: its head repeats on each page, rows do not break, lines run across only. */
final class WordTable {
    private static final double SIZE = 8.5; // points
    private static final String LINE = "CFD6DB";
    private static final int MARGIN = 50; // twips between text and the cell's edge

    private static final int LONGEST_WORD = 20; // letters; what is longer is an address or a hash

    private WordTable() {}

    static void add(XWPFDocument document, List<Head> heads, List<List<Cell>> rows, boolean rightToLeft, int twips) {
        XWPFTable table = document.createTable(1, heads.size());
        table.setWidth("100%");
        table.setCellMargins(25, MARGIN, 25, MARGIN);
        lines(table);
        if (rightToLeft) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        List<Integer> widths = widths(heads, rows, twips);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int c = 0; c < heads.size(); c++) {
            XWPFTableCell cell = head.getCell(c);
            fill(cell, Cell.of(heads.get(c).text()), heads.get(c).isFigure(), widths.get(c))
                    .setBold(true);
            cell.setColor("EEF2F7");
        }
        for (List<Cell> cells : rows) {
            XWPFTableRow row = table.createRow();
            row.setCantSplitRow(true);
            for (int c = 0; c < heads.size(); c++) {
                Cell cell = cells.get(c);
                fill(row.getCell(c), cell, heads.get(c).isFigure(), widths.get(c))
                        .setItalic(cell.isRemark());
            }
        }
        columns(table, widths);
        document.createParagraph(); // two tables must not touch
    }

    /** Columns share the width by their longest texts, within bounds. */
    private static List<Integer> widths(List<Head> heads, List<List<Cell>> rows, int twips) {
        List<Integer> lengths = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            int column = c;
            int longest = rows.stream()
                    .mapToInt(row -> row.get(column).text().length())
                    .max()
                    .orElse(0);
            int wanted = Math.clamp(Math.max(longest, heads.get(c).text().length() / 2), 8, 45);
            lengths.add(Math.max(wanted, longestWord(heads, rows, c) + 2));
        }
        int sum = lengths.stream().mapToInt(Integer::intValue).sum();
        return lengths.stream().map(l -> twips * l / sum).toList();
    }

    /** In letters; a word is not to be broken. */
    private static int longestWord(List<Head> heads, List<List<Cell>> rows, int column) {
        return Stream.concat(
                        Stream.of(heads.get(column).text()),
                        rows.stream().map(row -> row.get(column).text()))
                .flatMap(text -> Arrays.stream(text.split("[ /-]+")))
                .mapToInt(String::length)
                .filter(length -> length <= LONGEST_WORD)
                .max()
                .orElse(0);
    }

    private static void columns(XWPFTable table, List<Integer> widths) {
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        widths.forEach(w -> columns.addNewGridCol().setW(BigInteger.valueOf(w)));
    }

    private static void lines(XWPFTable table) {
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1C2126");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1C2126");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
    }

    private static XWPFRun fill(XWPFTableCell cell, Cell content, boolean figure, int width) {
        cell.setWidth(Integer.toString(width));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        if (figure) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = WordText.add(paragraph, content.text());
        run.setFontSize(SIZE);
        return run;
    }
}
