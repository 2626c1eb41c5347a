package org.comity.data.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Parses whole records of a delimited text (RFC 4180) into a {@link Block}; the first fault ends it. */
final class BlockParser {
    private static final int LONGEST_SHOWN = 40;

    private final byte[] bytes;
    private final int end;
    private final byte delimiter;
    private final Block block;
    private final Block.Use[] uses;
    private final CellNumber number = new CellNumber();
    private int p;
    private int contentFrom;
    private int contentTo;
    private byte[] content;
    private boolean quoted;

    private BlockParser(byte[] bytes, int from, int to, byte delimiter, List<Block.Use> uses) {
        this.bytes = bytes;
        this.content = bytes;
        this.p = from;
        this.end = to;
        this.delimiter = delimiter;
        this.uses = uses.toArray(Block.Use[]::new);
        this.block = new Block(uses, (to - from) / Math.max(8, 4 * uses.size()) + 16);
    }

    /** The records of {@code bytes[from, to)}, which begins and ends with whole ones. */
    static Block parse(byte[] bytes, int from, int to, byte delimiter, List<Block.Use> uses) {
        BlockParser parser = new BlockParser(bytes, from, to, delimiter, uses);
        parser.records();
        return parser.block;
    }

    private void records() {
        while (p < end && !block.hasFault()) {
            if (isBlankLine()) {
                continue;
            }
            block.makePlace();
            if (record()) {
                block.rows++;
            }
        }
    }

    private boolean isBlankLine() {
        int q = p;
        while (q < end && (bytes[q] == ' ' || bytes[q] == '\r')) {
            q++;
        }
        if (q < end && bytes[q] != '\n') {
            return false;
        }
        p = Math.min(end, q + 1);
        block.lines++;
        return true;
    }

    private boolean record() {
        int line = block.lines;
        int column = 0;
        while (true) {
            if (column >= uses.length) {
                return fault(line, "has more than the %d cells that the header has".formatted(uses.length));
            }
            switch (uses[column]) {
                case SKIP -> skip();
                case NUMBER, TEXT -> keep(column, line);
            }
            if (block.hasFault()) {
                return false;
            }
            column++;
            boolean more = p < end && bytes[p] == delimiter;
            p++;
            if (!more) {
                break;
            }
        }
        block.lines++;
        return column == uses.length || fault(line, "has %d cells, the header has %d".formatted(column, uses.length));
    }

    private boolean fault(int line, String what) {
        block.fault = new Block.Fault(line, what);
        return false;
    }

    /** Leaves the position at the delimiter or the end of the line. */
    private void skip() {
        if (p < end && bytes[p] == '"') {
            cell();
            return;
        }
        int q = p;
        while (q < end && bytes[q] != delimiter && bytes[q] != '\n') {
            q++;
        }
        p = q;
    }

    private void keep(int column, int line) {
        cell();
        if (block.hasFault()) {
            return;
        }
        if (uses[column] == Block.Use.NUMBER) {
            block.numbers[column][block.rows] = number.read(content, contentFrom, contentTo);
            if (!number.isNumber() && block.noNumber[column] == null) {
                block.noNumber[column] = new Block.Fault(line, shown());
            }
        } else {
            block.ids[column][block.rows] =
                    contentFrom == contentTo ? -1 : block.dictionaries[column].id(content, contentFrom, contentTo);
            if (block.noNumber[column] == null && contentFrom < contentTo) {
                number.read(content, contentFrom, contentTo);
                if (!number.isNumber()) {
                    block.noNumber[column] = new Block.Fault(line, shown());
                }
            }
        }
    }

    private String shown() {
        int length = Math.min(LONGEST_SHOWN, contentTo - contentFrom);
        return new String(content, contentFrom, length, StandardCharsets.UTF_8);
    }

    /** Finds the content of a cell, without quotation marks and blanks around it. */
    private void cell() {
        content = bytes;
        quoted = p < end && bytes[p] == '"';
        if (quoted) {
            quotedCell();
        } else {
            contentFrom = p;
            skip();
            contentTo = p;
        }
        while (contentTo > contentFrom && isBlank(content[contentTo - 1])) {
            contentTo--;
        }
        while (contentFrom < contentTo && isBlank(content[contentFrom])) {
            contentFrom++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }

    private void quotedCell() {
        int open = block.lines;
        contentFrom = p + 1;
        int q = p + 1;
        boolean doubled = false;
        while (q < end && (bytes[q] != '"' || (q + 1 < end && bytes[q + 1] == '"'))) {
            if (bytes[q] == '"') {
                doubled = true;
                q++;
            } else if (bytes[q] == '\n') {
                block.lines++;
            }
            q++;
        }
        if (q >= end) {
            fault(open, "opens a quotation mark that is never closed");
            return;
        }
        contentTo = q;
        p = q + 1;
        while (p < end && bytes[p] == '\r') {
            p++;
        }
        if (p < end && bytes[p] != delimiter && bytes[p] != '\n') {
            fault(open, "has text behind a closing quotation mark");
            return;
        }
        if (doubled) {
            single();
        }
    }

    /** Doubled quotation marks are one. */
    private void single() {
        byte[] copy = Arrays.copyOfRange(bytes, contentFrom, contentTo);
        int to = 0;
        for (int i = 0; i < copy.length; i++) {
            copy[to++] = copy[i];
            i += copy[i] == '"' ? 1 : 0;
        }
        content = copy;
        contentFrom = 0;
        contentTo = to;
    }
}
