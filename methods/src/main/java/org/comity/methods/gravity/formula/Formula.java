package org.comity.methods.gravity.formula;

import java.util.List;
import java.util.function.Consumer;

/**
 * A gravity equation.
 *
 * @param text as it was written
 * @param outcome the left-hand side
 * @param terms the right-hand side; single ones before those of several factors, as R orders them
 * @param intercept whether there is one where there are no effects
 * @param effects the sets of fixed effects
 * @param clusters the groups within which errors may depend on each other, where the formula has a third part
 */
public record Formula(
        String text, Expression outcome, List<Term> terms, boolean intercept, List<Key> effects, List<Key> clusters) {
    public Formula {
        terms = List.copyOf(terms);
        effects = List.copyOf(effects);
        clusters = List.copyOf(clusters);
    }

    /** Gives every name of a column in it. */
    public void names(Consumer<Expression.Name> each) {
        outcome.names(each);
        terms.forEach(term -> term.factors().forEach(factor -> factor.names(each)));
        effects.forEach(key -> key.parts().forEach(each));
        clusters.forEach(key -> key.parts().forEach(each));
    }
}
