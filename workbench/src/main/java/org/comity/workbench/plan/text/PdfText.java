package org.comity.workbench.plan.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.comity.data.DataException;

/**
 * The text of a PDF file: pages in order, without what stands at the head and foot of page after page. Lines are
 * counted through the whole text. Nothing is recognised from pictures.
 */
final class PdfText {
    private static final int MOST_PAGES = 5_000;
    private static final long MEMORY = 64L << 20;
    private static final long STORAGE = 1L << 30;
    /** Held here, since a logger that nobody holds forgets its level. PDFBox warns of every odd font. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

    private PdfText() {}

    static List<Block> blocks(String name, byte[] file) {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        try (PDDocument document =
                Loader.loadPDF(file, "", null, null, MemoryUsageSetting.setupMixed(MEMORY, STORAGE).streamCache)) {
            return blocks(name, document);
        } catch (InvalidPasswordException e) {
            throw new DataException("%s is encrypted: save it without a password.".formatted(name), e);
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new DataException("%s cannot be read as PDF: it is damaged or cut off.".formatted(name), e);
        }
    }

    private static List<Block> blocks(String name, PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new DataException("%s has %d pages; at most %d are read.".formatted(name, pages, MOST_PAGES));
        }
        Bounded stripper = new Bounded(name);
        List<List<String>> lines = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            lines.add(stripper.getText(document).lines().map(PlainText::clean).toList());
        }
        if (stripper.glyphs < Math.max(1, pages) * 5L) {
            throw new DataException(
                    "%s has no text, only pictures of pages: run a text recognition (OCR) over it first."
                            .formatted(name));
        }
        return new Paragraphs(Pages.body(lines), true).blocks();
    }

    /** Counts what it reads and stops at the longest text. */
    private static final class Bounded extends PDFTextStripper {
        private final String name;
        private long glyphs;

        Bounded(String name) {
            this.name = name;
            setLineSeparator("\n");
            setParagraphStart("\n");
            setSuppressDuplicateOverlappingText(false);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++glyphs > Text.LONGEST) {
                throw new DataException(
                        "%s has more than %d characters: cut it into parts.".formatted(name, Text.LONGEST));
            }
            super.processTextPosition(text);
        }
    }
}
