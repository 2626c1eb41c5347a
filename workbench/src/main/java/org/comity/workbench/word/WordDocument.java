package org.comity.workbench.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A document on A4 that is written from top to bottom. For use by one thread; to be closed. */
public final class WordDocument implements AutoCloseable {
    /** Word opens no table with more. */
    public static final int MOST_COLUMNS = 63;

    private static final String NORMAL = "Normal";
    private static final int WIDEST = 490; // points between the margins of A4
    private static final int TWIPS = 9866; // A4 between the margins, upright
    private static final int WIDE_TWIPS = 14798; // and on its side

    static {
        quiet();
    }

    private final XWPFDocument document = new XWPFDocument();
    private final boolean rightToLeft;
    private final boolean wide;

    /**
     * Begins a document with its title.
     *
     * @param rightToLeft the direction of its language
     * @param wide whether the page lies on its side
     */
    public WordDocument(String title, boolean rightToLeft, boolean wide) {
        this.rightToLeft = rightToLeft;
        this.wide = wide;
        WordStyles.add(document, wide);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Comity");
        properties.setCreated(Optional.of(new GregorianCalendar(TimeZone.getTimeZone("UTC")).getTime()));
        paragraph(WordStyles.TITLE, title);
    }

    /** POI logs through Log4j's interface; where nothing stands behind it, it says so at each start unless told. */
    public static void quiet() {
        boolean bridged = WordDocument.class.getResource("/org/apache/logging/slf4j/SLF4JProvider.class") != null;
        if (!bridged && System.getProperty("log4j.provider") == null) {
            System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        }
    }

    /** The head of a column; figures are set to the right. */
    public record Head(String text, boolean isFigure) {}

    /** A cell; one that only says why it is empty is set in italics. */
    public record Cell(String text, boolean isRemark) {
        public static Cell of(String text) {
            return new Cell(text, false);
        }
    }

    public void paragraph(String text) {
        paragraph(NORMAL, text);
    }

    public void heading(String text) {
        paragraph(WordStyles.HEADING, text);
    }

    /** The line above a table or picture. */
    public void caption(String text) {
        paragraph(WordStyles.CAPTION, text);
    }

    public void bold(String text) {
        WordText.add(paragraph(NORMAL, ""), text).setBold(true);
    }

    /** What can be copied to the command line. */
    public void code(String text) {
        XWPFRun run = WordText.add(paragraph(NORMAL, ""), text);
        run.setFontFamily("Courier New");
        run.setFontSize(8.5);
    }

    /** A list, each item behind a mark, for example {@code •} or {@code 1.} */
    public void item(String mark, String text) {
        XWPFParagraph paragraph = paragraph(NORMAL, mark + "\u00a0" + text);
        paragraph.setIndentationLeft(360);
        paragraph.setIndentationHanging(240);
    }

    /** A native table, with at most as many columns as Word takes; each row is as long as the heads. */
    public void table(List<Head> heads, List<List<Cell>> rows) {
        WordTable.add(document, heads, rows, rightToLeft, wide ? WIDE_TWIPS : TWIPS);
    }

    /**
     * A picture as wide as the page at most.
     *
     * @param name unique in the document
     * @param title read aloud to those who do not see it
     * @param width in pixels of the drawing, as {@code height}
     */
    public void picture(InputStream png, String name, String title, int width, int height) throws IOException {
        double scale = Math.min(0.75, (double) WIDEST / width);
        try {
            var shown = paragraph(NORMAL, "")
                    .createRun()
                    .addPicture(
                            png,
                            PictureType.PNG,
                            name + ".png",
                            Units.toEMU(width * scale),
                            Units.toEMU(height * scale));
            shown.getCTPicture().getNvPicPr().getCNvPr().setDescr(title);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A chart's picture does not fit into the document.", e);
        }
    }

    /** Writes the whole; the stream is flushed and left open. */
    public void write(OutputStream out) throws IOException {
        document.write(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (rightToLeft) {
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
            paragraph.setAlignment(ParagraphAlignment.LEFT); // the start of the line, which is on the right
        }
        if (!text.isEmpty()) {
            WordText.add(paragraph, text);
        }
        return paragraph;
    }
}
