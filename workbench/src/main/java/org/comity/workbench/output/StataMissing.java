package org.comity.workbench.output;

/** The extended missing values that Comity writes to Stata, as the bits of a double. */
enum StataMissing {
    /** {@code .i}: the source imputed the figure; the number stands in a column of its own. */
    IMPUTED('i'),
    /** {@code .m}: missing. */
    MISSING('m'),
    /** {@code .n}: not applicable. */
    NOT_APPLICABLE('n');

    /** {@code .} itself; {@code .a} to {@code .z} follow in steps (Stata, "Description of the .dta file format 118"). */
    private static final long SYSTEM_MISSING = 0x7FE0000000000000L;

    private static final long STEP = 0x0000010000000000L;

    private final char letter;

    StataMissing(char letter) {
        this.letter = letter;
    }

    double value() {
        return Double.longBitsToDouble(SYSTEM_MISSING + (letter - 'a' + 1) * STEP);
    }
}
