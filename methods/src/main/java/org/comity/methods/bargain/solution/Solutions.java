package org.comity.methods.bargain.solution;

import org.comity.methods.bargain.Problem;

/** The packages that a standard names. */
public final class Solutions {
    private Solutions() {}

    /**
     * Every package that is best by the standard among those that keep all constraints and that every party accepts.
     * All are efficient: no deal gives one party more and no other less.
     *
     * @throws IllegalArgumentException when an issue to be shelved is not shelvable, or there is no such solver
     */
    public static Outcome solve(Problem problem, Standard standard, SolveOptions options) {
        throw new UnsupportedOperationException();
    }
}
