package org.comity.desk.sign;

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

/**
 * One-time codes made from the time (RFC 6238): a new one each 30 seconds. A clock may be one step early or late; a step
 * that was used once, and every earlier one, is refused.
 *
 * @param algorithm of the MAC, as {@code HmacSHA1}
 * @param digits of a code, 6 to 8
 */
public record Totp(String algorithm, int digits) {
    /** What every authenticator app reads: HMAC-SHA-1, six digits. */
    public static final Totp USUAL = new Totp("HmacSHA1", 6);

    private static final int STEP_SECONDS = 30;
    private static final int WINDOW = 1;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret, in Base32: 160 bits, 32 characters. */
    public static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += BITS) {
            int pair = (bytes[bit / Byte.SIZE] & 0xff) << Byte.SIZE
                    | (bit / Byte.SIZE + 1 < bytes.length ? bytes[bit / Byte.SIZE + 1] & 0xff : 0);
            text.append(BASE32.charAt(pair >> (2 * Byte.SIZE - BITS - bit % Byte.SIZE) & 31));
        }
        return text.toString();
    }

    /** The bytes of a secret in Base32. @throws IllegalArgumentException for another character */
    public static byte[] bytes(String base32) {
        ByteBuffer out = ByteBuffer.allocate(base32.length() * BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (char c : base32.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = BASE32.indexOf(c);
            if (value < 0) {
                throw new IllegalArgumentException("A secret has the letters A to Z and 2 to 7.");
            }
            held = held << BITS | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return out.array();
    }

    /** The number of the step in which an instant lies. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step. */
    public String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            String text = "%010d".formatted(number);
            return text.substring(text.length() - digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step that a code proves, when it is later than the last one that was used; empty when the code is not right. */
    public OptionalLong prove(String base32, String code, Instant now, long lastStep) {
        byte[] secret = bytes(base32);
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long found = Long.MIN_VALUE;
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given);
            found = same && step > lastStep ? step : found;
        }
        return found == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** The address that authenticator apps read. */
    public static String address(String account, String base32) {
        return "otpauth://totp/Comity:%s?secret=%s&issuer=Comity".formatted(account, base32);
    }
}
