package org.comity.desk.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) with the parameters that the OWASP Password Storage Cheat Sheet names first: 19 MiB, two passes,
 * one lane. A hash is kept as {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}, so that parameters can grow later.
 */
public final class Passwords {
    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** The most, so that nobody is kept busy by a long one. */
    public static final int LONGEST = 256;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MOST_MEMORY_KIB = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    private Passwords() {}

    /** The hash of a new password. @throws IllegalArgumentException when it is too short or too long */
    public static String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "A password has %d to %d characters, not %d.".formatted(SHORTEST, LONGEST, length));
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether a password is the one of a hash. Takes as long whether it is or not. */
    public static boolean matches(String password, String kept) {
        Matcher parts = KEPT.matcher(kept);
        if (!parts.matches() || password.length() > 2 * LONGEST) {
            return false;
        }
        int memory = Math.min(Integer.parseInt(parts.group(1)), MOST_MEMORY_KIB);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = argon2(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                memory,
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
