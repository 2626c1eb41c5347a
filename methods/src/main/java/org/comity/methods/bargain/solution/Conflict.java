package org.comity.methods.bargain.solution;

import java.util.List;
import org.comity.methods.bargain.Problem;

/**
 * Why there is no deal: a smallest set of constraints and reservation values that cannot be kept together.
 *
 * @param names constraints in their order, then reservation values; empty when all can be kept together
 * @param proved whether no smaller set is in conflict; false when the time ended first, and then the names may be empty
 */
public record Conflict(List<String> names, boolean proved) {
    public Conflict {
        names = List.copyOf(names);
    }

    /** How a party's reservation value is named. */
    public static String reservationOf(String party) {
        return "reservation of " + party;
    }

    /** A smallest set in conflict, within 30 seconds. */
    public static Conflict smallest(Problem problem, boolean shelvingAllowed) {
        return smallest(
                problem,
                SolveOptions.DEFAULT.withShelving(shelvingAllowed ? new Shelving.Free() : new Shelving.None()));
    }

    /** A smallest set in conflict; of the options only shelving, margins, solver and seconds count. */
    public static Conflict smallest(Problem problem, SolveOptions options) {
        return new ConflictSearch(problem, options).search();
    }
}
