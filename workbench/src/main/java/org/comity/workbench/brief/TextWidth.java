package org.comity.workbench.brief;

/**
 * How wide a text is set in Arial, or in a font of the same widths (Liberation Sans, Helvetica, Nimbus Sans): the widths
 * of the letters from Adobe's metrics of Helvetica. Signs beyond ASCII are taken wider than they mostly are.
 */
final class TextWidth {
    /** Thousandths of the font size, from the blank (32) to the tilde (126). */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int WIDE = 1000;
    private static final int OTHER = 640;
    private static final double BOLD = 1.09;
    private static final double DOUBT = 1.01;

    private TextWidth() {}

    /** In points; size in points. */
    static double of(String text, double size, boolean bold) {
        int sum = text.codePoints().map(TextWidth::thousandths).sum();
        return sum / 1000.0 * size * DOUBT * (bold ? BOLD : 1);
    }

    private static int thousandths(int sign) {
        if (sign < 32) {
            return 278;
        }
        if (sign <= 126) {
            return ASCII[sign - 32];
        }
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = sign == 0x2014
                || sign == 0x2192
                || (sign >= 0x2e80 && sign < 0xa4d0)
                || (sign >= 0xac00 && sign < 0xd7b0);
        return wide || sign >= 0xf900 ? WIDE : OTHER;
    }

    /** How many lines a text takes, broken at blanks; a word wider than the line is broken too. At least 1. */
    static int lines(String text, double width, double size, boolean bold) {
        double blank = of(" ", size, bold);
        int lines = 1;
        double at = 0;
        for (String word : text.split("\\s+")) {
            double wide = of(word, size, bold);
            if (at > 0 && at + blank + wide > width) {
                lines++;
                at = 0;
            }
            if (wide > width) {
                int broken = (int) Math.ceil(wide / width);
                lines += broken - 1;
                wide -= (broken - 1) * width;
            }
            at += (at > 0 ? blank : 0) + wide;
        }
        return lines;
    }
}
