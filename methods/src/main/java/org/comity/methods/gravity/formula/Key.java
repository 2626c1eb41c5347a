package org.comity.methods.gravity.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One or several columns whose values together name a group: {@code exporter^year}.
 *
 * @param parts at least one
 */
public record Key(List<Expression.Name> parts) {
    public Key {
        parts = List.copyOf(parts);
    }

    /** As it is written. */
    public String text() {
        return parts.stream().map(Expression::text).collect(Collectors.joining("^"));
    }

    /** Where it begins. */
    public int at() {
        return parts.getFirst().at();
    }

    /** The key that an expression such as {@code exporter^year} is; empty for any other. */
    public static Optional<Key> of(Expression expression) {
        List<Expression.Name> parts = new ArrayList<>();
        return collect(expression.bare(), parts) ? Optional.of(new Key(parts)) : Optional.empty();
    }

    private static boolean collect(Expression expression, List<Expression.Name> parts) {
        return switch (expression) {
            case Expression.Name name -> parts.add(name);
            case Expression.Joined(Operator operator, Expression left, Expression right, int _) ->
                operator == Operator.POWER && collect(left, parts) && collect(right, parts);
            case Expression.Constant _,
                    Expression.Quoted _,
                    Expression.Call _,
                    Expression.Prefixed _,
                    Expression.Bracketed _ -> false;
        };
    }
}
