package org.comity.workbench.trust.principles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.principles.Line.Why;

/**
 * All that the principles are read from, the same for both directions.
 *
 * @param around the neighbours of each of the two, the other one among them, in alphabetical order
 * @param dependence the lines of one direction
 */
record Ground(
        Map<Country, List<Country>> around,
        Decided decided,
        Registers registers,
        Function<Pair, List<Line>> dependence) {

    /** All lines of home towards partner. */
    List<Line> lines(Pair pair) {
        return java.util.stream.Stream.of(
                        Friendship.lines(this, pair),
                        Sincerity.lines(this, pair),
                        EqualTreatment.lines(this, pair),
                        Inclusiveness.lines(this, pair),
                        dependence.apply(pair))
                .flatMap(List::stream)
                .toList();
    }

    List<Country> around(Country home) {
        return around.getOrDefault(home, List.of());
    }

    /**
     * What one decides for another. Between the two that are asked about, that no visit is held is none, where the register
     * holds visits of that side; to other neighbours it is not known, as nobody may have entered it.
     */
    Optional<Double> value(Decision decision, Country by, Country about) {
        if (!decision.equals(Decision.VISITS)) {
            return decided.value(decision, by, about);
        }
        int held = registers.count(by, about, Registers.Level.ALL);
        boolean isAsked = around.containsKey(by) && around.containsKey(about);
        return held > 0 || (isAsked && registers.holds(by)) ? Optional.of((double) held) : Optional.empty();
    }

    Optional<Integer> year(Decision decision) {
        return decided.year(decision);
    }

    /** Why one has no figure. */
    Why why(Decision decision) {
        if (decision.equals(Decision.VISITS)) {
            return registers.asked() ? Why.NO_VISIT : Why.NO_REGISTER;
        }
        return decided.isHeld(decision) ? Why.NO_FIGURE : Why.NO_SOURCE;
    }
}
