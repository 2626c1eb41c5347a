package org.comity.methods.bargain.shelving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Deal;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Program;
import org.comity.methods.program.Resolution;

/**
 * What would bring a shelved issue back: the most that a party can have while the issue is kept, the others accept, and
 * no more is shelved than now; what it lacks of what it needs is the threshold.
 */
final class Thresholds {
    private static final int STEPS = 500;
    private static final double DEAL_TOLERANCE = 2e-7;

    private final Minimum minimum;
    private final Table table;
    private final ShelvedSet first;
    private final List<ShelvedSet> sets;

    Thresholds(Minimum minimum, List<ShelvedSet> sets) {
        this.minimum = minimum;
        this.table = minimum.table;
        this.first = sets.getFirst();
        this.sets = sets;
    }

    List<Threshold> list(List<Deal> others) {
        Threshold[][] byIssue = new Threshold[first.issues().size()][table.parties];
        for (int p = 0; p < table.parties; p++) {
            Program program = minimum.rows.mostFor(p, first.size() + minimum.tolerance());
            Relaxation relaxation = new Relaxation(program);
            for (int n = 0; n < byIssue.length; n++) {
                byIssue[n][p] = threshold(first.issues().get(n), p, program, relaxation, others);
            }
        }
        List<Threshold> list = new ArrayList<>();
        for (Threshold[] row : byIssue) {
            list.addAll(List.of(row));
        }
        return list;
    }

    private Threshold threshold(int issue, int party, Program program, Relaxation relaxation, List<Deal> others) {
        Optional<Deal> kept = IntStream.range(0, sets.size() + others.size())
                .mapToObj(n -> n < sets.size() ? sets.get(n).deal() : others.get(n - sets.size()))
                .filter(deal -> !deal.isShelved(issue) && table.weight(deal) <= first.size() + minimum.tolerance())
                .findFirst();
        if (kept.isPresent()) {
            return new Threshold(issue, party, 0, 0, kept.get().option(issue));
        }
        Place[] places = minimum.open();
        places[issue] = Place.KEPT;
        for (int i = 0; i < places.length; i++) {
            minimum.rows.place(i, places[i], relaxation::bounds);
        }
        double bound = relaxation.bound(Double.NEGATIVE_INFINITY);
        if (bound == Double.NEGATIVE_INFINITY) {
            return Threshold.none(issue, party, Double.POSITIVE_INFINITY);
        }
        double step = resolution(party);
        double target = Math.min(table.need[party], lowered(bound, step));
        Optional<Deal> walked = minimum.walk
                .best(minimum.rows.rounded(relaxation.point()), places, first.size(), party, target, STEPS)
                .map(table::deal);
        double value = walked.map(deal -> table.problem.value(party, deal)).orElse(Double.NEGATIVE_INFINITY);
        double slack = 1e-9 * (1 + Math.abs(target));
        if (value >= target - slack) {
            return of(issue, party, walked, target);
        }
        Program.Builder fixed = program.toBuilder();
        for (int i = 0; i < places.length; i++) {
            minimum.rows.place(i, places[i], fixed::bounds);
        }
        double floor = walked.isEmpty() ? Double.NEGATIVE_INFINITY : value + (step > 0 ? step * 1e-3 : slack);
        return solved(issue, party, fixed.build(), floor, walked, Math.min(target, bound));
    }

    /** By the solver, from what the walk found; {@code bound}: what the party cannot have more of use. */
    private Threshold solved(int issue, int party, Program program, double floor, Optional<Deal> walked, double bound) {
        Answer answer = minimum.ask(program, 0, floor);
        return switch (answer.status()) {
            case INFEASIBLE ->
                walked.isEmpty()
                        ? Threshold.none(issue, party, Double.POSITIVE_INFINITY)
                        : of(
                                issue,
                                party,
                                walked,
                                Math.min(bound, resolution(party) > 0 ? floor - resolution(party) * 1e-3 : floor));
            case NOTHING_FOUND -> of(issue, party, walked, Math.min(bound, answer.bound()));
            case SOLVED, LIMIT -> found(issue, party, answer, walked, bound);
        };
    }

    /** What the solver found, where it holds outside the solver too. */
    private Threshold found(int issue, int party, Answer answer, Optional<Deal> walked, double bound) {
        Deal deal = minimum.rows.encoding.deal(answer);
        boolean sound = table.accepts(deal, party, DEAL_TOLERANCE);
        double most = Math.min(bound, lowered(answer.bound(), resolution(party)));
        return of(issue, party, sound ? Optional.of(deal) : walked, most);
    }

    /** The threshold when the party can have what the package gives, and never more than {@code most}. */
    private Threshold of(int issue, int party, Optional<Deal> deal, double most) {
        double least = lacking(party, most);
        if (deal.isEmpty()) {
            return Threshold.none(issue, party, least);
        }
        double points = lacking(party, table.problem.value(party, deal.get()));
        return new Threshold(
                issue, party, points, Math.min(points, least), deal.get().option(issue));
    }

    private double lacking(int party, double value) {
        return value >= table.need[party] ? 0 : table.asked[party] - value;
    }

    /** Values of a party are multiples of this, as far as known; 0 when they are not. */
    private double resolution(int party) {
        if (table.hasDivisible()) {
            return 0;
        }
        return Resolution.of(java.util.Arrays.stream(table.worth)
                .flatMap(java.util.Arrays::stream)
                .mapToDouble(choice -> choice[party])
                .toArray());
    }

    private static double lowered(double bound, double step) {
        return step > 0 ? Math.floor(bound / step + 1e-6) * step : bound;
    }
}
