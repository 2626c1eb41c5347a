package org.comity.workbench.plan.calendar;

import java.nio.charset.StandardCharsets;

/** How RFC 5545 writes lines and texts. */
public final class IcsText {
    /** The most bytes of a line without its end (3.1). */
    private static final int LONGEST_LINE = 75;

    private IcsText() {}

    /** A text value (3.3.11): backslash, semicolon and comma are escaped, a line end is {@code \n}, other controls are left out. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append((c < ' ' && c != '\t') || c == '\u007F' ? "" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    /** A content line folded after at most 75 bytes, never within a character; each ends with CR LF (3.1). */
    public static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String piece = Character.toString(character);
            int width = piece.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1; // the blank counts
            }
            folded.append(piece);
            bytes += width;
            i += Character.charCount(character);
        }
        return folded.append("\r\n").toString();
    }
}
