package org.comity.desk.dialogue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.audit.Hash;
import org.comity.desk.sign.Passwords;
import org.comity.desk.sign.Seal;

/**
 * Gives the keys of negotiations: from a passphrase, by Argon2id with 64 MiB, three passes and four lanes (the second
 * recommendation of RFC 9106, section 4) and a salt of its own; without one, from a key file beside the desk that no
 * backup holds.
 */
public final class Vault {
    /** The name of the key file in the desk's folder. */
    public static final String KEY_FILE = "dialogue.key";

    /** The fewest and the most characters of a passphrase. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 256;

    private static final int MEMORY_KIB = 1 << 16;
    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int SALT_BYTES = 16;
    private static final int MOST_MEMORY_KIB = 1 << 18;
    private static final int MOST_PASSES = 10;
    private static final Pattern PHRASE_HEAD =
            Pattern.compile("1;argon2id;(\\d{1,6}),(\\d{1,2}),(\\d{1,2});([A-Za-z0-9_-]{22})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private Vault(Path folder) {
        this.folder = folder;
    }

    /** The vault of a desk, by its folder. */
    public static Vault in(Path folder) {
        return new Vault(folder);
    }

    /** The key of the desk itself, for negotiations without a passphrase; it is made when there is none. */
    public Lock ofDesk() {
        byte[] key = Seal.key(folder, KEY_FILE);
        String fingerprint =
                Hash.of("dialogue " + HexFormat.of().formatHex(key)).substring(0, 16);
        return new Lock("1;desk;" + fingerprint, key);
    }

    /** A new key from a passphrase. @throws IllegalArgumentException when it is too short or too long */
    public static Lock of(String passphrase) {
        if (passphrase.length() < SHORTEST || passphrase.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A passphrase has %d to %d characters; four words that have nothing to do with each other are good."
                            .formatted(SHORTEST, LONGEST));
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return derive(passphrase, salt, MEMORY_KIB, PASSES, LANES);
    }

    /**
     * The key for a negotiation: from the passphrase when it asks for one, else the desk's. Whether it is the right one
     * shows when something is opened.
     */
    public Lock to(Negotiation negotiation, String passphrase) {
        if (!negotiation.asksPassphrase()) {
            return ofDesk();
        }
        Matcher head = PHRASE_HEAD.matcher(Lock.headOf(negotiation.body()));
        if (!head.matches()
                || Integer.parseInt(head.group(1)) > MOST_MEMORY_KIB
                || Integer.parseInt(head.group(2)) > MOST_PASSES) {
            throw new DeskException(Reason.BROKEN, "The sealed text of %s was damaged.".formatted(negotiation.id()));
        }
        String typed = passphrase.substring(0, Math.min(passphrase.length(), LONGEST + 1));
        return derive(
                typed,
                Base64.getUrlDecoder().decode(head.group(4)),
                Integer.parseInt(head.group(1)),
                Integer.parseInt(head.group(2)),
                Integer.parseInt(head.group(3)));
    }

    private static Lock derive(String passphrase, byte[] salt, int memoryKib, int passes, int lanes) {
        byte[] key = Passwords.key(passphrase, salt, memoryKib, passes, lanes);
        try {
            return new Lock(
                    "1;argon2id;%d,%d,%d;%s"
                            .formatted(
                                    memoryKib,
                                    passes,
                                    lanes,
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(salt)),
                    key);
        } finally {
            Arrays.fill(key, (byte) 0); // the lock has a copy of its own
        }
    }
}
