package org.comity.workbench.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A sheet as a Word document: the measures of {@link Sheet}, exact lines, native tables. */
final class DocxSheet {
    private static final String BLUE = "1D3C78";
    private static final String SOFT = "56626D";
    private static final int TWIPS_PER_MM = 57;
    private static final int SIDES = 14; // millimetres
    private static final int ENDS = 13;

    private final Brief brief;
    private final XWPFDocument document;

    private DocxSheet(Brief brief, XWPFDocument document) {
        this.brief = brief;
        this.document = document;
    }

    static void write(Brief brief, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(brief.title());
            document.getProperties().getCoreProperties().setCreator("Comity");
            page(document);
            new DocxSheet(brief, document).write();
            document.write(out);
            out.flush();
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setLeft(BigInteger.valueOf((long) SIDES * TWIPS_PER_MM));
        margin.setRight(BigInteger.valueOf((long) SIDES * TWIPS_PER_MM));
        margin.setTop(BigInteger.valueOf((long) ENDS * TWIPS_PER_MM));
        margin.setBottom(BigInteger.valueOf((long) ENDS * TWIPS_PER_MM));
    }

    private void write() {
        XWPFParagraph title = paragraph(Sheet.TITLE_LINE, 0, 0);
        DocxCells.run(title, brief.title(), Sheet.TITLE).setBold(true);
        DocxCells.run(paragraph(Sheet.SUBTITLE_LINE, 0, 0), subtitle(), Sheet.SUBTITLE)
                .setColor(SOFT);
        DocxCells.run(paragraph(Sheet.AGE_LINE, Sheet.AGE_SPACE / 2, Sheet.AGE_SPACE / 2), brief.age(), Sheet.AGE)
                .setBold(true);
        for (Section section : brief.sections()) {
            heading(section.heading());
            section.blocks().forEach(this::write);
        }
        XWPFParagraph foot = paragraph(Sheet.SMALL_LINE, Sheet.FOOT_SPACE, 0);
        DocxCells.run(foot, brief.foot(), Sheet.SMALL).setColor(SOFT);
        if (!brief.mark().isEmpty()) {
            DocxCells.run(foot, " " + brief.mark(), Sheet.SMALL).setBold(true);
        }
    }

    /** With the handling mark, which thus stands at the head. */
    private String subtitle() {
        return brief.mark().isEmpty() ? brief.subtitle() : brief.subtitle() + " \u00b7 " + brief.mark();
    }

    private void heading(String text) {
        XWPFParagraph heading = paragraph(Sheet.HEAD_LINE, Sheet.HEAD_SPACE - 2, 2);
        heading.setKeepNext(true);
        heading.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        var run = DocxCells.run(heading, text, Sheet.HEAD);
        run.setBold(true);
        run.setColor(BLUE);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Text(String text) -> text(text);
            case Block.Missing(String text) -> {
                XWPFParagraph paragraph = paragraph(Sheet.TEXT_LINE, 0, Sheet.TEXT_SPACE);
                paragraph.setIndentationLeft(DocxCells.twips(Sheet.INDENT));
                DocxCells.run(paragraph, text, Sheet.TEXT).setItalic(true);
            }
            case Block.Points(List<String> items, boolean numbered) -> points(items, numbered);
            case Block.Tabular(Grid grid) -> DocxCells.table(document, grid, isRightToLeft());
            case Block.Versus versus -> {
                XWPFParagraph matter = paragraph(Sheet.TEXT_LINE, 2, 1);
                matter.setKeepNext(true);
                DocxCells.run(matter, versus.title(), Sheet.TEXT).setBold(true);
                DocxCells.run(matter, " " + versus.lead(), Sheet.TEXT);
                DocxCells.sides(document, versus, isRightToLeft());
            }
            case Block.Lines(int count) -> DocxCells.lines(document, count);
            case Block.Code _, Block.Picture _ ->
                throw new IllegalArgumentException("A sheet holds no code and no picture.");
        }
    }

    private void text(String text) {
        DocxCells.run(paragraph(Sheet.TEXT_LINE, 0, Sheet.TEXT_SPACE), text, Sheet.TEXT);
    }

    private void points(List<String> items, boolean numbered) {
        int number = 1;
        for (String item : items) {
            String mark = numbered ? number++ + ".\u00a0" : "\u2022\u00a0";
            XWPFParagraph paragraph = paragraph(Sheet.TEXT_LINE, 0, Sheet.TEXT_SPACE);
            paragraph.setIndentationLeft(DocxCells.twips(Sheet.INDENT));
            paragraph.setIndentationHanging(DocxCells.twips(Sheet.INDENT) - 60);
            DocxCells.run(paragraph, mark + item, Sheet.TEXT);
        }
    }

    private XWPFParagraph paragraph(double line, double before, double after) {
        XWPFParagraph paragraph = document.createParagraph();
        DocxCells.exact(paragraph, line);
        paragraph.setSpacingBefore(DocxCells.twips(before));
        paragraph.setSpacingAfter(DocxCells.twips(after));
        if (isRightToLeft()) {
            paragraph.getCTP().getPPr().addNewBidi();
            paragraph.setAlignment(ParagraphAlignment.LEFT); // the start of the line, which is on the right
        }
        return paragraph;
    }

    private boolean isRightToLeft() {
        return brief.direction().equals("rtl");
    }
}
