package org.comity.data.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.comity.data.DataException;

/** Looks at a zip file's own directory before anything is unpacked: how many files it holds, under plain names. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int MOST_FILES = 1000;
    private static final int MOST_BYTES = 1 << 20;

    private ZipDirectory() {}

    static boolean isZip(byte[] magic) {
        return magic.length >= 4
                && magic[0] == 'P'
                && magic[1] == 'K'
                && ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
    }

    /** Refuses a zip of several files or with a name that leads elsewhere; does nothing for other files. */
    static void check(Path path, FileChannel channel) throws IOException {
        if (files(path, channel).size() > 1) {
            throw new DataException("%s is a zip of several files; unpack it and name the one that you mean."
                    .formatted(path.getFileName()));
        }
    }

    /**
     * The names of the files that a zip holds, without folders and what a system puts beside them; empty for a file
     * that is no zip.
     */
    static List<String> files(Path path, FileChannel channel) throws IOException {
        ByteBuffer head = read(channel, 0, Integer.BYTES);
        if (head.limit() < Integer.BYTES || (head.getInt(0) != LOCAL && head.getInt(0) != END)) {
            return List.of();
        }
        bound(String.valueOf(path.getFileName()), channel);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream()
                    .filter(entry -> isPlain(path, entry))
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new DataException("%s is a zip without a file in it.".formatted(path.getFileName()));
            }
            return names;
        } catch (ZipException e) {
            throw new DataException(
                    "%s is damaged (%s); get it again from its producer.".formatted(path.getFileName(), e.getMessage()),
                    e);
        }
    }

    /** Refuses a zip whose directory is missing or would take much memory. */
    private static void bound(String name, FileChannel channel) throws IOException {
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
        if ((tail.getShort(at + 10) & 0xffff) > MOST_FILES
                || Integer.compareUnsigned(tail.getInt(at + 12), MOST_BYTES) > 0) {
            throw new DataException("%s is a zip of more than %,d files; unpack it and import the ones that you need."
                    .formatted(name, MOST_FILES));
        }
    }

    /** Whether the entry is a file of data; a name that leads elsewhere is refused. */
    private static boolean isPlain(Path path, ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw new DataException(
                    "%s holds a file whose name leads to another folder; unpack it yourself if you trust it."
                            .formatted(path.getFileName()));
        }
        return isFile(entry);
    }

    private static boolean isFile(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !name.startsWith("__MACOSX/")
                && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    /** Goes to the first file in the zip. */
    static void toFile(ZipInputStream zip, String name) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (isFile(entry)) {
                return;
            }
        }
        throw new DataException("%s is a zip without a file in it.".formatted(name));
    }

    private static ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // until full or at the end
        }
        return buffer.flip();
    }
}
