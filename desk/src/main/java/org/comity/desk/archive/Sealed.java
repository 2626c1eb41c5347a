package org.comity.desk.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.comity.desk.audit.Hash;

/**
 * A zip file whose comment, its last 64 bytes, is the SHA-256 of all bytes before it: one changed byte anywhere in the
 * file is seen before anything in it is read.
 */
final class Sealed {
    /** What stands in the comment until the file is sealed. */
    static final String OPEN = "0".repeat(64);

    private static final int BUFFER = 1 << 16;

    private Sealed() {}

    static void seal(Path file) throws IOException {
        String hash = hash(file);
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw")) {
            end.seek(end.length() - OPEN.length());
            end.write(hash.getBytes(StandardCharsets.US_ASCII));
            end.getFD().sync();
        }
    }

    /** Whether no byte was changed since it was sealed. */
    static boolean isWhole(Path file) throws IOException {
        if (Files.size(file) <= OPEN.length()) {
            return false;
        }
        byte[] comment = new byte[OPEN.length()];
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
            end.seek(end.length() - comment.length);
            end.readFully(comment);
        }
        return Arrays.equals(comment, hash(file).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(Path file) throws IOException {
        long left = Files.size(file) - OPEN.length();
        MessageDigest digest = Hash.digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
