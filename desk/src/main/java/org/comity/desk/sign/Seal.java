package org.comity.desk.sign;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;

/**
 * Seals the secrets of one-time codes, which cannot be kept as hashes: AES-256 in Galois/counter mode, under a key in a
 * file of its own ({@code sign-in.key} in the desk's folder) that only its owner may read and that no backup holds.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key in the folder, which is made when there is none. */
    public static Seal in(Path folder) {
        return new Seal(key(folder, "sign-in.key"));
    }

    /** The 32 bytes of a key file in the folder, which is made when there is none. */
    public static byte[] key(Path folder, String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                create(folder, file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new DeskException(Reason.BROKEN, "%s is no key of 32 bytes.".formatted(file));
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw new DeskException(Reason.BROKEN, "The key %s cannot be read or made.".formatted(file), e);
        }
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        byte[] text = Base64.getEncoder().encode(key);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        var attributes = posix
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
        Path made = Files.createTempFile(folder, "sign-in", ".new", attributes);
        try {
            Files.write(made, text, StandardOpenOption.SYNC);
            Files.createLink(file, made); // all of it or nothing, and never over another one's
        } catch (FileAlreadyExistsException e) {
            return; // another process was first
        } catch (UnsupportedOperationException e) {
            Files.copy(made, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /** The sealed text: nonce, cipher text and tag in Base64. It opens only under the same name. */
    public String close(String secret, String account) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), account);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** The secret again. @throws DeskException when it was sealed for another account or under another key */
    public String open(String sealed, String account) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
            byte[] text = java.util.Arrays.copyOfRange(all, NONCE_BYTES, all.length);
            return new String(run(Cipher.DECRYPT_MODE, nonce, text, account), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | DeskException e) {
            throw new DeskException(
                    Reason.BROKEN,
                    "The one-time codes of %s cannot be checked: they were set up under another key; reset them."
                            .formatted(account),
                    e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String account) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new DeskException(Reason.BROKEN, "A secret cannot be opened.", e);
        }
    }
}
