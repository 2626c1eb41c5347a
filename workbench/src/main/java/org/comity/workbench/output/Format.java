package org.comity.workbench.output;

import java.util.Arrays;
import java.util.Locale;

/** The formats in which every table can be had; {@code docs/formats.md} says what each holds. */
public enum Format {
    /** Aligned text for a terminal. */
    TABLE("txt", "text/plain; charset=utf-8"),
    JSON("json", "application/json"),
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Stata, file format 118 (Stata 14 and later). */
    DTA("dta", "application/x-stata-dta"),
    PARQUET("parquet", "application/vnd.apache.parquet"),
    /** Word, with native tables that can be edited. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** The whole Finding with the hashes of its vintages, to be checked without its sources. */
    COMITY("comity", "application/json");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file name ending, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it must not be printed on a terminal. */
    public boolean isBinary() {
        return this == XLSX || this == DTA || this == PARQUET || this == DOCX;
    }

    /** Reads {@code csv}, {@code TABLE} and the like; throws with the known ones. */
    public static Format parse(String text) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(text.strip())) {
                return format;
            }
        }
        throw new IllegalArgumentException("A format must be one of %s, not \"%s\"."
                .formatted(
                        String.join(
                                ", ",
                                Arrays.stream(values())
                                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        text));
    }
}
