package org.comity.workbench.brief;

import java.util.Arrays;
import java.util.Locale;

/** The formats of a brief. */
public enum BriefFormat {
    /** One file that opens without network, script or account, and prints on A4. */
    HTML("html", "text/html; charset=utf-8"),
    /** Office Open XML with native tables, to be edited. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MARKDOWN("md", "text/markdown; charset=utf-8"),
    /** The Findings behind the brief. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    BriefFormat(String extension, String mediaType) {
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

    /** The format of a file by its ending, {@code brief.docx}; throws with the known ones. */
    public static BriefFormat ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> lower.endsWith("." + f.extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A brief is written to a file that ends in .html, .docx, .md or .json, not \"%s\"."
                                .formatted(name)));
    }
}
