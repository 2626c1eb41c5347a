package org.comity.data.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.DataException;

/**
 * The first record of a file, which names the columns.
 *
 * @param names in the order of the file
 * @param delimiter comma, semicolon or tab
 * @param length of the record in bytes, with its line break
 */
record Header(List<String> names, byte delimiter, int length) {
    private static final int MOST_COLUMNS = 10_000;
    private static final int BYTE_ORDER_MARK = 3;

    Header {
        names = List.copyOf(names);
    }

    /** Reads it from the beginning of a file. */
    static Header read(byte[] bytes, String name) throws IOException {
        int from = bytes.length >= BYTE_ORDER_MARK
                        && bytes[0] == (byte) 0xef
                        && bytes[1] == (byte) 0xbb
                        && bytes[2] == (byte) 0xbf
                ? BYTE_ORDER_MARK
                : 0;
        int end = end(bytes, from);
        String line = text(bytes, from, end, name);
        char delimiter = delimiter(line);
        List<String> names = cells(line, delimiter);
        if (line.isBlank() || names.size() > MOST_COLUMNS) {
            throw new DataException(
                    "%s does not begin with a line that names its columns; is it a CSV file?".formatted(name));
        }
        return new Header(names, (byte) delimiter, Math.min(bytes.length, end + 1));
    }

    private static int end(byte[] bytes, int from) {
        boolean inside = false;
        int end = from;
        while (end < bytes.length && (inside || bytes[end] != '\n')) {
            inside ^= bytes[end] == '"';
            end++;
        }
        return end;
    }

    private static String text(byte[] bytes, int from, int end, String name) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException("%s is no CSV file in UTF-8: its first line is no text.".formatted(name), e);
        }
        if (line.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')) {
            throw new DataException("%s is no CSV file: its first line is no text.".formatted(name));
        }
        return line;
    }

    private static char delimiter(String line) {
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (cells(line, candidate).size() > 1) {
                return candidate;
            }
        }
        return ',';
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else if (c == delimiter && !inside) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
