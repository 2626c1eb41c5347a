package org.comity.workbench.plan.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Plain text: its encoding and its lines. */
final class PlainText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private PlainText() {}

    /** Reads UTF-8, UTF-16 with a byte order mark, and otherwise Windows-1252, which every byte is a letter of. */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The lines, numbered from 1; a form feed begins a page. */
    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int page = text.indexOf('\f') < 0 ? 0 : 1;
        int number = 1;
        int start = 0;
        int end = text.length();
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : '\n';
            if (c == '\f') {
                page++;
            }
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                if (i < end || start < end) {
                    lines.add(new Line(number, page, clean(text.substring(start, i))));
                }
                if (c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
                number++;
            }
        }
        return lines;
    }

    /** Odd spaces become plain ones; what is not seen goes. */
    static String clean(String line) {
        StringBuilder clean = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> {}
                case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202F', '\u3000', '\f', '\u000B' ->
                    clean.append(' ');
                case '\t' -> clean.append(clean.isEmpty() ? " " : "   ");
                case '\uFB01' -> clean.append("fi");
                case '\uFB02' -> clean.append("fl");
                case '\uFB00' -> clean.append("ff");
                case '\uFB03' -> clean.append("ffi");
                default -> clean.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return clean.toString();
    }
}
