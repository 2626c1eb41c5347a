package org.comity.methods.bargain.shelving;

import java.util.Arrays;
import java.util.Optional;
import org.comity.methods.bargain.Deal;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Options;
import org.comity.methods.program.Program;
import org.comity.methods.program.Resolution;
import org.comity.methods.program.Solver;

/**
 * Finds the smallest size of what is shelved while some issues are settled beforehand: a bound from the linear
 * relaxation, a package from local search; only where the two do not meet, the solver.
 */
final class Minimum {
    private static final int MANY_STEPS = 2_000;
    private static final int STEPS = 200;
    private static final double DEAL_TOLERANCE = 2e-7;
    private static final int QUESTIONS = 20;
    private static final double ANY = 1e9;

    final Table table;
    final Rows rows;
    final Walk walk;
    final Clock clock;
    final Solver solver;
    /** Sizes are multiples of this; 0 when that is not known. */
    final double step;

    private final Program program;
    private final Relaxation relaxation;
    private final double everything;
    private long nodes = Long.MAX_VALUE;
    private long nodesLeft = Long.MAX_VALUE;

    Minimum(Table table, Solver solver, Clock clock) {
        this.table = table;
        this.solver = solver;
        this.clock = clock;
        rows = new Rows(table);
        walk = new Walk(table);
        program = rows.leastShelved();
        relaxation = new Relaxation(program);
        step = Resolution.of(table.weight);
        everything = Arrays.stream(table.weight).sum();
    }

    /** From now on all questions together may take this many nodes of the solver's search. */
    void limit(long most) {
        nodes = Math.max(1, most / QUESTIONS);
        nodesLeft = most;
    }

    /** Asks the solver within what is left of nodes and time. */
    Answer ask(Program asked, double gap, double floor) {
        if (nodesLeft <= 0 || clock.isUp()) {
            return Answer.none(Answer.Status.NOTHING_FOUND, Double.POSITIVE_INFINITY);
        }
        nodesLeft -= nodesLeft == Long.MAX_VALUE ? 0 : nodes;
        return solver.solve(
                asked,
                Options.DEFAULT
                        .withGap(gap)
                        .withFloor(floor)
                        .withNodes(nodes)
                        .withSeconds(Math.max(0.02, clock.secondsLeft() / 2)));
    }

    /** Sizes closer than this are equal. */
    double tolerance() {
        return step > 0 ? step * 1e-3 : 1e-9 * everything;
    }

    Place[] open() {
        Place[] places = new Place[table.issues];
        Arrays.setAll(places, i -> table.canBeShelved(i) ? Place.OPEN : Place.KEPT);
        return places;
    }

    /** What the size is at least; infinite when there is nothing; stops once that is above {@code enough}. */
    double bound(Place[] places, double enough) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == Place.SHELVED && !table.canBeShelved(i)) {
                return Double.POSITIVE_INFINITY;
            }
            rows.place(i, places[i], relaxation::bounds);
        }
        double bound = -relaxation.bound(-enough);
        return bound == Double.POSITIVE_INFINITY ? bound : raised(bound);
    }

    /** The next size that can be. */
    private double raised(double bound) {
        return Math.max(0, step > 0 ? Math.ceil(bound / step - 1e-6) * step : bound - tolerance());
    }

    /** The smallest size; {@code floor} is a bound known from elsewhere. */
    Least least(Place[] places, double floor) {
        double low = bound(places, Double.POSITIVE_INFINITY);
        if (low == Double.POSITIVE_INFINITY) {
            return Least.IMPOSSIBLE;
        }
        double bound = Math.max(low, floor);
        Optional<int[]> best = walked(places, bound);
        double size = best.map(choices -> table.weight(table.deal(choices))).orElse(2 * everything);
        if (size <= bound + tolerance()) {
            return new Least(size, bound, best.map(table::deal));
        }
        Least solved = solve(places, size, bound);
        if (solved.found()) {
            return solved;
        }
        return best.isPresent()
                ? new Least(size, solved.bound(), best.map(table::deal))
                : Least.notFound(solved.bound() > everything ? Double.POSITIVE_INFINITY : solved.bound());
    }

    /** A package that is as small as local search finds, by halving between the bound and what was found. */
    private Optional<int[]> walked(Place[] places, double bound) {
        int[] start = rows.rounded(relaxation.point());
        Optional<int[]> best = walk.find(start, places, bound, MANY_STEPS);
        if (best.isPresent()) {
            return best;
        }
        best = walk.find(start, places, everything, STEPS);
        double failed = bound;
        for (int round = 0; round < 8 && best.isPresent(); round++) {
            double size = table.weight(table.deal(best.get()));
            double cap = (failed + size) / 2;
            cap = step > 0 ? Math.floor(cap / step + 1e-6) * step : cap;
            if (cap <= failed + tolerance() || cap >= size - tolerance()) {
                break;
            }
            Optional<int[]> smaller = walk.find(start, places, cap, STEPS);
            failed = smaller.isEmpty() ? cap : failed;
            best = smaller.isPresent() ? smaller : best;
        }
        return best;
    }

    /** By the solver: something smaller than {@code size}, or a proof that there is none. */
    private Least solve(Place[] places, double size, double bound) {
        double less = step > 0 ? step * (1 - 1e-3) : tolerance();
        Answer answer = ask(places, 0, -size + less);
        return switch (answer.status()) {
            case INFEASIBLE -> Least.notFound(size);
            case NOTHING_FOUND -> Least.notFound(Math.min(size, Math.max(bound, raised(-answer.bound()))));
            case SOLVED, LIMIT -> {
                Deal deal = rows.encoding.deal(answer);
                double found = table.weight(deal);
                yield table.accepts(deal, -1, DEAL_TOLERANCE)
                        ? new Least(found, Math.min(found, Math.max(bound, raised(-answer.bound()))), Optional.of(deal))
                        : Least.notFound(bound);
            }
        };
    }

    private Answer ask(Place[] places, double gap, double floor) {
        Program.Builder builder = program.toBuilder();
        for (int i = 0; i < places.length; i++) {
            rows.place(i, places[i], builder::bounds);
        }
        return ask(builder.build(), gap, floor);
    }

    /** Whether some package shelves at most {@code cap}: one, the impossible when proved that there is none, or neither. */
    Least within(Place[] places, double cap) {
        double low = bound(places, cap + tolerance());
        if (low > cap + tolerance()) {
            return Least.IMPOSSIBLE;
        }
        Optional<Deal> near = walk.find(rows.rounded(relaxation.point()), places, cap, MANY_STEPS)
                .map(table::deal);
        if (near.isPresent()) {
            return new Least(table.weight(near.get()), low, near);
        }
        Answer answer = ask(places, ANY, -cap - Math.max(tolerance(), 1e-9));
        if (answer.status() == Answer.Status.INFEASIBLE) {
            return Least.IMPOSSIBLE;
        }
        if (!answer.found()) {
            return Least.notFound(low);
        }
        Deal deal = rows.encoding.deal(answer);
        return table.accepts(deal, -1, DEAL_TOLERANCE)
                ? new Least(table.weight(deal), low, Optional.of(deal))
                : Least.notFound(low);
    }
}
