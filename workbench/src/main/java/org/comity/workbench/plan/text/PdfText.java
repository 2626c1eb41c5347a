package org.comity.workbench.plan.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.comity.data.DataException;
import org.comity.workbench.word.WordDocument;
import org.jspecify.annotations.Nullable;

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
        WordDocument.quiet(); // the PDF reader looks for the same logging
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
            stripper.notes.clear();
            List<String> read =
                    stripper.getText(document).lines().map(PlainText::clean).toList();
            lines.add(withoutNotes(read, stripper.notes));
        }
        if (stripper.glyphs < Math.max(1, pages) * 5L) {
            throw new DataException(
                    "%s has no text, only pictures of pages: run a text recognition (OCR) over it first."
                            .formatted(name));
        }
        return new Paragraphs(Pages.body(lines), true).blocks();
    }

    /** The lines of a page with its footnotes blanked out: those that begin with a number that is raised in its text. */
    private static List<String> withoutNotes(List<String> lines, Set<String> notes) {
        List<String> kept = new ArrayList<>(lines);
        boolean note = false;
        for (int i = 0; i < kept.size(); i++) {
            String line = kept.get(i).strip();
            int digits = 0;
            while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
                digits++;
            }
            boolean begins = digits > 0
                    && digits < line.length()
                    && i * 2 > kept.size()
                    && notes.contains(line.substring(0, digits))
                    && (line.charAt(digits) == ' ' || Character.isUpperCase(line.charAt(digits)));
            note = !line.isEmpty() && (begins || note);
            if (note) {
                kept.set(i, "");
                note = !line.endsWith(".");
            }
        }
        return kept;
    }

    /** Counts what it reads, stops at the longest text, and leaves out the raised numbers of footnotes. */
    private static final class Bounded extends PDFTextStripper {
        private static final double SMALL = 0.8;
        private static final double RAISED = 0.15;

        private final String name;
        private final Set<String> notes = new HashSet<>();
        private @Nullable TextPosition last;
        private @Nullable TextPosition number;
        private String digits = "";
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
            if (isNote(text)) {
                boolean goesOn = number != null && text.getXDirAdj() - number.getXDirAdj() < 2 * text.getFontSizeInPt();
                digits = goesOn ? digits + text.getUnicode() : text.getUnicode();
                notes.add(digits);
                number = text;
                return;
            }
            last = text;
            number = null;
            super.processTextPosition(text);
        }

        /** A small digit above the line, right after a word or stop: "the Treaty¹", not "km²". */
        private boolean isNote(TextPosition text) {
            TextPosition before = last;
            String sign = text.getUnicode();
            if (before == null || sign == null || sign.length() != 1 || !Character.isDigit(sign.charAt(0))) {
                return false;
            }
            double size = before.getFontSizeInPt();
            double rise = before.getYDirAdj() - text.getYDirAdj();
            double gap = text.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
            boolean raised = rise > RAISED * size && rise < size;
            return raised
                    && text.getFontSizeInPt() < SMALL * size
                    && gap > -size
                    && gap < 2 * size
                    && !"m".equals(before.getUnicode());
        }
    }
}
