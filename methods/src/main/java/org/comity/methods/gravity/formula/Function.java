package org.comity.methods.gravity.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be called in a formula, by the names that R and fixest use. */
public enum Function {
    LOG("log", 1, 2),
    LN("ln", 1, 1),
    LOG10("log10", 1, 1),
    LOG2("log2", 1, 1),
    LOG1P("log1p", 1, 1),
    EXP("exp", 1, 1),
    SQRT("sqrt", 1, 1),
    ASINH("asinh", 1, 1),
    ABS("abs", 1, 1),
    SIGN("sign", 1, 1),
    FLOOR("floor", 1, 1),
    CEILING("ceiling", 1, 1),
    ROUND("round", 1, 2),
    /** The least of several, row by row. */
    PMIN("pmin", 2, 20),
    PMAX("pmax", 2, 20),
    IFELSE("ifelse", 3, 3),
    IS_NA("is.na", 1, 1),
    /** Arithmetic within a formula. */
    I("I", 1, 1),
    /** A column whose values are levels. */
    FACTOR("factor", 1, 1),
    AS_FACTOR("as.factor", 1, 1),
    AS_NUMERIC("as.numeric", 1, 1),
    /** A coefficient for each level, or for each level a slope. */
    LEVELS("i", 1, 3),
    LAG("l", 1, 2),
    LEAD("f", 1, 2),
    DIFFERENCE("d", 1, 2),
    /** Over all rows that share a key. */
    SUM("sum", 1, 2),
    MEAN("mean", 1, 2),
    MIN("min", 1, 2),
    MAX("max", 1, 2),
    COUNT("count", 0, 1),
    /** Several values. */
    MANY("c", 1, 500);

    private final String written;
    private final int least;
    private final int most;

    Function(String written, int least, int most) {
        this.written = written;
        this.least = least;
        this.most = most;
    }

    /** Its name in a formula. */
    public String written() {
        return written;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    /** What may be said by name: {@code ref = 1986}. */
    List<String> named() {
        return switch (this) {
            case LEVELS -> List.of("ref", "keep", "ref2", "keep2");
            case LAG, LEAD, DIFFERENCE -> List.of("fill");
            case SUM, MEAN, MIN, MAX, COUNT -> List.of("by");
            case LOG -> List.of("base");
            case ROUND -> List.of("digits");
            case LN, LOG10, LOG2, LOG1P, EXP, SQRT, ASINH, ABS, SIGN, FLOOR, CEILING, PMIN, PMAX, IFELSE -> List.of();
            case IS_NA, I, FACTOR, AS_FACTOR, AS_NUMERIC, MANY -> List.of();
        };
    }

    /** Whether it looks at other times of the same unit. */
    public boolean isOfPanel() {
        return this == LAG || this == LEAD || this == DIFFERENCE;
    }

    static Optional<Function> find(String name) {
        return Arrays.stream(values())
                .filter(function -> function.written.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Function::written).toList();
    }
}
