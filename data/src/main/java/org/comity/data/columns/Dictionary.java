package org.comity.data.columns;

import java.util.Arrays;

/** Numbers texts, as bytes, in the order in which they first come. */
final class Dictionary {
    private byte[][] texts = new byte[64][];
    private int[] table = new int[256];
    private int count;
    private int last = -1;

    Dictionary() {
        Arrays.fill(table, -1);
    }

    int count() {
        return count;
    }

    byte[] text(int id) {
        return texts[id];
    }

    int id(byte[] bytes, int from, int to) {
        if (last >= 0 && Arrays.equals(texts[last], 0, texts[last].length, bytes, from, to)) {
            return last; // neighbours are often the same
        }
        int mask = table.length - 1;
        int place = hash(bytes, from, to) & mask;
        while (table[place] >= 0) {
            byte[] known = texts[table[place]];
            if (Arrays.equals(known, 0, known.length, bytes, from, to)) {
                last = table[place];
                return last;
            }
            place = (place + 1) & mask;
        }
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count] = Arrays.copyOfRange(bytes, from, to);
        table[place] = count;
        last = count++;
        if (count * 2 > table.length) {
            grow();
        }
        return last;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int id = 0; id < count; id++) {
            int place = hash(texts[id], 0, texts[id].length) & mask;
            while (table[place] >= 0) {
                place = (place + 1) & mask;
            }
            table[place] = id;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9; // spreads what differs in the last letters alone
        return hash ^ (hash >>> 16);
    }
}
