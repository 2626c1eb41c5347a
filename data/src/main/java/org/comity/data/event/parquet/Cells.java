package org.comity.data.event.parquet;

import java.util.Arrays;

/** The cells of one column that are written one after another; one thread at a time. */
public final class Cells {
    private final Column column;
    private final Bytes values = new Bytes(1 << 12);
    /** By row: the index of a listed value, or a flag. */
    private short[] indices = new short[0];

    private boolean[] there = new boolean[0];
    private int listed;
    private int rows;
    private int missing;

    public Cells(Column column) {
        this.column = column;
    }

    public void putInt(int value) {
        present();
        values.putInt(value);
    }

    public void putLong(long value) {
        present();
        values.putLong(value);
    }

    public void putDouble(double value) {
        present();
        values.putLong(Double.doubleToRawLongBits(value));
    }

    public void putFlag(boolean value) {
        putIndex(value ? 1 : 0);
    }

    /** The value of a listed column by its index among the words. */
    public void putIndex(int index) {
        present();
        if (listed == indices.length) {
            indices = Arrays.copyOf(indices, listed * 2 + 1024);
        }
        indices[listed++] = (short) index;
    }

    /** A text, which must be UTF-8. */
    public void putText(byte[] bytes, int from, int to) {
        present();
        values.putInt(to - from);
        values.put(bytes, from, to - from);
    }

    /** Leaves the cell empty; for optional columns. */
    public void putMissing() {
        mark(false);
        missing++;
        rows++;
    }

    private void present() {
        if (column.optional()) {
            mark(true);
        }
        rows++;
    }

    private void mark(boolean isThere) {
        if (rows == there.length) {
            there = Arrays.copyOf(there, rows * 2 + 1024);
        }
        there[rows] = isThere;
    }

    /** Adds a number to every cell of a column of whole numbers, for lines that were counted within a stretch. */
    public void add(int more) {
        values.addToInts(more);
    }

    public int rows() {
        return rows;
    }

    /** The page of these cells; the next ones begin a new one. */
    public Page page(Packer packer) {
        Bytes body = packer.body(values.size() + rows + 64);
        if (column.optional()) {
            levels(body);
        }
        switch (column.kind()) {
            case WORD, STEP, DOUBLE_STEP -> {
                body.put(column.bits());
                pack(body, indices, listed, column.bits(), true);
            }
            case FLAG -> pack(body, indices, listed, 1, false);
            case INT, LONG, DAY, DOUBLE, TEXT -> body.put(values.array(), 0, values.size());
        }
        Page page = Page.data(body, rows, column.kind().isListed(), column.codec() == 1, packer.snappy);
        values.clear();
        listed = 0;
        rows = 0;
        missing = 0;
        return page;
    }

    /** Which cells are there: one run where all are, else bits. */
    private void levels(Bytes body) {
        int at = body.size();
        body.putInt(0);
        int begin = body.size();
        if (missing == 0 || missing == rows) {
            body.varint((long) rows << 1);
            body.put(missing == 0 ? 1 : 0);
        } else {
            body.varint(((long) ((rows + 7) / 8) << 1) | 1);
            int bits = 0;
            for (int i = 0; i < rows; i++) {
                bits |= there[i] ? 1 << (i & 7) : 0;
                if ((i & 7) == 7) {
                    body.put(bits);
                    bits = 0;
                }
            }
            if ((rows & 7) != 0) {
                body.put(bits);
            }
        }
        int length = body.size() - begin;
        for (int i = 0; i < 4; i++) {
            body.array()[at + i] = (byte) (length >>> (8 * i));
        }
    }

    private static void pack(Bytes body, short[] from, int count, int bits, boolean asRun) {
        int groups = (count + 7) / 8;
        if (asRun) {
            body.varint(((long) groups << 1) | 1);
        }
        body.room(groups * bits + 8);
        long held = 0;
        int have = 0;
        for (int i = 0; i < groups * 8; i++) {
            long value = i < count ? from[i] : 0;
            held |= value << have;
            have += bits;
            while (have >= 8) {
                body.put((int) held);
                held >>>= 8;
                have -= 8;
            }
        }
    }
}
