package org.comity.workbench.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.comity.workbench.chart.Drawing;

/** A Word document with headings, native tables and charts as pictures. */
final class DocxWriter {
    private static final int WIDEST = 490; // points between the margins of A4

    static {
        quiet();
    }

    private final Brief brief;
    private final Speech speech;
    private final XWPFDocument document;
    private int figures;
    private int tables;

    private DocxWriter(Brief brief, XWPFDocument document) {
        this.brief = brief;
        this.speech = brief.speech();
        this.document = document;
    }

    static void write(Brief brief, OutputStream out) {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.add(document);
            new DocxWriter(brief, document).write();
            document.write(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The brief cannot be written: " + e.getMessage(), e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A chart's picture does not fit into the document.", e);
        }
    }

    /** POI logs through Log4j's interface; where nothing stands behind it, it says so at each start unless told. */
    private static void quiet() {
        boolean bridged = DocxWriter.class.getResource("/org/apache/logging/slf4j/SLF4JProvider.class") != null;
        if (!bridged && System.getProperty("log4j.provider") == null) {
            System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        }
    }

    private void write() throws IOException, InvalidFormatException {
        document.getProperties().getCoreProperties().setTitle(brief.title());
        document.getProperties().getCoreProperties().setCreator("Comity");
        document.getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(new GregorianCalendar(TimeZone.getTimeZone("UTC")).getTime()));
        paragraph(DocxStyles.TITLE, brief.title());
        paragraph("Normal", brief.subtitle());
        bold(brief.age());
        for (Section section : brief.sections()) {
            paragraph(DocxStyles.HEADING, section.heading());
            for (Block block : section.blocks()) {
                write(block);
            }
        }
        paragraph("Normal", speech.say("footer"));
    }

    private void write(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Text(String text) -> paragraph("Normal", text);
            case Block.Points(List<String> items, boolean numbered) -> points(items, numbered);
            case Block.Tabular(Grid grid) -> {
                paragraph(
                        DocxStyles.CAPTION,
                        speech.say("table.number", Map.of("number", ++tables, "title", grid.title())));
                DocxTable.add(document, grid, isRightToLeft());
            }
            case Block.Code(String text) -> code(text);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void points(List<String> items, boolean numbered) {
        int number = 1;
        for (String item : items) {
            String mark = numbered ? number++ + ".\u00a0" : "\u2022\u00a0";
            XWPFParagraph paragraph = paragraph("Normal", mark + item);
            paragraph.setIndentationLeft(360);
            paragraph.setIndentationHanging(240);
        }
    }

    private void picture(Block.Picture picture) throws IOException, InvalidFormatException {
        String caption = speech.say("figure.number", Map.of("number", ++figures, "title", picture.title()));
        paragraph(DocxStyles.CAPTION, caption);
        switch (brief.draw(picture)) {
            case Drawing.Svg(String svg) -> {
                Optional<Raster> raster = Raster.of(svg);
                if (raster.isPresent()) {
                    embed(raster.get(), picture);
                } else {
                    paragraph("Normal", speech.say("chart.see"));
                }
            }
            case Drawing.Unavailable(String why) ->
                paragraph("Normal", speech.say("chart.instead", Map.of("why", why)));
        }
        DocxTable.add(document, picture.behind(), isRightToLeft());
    }

    private void embed(Raster raster, Block.Picture picture) throws IOException, InvalidFormatException {
        double scale = Math.min(0.75, (double) WIDEST / raster.width());
        var shown = paragraph("Normal", "")
                .createRun()
                .addPicture(
                        raster.png(),
                        PictureType.PNG,
                        picture.name() + ".png",
                        Units.toEMU(raster.width() * scale),
                        Units.toEMU(raster.height() * scale));
        shown.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.title());
    }

    private void bold(String text) {
        paragraph("Normal", "").createRun().setText(text);
        document.getLastParagraph().getRuns().getLast().setBold(true);
    }

    private void code(String text) {
        XWPFRun run = paragraph("Normal", "").createRun();
        run.setFontFamily("Courier New");
        run.setFontSize(8.5);
        run.setText(text);
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (isRightToLeft()) {
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
            paragraph.setAlignment(ParagraphAlignment.LEFT); // the start of the line, which is on the right
        }
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private boolean isRightToLeft() {
        return brief.direction().equals("rtl");
    }
}
