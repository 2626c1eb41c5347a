package org.comity.data.screen;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.comity.data.mapping.FileKind.Dialect;

/** The text that a field stands for: without its quotes, escapes and line breaks, in UTF-8. */
final class FieldText {
    private static final int SHOWN = 200;

    private final Dialect dialect;

    FieldText(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Writes the field in quotes as clean CSV. */
    void rewrite(byte[] bytes, int from, int to, TextWriter out) throws IOException {
        boolean inQuotes = isQuoted(bytes, from, to);
        int last = inQuotes ? to - 1 : to;
        out.put('"');
        for (int i = inQuotes ? from + 1 : from; i < last; i++) {
            int b = bytes[i] & 0xff;
            if (inQuotes && i + 1 < last && isTaken(b, bytes[i + 1] & 0xff)) {
                b = bytes[++i] & 0xff;
            }
            if (b == '"') {
                out.put('"');
                out.put('"');
            } else if (b == '\n' || b == '\r') {
                out.put(' ');
            } else if (dialect.latin1() && b > 127) {
                out.put(0xc0 | (b >> 6));
                out.put(0x80 | (b & 0x3f));
            } else {
                out.put(b);
            }
        }
        out.put('"');
    }

    /** Whether {@code first} takes its meaning away from {@code next}. */
    private boolean isTaken(int first, int next) {
        return (dialect.escape() != 0 && first == dialect.escape() && (next == '"' || next == dialect.escape()))
                || (first == '"' && next == '"');
    }

    private static boolean isQuoted(byte[] bytes, int from, int to) {
        return to - from >= 2 && bytes[from] == '"' && bytes[to - 1] == '"';
    }

    /** The field for people, cut to 200 characters. */
    String shown(byte[] bytes, int from, int to) {
        return shown(bytes, from, to, SHOWN);
    }

    /** The field, cut to so many characters. */
    String shown(byte[] bytes, int from, int to, int most) {
        boolean inQuotes = isQuoted(bytes, from, to);
        int first = inQuotes ? from + 1 : from;
        int last = Math.min(inQuotes ? to - 1 : to, first + most * 4);
        Charset charset = dialect.latin1() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String text = new String(bytes, first, Math.max(0, last - first), charset).replace("\"\"", "\"");
        return text.length() > most ? text.substring(0, most) : text;
    }
}
