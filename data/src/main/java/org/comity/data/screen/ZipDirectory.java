package org.comity.data.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.comity.data.DataException;

/** Looks at a zip file's own directory before anything is unpacked: it must hold one file of a plain name. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCAL_SIZE = 30;

    private ZipDirectory() {}

    static boolean isZip(byte[] magic) {
        return magic.length >= 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
    }

    static DataException several(String name) {
        return new DataException(
                "%s is a zip of several files; unpack it and import the ones that you need.".formatted(name));
    }

    /** Refuses a zip of several files or with a name that leads elsewhere; does nothing for other files. */
    static void check(String name, FileChannel channel) throws IOException {
        ByteBuffer head = read(channel, 0, LOCAL_SIZE);
        if (head.limit() < LOCAL_SIZE || head.getInt(0) != LOCAL) {
            return;
        }
        int tailSize = (int) Math.min(channel.size(), END_SIZE + 0xffff);
        ByteBuffer tail = read(channel, channel.size() - tailSize, tailSize);
        int at = tail.limit() - END_SIZE;
        while (at >= 0 && tail.getInt(at) != END) {
            at--;
        }
        if (at < 0) {
            throw new DataException(
                    "%s is damaged: its zip directory is missing; get it again from its producer.".formatted(name));
        }
        if ((tail.getShort(at + 10) & 0xffff) != 1) {
            throw several(name);
        }
        String entry = StandardCharsets.UTF_8
                .decode(read(channel, LOCAL_SIZE, head.getShort(26) & 0xffff))
                .toString();
        if (entry.contains("..") || entry.contains("/") || entry.contains("\\") || entry.contains(":")) {
            throw new DataException(
                    "%s holds a file whose name leads to another folder; unpack it yourself if you trust it."
                            .formatted(name));
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // until full or at the end
        }
        return buffer.flip();
    }
}
