package org.comity.workbench.security;

import java.util.List;
import java.util.Optional;
import org.comity.methods.signal.predict.History;
import org.comity.model.Pair;
import org.comity.model.Period;

/** The figures of a target as series of pairs over the same periods. */
final class Series {
    private final Target target;
    private final List<Pair> pairs;
    private final List<Period> periods;
    private final boolean[] neighbours;
    private final History history;

    Series(Target target, List<Pair> pairs, List<Period> periods, boolean[] neighbours, History history) {
        this.target = target;
        this.pairs = List.copyOf(pairs);
        this.periods = List.copyOf(periods);
        this.neighbours = neighbours.clone();
        this.history = history;
    }

    Target target() {
        return target;
    }

    /** In alphabetical order; an undirected pair once, its home first in the alphabet. */
    List<Pair> pairs() {
        return pairs;
    }

    /** Without gaps, in order of time. */
    List<Period> periods() {
        return periods;
    }

    /** By pair: whether the two are neighbours; the others are only learnt from. */
    boolean[] neighbours() {
        return neighbours.clone();
    }

    History history() {
        return history;
    }

    /** The place of a pair; of an undirected one from either side. */
    Optional<Integer> find(Pair pair) {
        int at = pairs.indexOf(target.isDirected() ? pair : pair.canonical());
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** The place of the last period that is not after another. */
    int lastBy(Period period) {
        int at = -1;
        while (at + 1 < periods.size() && !periods.get(at + 1).lastDay().isAfter(period.lastDay())) {
            at++;
        }
        return at;
    }

    /** The period so many after a place; it may not have come yet. */
    Period after(int place, int steps) {
        return step(periods.get(place), steps);
    }

    static Period step(Period from, int steps) {
        if (from.sub() == 0) {
            return Period.year(from.year() + steps);
        }
        int month = from.year() * 12 + from.sub() - 1 + steps;
        return Period.month(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }
}
