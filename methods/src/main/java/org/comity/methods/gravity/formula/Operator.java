package org.comity.methods.gravity.formula;

import java.util.Optional;

/** What joins two expressions, by how tightly it binds, as in R. */
public enum Operator {
    OR("||", 1, true),
    AND("&&", 2, true),
    NOT("!", 3, false),
    EQUAL("==", 4, true),
    UNEQUAL("!=", 4, true),
    LESS("<", 4, true),
    AT_MOST("<=", 4, true),
    MORE(">", 4, true),
    AT_LEAST(">=", 4, true),
    IN("%in%", 4, true),
    PLUS("+", 5, true),
    MINUS("-", 5, true),
    TIMES("*", 6, true),
    DIVIDE("/", 6, false),
    MODULO("%%", 7, false),
    COLON(":", 8, false),
    POWER("^", 10, false);

    /** How tightly a sign before its operand binds: {@code -x^2} is {@code -(x^2)}. */
    static final int SIGN = 9;

    private final String sign;
    private final int binding;
    private final boolean spaced;

    Operator(String sign, int binding, boolean spaced) {
        this.sign = sign;
        this.binding = binding;
        this.spaced = spaced;
    }

    /** As it is written, blanks around it where R prints them. */
    String text() {
        return spaced ? " " + sign + " " : sign;
    }

    /** The higher, the tighter. */
    int binding() {
        return binding;
    }

    /** Whether its answer is yes or no. */
    public boolean isLogical() {
        return binding <= EQUAL.binding;
    }

    /** What stands between two operands; {@code %} is {@code %%}, and one {@code &} or {@code |} counts as two. */
    static Optional<Operator> between(String sign) {
        return switch (sign) {
            case "|" -> Optional.of(OR);
            case "&" -> Optional.of(AND);
            case "%" -> Optional.of(MODULO);
            case "in" -> Optional.of(IN);
            default -> {
                for (Operator operator : values()) {
                    if (operator != NOT && operator.sign.equals(sign)) {
                        yield Optional.of(operator);
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
