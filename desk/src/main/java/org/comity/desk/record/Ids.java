package org.comity.desk.record;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Stable text ids: given by a user ({@code trade}, {@code border-posts-2027}) or made here, 26 characters whose first
 * ten are the time, so that what was made later sorts later.
 */
public final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;
    private static final int BITS = 5;

    private Ids() {}

    /** A new id that nobody can guess. */
    public static String next() {
        return next(System.currentTimeMillis(), RANDOM);
    }

    /** The id of a moment (milliseconds since 1970) and a random stream: the same for the same. */
    public static String next(long millis, RandomGenerator random) {
        StringBuilder id = new StringBuilder(TIME_DIGITS + RANDOM_DIGITS);
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            id.append(DIGITS.charAt((int) (millis >>> (BITS * digit)) & (DIGITS.length() - 1)));
        }
        for (int digit = 0; digit < RANDOM_DIGITS; digit++) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return id.toString();
    }

    /** The id itself. @throws IllegalArgumentException when it is none */
    public static String check(String id) {
        if (!SOUND.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "An id has 1 to 64 letters, digits, dots and hyphens and begins with a letter or digit, not \"%s\"."
                            .formatted(id));
        }
        return id;
    }
}
