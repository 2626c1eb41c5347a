package org.comity.methods.gravity.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Multiplies out the right-hand side of a formula: {@code a*b} is {@code a + b + a:b}, {@code - a} takes a term away. */
final class TermList {
    private static final int HIGHEST_POWER = 4;
    private static final int MOST_TERMS = 2000;

    private final String text;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private boolean intercept = true;

    TermList(String text, Expression right) {
        this.text = text;
        walk(right, true);
    }

    boolean intercept() {
        return intercept;
    }

    /** Single terms first, as R orders them. */
    List<Term> terms() {
        return terms.values().stream()
                .sorted(Comparator.comparingInt(term -> term.factors().size()))
                .toList();
    }

    private void walk(Expression expression, boolean added) {
        switch (expression) {
            case Expression.Joined(Operator operator, Expression left, Expression right, int _)
            when operator == Operator.PLUS || operator == Operator.MINUS -> {
                walk(left, added);
                walk(right, added == (operator == Operator.PLUS));
            }
            case Expression.Prefixed(Operator operator, Expression operand, int _)
            when operator != Operator.NOT -> walk(operand, added == (operator == Operator.PLUS));
            case Expression.Constant number -> {
                if (number.value() != 0 && number.value() != 1) {
                    throw mistake(number, "A number alone is no term; 1 keeps the intercept, 0 leaves it out.");
                }
                intercept = added == (number.value() == 1);
            }
            case Expression.Quoted _,
                    Expression.Name _,
                    Expression.Call _,
                    Expression.Prefixed _,
                    Expression.Joined _,
                    Expression.Bracketed _ -> {
                for (Term term : products(expression)) {
                    if (added) {
                        terms.putIfAbsent(name(term), term);
                    } else {
                        terms.remove(name(term));
                    }
                }
            }
        }
    }

    /** The same for {@code a:b} and {@code b:a}. */
    private static String name(Term term) {
        return String.join(
                ":", new TreeSet<>(term.factors().stream().map(Expression::text).toList()));
    }

    private List<Term> products(Expression expression) {
        return switch (expression) {
            case Expression.Name _, Expression.Call _ -> List.of(new Term(List.of(expression)));
            case Expression.Constant _, Expression.Quoted _ ->
                throw mistake(expression, "Arithmetic within a formula is written I(...), as I(dist/1000).");
            case Expression.Prefixed(Operator operator, Expression _, int _) -> {
                if (operator != Operator.NOT) {
                    throw mistake(expression, "A sign before a term of a product is written I(-x).");
                }
                yield List.of(new Term(List.of(expression)));
            }
            case Expression.Bracketed bracketed -> bracketed(bracketed);
            case Expression.Joined joined -> joined(joined);
        };
    }

    private List<Term> bracketed(Expression.Bracketed bracketed) {
        Expression inner = bracketed.bare();
        boolean isTest = inner instanceof Expression.Joined(Operator operator, Expression _, Expression _, int _)
                && operator.isLogical();
        if (isTest || inner instanceof Expression.Prefixed) {
            return List.of(new Term(List.of(bracketed)));
        }
        return products(inner);
    }

    private List<Term> joined(Expression.Joined joined) {
        return switch (joined.operator()) {
            case PLUS ->
                Stream.concat(products(joined.left()).stream(), products(joined.right()).stream())
                        .toList();
            case TIMES -> crossed(products(joined.left()), products(joined.right()), joined);
            case COLON -> multiplied(products(joined.left()), products(joined.right()), joined);
            case POWER -> power(joined);
            case MINUS -> throw mistake(joined, "Within brackets terms are added; a difference is written I(a - b).");
            case DIVIDE, MODULO ->
                throw mistake(joined, "Arithmetic within a formula is written I(%s).".formatted(joined.text()));
            case OR, AND, NOT, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST, IN -> List.of(new Term(List.of(joined)));
        };
    }

    private List<Term> power(Expression.Joined joined) {
        Expression exponent = joined.right();
        if (!(exponent instanceof Expression.Constant number)) {
            throw mistake(
                    joined,
                    "^ joins columns behind |, where they are effects; an interaction here is written %s:%s."
                            .formatted(joined.left().text(), exponent.text()));
        }
        double value = number.value();
        if (!(joined.left() instanceof Expression.Bracketed)) {
            Expression.Argument power = new Expression.Argument("", joined);
            return List.of(new Term(List.of(new Expression.Call(Function.I, List.of(power), joined.at()))));
        }
        if (value != Math.rint(value) || value < 1 || value > HIGHEST_POWER) {
            throw mistake(exponent, "Terms in brackets are raised to 1, 2, 3 or 4; a number is written I((a + b)^2).");
        }
        List<Term> once = products(joined.left());
        List<Term> all = once;
        for (int p = 1; p < value; p++) {
            all = crossed(all, once, joined);
        }
        return all;
    }

    private List<Term> crossed(List<Term> left, List<Term> right, Expression at) {
        List<Term> all = new ArrayList<>(left);
        all.addAll(right);
        all.addAll(multiplied(left, right, at));
        Map<String, Term> once = new LinkedHashMap<>();
        all.forEach(term -> once.putIfAbsent(name(term), term));
        return List.copyOf(once.values());
    }

    private List<Term> multiplied(List<Term> left, List<Term> right, Expression at) {
        if ((long) left.size() * right.size() > MOST_TERMS) {
            throw mistake(at, "This gives more than %d terms.".formatted(MOST_TERMS));
        }
        List<Term> all = new ArrayList<>();
        for (Term one : left) {
            for (Term other : right) {
                Map<String, Expression> factors = new LinkedHashMap<>();
                one.factors().forEach(factor -> factors.putIfAbsent(factor.text(), factor));
                other.factors().forEach(factor -> factors.putIfAbsent(factor.text(), factor));
                all.add(new Term(List.copyOf(factors.values())));
            }
        }
        return all;
    }

    private FormulaMistake mistake(Expression at, String sentence) {
        return new FormulaMistake(text, at.at(), 1, sentence);
    }
}
