package org.comity.methods.gravity.formula;

import java.util.ArrayList;
import java.util.List;

/** Reads formulas, expressions and keys; what cannot be read is a {@link FormulaMistake}. */
public final class FormulaParser {
    /** The longest text: far above any formula. */
    private static final int LONGEST = 20_000;

    private final String text;
    private final ExpressionParser parser;

    private FormulaParser(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaMistake(
                    text.substring(0, 60), 59, 1, "The text has more than %d letters.".formatted(LONGEST));
        }
        this.text = text;
        this.parser = new ExpressionParser(text);
    }

    /** {@code outcome ~ terms | effects | clusters}; the last two parts may be left out, and 0 stands for none. */
    public static Formula formula(String text) {
        return new FormulaParser(text).formula();
    }

    /** An expression such as {@code year % 4 == 2 && exporter != importer}. */
    public static Parsed expression(String text) {
        FormulaParser reading = new FormulaParser(text);
        Expression expression = reading.parser.read(Operator.OR.binding());
        reading.parser.end("an operator such as && or ==, or the end,");
        return new Parsed(text, expression);
    }

    /** Keys joined by {@code +} or commas: {@code exporter^year + importer^year}. */
    public static List<Key> keys(String text) {
        FormulaParser reading = new FormulaParser(text);
        reading.parser.takes("~");
        List<Key> keys = reading.keys();
        reading.parser.end("+, ^ or the end");
        return keys;
    }

    private Formula formula() {
        if (parser.takes("~")) {
            throw new FormulaMistake(text, 0, 1, "The outcome is missing before ~, as in trade ~ log(dist).");
        }
        Expression outcome = parser.read(Operator.EQUAL.binding());
        if (!parser.takes("~")) {
            parser.end("~ or an operator");
            throw parser.mistake(
                    parser.peek(), "A ~ is missing between the outcome and what explains it, as in trade ~ log(dist).");
        }
        TermList terms = new TermList(text, parser.read(Operator.EQUAL.binding()));
        List<Key> effects = parser.takes("|") ? noneOrKeys() : List.of();
        List<Key> clusters = parser.takes("|") ? noneOrKeys() : List.of();
        if (parser.peek().is("|")) {
            throw parser.mistake(
                    parser.peek(),
                    "A formula has three parts at most: terms | effects | clusters; there are no instruments.");
        }
        if (parser.peek().is("~")) {
            throw parser.mistake(parser.peek(), "A second ~ would name instruments, which are not offered.");
        }
        parser.end("an operator such as + or the end");
        return new Formula(text, outcome, terms.terms(), terms.intercept(), effects, clusters);
    }

    private List<Key> noneOrKeys() {
        Token here = parser.peek();
        if (here.kind() == Token.Kind.NUMBER
                && (here.text().equals("0") || here.text().equals("1"))) {
            parser.take();
            return List.of();
        }
        return keys();
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        do {
            List<Expression.Name> parts = new ArrayList<>();
            do {
                parts.add(part());
            } while (parser.takes("^"));
            Key key = new Key(parts);
            if (keys.stream().noneMatch(other -> other.text().equals(key.text()))) {
                keys.add(key);
            }
        } while (parser.takes("+") || parser.takes(","));
        return keys;
    }

    private Expression.Name part() {
        Expression.Name name = parser.name();
        if (parser.peek().is("(")) {
            throw parser.mistake(
                    parser.peek(),
                    "Effects and clusters are columns, joined by ^; define a computed one first, as --define \"g = ...\".");
        }
        if (parser.peek().is("[")) {
            throw parser.mistake(
                    parser.peek(), "Slopes that vary by an effect, as %s[x], are not offered.".formatted(name.text()));
        }
        return name;
    }
}
