package org.comity.data.event.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the compact protocol of Apache Thrift, as far as Parquet's headers need it. */
final class Thrift {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final Bytes out = new Bytes(256);
    private final Deque<Integer> fields = new ArrayDeque<>();
    private int last;

    private void field(int id, int type) {
        out.put(((id - last) << 4) | type);
        last = id;
    }

    Thrift i32(int id, int value) {
        field(id, I32);
        out.varint((value << 1) ^ (value >> 31));
        return this;
    }

    Thrift i64(int id, long value) {
        field(id, I64);
        out.varint((value << 1) ^ (value >> 63));
        return this;
    }

    Thrift text(int id, String value) {
        field(id, BINARY);
        return element(value);
    }

    /** Begins a list field of structures. */
    Thrift structs(int id, int size) {
        return list(id, size, STRUCT);
    }

    /** Begins a list field of texts. */
    Thrift texts(int id, int size) {
        return list(id, size, BINARY);
    }

    /** Begins a list field of numbers. */
    Thrift numbers(int id, int size) {
        return list(id, size, I32);
    }

    private Thrift list(int id, int size, int type) {
        field(id, LIST);
        if (size < LONG_LIST) {
            out.put((size << 4) | type);
        } else {
            out.put((LONG_LIST << 4) | type);
            out.varint(size);
        }
        return this;
    }

    /** A text within a list. */
    Thrift element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.varint(bytes.length);
        out.put(bytes, 0, bytes.length);
        return this;
    }

    /** A number within a list. */
    Thrift element(int value) {
        out.varint((value << 1) ^ (value >> 31));
        return this;
    }

    /** Begins a structure as a field. */
    Thrift begin(int id) {
        field(id, STRUCT);
        return begin();
    }

    /** Begins a structure within a list. */
    Thrift begin() {
        fields.push(last);
        last = 0;
        return this;
    }

    /** Ends a structure that was begun. */
    Thrift end() {
        out.put(0);
        last = fields.pop();
        return this;
    }

    /** Ends the whole. */
    Bytes done() {
        out.put(0);
        return out;
    }
}
