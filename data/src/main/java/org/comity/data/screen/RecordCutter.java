package org.comity.data.screen;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.comity.data.DataException;
import org.comity.data.mapping.FileKind.Dialect;
import org.comity.data.mapping.Limits;

/**
 * Cuts bytes into records and fields (RFC 4180, and quotes left open or standing in the middle of a field). One
 * record is held at a time: {@code buffer[start, end)}, field i at {@code [fieldStart(i), fieldEnd(i))}, quotes
 * included. Allocation-free but for growth, which the limits bound.
 */
final class RecordCutter {
    /** What {@link #next} found. */
    enum Cut {
        RECORD,
        END,
        OPEN_QUOTE,
        TEXT_AFTER_QUOTE,
        FIELD_TOO_LONG,
        RECORD_TOO_LONG
    }

    private static final int CHUNK = 1 << 18;
    /** Bytes that may be read again after quotes left open, before the file is given up. */
    private static final long REREAD = 256L << 20;

    private static final byte DELIMITER = 1;
    private static final byte LINE = 2;
    private static final byte QUOTE = 3;
    private static final byte RETURN = 4;
    private static final byte NUL = 5;
    private static final byte HIGH = 6;
    private static final byte ESCAPE = 7;
    private static final int EOF = 8;

    private final String name;
    private final InputStream in;
    private final Limits limits;
    private final boolean multiline;
    private final byte[] plain = new byte[256];
    private final byte[] quoted = new byte[256];

    private byte[] buffer = new byte[CHUNK * 2];
    private int[] starts = new int[64];
    private int limit;
    private int position;
    private int start;
    private int end;
    private int fields;
    private int line;
    private int nextLine = 1;
    private int returns;
    private int firstLineEnd;
    private int faultField;
    private Cut fault = Cut.RECORD;
    private boolean odd;
    private boolean high;
    private long reread;

