package org.comity.data.carry;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.comity.data.DataException;

/**
 * The last 64 characters of a carried file: the SHA-256 of all bytes before them, in hexadecimal. They are the comment
 * of the zip, so that any zip program opens the file.
 */
final class Seal extends FilterOutputStream {
    /** What stands in the place of the hash until the file is closed. */
    static final String OPEN = "0".repeat(64);

    private static final int LENGTH = OPEN.length();
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest = sha256();
    private byte[] held = new byte[0];
    private String sealed = "";

    Seal(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** The last bytes are held back: they may be those that the hash replaces. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] all = Arrays.copyOf(held, held.length + length);
        System.arraycopy(bytes, offset, all, held.length, length);
        int ready = Math.max(0, all.length - LENGTH);
        digest.update(all, 0, ready);
        out.write(all, 0, ready);
        held = Arrays.copyOfRange(all, ready, all.length);
    }

    @Override
    public void close() throws IOException {
        if (!sealed.isEmpty()) {
            return;
        }
        if (!new String(held, StandardCharsets.US_ASCII).equals(OPEN)) {
            out.close();
            throw new IllegalStateException("The file does not end with room for its seal.");
        }
        sealed = HexFormat.of().formatHex(digest.digest());
        out.write(sealed.getBytes(StandardCharsets.US_ASCII));
        out.close();
    }

    /** The hash, once closed. */
    String sealed() {
        return sealed;
    }

    /**
     * Refuses a file of which any byte has changed since it was sealed.
     *
     * @param told the seal as it was told by another way; empty when it was not
     */
    static void check(Path file, Optional<String> told) throws IOException {
        long size = Files.size(file);
        MessageDigest found = sha256();
        byte[] last;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = new byte[BUFFER];
            long left = Math.max(0, size - LENGTH);
            while (left > 0) {
                int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (n < 0) {
                    break;
                }
                found.update(chunk, 0, n);
                left -= n;
            }
            last = in.readNBytes(LENGTH + 1);
        }
        String seal = HexFormat.of().formatHex(found.digest());
        if (told.isPresent() && !told.get().equalsIgnoreCase(seal)) {
            throw new DataException("%s has another seal than the one that you were told; nothing was received."
                    .formatted(file.getFileName()));
        }
        if (!new String(last, StandardCharsets.US_ASCII).equals(seal)) {
            throw new DataException(
                    "%s is no file of \"comity data carry\", or it has changed on the way; nothing was received. Bring it over again."
                            .formatted(file.getFileName()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
