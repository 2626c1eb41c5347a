package org.comity.methods.gravity.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a text with its place; the last one of a text is empty and stands behind it. */
record Token(Kind kind, String text, int at, int length) {
    enum Kind {
        NUMBER,
        NAME,
        QUOTED,
        SIGN,
        END
    }

    private static final Pattern PARTS = Pattern.compile("(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?L?)"
            + "|(?<name>[\\p{L}.][\\p{L}\\p{M}\\d._]*)|`(?<odd>[^`]*)`"
            + "|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
            + "|(?<sign>%in%|%%|\\|\\||&&|==|!=|<=|>=|[-+*/^:~|&!<>=(),%\\[\\]])");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                tokens.add(new Token(Kind.END, "", text.stripTrailing().length(), 1));
                return tokens;
            }
            if (!parts.find(at) || parts.start() != at) {
                throw strange(text, at);
            }
            tokens.add(of(parts));
            at = parts.end();
        }
    }

    private static Token of(Matcher parts) {
        int length = parts.end() - parts.start();
        for (String group : List.of("number", "name", "odd", "double", "single", "sign")) {
            String found = parts.group(group);
            if (found != null) {
                Kind kind = switch (group) {
                    case "number" -> Kind.NUMBER;
                    case "name", "odd" -> Kind.NAME;
                    case "double", "single" -> Kind.QUOTED;
                    default -> Kind.SIGN;
                };
                return new Token(kind, found, parts.start(), length);
            }
        }
        throw new IllegalStateException("A part of no kind: " + parts.group());
    }

    private static FormulaMistake strange(String text, int at) {
        int point = text.codePointAt(at);
        String shown = Character.isISOControl(point) ? "A control character" : "\"" + Character.toString(point) + "\"";
        String sentence = switch (point) {
            case '"', '\'', '`' -> "The quotation mark is opened here and never closed.";
            case '\u2018', '\u2019', '\u201c', '\u201d' ->
                "%s is a curly quotation mark; write a plain one.".formatted(shown);
            case '$', '@' -> "%s means nothing here; write the name of the column alone.".formatted(shown);
            default -> "%s means nothing in a formula.".formatted(shown);
        };
        return new FormulaMistake(text, at, Character.charCount(point), sentence);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** For a sentence that begins with it. */
    String shown() {
        return kind == Kind.END ? "The end" : "\"" + text + "\"";
    }
}
