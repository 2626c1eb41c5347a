package org.comity.workbench.claim.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word, number or sign of a claim, with its place; the last one of a text is empty and stands behind it. */
record Token(String text, int at, Kind kind) {
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        END
    }

    private static final Pattern PARTS = Pattern.compile(
            "(?<number>[-+]?\\d+(?:\\.\\d+)?(?![\\p{L}\\d_]))|(?<word>[\\p{L}\\d_][\\p{L}\\d_.'-]*)|(?<sign>\\S)");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            Kind kind =
                    parts.group("number") != null ? Kind.NUMBER : parts.group("word") != null ? Kind.WORD : Kind.SIGN;
            tokens.add(new Token(parts.group(), parts.start(), kind));
        }
        tokens.add(new Token("", text.stripTrailing().length(), Kind.END));
        return tokens;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean is(String word) {
        return lower().equals(word);
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    int length() {
        return Math.max(1, text.length());
    }

    /** How a mistake names it. */
    String quoted() {
        return isEnd() ? "the end" : "\"%s\"".formatted(text);
    }
}
