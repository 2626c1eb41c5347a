package org.comity.desk.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of six digits: RFC 6238 with HMAC-SHA-1 and steps of 30 seconds, as every app has them. */
public final class OneTimeCode {
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final int BITS = 5;

    private OneTimeCode() {}

    /** A new secret in base 32, to be shown once. */
    public static String newSecret() {
        SecureRandom random = new SecureRandom();
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < SECRET_BYTES * Byte.SIZE / BITS; i++) {
            secret.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
        }
        return secret.toString();
    }

    /** The code of a step: the number of 30 seconds since 1970. */
    public static String at(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of an instant. */
    public static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** The step of a code that is right now, one step before or after, and after the last one used; empty otherwise. */
    public static OptionalLong match(String secret, String code, Instant now, long lastUsed) {
        byte[] given = code.strip().getBytes(StandardCharsets.UTF_8);
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            byte[] expected = at(secret, step).getBytes(StandardCharsets.UTF_8);
            if (step > lastUsed && MessageDigest.isEqual(expected, given)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] bytes(String secret) {
        ByteBuffer out = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < secret.length(); i++) {
            held = held << BITS | BASE_32.indexOf(secret.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out.put((byte) (held >> bits));
            }
        }
        return out.array();
    }
}
