package org.comity.workbench.plan.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.comity.data.DataException;

/** Reads a text from a file whose kind is told by its content: plain text, HTML, DOCX or PDF. */
public final class TextReader {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 64 << 20;

    private static final int HEAD = 4_096;

    private TextReader() {}

    /**
     * Reads a file.
     *
     * @throws DataException when it is too large or holds no text that can be read; one sentence
     */
    public static Text read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name how it is called in messages
     * @throws DataException when it is too large or holds no text that can be read; one sentence
     */
    public static Text read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DataException("%s is larger than %d MB: cut it into parts.".formatted(name, LARGEST >> 20));
        }
        Text text = parse(name, bytes);
        if (text.blocks().isEmpty()) {
            throw new DataException("%s holds no text.".formatted(name));
        }
        return text;
    }

    private static Text parse(String name, byte[] bytes) throws IOException {
        if (isPdf(bytes)) {
            return Text.of(name, PdfText.blocks(name, bytes));
        }
        if (PlainText.startsWith(bytes, 'P', 'K', 3, 4)) {
            return Text.of(name, DocxText.blocks(name, bytes));
        }
        refuseOthers(name, bytes);
        String text = PlainText.decode(bytes);
        if (text.length() > Text.LONGEST) {
            throw new DataException("%s has more than %d characters: cut it into parts.".formatted(name, Text.LONGEST));
        }
        if (isHtml(text)) {
            return Text.of(name, HtmlText.blocks(text));
        }
        if (text.indexOf('\0') >= 0) {
            throw new DataException("%s is no text: it has NUL characters.".formatted(name));
        }
        return Text.parse(name, text);
    }

    private static boolean isPdf(byte[] bytes) {
        int last = Math.min(bytes.length - 5, 1_024);
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == 'P'
                    && bytes[i + 2] == 'D'
                    && bytes[i + 3] == 'F'
                    && bytes[i + 4] == '-') {
                return true;
            }
        }
        return false;
    }

    private static void refuseOthers(String name, byte[] bytes) {
        if (PlainText.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new DataException(
                    "%s is an old or encrypted Office file: save it as DOCX without a password.".formatted(name));
        }
        if (PlainText.startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            throw new DataException("%s is an RTF file: save it as DOCX or plain text.".formatted(name));
        }
        if (PlainText.startsWith(bytes, 0x89, 'P', 'N', 'G') || PlainText.startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
            throw new DataException("%s is a picture: Comity reads no text from pictures.".formatted(name));
        }
    }

    private static boolean isHtml(String text) {
        String head =
                text.substring(0, Math.min(HEAD, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        if (!head.startsWith("<")) {
            return head.contains("<html") || head.contains("<body") || head.contains("</p>") || head.contains("<p>");
        }
        return head.startsWith("<!doctype html")
                || head.contains("<html")
                || head.contains("<body")
                || head.contains("<p")
                || head.contains("<div")
                || head.contains("<h1")
                || head.contains("<ul");
    }
}
