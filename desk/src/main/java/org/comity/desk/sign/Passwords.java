package org.comity.desk.sign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id hashes (RFC 9106, version 1.3), written as
 * {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. 19 MiB, two passes and one lane are the least that OWASP's password
 * storage notes name; a hash made with less is told by {@link #isWeak}. Texts are compared after NFKC.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_AT_ONCE =
            Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4); // others go on working meanwhile
    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final Pattern WRITTEN = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Bounds the memory that those who sign in at the same time can take. */
    private static final Semaphore ROOM = new Semaphore(MOST_AT_ONCE, true);

    private Passwords() {}

    private record Cost(int memoryKib, int passes, int lanes) {}

    /** The text to keep for a password, with a salt of its own. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = derive(password, salt, new Cost(MEMORY_KIB, PASSES, LANES), HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether the password is the one that was hashed; false for a text that is no hash of ours. */
    public static boolean matches(String password, String kept) {
        Matcher parts = WRITTEN.matcher(kept);
        if (!parts.matches()) {
            return false;
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts.group(5));
        Cost cost = cost(parts);
        if (cost.memoryKib() > MOST_MEMORY_KIB) {
            return false;
        }
        return MessageDigest.isEqual(expected, derive(password, base64.decode(parts.group(4)), cost, expected.length));
    }

    /** A key of 32 bytes from a passphrase, at a cost of the caller's choice. */
    public static byte[] key(String passphrase, byte[] salt, int memoryKib, int passes, int lanes) {
        return derive(passphrase, salt, new Cost(memoryKib, passes, lanes), HASH_BYTES);
    }

    /** Takes as long as {@link #matches} with the kept text of an account that is not there. */
    public static void pretend(String password) {
        derive(password, new byte[SALT_BYTES], new Cost(MEMORY_KIB, PASSES, LANES), HASH_BYTES);
    }

    /** Whether a kept text was made at a lower cost than today's, so that it is renewed at the next sign-in. */
    public static boolean isWeak(String kept) {
        Matcher parts = WRITTEN.matcher(kept);
        return !parts.matches()
                || cost(parts).memoryKib() < MEMORY_KIB
                || cost(parts).passes() < PASSES;
    }

    private static Cost cost(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static byte[] derive(String password, byte[] salt, Cost cost, int length) {
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        ROOM.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(text, hash);
            return hash;
        } finally {
            ROOM.release();
            Arrays.fill(text, (byte) 0);
        }
    }
}
