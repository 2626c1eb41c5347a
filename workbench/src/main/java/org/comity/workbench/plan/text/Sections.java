package org.comity.workbench.plan.text;

import java.util.Locale;
import java.util.Set;

/** Lines that begin a part of a text: {@code Article 5}, {@code ANNEX II}, {@code Section 3. Trade}. */
final class Sections {
    private static final Set<String> WORDS = Set.of(
            "article",
            "section",
            "chapter",
            "part",
            "annex",
            "appendix",
            "title",
            "pillar",
            "paragraph",
            "clause",
            "art.");
    private static final int LONGEST_NUMBER = 8;

    private Sections() {}

    static boolean begins(String line) {
        return labelLength(line) > 0;
    }

    /** How many characters the part's name and number take, with what separates them from the text; 0 for none. */
    static int labelLength(String line) {
        int space = line.indexOf(' ');
        if (space <= 0 || !WORDS.contains(line.substring(0, space).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        int at = space + 1;
        int start = at;
        while (at < line.length() && at - start < LONGEST_NUMBER && isNumber(line.charAt(at))) {
            at++;
        }
        String number = line.substring(start, at);
        if (number.isEmpty() || !isCounted(number)) {
            return 0;
        }
        if (at == line.length()) {
            return at;
        }
        char after = line.charAt(at);
        boolean closed = ".:-–—)".indexOf(after) >= 0
                || (after == ' ' && at + 1 < line.length() && "-–—:".indexOf(line.charAt(at + 1)) >= 0);
        boolean title = after == ' ' && at + 1 < line.length() && Character.isUpperCase(line.charAt(at + 1));
        if (!closed && !title) {
            return 0;
        }
        while (at < line.length() && " .:-–—)".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || "IVXLC(".indexOf(c) >= 0 || (c >= 'A' && c <= 'H');
    }

    private static boolean isCounted(String number) {
        return Character.isDigit(number.charAt(0))
                || number.charAt(0) == '('
                || number.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0)
                || number.length() == 1;
    }
}
