package org.comity.workbench.plan.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sentence as words and signs. One pass; brackets and quoted names are hidden from the rules. */
final class Tokens {
    /** What parts the cells of a table's row in a sentence. */
    static final String CELL = "   ";

    private static final int LONGEST_NAME = 14;
    private static final Token NONE = new Token(" ", "", 0, 0, false, true);

    private final String text;
    private final List<Token> tokens;

    private Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static Tokens of(String text) {
        List<Token> raw = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                boolean cell = text.startsWith(CELL, at) && !raw.isEmpty();
                if (cell) {
                    raw.add(new Token("|", "|", at, at + 1, false, false));
                }
                at += cell ? CELL.length() : 1;
                continue;
            }
            int end = Character.isLetterOrDigit(c) ? wordEnd(text, at) : at + 1;
            int cut = contraction(text, at, end);
            raw.add(token(text, at, cut, false));
            if (cut < end) {
                raw.add(contracted(text, cut, end));
            }
            at = end;
        }
        return new Tokens(text, hide(raw));
    }

    /** Where "we've" or "won't" parts into two words; its end for another word. */
    private static int contraction(String text, int start, int end) {
        String low = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        for (String ending : List.of("n't", "'ll", "'ve", "'re", "'m")) {
            if (low.endsWith(ending) && low.length() > ending.length()) {
                return low.equals("won't") || low.equals("shan't") || low.equals("can't") ? end : end - ending.length();
            }
        }
        return end;
    }

    private static Token contracted(String text, int start, int end) {
        String low = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
        String whole = switch (low) {
            case "'ll" -> "will";
            case "'ve" -> "have";
            case "'re" -> "are";
            case "'m" -> "am";
            default -> "not";
        };
        return new Token(text.substring(start, end), whole, start, end, true, false);
    }

    private static Token token(String text, int start, int end, boolean hidden) {
        String word = text.substring(start, end);
        String low = word.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‐', '-')
                .replace('‑', '-')
                .replace('–', '-');
        low = low.equals("won't") || low.equals("shan't") ? "will" : low;
        return new Token(word, low, start, end, Character.isLetterOrDigit(word.charAt(0)), hidden);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean inner = at > start && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            boolean digits = inner && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            boolean abbreviation = c == '.'
                    && at - start <= 4
                    && inner
                    && (at == start + 1 || text.charAt(Math.max(start, at - 2)) == '.');
            if (!Character.isLetterOrDigit(c)
                    && !(inner && "-'’‐‑–&/".indexOf(c) >= 0)
                    && !(digits && ".,".indexOf(c) >= 0)
                    && !abbreviation) {
                break;
            }
            at++;
        }
        boolean initials = at - start >= 3 && text.charAt(at - 2) == '.' && Character.isUpperCase(text.charAt(at - 1));
        boolean inside = at + 2 < text.length() && text.charAt(at) == '.' && text.charAt(at + 1) == ' ';
        return initials && inside ? at + 1 : at; // "the U.S. Government"
    }

    /** "they will: a. open ...; b. close ...; and c. report": the counter of an item inside a sentence, with its sign. */
    private static boolean isCounter(List<Token> raw, int at) {
        if (at < 1
                || at + 2 >= raw.size()
                || !raw.get(at).word()
                || ".)".indexOf(raw.get(at + 1).text()) < 0) {
            return false;
        }
        int before = raw.get(at - 1).low().equals("and") ? at - 2 : at - 1;
        boolean listed = before >= 0 && ":;".indexOf(raw.get(before).text()) >= 0;
        String low = raw.get(at).text();
        boolean counter = (low.length() == 1 && low.charAt(0) >= 'a' && low.charAt(0) <= 'm')
                || (low.length() <= 4 && low.chars().allMatch(c -> "ivx".indexOf(c) >= 0))
                || (low.length() <= 2 && low.chars().allMatch(Character::isDigit));
        return listed && counter;
    }

    /** Hides what stands in brackets, counters of items, and short quotations in capitals, which are names. */
    private static List<Token> hide(List<Token> raw) {
        List<Token> tokens = new ArrayList<>(raw.size());
        int depth = 0;
        int hiddenUntil = -1;
        for (int i = 0; i < raw.size(); i++) {
            Token token = raw.get(i);
            char c = token.text().charAt(0);
            if (c == '(' || c == '[') {
                depth++;
            }
            if (i > hiddenUntil && isCounter(raw, i)) {
                hiddenUntil = i + 1;
            }
            if (i > hiddenUntil && "\"“„«".indexOf(c) >= 0) {
                hiddenUntil = Math.max(hiddenUntil, nameEnd(raw, i));
            }
            boolean hidden = depth > 0 || i <= hiddenUntil;
            tokens.add(
                    hidden
                            ? new Token(token.text(), token.low(), token.start(), token.end(), token.word(), true)
                            : token);
            if ((c == ')' || c == ']') && depth > 0) {
                depth--;
            }
        }
        return depth == 0 ? tokens : raw;
    }

    private static int nameEnd(List<Token> raw, int open) {
        int capitals = 0;
        int words = 0;
        for (int i = open + 1; i < raw.size() && i - open <= LONGEST_NAME; i++) {
            Token token = raw.get(i);
            if ("\"”»".indexOf(token.text().charAt(0)) >= 0) {
                return capitals * 2 >= words ? i : -1;
            }
            words += token.word() && token.text().length() > 3 ? 1 : 0;
            capitals += token.word() && token.text().length() > 3 && token.capital() ? 1 : 0;
        }
        return -1;
    }

    int size() {
        return tokens.size();
    }

    /** The token, or an empty one outside the sentence. */
    Token get(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : NONE;
    }

    String low(int at) {
        return get(at).low();
    }

    boolean is(int at, String... words) {
        String low = low(at);
        for (String word : words) {
            if (low.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words from one token to before another, as written. */
    String text(int from, int to) {
        if (from >= to || from >= tokens.size()) {
            return "";
        }
        return text.substring(
                get(from).start(), get(Math.min(to, tokens.size()) - 1).end());
    }

    String whole() {
        return text;
    }
}
