package org.comity.workbench.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts text into a document so that it comes out again: line ends and tabs are marks of their own there. */
final class WordText {
    private static final String NOT_IN_XML = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}";

    private WordText() {}

    /** Adds the text to the paragraph; a character that no XML file may hold becomes U+FFFD. */
    static XWPFRun add(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = text.replaceAll(NOT_IN_XML, "\uFFFD").split("\r\n|\r|\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            String[] parts = lines[line].split("\t", -1);
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) {
                    run.addTab();
                }
                if (!parts[part].isEmpty()) {
                    run.setText(parts[part], run.getCTR().sizeOfTArray());
                }
            }
        }
        return run;
    }
}
