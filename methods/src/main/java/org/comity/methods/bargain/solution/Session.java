package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;
import org.comity.methods.program.Answer;

/** One problem under one set of options, with its scale worked out once. */
final class Session {
    private final Problem problem;
    private final SolveOptions options;
    private final Clock clock;
    private final Search search;
    private final double[] least; // by party, in points: reservation value and margin
    private Optional<Found> fault = Optional.empty();

    /** How the best deals are found. */
    interface Search {
        /** The best deals; {@code most} 0 when only one and its objective are of interest. */
        Found run(Gauge gauge, Aim aim, int most, Clock clock);

        /** What is at stake for a party, in points. */
        double range(int party);

        /** How far off a party's value may be for rounding alone, in points. */
        double slack(int party);

        String name();
    }

    Session(Problem problem, SolveOptions options) {
        this.problem = problem;
        this.options = options;
        this.clock = new Clock(options.seconds());
        this.search = Searches.of(problem, options);
        this.least = options.margins().above(problem);
    }

    /** The scale; empty when there is no deal. {@code after}: how many tasks come after it. */
    Optional<Scale> scale(boolean ofAll, int after) {
        int parties = problem.parties().size();
        List<Double> reservations = new ArrayList<>();
        List<Double> bests = new ArrayList<>();
        boolean exact = true;
        for (int p = 0; p < parties; p++) {
            double reservation = problem.reservation(p);
            double[] width = new double[parties];
            width[p] = search.range(p);
            Found found = search.run(
                    new Gauge(problem.reservations(), width, accepts(!ofAll), least),
                    Aim.SUM,
                    0,
                    clock.part(parties - p + after));
            if (!found.any()) {
                fault = Optional.of(found);
                return Optional.empty();
            }
            double best = problem.value(p, found.deals().getFirst());
            exact &= found.gap() <= options.tie();
            reservations.add(reservation);
            bests.add(best - reservation <= search.slack(p) ? reservation : best);
        }
        return Optional.of(new Scale(reservations, bests, exact));
    }

    private boolean[] accepts(boolean all) {
        boolean[] accepts = new boolean[problem.parties().size()];
        Arrays.fill(accepts, all);
        return accepts;
    }

    /** Why there is no scale: nothing is possible, or nothing was found. */
    Outcome without(Standard standard) {
        boolean impossible = fault.map(Found::impossible).orElse(false);
        return new Outcome(
                standard,
                impossible ? Answer.Status.INFEASIBLE : Answer.Status.NOTHING_FOUND,
                Optional.empty(),
                List.of(),
                impossible,
                new Certificate(
                        Double.NaN,
                        impossible ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        impossible,
                        search.name()));
    }

    /** {@code tasks}: how many are still to do, with this one. */
    Outcome solve(Standard standard, Scale scale, int tasks) {
        int parties = problem.parties().size();
        double[] width = new double[parties];
        for (int p = 0; p < parties; p++) {
            width[p] = scale.counts(p)
                    ? scale.bests().get(p) - scale.reservations().get(p)
                    : 0;
        }
        Gauge gauge = new Gauge(problem.reservations(), width, accepts(true), least);
        Found found = search.run(gauge, Aim.of(standard), options.cap(), clock.part(tasks));
        if (!found.any()) {
            fault = Optional.of(found);
            return without(standard);
        }
        List<ValuedDeal> deals = new ArrayList<>();
        boolean sound = true;
        for (Deal deal : found.deals()) {
            boolean kept = keeps(deal);
            sound &= kept;
            if (kept) {
                deals.add(ValuedDeal.of(problem, scale, deal));
            }
        }
        double gap = found.gap();
        boolean proved = sound && scale.exact() && gap <= Math.max(options.tie(), 1e-9);
        boolean near = sound && gap <= Math.max(options.gap() * Math.abs(found.objective()), 1e-9);
        return new Outcome(
                standard,
                near ? Answer.Status.SOLVED : Answer.Status.LIMIT,
                Optional.of(scale),
                deals,
                found.all() && sound,
                new Certificate(found.objective(), found.bound(), gap, proved, search.name()));
    }

    /** Checked against the problem itself, apart from any search. */
    private boolean keeps(Deal deal) {
        boolean kept = problem.keeps(deal);
        for (int i = 0; i < deal.issues(); i++) {
            boolean may = switch (options.shelving()) {
                case Shelving.None _ -> false;
                case Shelving.Free _ -> problem.issues().get(i).shelvable();
                case Shelving.Exactly exactly -> exactly.issues().contains(i);
            };
            boolean must = may && options.shelving() instanceof Shelving.Exactly;
            kept &= deal.isShelved(i) ? may : !must;
        }
        for (int p = 0; p < problem.parties().size(); p++) {
            kept &= problem.value(p, deal) >= least[p] - search.slack(p);
        }
        return kept;
    }
}
