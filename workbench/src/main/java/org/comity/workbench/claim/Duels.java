package org.comity.workbench.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Panel;
import org.comity.workbench.claim.Joining.Joined;
import org.comity.workbench.claim.Joining.Several;
import org.comity.workbench.claim.Lists.Member;
import org.comity.workbench.claim.Lists.Point;
import org.comity.workbench.claim.Shelf.Cell;
import org.comity.workbench.situation.YearDraws.Drawn;

/**
 * Sets points against each other, two at a time, each two on what both have: a relation that stands in both on the parts
 * observed in both; one that stands in one of them alone on the parts that the other has at all.
 */
final class Duels {
    private final Shelf shelf;
    private final List<Point> points;
    private final int draws;
    private final Map<Cell, Integer> numbers = new LinkedHashMap<>();
    private final List<Optional<Drawn>> drawn;
    private final boolean isNeverNegative;
    private final List<Side> own = new ArrayList<>();
    private final Map<List<Integer>, List<Side>> duels = new LinkedHashMap<>();

    /** The cells of a point, in the order of its members; null where a member has nothing to compare. */
    private record Side(Point point, List<Optional<Cell>> cells) {}

    /**
     * Two points on what both have.
     *
     * @param difference one less other, on what both have
     * @param low the least that it could be if those that are missing had figures
     * @param high the most
     * @param isOpen whether low and high lie apart
     * @param shared the part of the whole that is compared, 0 to 1
     */
    record Duel(Drawn difference, Drawn low, Drawn high, boolean isOpen, double shared) {}

    private static Drawn less(Drawn one, Drawn other) {
        double[] less = one.draws();
        double[] by = other.draws();
        for (int d = 0; d < less.length; d++) {
            less[d] -= by[d];
        }
        return new Drawn(one.value() - other.value(), less);
    }

    /**
     * Draws all at once, so that all share the same choices.
     *
     * @param pairs which points are compared, by number
     */
    Duels(Shelf shelf, List<Point> points, List<List<Integer>> pairs, int draws) {
        this.shelf = shelf;
        this.points = points;
        this.draws = draws;
        points.forEach(point -> own.add(side(point, member -> shelf.observed(member.unit(), point.year()))));
        pairs.forEach(pair ->
                duels.put(pair, List.of(against(pair.get(0), pair.get(1)), against(pair.get(1), pair.get(0)))));
        this.drawn = shelf.draw(List.copyOf(numbers.keySet()));
        this.isNeverNegative = drawn.stream().flatMap(Optional::stream).allMatch(figure -> figure.value() >= 0);
    }

    private interface Parts {
        BitSet of(Member member);
    }

    private Side side(Point point, Parts parts) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (Member member : point.members()) {
            BitSet used = parts.of(member);
            Optional<Cell> cell = used.isEmpty() || member.weight() <= 0
                    ? Optional.empty()
                    : Optional.of(new Cell(member.unit(), point.year(), used));
            cell.ifPresent(one -> numbers.putIfAbsent(one, numbers.size()));
            cells.add(cell);
        }
        return new Side(point, cells);
    }

    /** One point's cells when it is compared with the other. */
    private Side against(int one, int other) {
        Point second = points.get(other);
        Map<Panel.Unit, BitSet> there = new LinkedHashMap<>();
        BitSet any = new BitSet();
        for (Member member : second.members()) {
            BitSet observed = shelf.observed(member.unit(), second.year());
            there.put(member.unit(), observed);
            any.or(observed);
        }
        Point first = points.get(one);
        return side(first, member -> {
            BitSet shared = (BitSet) shelf.observed(member.unit(), first.year()).clone();
            shared.and(there.getOrDefault(member.unit(), any));
            return shared;
        });
    }

    /** The figure of a point on all that is observed of it. */
    Optional<Joined> figure(int point) {
        return joined(own.get(point));
    }

    /** The figures of a point's members, each on all that is observed of it. */
    Evidence.Figures figures(int point) {
        List<Optional<Cell>> cells = own.get(point).cells();
        return new Evidence.Figures() {
            @Override
            public Optional<Drawn> of(int member) {
                return cells.get(member).flatMap(Duels.this::drawn);
            }

            @Override
            public double observed(int member) {
                return cells.get(member).map(cell -> shelf.share(cell.parts())).orElse(0.0);
            }
        };
    }

    /** The part of the whole that is observed of a point: the weighted mean over its members, 0 to 1. */
    double observed(int point) {
        return covered(own.get(point));
    }

    /**
     * Empty when the two have nothing in common. How far the missing could move it is told by each point's own figure
     * where figures are of one part, and so comparable without regard to the other's parts.
     */
    Optional<Duel> duel(List<Integer> pair) {
        List<Side> sides = duels.getOrDefault(pair, List.of());
        Optional<Joined> one = joined(sides.get(0));
        Optional<Joined> other = joined(sides.get(1));
        double shared = Math.min(covered(sides.get(0)), covered(sides.get(1)));
        boolean isOfOnePart = shelf.parts().size() == 1;
        Optional<Joined> first = isOfOnePart ? figure(pair.get(0)) : one;
        Optional<Joined> second = isOfOnePart ? figure(pair.get(1)) : other;
        return one.flatMap(a -> other.flatMap(b ->
                first.flatMap(c -> second.map(d -> duel(less(a.figure(), b.figure()), c, d, shared)))));
    }

    private static Duel duel(Drawn difference, Joined one, Joined other, double shared) {
        return one.isOpen() || other.isOpen()
                ? new Duel(difference, less(one.low(), other.high()), less(one.high(), other.low()), true, shared)
                : new Duel(difference, difference, difference, false, shared);
    }

    private Optional<Joined> joined(Side side) {
        List<Drawn> figures = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < side.cells().size(); i++) {
            Optional<Drawn> figure = side.cells().get(i).flatMap(this::drawn);
            if (figure.isPresent()) {
                figures.add(figure.get());
                weights.add(side.point().members().get(i).weight());
            }
        }
        int missing = side.cells().size() - figures.size();
        return new Joining(side.point().subject().joined(), shelf.isLessWorse())
                .of(new Several(figures, weights, missing, isNeverNegative), draws);
    }

    private Optional<Drawn> drawn(Cell cell) {
        return drawn.get(numbers.getOrDefault(cell, -1));
    }

    /** A member whose weight is not held counts as one of middling weight that is not observed. */
    private double covered(Side side) {
        List<Member> members = side.point().members();
        double sum = 0;
        double all = 0;
        long weighed = members.stream().filter(member -> member.weight() > 0).count();
        for (int i = 0; i < members.size(); i++) {
            double weight = members.get(i).weight();
            all += weight;
            sum += side.cells()
                    .get(i)
                    .map(cell -> weight * shelf.share(cell.parts()))
                    .orElse(0.0);
        }
        return weighed == 0 ? 0 : sum / all * weighed / members.size();
    }
}
