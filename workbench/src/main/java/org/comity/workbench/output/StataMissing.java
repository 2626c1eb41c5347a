package org.comity.workbench.output;

/** The extended missing values that Comity writes to Stata, as the bits of a double. */
enum StataMissing {
    /** {@code .i}: the source imputed the figure; the number stands in a column of its own. */
    IMPUTED('i', "imputed"),
    /** {@code .m}: missing. */
    MISSING('m', "missing"),
    /** {@code .n}: not applicable. */
    NOT_APPLICABLE('n', "not applicable");

    /** {@code .} itself; {@code .a} to {@code .z} follow in steps (Stata, "Description of the .dta file format 118"). */
    private static final long SYSTEM_MISSING = 0x7FE0000000000000L;

    private static final long STEP = 0x0000010000000000L;

    /** {@code .} itself as the whole number of four bytes that value labels use. */
    private static final int SYSTEM_CODE = 2_147_483_621;

    private final char letter;
    private final String word;

    StataMissing(char letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    /** What it means. */
    String word() {
        return word;
    }

    /** The value in a set of value labels. */
    int code() {
        return SYSTEM_CODE + letter - 'a' + 1;
    }

    double value() {
        return Double.longBitsToDouble(SYSTEM_MISSING + (letter - 'a' + 1) * STEP);
    }
}
