package org.comity.data.event.rows;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into blocks of whole lines. A line that does not fit a block is passed over to its end; its beginning
 * is kept. Where the cuts fall depends on the bytes alone.
 */
final class BlockReader {
    static final int SIZE = 4 << 20;
    private static final int BEGINNING = 800;

    private final InputStream in;
    private byte[] rest;
    private int restLength;
    private boolean ended;
    private boolean tooLong;

    BlockReader(byte[] beginning, InputStream in) {
        this.in = in;
        this.rest = beginning;
        this.restLength = beginning.length;
    }

    /** Whether the block that was given last is the beginning of a line that is too long. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Fills the block; how many bytes it holds now, 0 at the end. */
    int next(byte[] block) throws IOException {
        tooLong = false;
        int length = restLength;
        System.arraycopy(rest, 0, block, 0, length);
        while (!ended && length < block.length) {
            int count = in.read(block, length, block.length - length);
            ended = count < 0;
            length += Math.max(0, count);
        }
        if (ended) {
            restLength = 0;
            return length;
        }
        int cut = length;
        while (cut > 0 && block[cut - 1] != '\n') {
            cut--;
        }
        if (cut == 0) {
            tooLong = true;
            passOver();
            return BEGINNING;
        }
        keep(block, cut, length);
        return cut;
    }

    private void keep(byte[] block, int from, int to) {
        if (rest.length < to - from) {
            rest = new byte[SIZE];
        }
        System.arraycopy(block, from, rest, 0, to - from);
        restLength = to - from;
    }

    /** To behind the end of the line. */
    private void passOver() throws IOException {
        byte[] chunk = new byte[1 << 16];
        restLength = 0;
        while (true) {
            int count = in.read(chunk, 0, chunk.length);
            if (count < 0) {
                ended = true;
                return;
            }
            for (int i = 0; i < count; i++) {
                if (chunk[i] == '\n') {
                    keep(chunk, i + 1, count);
                    return;
                }
            }
        }
    }
}
