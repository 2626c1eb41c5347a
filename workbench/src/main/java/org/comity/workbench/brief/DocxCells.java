package org.comity.workbench.brief;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The tables of a sheet: figures, both sides' words, ruled lines; all with exact lines and the sheet's width. */
final class DocxCells {
    private static final String FONT = "Arial";
    private static final String TINT = "F1F4F9";
    private static final String LINE = "CDD5DC";
    private static final String NOT_IN_XML = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}";
    private static final int TWIPS = 10318; // A4 between the margins of a sheet
    private static final int THIN = 60; // twips

    private DocxCells() {}

    /** Twentieths of a point. */
    static int twips(double points) {
        return (int) Math.round(20 * points);
    }

    /** Native rows: the head repeats on each page, rows do not break. */
    static void table(XWPFDocument document, Grid grid, boolean rightToLeft) {
        XWPFTable table = begin(document, grid.rows().size() + 1, grid.heads().size(), rightToLeft);
        table.setCellMargins(30, 50, 30, 50);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        int all = grid.shares().stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths =
                grid.shares().stream().map(share -> TWIPS * share / all).toList();
        table.getRow(0).setRepeatHeader(true);
        for (int r = 0; r <= grid.rows().size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setCantSplitRow(true);
            for (int c = 0; c < widths.size(); c++) {
                String text = r == 0
                        ? grid.heads().get(c).text()
                        : grid.rows().get(r - 1).get(c);
                XWPFTableCell cell = row.getCell(c);
                cell.setWidth(Integer.toString(widths.get(c)));
                XWPFParagraph paragraph = exact(cell.getParagraphs().getFirst(), Sheet.CELL_LINE);
                if (grid.heads().get(c).isFigure()) {
                    paragraph.setAlignment(ParagraphAlignment.RIGHT);
                }
                run(paragraph, text, Sheet.CELL).setBold(r == 0 || c == 0);
                if (r == 0) {
                    cell.setColor(TINT);
                }
            }
        }
        columns(table, widths);
        thin(document.createParagraph());
    }

    /** The words of the sides, never on two pages. */
    static void sides(XWPFDocument document, Block.Versus versus, boolean rightToLeft) {
        List<Block.Quote> quotes = versus.quotes();
        XWPFTable table = begin(document, 2, quotes.size(), rightToLeft);
        table.setCellMargins(36, 100, 36, 100);
        table.getRow(0).setCantSplitRow(true);
        table.getRow(1).setCantSplitRow(true);
        for (int i = 0; i < quotes.size(); i++) {
            Block.Quote quote = quotes.get(i);
            XWPFTableCell head = table.getRow(0).getCell(i);
            head.setColor(TINT);
            head.setWidth(Integer.toString(TWIPS / quotes.size()));
            table.getRow(1).getCell(i).setWidth(Integer.toString(TWIPS / quotes.size()));
            XWPFParagraph name = exact(head.getParagraphs().getFirst(), Sheet.CELL_LINE);
            name.setKeepNext(true);
            run(name, quote.side(), Sheet.CELL).setBold(true);
            if (!quote.name().isEmpty()) {
                run(name, " \u201c" + quote.name() + "\u201d", Sheet.CELL);
            }
            words(table.getRow(1).getCell(i), quote);
        }
        thin(document.createParagraph());
    }

    private static void words(XWPFTableCell cell, Block.Quote quote) {
        run(exact(cell.getParagraphs().getFirst(), Sheet.CELL_LINE), quote.text(), Sheet.CELL);
        if (!quote.source().isEmpty()) {
            linked(exact(cell.addParagraph(), Sheet.SMALL_LINE), quote, quote.source());
        }
        if (quote.spelled() && !quote.address().isEmpty()) {
            linked(exact(cell.addParagraph(), Sheet.SMALL_LINE), quote, quote.address());
        }
    }

    private static void linked(XWPFParagraph paragraph, Block.Quote quote, String text) {
        if (!quote.isLinked()) {
            run(paragraph, text, Sheet.SMALL);
            return;
        }
        XWPFRun link = paragraph.createHyperlinkRun(quote.address());
        link.setText(text.replaceAll(NOT_IN_XML, "\uFFFD"));
        link.setFontFamily(FONT);
        link.setFontSize(Sheet.SMALL);
        link.setColor("1D3C78");
    }

    /** Empty rows with a line under each. */
    static void lines(XWPFDocument document, int count) {
        if (count > 0) {
            XWPFTable table = begin(document, count, 1, false);
            table.getRows().forEach(row -> {
                row.setHeight(twips(Sheet.RULE));
                row.setHeightRule(TableRowHeightRule.EXACT);
                row.getCell(0).setWidth(Integer.toString(TWIPS));
            });
            thin(document.createParagraph()); // two tables must not touch
        }
    }

    private static XWPFTable begin(XWPFDocument document, int rows, int columns, boolean rightToLeft) {
        XWPFTable table = document.createTable(rows, columns);
        table.setWidth("100%");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setTopBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        if (rightToLeft) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        return table;
    }

    private static void columns(XWPFTable table, List<Integer> widths) {
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        widths.forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    /** As thin as a paragraph can be. */
    private static void thin(XWPFParagraph paragraph) {
        exact(paragraph, THIN / 20.0);
        paragraph.createRun().setFontSize(1);
    }

    /** Lines of an exact height in points, nothing above and below. */
    static XWPFParagraph exact(XWPFParagraph paragraph, double line) {
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingLineRule(LineSpacingRule.EXACT);
        paragraph.getCTP().getPPr().getSpacing().setLine(BigInteger.valueOf(twips(line)));
        return paragraph;
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, double size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text.replaceAll(NOT_IN_XML, "\uFFFD"));
        run.setFontFamily(FONT);
        run.setFontSize(size);
        return run;
    }
}
