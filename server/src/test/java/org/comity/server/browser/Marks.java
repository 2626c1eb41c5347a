package org.comity.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what stands on the pages of a PDF. */
final class Marks {
    private Marks() {}

    /** How often a word stands on each page, written just so. */
    static List<Integer> onPages(Path pdf, String word) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String letters = text.getText(document).replaceAll("\\s+", "");
                counts.add((letters.length() - letters.replace(word, "").length()) / word.length());
            }
        }
        return counts;
    }
}
