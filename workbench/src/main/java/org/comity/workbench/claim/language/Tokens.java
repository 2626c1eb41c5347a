package org.comity.workbench.claim.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.workbench.ask.Spelling;
import org.comity.workbench.claim.language.Reading.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the words of a claim. Where something else stands than what must, the first such place is kept as the
 * mistake, and the walk goes on as if what comes nearest stood there.
 */
final class Tokens {
    /** How far a word may stand behind its place and still be taken for it. */
    private static final int AHEAD = 2;

    static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;
    private static final int THOUSAND = 3;
    private static final Set<String> SECOND_HALF = Set.of("2", "1", "0"); // 18 is 2018, 90 is 1990

    private final List<Token> tokens;
    private int next;
    private @Nullable Mistake mistake;

    Tokens(String text) {
        this.tokens = Token.of(text);
    }

    Optional<Mistake> mistake() {
        return Optional.ofNullable(mistake);
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token so far behind the next one, or the end. */
    Token peek(int further) {
        return tokens.get(Math.min(next + further, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (!token.isEnd()) {
            next++;
        }
        return token;
    }

    List<Token> all() {
        return tokens;
    }

    /** Keeps the mistake if it is the first. */
    void fault(Token at, String sentence) {
        fault(at.at(), at.length(), sentence);
    }

    void fault(int at, int length, String sentence) {
        if (mistake == null) {
            mistake = new Mistake(at, length, sentence);
        }
    }

    /** Takes the word if it stands here. */
    boolean takes(String... words) {
        boolean here = Arrays.asList(words).contains(peek().lower());
        if (here) {
            take();
        }
        return here;
    }

    /** One of the words, of which the first is meant where none comes near. */
    String word(String... options) {
        return word(_ -> false, options);
    }

    /**
     * The same.
     *
     * @param follows whether what stands here is what follows the word, so that the word was left out
     */
    String word(Predicate<Token> follows, String... options) {
        Token here = peek();
        for (String option : options) {
            if (takes(option)) {
                return option;
            }
        }
        fault(here, "%s stands where %s should.".formatted(capital(here.quoted()), either(Arrays.asList(options))));
        if (follows.test(here)) {
            return options[0];
        }
        Optional<String> near = near(here, options);
        if (near.isPresent()) {
            take();
            return near.get();
        }
        for (int i = 1; i <= AHEAD; i++) {
            String later = peek(i).lower();
            if (Arrays.asList(options).contains(later)) {
                next += i + 1;
                return later;
            }
        }
        return options[0];
    }

    /** The option that a word is a slip of. */
    static Optional<String> near(Token token, String... options) {
        if (token.kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        String typed = token.lower();
        int most = Math.max(1, Spelling.allowed(typed.length()));
        return Arrays.stream(options)
                .filter(option -> option.length() > 1)
                .filter(option -> Spelling.distance(typed, option, most) <= Math.min(most, option.length() - 1))
                .min(Comparator.comparingInt(option -> Spelling.distance(typed, option, most)));
    }

    /** A year, or, where none stands, {@code other}. */
    int year(int other) {
        Token here = peek();
        if (here.isNumber() && here.text().matches("\\d{4}") && isYear(Integer.parseInt(here.text()))) {
            take();
            return Integer.parseInt(here.text());
        }
        fault(
                here,
                "%s stands where a year from %d to %d should."
                        .formatted(capital(here.quoted()), FIRST_YEAR, LAST_YEAR));
        if (here.isNumber() || here.text().matches("\\d.*")) {
            take();
            return repaired(here.text(), other);
        }
        if (near(here, "in", "is", "since", "than", "to", "from").isEmpty() && peek(1).isNumber()) {
            take();
            return year(other);
        }
        return other;
    }

    private static int repaired(String text, int other) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() == 2) {
            boolean late = SECOND_HALF.contains(digits.substring(0, 1));
            return Integer.parseInt((late ? "20" : "19") + digits);
        }
        if (digits.length() >= 4 && isYear(Integer.parseInt(digits.substring(0, 4)))) {
            return Integer.parseInt(digits.substring(0, 4));
        }
        return other;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A number, or, where none stands, {@code other}. */
    double number(double other) {
        Token here = peek();
        if (here.isNumber() && here.text().length() < 16) {
            take();
            return peek().is(",") ? withComma(here) : Double.parseDouble(here.text());
        }
        fault(here, "%s stands where a number should.".formatted(capital(here.quoted())));
        if (here.text().matches("\\d.*") || here.isNumber()) {
            take();
        }
        return other;
    }

    /** A number in which a comma stands: before three digits it parts thousands, else it is taken for the decimal point. */
    private double withComma(Token whole) {
        Token comma = peek();
        Token part = peek(1);
        boolean joined = comma.at() == whole.at() + whole.length()
                && part.at() == comma.at() + 1
                && (whole.text() + part.text()).matches("\\d{2,15}");
        if (!joined) {
            return Double.parseDouble(whole.text());
        }
        boolean thousands = part.text().length() == THOUSAND;
        fault(
                comma,
                thousands
                        ? "Thousands are written without a comma, \"%s%s\".".formatted(whole.text(), part.text())
                        : "A decimal is written with a point, \"%s.%s\".".formatted(whole.text(), part.text()));
        take();
        take();
        return Double.parseDouble(whole.text() + (thousands ? "" : ".") + part.text());
    }

    /**
     * Skips to the bracket that closes the one that is open, over others with what is in them. Stays where none does before the
     * claim goes on.
     */
    void skipToClosing() {
        int open = 0;
        for (int at = next; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            boolean goesOn = open == 0 && (token.is("in") || token.is("trends"));
            if (token.isEnd() || goesOn) {
                return;
            }
            if (token.is(")") && open == 0) {
                if (at > next) {
                    fault(peek(), "%s stands where %s should.".formatted(capital(peek().quoted()), "\")\""));
                }
                next = at;
                return;
            }
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    /** Skips to the first of these signs or words, or to the end. */
    void skipTo(Set<String> stops) {
        while (!peek().isEnd() && !stops.contains(peek().lower())) {
            take();
        }
    }

    /** What the words up to the first of these signs say. */
    String textTo(Set<String> stops) {
        return tokens.subList(next, tokens.size()).stream()
                .takeWhile(token -> !stops.contains(token.lower()))
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    /** Nothing may follow but a full stop. */
    void end() {
        takes(".");
        if (!peek().isEnd()) {
            fault(peek(), "%s stands behind the end of the claim.".formatted(capital(peek().quoted())));
        }
    }

    static String either(List<String> options) {
        List<String> quoted = options.stream().map("\"%s\""::formatted).toList();
        return quoted.size() == 1
                ? quoted.getFirst()
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " or " + quoted.getLast();
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
