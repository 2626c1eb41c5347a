package org.comity.workbench.brief;

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

/** A native table: its head repeats on each page, rows do not break, lines run across only. */
final class DocxTable {
    private static final double SIZE = 8.5; // points
    private static final String LINE = "CFD6DB";
    private static final int TWIPS = 9866; // A4 between the margins
    private static final int MARGIN = 50; // twips between text and the cell's edge

    private static final int LONGEST_WORD = 20; // letters; what is longer is an address or a hash

    private DocxTable() {}

    static void add(XWPFDocument document, Grid grid, boolean rightToLeft) {
        XWPFTable table =
                document.createTable(grid.rows().size() + 1, grid.heads().size());
        table.setWidth("100%");
        table.setCellMargins(25, MARGIN, 25, MARGIN);
        lines(table);
        if (rightToLeft) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        List<Integer> widths = widths(grid);
        for (int c = 0; c < grid.heads().size(); c++) {
            fill(
                    head.getCell(c),
                    grid.heads().get(c).text(),
                    grid.heads().get(c).isFigure(),
                    true);
            head.getCell(c).setColor("EEF2F7");
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r + 1);
            row.setCantSplitRow(true);
            for (int c = 0; c < grid.heads().size(); c++) {
                fill(
                        row.getCell(c),
                        grid.rows().get(r).get(c),
                        grid.heads().get(c).isFigure(),
                        false);
            }
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < widths.size(); c++) {
                row.getCell(c).setWidth(Integer.toString(widths.get(c)));
            }
        }
        columns(table, widths);
        document.createParagraph(); // two tables must not touch
    }

    /** Columns share the width by their longest texts, within bounds. */
    private static List<Integer> widths(Grid grid) {
        List<Integer> lengths = new ArrayList<>();
        for (int c = 0; c < grid.heads().size(); c++) {
            int column = c;
            int longest = grid.rows().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            int wanted = Math.clamp(Math.max(longest, grid.heads().get(c).text().length() / 2), 8, 45);
            lengths.add(Math.max(wanted, longestWord(grid, c) + 2));
        }
        int sum = lengths.stream().mapToInt(Integer::intValue).sum();
        return lengths.stream().map(l -> TWIPS * l / sum).toList();
    }

    /** In letters; a word is not to be broken. */
    private static int longestWord(Grid grid, int column) {
        return Stream.concat(
                        Stream.of(grid.heads().get(column).text()),
                        grid.rows().stream().map(row -> row.get(column)))
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

    private static void fill(XWPFTableCell cell, String text, boolean figure, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        if (figure) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SIZE);
        run.setBold(bold);
        run.setText(text);
    }
}
