package org.comity.desk.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 12 to 128 characters, and none of those that are guessed first. Nothing is asked about which
 * characters it has. What is guessed first is told by {@code common-words.txt}: a text that, with figures and signs read
 * as the letters they stand for and the rest left out, is made of those words alone.
 */
public final class PasswordRules {
    /** The fewest characters. */
    public static final int SHORTEST = 12;
    /** The most characters. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final String SIGNS = "013457@$!|";
    private static final String LETTERS = "oieastasii";
    private static final Set<String> WORDS = words();

    private PasswordRules() {}

    /** Why a password is refused. */
    public enum Fault {
        /** Fewer than 12 characters. */
        SHORT("A password has at least 12 characters."),
        /** More than 128 characters. */
        LONG("A password has at most 128 characters."),
        /** Among those that are guessed first. */
        COMMON("This password is among those that are guessed first; take several words that do not belong together."),
        /** The name of the account with little else. */
        NAMED("A password must not be made of the account's own name.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** What is wrong with a password for the account of that name; empty when nothing is. */
    public static Optional<Fault> check(String password, String account) {
        String text = Normalizer.normalize(password, Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < FEWEST_DIFFERENT || isRun(lower)) {
            return Optional.of(Fault.COMMON);
        }
        if (isCommon(lower)) {
            return Optional.of(Fault.COMMON);
        }
        String name = account.toLowerCase(Locale.ROOT);
        boolean named = name.length() > 2 && lower.replace(name, "").length() < FEWEST_DIFFERENT;
        return named ? Optional.of(Fault.NAMED) : Optional.empty();
    }

    /** Whether each character follows from the one before (123456...), or the text repeats a short piece. */
    private static boolean isRun(String text) {
        int steady = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
                steady++;
            }
        }
        return steady >= text.length() - 3 || repeats(text);
    }

    private static boolean repeats(String text) {
        for (int piece = 1; piece <= text.length() / 2; piece++) {
            if (text.regionMatches(piece, text, 0, text.length() - piece)) {
                return true;
            }
        }
        return false;
    }

    /** As it stands, without figures and signs, and without those at its ends. */
    private static boolean isCommon(String lower) {
        String plain = lower.replaceAll("[^a-z]", "");
        String inner = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return isMadeOfWords(letters(lower))
                || (!plain.isEmpty() && isMadeOfWords(plain))
                || (!inner.isEmpty() && isMadeOfWords(letters(inner)));
    }

    private static String letters(String lower) {
        String letters = lower.chars()
                .map(c -> SIGNS.indexOf(c) < 0 ? c : LETTERS.charAt(SIGNS.indexOf(c)))
                .filter(c -> (c >= 'a' && c <= 'z') || c > 127)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return letters.isEmpty() ? "-" : letters;
    }

    private static boolean isMadeOfWords(String letters) {
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= letters.length(); end++) {
            for (int begin = 0; begin < end && !reached[end]; begin++) {
                reached[end] = reached[begin] && WORDS.contains(letters.substring(begin, end));
            }
        }
        return reached[letters.length()];
    }

    private static Set<String> words() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("/org/comity/desk/sign/common-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of common words is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
