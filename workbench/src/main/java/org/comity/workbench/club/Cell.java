package org.comity.workbench.club;

import java.util.Optional;
import org.comity.model.Pair;
import org.comity.workbench.chart.Interval;

/**
 * What stands at a row and a column.
 *
 * @param pair row's member and column's member
 * @param value with its range; empty unless the state has one
 * @param state why it is as it is
 * @param year the year that the figure was observed in; empty where there is none
 */
record Cell(Pair pair, Optional<Interval> value, State state, Optional<Integer> year) {
    /** How a cell came to hold, or not hold, its value. */
    enum State {
        COMPUTED,
        OBSERVED,
        CARRIED,
        ZERO_BY_COVERAGE,
        MISSING,
        NOT_APPLICABLE;

        boolean hasValue() {
            return this != MISSING && this != NOT_APPLICABLE;
        }
    }

    Cell {
        if (state.hasValue() != value.isPresent()) {
            throw new IllegalArgumentException("%s is %s, with %s.".formatted(pair, state, value));
        }
    }

    static Cell missing(Pair pair) {
        return new Cell(pair, Optional.empty(), State.MISSING, Optional.empty());
    }

    static Cell notApplicable(Pair pair) {
        return new Cell(pair, Optional.empty(), State.NOT_APPLICABLE, Optional.empty());
    }

    /**
     * Row to column less column to row. The range is the widest that the two allow: from the least of the one less the most
     * of the other.
     */
    Cell less(Cell back) {
        if (state == State.NOT_APPLICABLE || back.state == State.NOT_APPLICABLE) {
            return notApplicable(pair);
        }
        if (value.isEmpty() || back.value.isEmpty()) {
            return missing(pair);
        }
        Interval one = value.get();
        Interval other = back.value.get();
        return new Cell(
                pair,
                Optional.of(
                        new Interval(one.value() - other.value(), one.low() - other.high(), one.high() - other.low())),
                state.compareTo(back.state) >= 0 ? state : back.state,
                year.flatMap(mine -> back.year.map(its -> Math.min(mine, its))));
    }
}
