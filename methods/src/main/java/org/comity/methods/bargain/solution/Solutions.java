package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return solve(problem, List.of(standard), options).getFirst();
    }

    /** The same for several standards, in their order; the scale is worked out once. */
    public static List<Outcome> solve(Problem problem, List<Standard> standards, SolveOptions options) {
        Session session = new Session(problem, options);
        Optional<Scale> accepted = session.scale(false, standards.size());
        if (accepted.isEmpty()) {
            return standards.stream().map(session::without).toList();
        }
        Optional<Scale> asked = options.idealOfAll() ? session.scale(true, standards.size()) : accepted;
        List<Outcome> outcomes = new ArrayList<>();
        for (Standard standard : standards) {
            boolean own = standard == Standard.KALAI_SMORODINSKY || asked.isEmpty();
            outcomes.add(
                    session.solve(standard, own ? accepted.get() : asked.get(), standards.size() - outcomes.size()));
        }
        return List.copyOf(outcomes);
    }
}
