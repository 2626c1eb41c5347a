package org.comity.data.event.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow, little-endian. */
final class Bytes {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST = Integer.MAX_VALUE - 16;

    private byte[] bytes;
    private int size;

    Bytes(int expected) {
        bytes = new byte[Math.max(16, expected)];
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max((long) bytes.length * 2, (long) size + more)));
        }
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    void putInt(int value) {
        room(4);
        INT.set(bytes, size, value);
        size += 4;
    }

    void putLong(long value) {
        room(8);
        LONG.set(bytes, size, value);
        size += 8;
    }

    /** Takes so many bytes that were written into the array behind the end. */
    void take(int count) {
        size += count;
    }

    void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            put((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        put((int) rest);
    }

    /** Adds a number to every whole number that is here. */
    void addToInts(int more) {
        for (int i = 0; i < size; i += 4) {
            INT.set(bytes, i, (int) INT.get(bytes, i) + more);
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
