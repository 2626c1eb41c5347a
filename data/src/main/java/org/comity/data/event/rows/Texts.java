package org.comity.data.event.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts of a row that do not stand in its line as they are kept. */
final class Texts {
    private byte[] bytes = new byte[256];
    private int size;

    void clear() {
        size = 0;
    }

    byte[] array() {
        return bytes;
    }

    void put(String text, Row.Part part) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length - size < more.length) {
            bytes = Arrays.copyOf(bytes, (size + more.length) * 2);
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        part.set(size, size + more.length);
        size += more.length;
    }
}
