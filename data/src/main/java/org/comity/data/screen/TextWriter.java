package org.comity.data.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes bytes of CSV, each record on one line, through one large buffer. */
final class TextWriter implements Closeable {
    private static final int SIZE = 1 << 18;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    TextWriter(Path file) throws IOException {
        this.out = Files.newOutputStream(file);
    }

    void number(int value) throws IOException {
        reserve(11);
        int digits = value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : decimalDigits(value);
        int rest = value;
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
    }

    private static int decimalDigits(int value) {
        int digits = 4;
        for (long bound = 10_000; value >= bound; bound *= 10) {
            digits++;
        }
        return digits;
    }

    void put(int one) throws IOException {
        reserve(1);
        buffer[used++] = (byte) one;
    }

    void put(byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        if (length > SIZE / 2) {
            flush();
            out.write(bytes, from, length);
            return;
        }
        reserve(length);
        System.arraycopy(bytes, from, buffer, used, length);
        used += length;
    }

    /** A text in quotes, on one line. */
    void quoted(String text) throws IOException {
        put('"');
        byte[] bytes =
                text.replace("\"", "\"\"").replaceAll("[\\p{Cntrl}]", " ").getBytes(StandardCharsets.UTF_8);
        put(bytes, 0, bytes.length);
        put('"');
    }

    private void reserve(int count) throws IOException {
        if (used + count > SIZE) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
