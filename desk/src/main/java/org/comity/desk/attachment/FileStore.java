package org.comity.desk.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.audit.Hash;

/** A folder of files under their SHA-256: {@code ab/abcd...}. The same bytes are kept once. */
public final class FileStore {
    /** The most bytes of one file. */
    public static final long LARGEST = 20L << 20;

    private static final String HEX = "[0-9a-f]{64}";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public FileStore(Path folder) {
        this.folder = folder;
    }

    /** What was taken in. */
    public record Taken(MediaType type, long size, String sha256) {}

    /**
     * Takes in a file.
     *
     * @throws DeskException INVALID when it is empty, too large or of no allowed type
     */
    public Taken take(InputStream bytes, String name) throws IOException {
        Files.createDirectories(folder);
        Path beside = Files.createTempFile(folder, "in-", ".part");
        try {
            MessageDigest digest = Hash.digest();
            long size = copy(bytes, beside, digest);
            MediaType type = MediaType.of(beside, name)
                    .orElseThrow(() -> new DeskException(
                            Reason.INVALID,
                            "%s is of no type that may be attached; these may: %s."
                                    .formatted(
                                            name,
                                            Arrays.stream(MediaType.values())
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(", ")))));
            String sha256 = HexFormat.of().formatHex(digest.digest());
            Path target = path(sha256);
            Files.createDirectories(target.resolveSibling("."));
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Taken(type, size, sha256);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static long copy(InputStream bytes, Path target, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new DeskException(
                            Reason.INVALID, "A file may have %d MB; this one has more.".formatted(LARGEST >> 20));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new DeskException(Reason.INVALID, "The file is empty.");
        }
        return size;
    }

    /** The bytes of a hash. */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /** What is wrong with the file of a hash, as the end of a sentence; empty when it is sound. */
    public Optional<String> fault(String sha256, long size) throws IOException {
        if (!sha256.matches(HEX) || !Files.isRegularFile(path(sha256))) {
            return Optional.of("is gone");
        }
        MessageDigest digest = Hash.digest();
        long found;
        try (InputStream in = new DigestInputStream(Files.newInputStream(path(sha256)), digest)) {
            found = in.transferTo(OutputStream.nullOutputStream());
        }
        boolean sound =
                found == size && HexFormat.of().formatHex(digest.digest()).equals(sha256);
        return sound ? Optional.empty() : Optional.of("was changed");
    }

    /** Puts back a file whose hash was checked. */
    public void put(String sha256, InputStream bytes) throws IOException {
        Path target = path(sha256);
        Files.createDirectories(target.resolveSibling("."));
        Path beside = Files.createTempFile(folder, "in-", ".part");
        try {
            Files.copy(bytes, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path path(String sha256) {
        if (!sha256.matches(HEX)) {
            throw new IllegalArgumentException("\"%s\" is no SHA-256.".formatted(sha256));
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
