package org.comity.methods.gravity.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A term of the right-hand side: one factor, or several that are multiplied.
 *
 * @param factors at least one
 */
public record Term(List<Expression> factors) {
    public Term {
        factors = List.copyOf(factors);
    }

    /** As a coefficient is called. */
    public String text() {
        return factors.stream().map(Expression::text).collect(Collectors.joining(":"));
    }
}
