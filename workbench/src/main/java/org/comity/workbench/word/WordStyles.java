package org.comity.workbench.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document, under the names that word processors know, so that an outline can be made. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String CAPTION = "Caption";

    private static final String FONT = "Arial";
    private static final String BLUE = "1D3C78";
    private static final int TWIPS_PER_MM = 57;

    private WordStyles() {}

    static void add(XWPFDocument document, boolean wide) {
        XWPFStyles styles = document.createStyles();
        CTRPr words = CTRPr.Factory.newInstance();
        font(words, 20);
        styles.setDefaultFonts(words.getRFontsArray(0));
        defaults(styles, words);
        style(styles, "Normal", "Normal", 20, false, "1C2126", 60, -1);
        style(styles, TITLE, "Title", 40, true, "1C2126", 60, -1);
        style(styles, HEADING, "heading 1", 26, true, BLUE, 240, 0);
        style(styles, CAPTION, "caption", 19, true, "1C2126", 120, -1);
        page(document, wide);
    }

    private static void defaults(XWPFStyles styles, CTRPr words) {
        CTDocDefaults defaults = CTDocDefaults.Factory.newInstance();
        defaults.addNewRPrDefault().setRPr(words);
        styles.setSpellingLanguage("en-GB");
    }

    private static void style(
            XWPFStyles styles,
            String id,
            String name,
            int halfPoints,
            boolean bold,
            String colour,
            int before,
            int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
            style.addNewNext().setVal("Normal");
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(before));
        paragraph.getSpacing().setAfter(BigInteger.valueOf(80));
        if (level >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        if (!id.equals("Normal")) {
            paragraph.addNewKeepNext();
        }
        CTRPr words = style.addNewRPr();
        font(words, halfPoints);
        words.addNewColor().setVal(colour);
        if (bold) {
            words.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static void font(CTRPr words, int halfPoints) {
        CTFonts fonts = words.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        words.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        words.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
    }

    /** A4 with margins of 18 mm. */
    private static void page(XWPFDocument document, boolean wide) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? 16838 : 11906));
        size.setH(BigInteger.valueOf(wide ? 11906 : 16838));
        size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.addNewPgMar();
        BigInteger edge = BigInteger.valueOf(18L * TWIPS_PER_MM);
        margin.setLeft(edge);
        margin.setRight(edge);
        margin.setTop(edge);
        margin.setBottom(edge);
    }
}
