package org.comity.methods.gravity.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads expressions by how tightly their operators bind. */
final class ExpressionParser {
    /** Brackets within brackets, far above any formula and far below what fills the stack. */
    private static final int DEEPEST = 60;

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    ExpressionParser(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    private Token after() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    boolean takes(String sign) {
        boolean here = peek().is(sign);
        if (here) {
            take();
        }
        return here;
    }

    FormulaMistake mistake(Token at, String sentence) {
        return new FormulaMistake(text, at.at(), at.length(), sentence);
    }

    /** The text must end here. */
    void end(String expected) {
        if (peek().kind() == Token.Kind.END) {
            return;
        }
        if (peek().is(")")) {
            throw mistake(peek(), "This bracket is closed and was never opened.");
        }
        if (peek().is("=")) {
            throw mistake(peek(), "A comparison is written with two signs, ==.");
        }
        throw mistake(peek(), "%s stands where %s should.".formatted(peek().shown(), expected));
    }

    /** An expression of operators that bind at least so tightly. */
    Expression read(int least) {
        if (++depth > DEEPEST) {
            throw mistake(peek(), "The text has more brackets within brackets than are read.");
        }
        Expression left = operand();
        while (true) {
            Token sign = peek();
            Optional<Operator> operator =
                    sign.kind() == Token.Kind.SIGN || isIn(sign) ? Operator.between(sign.text()) : Optional.empty();
            if (operator.isEmpty() || operator.get().binding() < least) {
                depth--;
                return left;
            }
            take();
            int right = operator.get() == Operator.POWER
                    ? Operator.SIGN
                    : operator.get().binding() + 1;
            left = new Expression.Joined(
                    operator.get(), left, operator.get() == Operator.IN ? list() : read(right), left.at());
        }
    }

    private static boolean isIn(Token token) {
        return token.kind() == Token.Kind.NAME && token.text().equals("in") && token.length() == 2;
    }

    /** What stands behind {@code in}: one value, {@code (a, b)}, {@code c(a, b)} or {@code 1990:1999}. */
    private Expression list() {
        Token open = peek();
        if (!takes("(")) {
            return read(Operator.IN.binding() + 1);
        }
        List<Expression> inner = new ArrayList<>();
        do {
            inner.add(read(Operator.OR.binding()));
        } while (takes(","));
        close(open);
        return new Expression.Bracketed(inner, open.at());
    }

    private Expression operand() {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> {
                take();
                String digits = token.text().replace("L", "");
                yield new Expression.Constant(Double.parseDouble(digits), digits, token.at());
            }
            case QUOTED -> {
                take();
                yield new Expression.Quoted(token.text(), token.at());
            }
            case NAME -> after().is("(") ? call() : name();
            case SIGN -> signed(token);
            case END ->
                throw mistake(token, "Something is missing here: a column, a number or a function such as log(dist).");
        };
    }

    Expression.Name name() {
        Token token = take();
        if (token.kind() != Token.Kind.NAME) {
            throw mistake(token, "%s stands where the name of a column should.".formatted(token.shown()));
        }
        return new Expression.Name(token.text(), token.at());
    }

    private Expression signed(Token token) {
        take();
        return switch (token.text()) {
            case "-" -> new Expression.Prefixed(Operator.MINUS, read(Operator.SIGN), token.at());
            case "+" -> new Expression.Prefixed(Operator.PLUS, read(Operator.SIGN), token.at());
            case "!" -> new Expression.Prefixed(Operator.NOT, read(Operator.NOT.binding()), token.at());
            case "(" -> {
                Expression inner = read(Operator.OR.binding());
                close(token);
                yield new Expression.Bracketed(List.of(inner), token.at());
            }
            case "[" -> throw mistake(token, "Slopes that vary by an effect, as year[x], are not offered.");
            default ->
                throw mistake(
                        token, "%s stands where a column, a number or a function should.".formatted(token.shown()));
        };
    }

    private void close(Token open) {
        if (takes(")")) {
            return;
        }
        if (peek().kind() == Token.Kind.END) {
            throw mistake(open, "This bracket is opened and never closed.");
        }
        end("an operator, a comma or the closing bracket");
    }

    private Expression call() {
        Token name = take();
        Function function = Function.find(name.text())
                .orElseThrow(() -> new FormulaMistake(
                        text,
                        name.at(),
                        name.length(),
                        "There is no function %s.".formatted(name.text()),
                        name.text(),
                        Function.names()));
        Token open = take();
        List<Expression.Argument> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            do {
                arguments.add(argument(function));
            } while (takes(","));
        }
        close(open);
        if (function == Function.LEVELS && arguments.size() > 1) {
            arguments.subList(1, arguments.size()).replaceAll(ExpressionParser::asFactor);
        }
        long plain =
                arguments.stream().filter(argument -> argument.name().isEmpty()).count();
        if (plain < function.least() || plain > function.most()) {
            throw mistake(
                    name,
                    "%s() takes %s, not %d."
                            .formatted(
                                    name.text(),
                                    function.least() == function.most()
                                            ? counted(function.least())
                                            : "%d to %d arguments".formatted(function.least(), function.most()),
                                    plain));
        }
        return new Expression.Call(function, arguments, name.at());
    }

    /** Within {@code i( )}, {@code i.year} is the column year as a factor. */
    private static Expression.Argument asFactor(Expression.Argument argument) {
        if (argument.name().isEmpty()
                && argument.value() instanceof Expression.Name(String name, int at)
                && name.startsWith("i.")
                && name.length() > 2) {
            Expression.Argument column = new Expression.Argument("", new Expression.Name(name.substring(2), at + 2));
            return new Expression.Argument("", new Expression.Call(Function.FACTOR, List.of(column), at));
        }
        return argument;
    }

    private static String counted(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private Expression.Argument argument(Function function) {
        if (peek().kind() != Token.Kind.NAME || !after().is("=")) {
            return new Expression.Argument("", read(Operator.OR.binding()));
        }
        Token name = take();
        if (!function.named().contains(name.text())) {
            throw new FormulaMistake(
                    text,
                    name.at(),
                    name.length(),
                    "%s() has no argument %s; a comparison is written with two signs, ==."
                            .formatted(function.written(), name.text()),
                    name.text(),
                    function.named());
        }
        take();
        return new Expression.Argument(name.text(), read(Operator.OR.binding()));
    }
}
