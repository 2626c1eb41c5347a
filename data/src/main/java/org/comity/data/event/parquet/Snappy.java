package org.comity.data.event.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Packs bytes in the Snappy format (google/snappy, format_description.txt): literals, and copies of what stood before. */
final class Snappy {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HASH_BITS = 14;
    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int FARTHEST = 0xffff;
    private static final int LONGEST_COPY = 64;
    private static final int SHORTEST = 4;

    private final int[] table = new int[1 << HASH_BITS];

    /** Packs {@code in[0, length)} behind the end of {@code out}. */
    void pack(byte[] in, int length, Bytes out) {
        Arrays.fill(table, -1);
        out.varint(length);
        int literal = 0;
        int p = 0;
        int misses = 0;
        while (p + 8 < length) {
            int word = (int) INT.get(in, p);
            int slot = (word * MULTIPLIER) >>> (32 - HASH_BITS);
            int candidate = table[slot];
            table[slot] = p;
            if (candidate < 0 || p - candidate > FARTHEST || (int) INT.get(in, candidate) != word) {
                p += 1 + (misses++ >> 5); // hard to pack: look less often
                continue;
            }
            misses = 0;
            literal(in, literal, p, out);
            int same = same(in, candidate, p, length);
            copies(p - candidate, same, out);
            p += same;
            literal = p;
        }
        literal(in, literal, length, out);
    }

    private static int same(byte[] in, int before, int at, int length) {
        int same = SHORTEST;
        while (at + same + 8 <= length) {
            long differ = (long) LONG.get(in, before + same) ^ (long) LONG.get(in, at + same);
            if (differ != 0) {
                return same + (Long.numberOfTrailingZeros(differ) >> 3);
            }
            same += 8;
        }
        while (at + same < length && in[before + same] == in[at + same]) {
            same++;
        }
        return same;
    }

    private static void literal(byte[] in, int from, int to, Bytes out) {
        int size = to - from;
        if (size == 0) {
            return;
        }
        int n = size - 1;
        if (n < 60) {
            out.put(n << 2);
        } else {
            int bytes = (39 - Integer.numberOfLeadingZeros(n)) / 8;
            out.put((59 + bytes) << 2);
            for (int i = 0; i < bytes; i++) {
                out.put(n >>> (8 * i));
            }
        }
        out.put(in, from, size);
    }

    private static void copies(int back, int size, Bytes out) {
        int left = size;
        while (left > 0) {
            int n = Math.min(left, LONGEST_COPY);
            out.put(((n - 1) << 2) | 2);
            out.put(back);
            out.put(back >>> 8);
            left -= n;
        }
    }
}
