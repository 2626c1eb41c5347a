package org.comity.data.sheet;

/**
 * How much of a workbook is read.
 *
 * @param packedBytes most bytes of the file
 * @param totalBytes most bytes of its parts together, unpacked
 * @param ratio most bytes unpacked for one packed, once there are more than 16 MB of them
 * @param cellCharacters most characters of one cell
 * @param columns most columns of a sheet
 * @param rows most rows of all sheets together
 */
public record Bounds(long packedBytes, long totalBytes, int ratio, int cellCharacters, int columns, int rows) {
    private static final long SMALL = 16L << 20;

    /** 16 MB packed, 64 MB unpacked, 32,767 characters a cell as in Excel, 64 columns, 50,000 rows. */
    public static final Bounds PLAN = new Bounds(16L << 20, 64L << 20, 100, 32_767, 64, 50_000);

    /** Most bytes of the parts of a file of a size. */
    long most(long packed) {
        return Math.min(totalBytes, Math.max(SMALL, packed * ratio));
    }
}
