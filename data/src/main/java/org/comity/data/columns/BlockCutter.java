package org.comity.data.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.SourceBytes;

/** Cuts a file into stretches of whole records. */
final class BlockCutter {
    private static final int SIZE = 2 << 20;

    private final SourceBytes in;
    private final String name;
    private final Limits limits;
    private byte[] rest = new byte[0];
    private boolean ended;

    BlockCutter(SourceBytes in, String name, Limits limits) {
        this.in = in;
        this.name = name;
        this.limits = limits;
    }

    /** The next records, at least one; empty at the end. */
    Optional<byte[]> next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(SIZE, rest.length * 2));
        int length = rest.length;
        while (true) {
            while (!ended && length < bytes.length) {
                int count = in.read(bytes, length, bytes.length - length);
                ended = count < 0;
                length += Math.max(0, count);
            }
            if (ended) {
                rest = new byte[0];
                return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(bytes, length));
            }
            int cut = lastRecordEnd(bytes, length);
            if (cut > 0) {
                rest = Arrays.copyOfRange(bytes, cut, length);
                return Optional.of(Arrays.copyOf(bytes, cut));
            }
            if (length > limits.recordBytes()) {
                throw new DataException(
                        "%s has a record of more than %d MB, or a quotation mark that is never closed; is it a CSV file?"
                                .formatted(name, limits.recordBytes() >> 20));
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    /** Behind the last line break outside quotation marks; 0 where there is none. */
    private static int lastRecordEnd(byte[] bytes, int length) {
        boolean inside = false;
        int last = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '"') {
                inside = !inside;
            } else if (b == '\n' && !inside) {
                last = i + 1;
            }
        }
        return last;
    }
}
