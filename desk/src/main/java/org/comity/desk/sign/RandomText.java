package org.comity.desk.sign;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.comity.desk.audit.Hash;

/**
 * Secrets made here, not chosen: at least 120 random bits each, so that a plain SHA-256 is enough to keep them by.
 */
public final class RandomText {
    /** What a token for scripts begins with, so that scanners of published code find it. */
    public static final String TOKEN = "comity_";

    /** What a token for calendar programs begins with: it stands in addresses, and opens calendars alone. */
    public static final String CALENDAR = TOKEN + "cal_";

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int TOKEN_LETTERS = 44;
    private static final int GROUPS = 5;
    private static final int GROUP_LETTERS = 5;
    private static final int RECOVERY_CODES = 8;
    private static final Pattern RECOVERY = Pattern.compile("[A-Z0-9]{25}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** A token for scripts: 215 bits. */
    public static String token() {
        return TOKEN + letters(TOKEN_LETTERS);
    }

    /** A token for calendar programs: 215 bits. */
    public static String calendarToken() {
        return CALENDAR + letters(TOKEN_LETTERS);
    }

    /** Eight codes, each to be used once in place of a one-time code: 122 bits, in five groups of five. */
    public static List<String> recoveryCodes() {
        List<String> codes = new ArrayList<>();
        for (int code = 0; code < RECOVERY_CODES; code++) {
            List<String> groups = new ArrayList<>();
            for (int group = 0; group < GROUPS; group++) {
                groups.add(letters(GROUP_LETTERS));
            }
            codes.add(String.join("-", groups));
        }
        return List.copyOf(codes);
    }

    /** What is kept of a token. */
    public static String hashOfToken(String token) {
        return Hash.of(token);
    }

    /** What is kept of a recovery code, however it is typed; of anything else a hash that is nowhere kept. */
    public static String hashOfCode(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Hash.of("recovery " + plain);
    }

    /** Whether a text may be a recovery code rather than a one-time code. */
    public static boolean isRecoveryCode(String code) {
        return RECOVERY.matcher(code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""))
                .matches();
    }

    private static String letters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