    /** Over {@code beginning}, of up to 512 kB, and what follows in {@code in}. */
    RecordCutter(String name, byte[] beginning, InputStream in, Dialect dialect, Limits limits) {
        this.name = name;
        System.arraycopy(beginning, 0, buffer, 0, beginning.length);
        this.limit = beginning.length;
        this.in = in;
        this.limits = limits;
        this.multiline = dialect.multiline();
        for (byte[] classes : new byte[][] {plain, quoted}) {
            Arrays.fill(classes, 128, 256, HIGH);
            classes[0] = NUL;
            classes['\n'] = LINE;
            classes['\r'] = RETURN;
            classes['"'] = QUOTE;
        }
        plain[dialect.delimiter()] = DELIMITER;
        if (dialect.escape() != 0) {
            quoted[dialect.escape()] = ESCAPE;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line where the record begins, counted from 1. */
    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    int fieldStart(int field) {
        return start + starts[field];
    }

    int fieldEnd(int field) {
        return field + 1 < fields ? start + starts[field + 1] - 1 : end;
    }

    /** The field where the fault is. */
    int faultField() {
        return faultField;
    }

    /** Whether DuckDB would read the record differently: stray quotes or returns, escapes, line breaks. */
    boolean isOdd() {
        return odd;
    }

    /** Whether it has a byte above 127. */
    boolean isHigh() {
        return high;
    }

    /** The next record that is not a blank line. */
    Cut next() throws IOException {
        do {
            begin();
            int stop;
            do {
                if (fields == starts.length) {
                    starts = Arrays.copyOf(starts, fields * 2);
                }
                starts[fields++] = position - start;
                stop = position == limit && !fill()
                        ? EOF
                        : buffer[position] == '"' ? quotedField(position) : plainField(position);
                if (fault == Cut.RECORD && position - start - starts[fields - 1] > limits.fieldBytes()) {
                    blame(Cut.FIELD_TOO_LONG);
                }
                if (stop == DELIMITER) {
                    position++;
                }
            } while (stop == DELIMITER);
            finish(stop);
            if (stop == EOF && end == start && fault == Cut.RECORD) {
                return Cut.END;
            }
        } while (end == start && fault == Cut.RECORD);
        return fault;
    }

    private void begin() {
        start = position;
        line = nextLine;
        fields = 0;
        returns = 0;
        firstLineEnd = -1;
        fault = Cut.RECORD;
        odd = false;
        high = false;
    }

    private void finish(int stop) {
        end = position;
        if (stop == LINE) {
            position++;
            nextLine++;
        }
        if (end > start && buffer[end - 1] == '\r') {
            end--;
            returns--;
        }
        odd |= returns > 0;
    }

    private void blame(Cut cut) {
        fault = cut;
        faultField = fields - 1;
    }

    /** Reads on to the end of a field without quotes; leaves the position at what ends it. */
    private int plainField(int from) throws IOException {
        int p = from;
        while (true) {
            byte[] bytes = buffer;
            int to = limit;
            while (p < to && plain[bytes[p] & 0xff] == 0) {
                p++;
            }
            if (p == to) {
                position = p;
                if (!fill()) {
                    return EOF;
                }
                p = position;
                continue;
            }
            byte kind = plain[bytes[p] & 0xff];
            switch (kind) {
                case DELIMITER, LINE -> {
                    position = p;
                    return kind;
                }
                case QUOTE -> odd = true;
                case RETURN -> returns++;
                case HIGH -> high = true;
                default -> throw nul();
            }
            p++;
        }
    }

    /** Reads on to the end of a field in quotes; leaves the position at what ends it. */
    private int quotedField(int from) throws IOException {
        int p = from + 1;
        while (true) {
            position = p;
            if (p == limit && !fill()) {
                return reopen(EOF);
            }
            p = position;
            byte[] bytes = buffer;
            int to = limit;
            while (p < to && quoted[bytes[p] & 0xff] == 0) {
                p++;
            }
            if (p == to) {
                continue;
            }
            position = p;
            switch (quoted[bytes[p] & 0xff]) {
                case QUOTE -> {
                    int next = peek();
                    if (next != '"') {
                        return closed(next);
                    }
                    p = position + 2;
                }
                case LINE -> {
                    if (!multiline) {
                        blame(Cut.OPEN_QUOTE);
                        return LINE;
                    }
                    if (firstLineEnd < 0) {
                        firstLineEnd = p - start;
                    }
                    odd = true;
                    nextLine++;
                    p++;
                }
                case RETURN -> {
                    returns++;
                    p++;
                }
                case HIGH -> {
                    high = true;
                    p++;
                }
                case ESCAPE -> {
                    odd = true;
                    int next = peek();
                    p = position + (next == '"' || (next >= 0 && quoted[next] == ESCAPE) ? 2 : 1);
                }
                default -> throw nul();
            }
        }
    }

    /** The byte after the position, or -1 at the end; the position may move as the buffer is filled. */
    private int peek() throws IOException {
        if (position + 1 == limit) {
            load();
        }
        return position + 1 < limit ? buffer[position + 1] & 0xff : -1;
    }

    /** After a quote that ends a field: what follows must be the end of the field. */
    private int closed(int next) throws IOException {
        position++;
        if (next < 0) {
            return EOF;
        }
        byte kind = plain[next];
        if (kind == DELIMITER || kind == LINE) {
            return kind;
        }
        if (kind == RETURN) {
            return plainField(position);
        }
        if (firstLineEnd >= 0) {
            return reopen(LINE);
        }
        blame(Cut.TEXT_AFTER_QUOTE);
        return plainField(position);
    }

    /** A quote was left open: goes back to the end of the line where the record began. */
    private int reopen(int stop) {
        if (fault == Cut.RECORD_TOO_LONG) {
            return stop;
        }
        blame(Cut.OPEN_QUOTE);
        if (firstLineEnd < 0) {
            return stop;
        }
        reread += position - start - firstLineEnd;
        if (reread > REREAD) {
            throw new DataException(
                    "%s leaves too many quotes open to be read; look at line %d.".formatted(name, line));
        }
        position = start + firstLineEnd;
        nextLine = line;
        return LINE;
    }

    /** More bytes after {@code limit}; false at the end. The record keeps its place relative to {@code start}. */
    private boolean fill() throws IOException {
        return limit - start > limits.recordBytes() ? skip() : load();
    }

    private boolean load() throws IOException {
        int held = limit - start;
        if (limit + CHUNK > buffer.length) {
            byte[] target = held + CHUNK > buffer.length ? new byte[Math.max(buffer.length * 2, held + CHUNK)] : buffer;
            System.arraycopy(buffer, start, target, 0, held);
            buffer = target;
            position -= start;
            limit = held;
            start = 0;
        }
        int count = in.read(buffer, limit, CHUNK);
        if (count <= 0) {
            return false;
        }
        limit += count;
        return true;
    }

    /** Throws the rest of an overlong record away, up to the end of its line. */
    private boolean skip() throws IOException {
        if (firstLineEnd >= 0) {
            return false; // an open quote ran away: reopen() goes back
        }
        blame(Cut.RECORD_TOO_LONG);
        int count;
        do {
            limit = start + limits.recordBytes();
            count = in.read(buffer, limit, Math.min(CHUNK, buffer.length - limit));
            limit += Math.max(count, 0);
            for (int p = limit - Math.max(count, 0); p < limit; p++) {
                if (buffer[p] == 0) {
                    throw nul();
                }
                if (buffer[p] == '\n') {
                    position = p;
                    return false;
                }
            }
        } while (count > 0);
        position = limit;
        return false;
    }

    private DataException nul() {
        return new DataException(
                "%s has a NUL byte in line %d, so it is not the text file that it should be; save it as UTF-8 text."
                        .formatted(name, nextLine));
    }
}
