package org.comity.desk.dialogue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;

/**
 * A key that is at hand, and what tells which one it is. Texts are packed, then sealed with AES-256 in Galois/counter mode
 * under a nonce of their own; the name of the record and the head of the text are sealed with them, so that no sealed text
 * opens in another one's place. A sealed text is {@code 1;KEY;BASE64}, where KEY is {@code desk;FINGERPRINT} or
 * {@code argon2id;MEMORY,PASSES,LANES;SALT}. Held in memory alone; it writes itself nowhere.
 */
public final class Lock {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** A sealed text must fit into its column, twice into a row of the audit log. */
    private static final int LONGEST = 490_000;

    private static final int MOST_BYTES = 4 * Frame.MOST_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String head;
    private final SecretKeySpec key;

    Lock(String head, byte[] key) {
        this.head = head;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Whether a sealed text opens under a passphrase alone. */
    static boolean asksPassphrase(String sealed) {
        return sealed.startsWith("1;argon2id;");
    }

    /** What stands before the Base64 of a sealed text. */
    static String headOf(String sealed) {
        return sealed.substring(0, Math.max(0, sealed.lastIndexOf(';')));
    }

    /** Whether this is the key under which a text was sealed, as far as its head tells. */
    public boolean fits(String sealed) {
        return head.equals(headOf(sealed));
    }

    /** Seals a text that opens under the same name alone. */
    String close(String text, String name) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, packed(text.getBytes(StandardCharsets.UTF_8)), name);
            byte[] all = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            String sealed = head + ";" + Base64.getEncoder().encodeToString(all);
            if (sealed.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "The negotiation file is too long to keep: packed and sealed it has %d characters of %d; shorten it."
                                .formatted(sealed.length(), LONGEST));
            }
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new DeskException(Reason.BROKEN, "A negotiation cannot be sealed.", e);
        }
    }

    /** Opens a text. @throws DeskException DENIED with one sentence when the key is another one */
    String open(String sealed, String name) {
        if (!fits(sealed)) {
            throw refused(sealed);
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(head.length() + 1));
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] closed = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
            return new String(unpacked(run(Cipher.DECRYPT_MODE, nonce, closed, name)), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw refused(sealed);
        } catch (GeneralSecurityException | DataFormatException | IllegalArgumentException e) {
            throw new DeskException(Reason.BROKEN, "The sealed text of %s was damaged.".formatted(name), e);
        }
    }

    private static DeskException refused(String sealed) {
        return new DeskException(
                Reason.DENIED,
                asksPassphrase(sealed)
                        ? "This passphrase does not open it; there is no other way in, so look for the right one."
                        : "It was sealed under another key file; put the %s of the desk where it was made into this desk's folder."
                                .formatted(Vault.KEY_FILE));
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((head + "\n" + name).getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(text);
    }

    private static byte[] packed(byte[] text) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static byte[] unpacked(byte[] packed) throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || out.size() > MOST_BYTES) {
                    throw new DataFormatException("unpacks to nothing or without end");
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        }
    }

    @Override
    public String toString() {
        return "Lock"; // a key is never written
    }
}
