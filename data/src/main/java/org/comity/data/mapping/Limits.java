package org.comity.data.mapping;

/**
 * How much of an untrusted file is read.
 *
 * @param totalBytes most bytes of one file, after decompression
 * @param fieldBytes most bytes of one field
 * @param recordBytes most bytes of one record
 * @param ratio most bytes after decompression for one before
 */
public record Limits(long totalBytes, int fieldBytes, int recordBytes, int ratio) {
    /** 2,048 MB in all, 1 MB a field, 4 MB a record, 200 to 1. */
    public static final Limits DEFAULT = new Limits(2048L << 20, 1 << 20, 4 << 20, 200);
}
