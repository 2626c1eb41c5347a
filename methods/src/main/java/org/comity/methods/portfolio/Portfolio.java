package org.comity.methods.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.program.Options;
import org.comity.methods.program.Resolution;
import org.comity.methods.program.Solver;

/**
 * Answers questions about one case. Each has the options' time to itself; where it runs out, the answer says how far
 * it is proved. Every set is checked against the case before it is handed out, without the solver.
 */
public final class Portfolio {
    private static final double FINEST = 1e-6;

    private final Figures figures;
    private final Run run;
    private final Allowed allowed;

    private Portfolio(Case problem, Solver solver, Options options) {
        this.figures = new Figures(problem);
        this.run = new Run(figures, solver, options);
        this.allowed = Allowed.all(figures);
    }

    public static Portfolio of(Case problem, Solver solver, Options options) {
        return new Portfolio(problem, solver, options);
    }

    /**
     * The best allowed set.
     *
     * @throws IllegalArgumentException when no set is allowed, with what stands in the way
     */
    public Choice best(Objective objective) {
        run.restart();
        Run.Found found = Best.of(run, allowed, objective, Double.NEGATIVE_INFINITY, new double[0])
                .orElseThrow(this::nothingAllowed);
        return figures.choice(found.set, found.value, found.bound, found.closed);
    }

    /** The best set of the expected gain, with whether others are as good, and the first of them. */
    public Choice firstBest() {
        Choice best = best(new Objective.Expected());
        return best.gap() > 1e-8 ? best : new TiesSearch(run, allowed).first(best);
    }

    /**
     * The most even spread over countries by Theil's index, among sets with at least (1 - giveUp) of the best expected
     * gain.
     *
     * @param giveUp part of the best gain that may be given up, 0 to 1
     */
    public Spread evenSpread(double giveUp) {
        if (!(giveUp >= 0 && giveUp < 1)) {
            throw new IllegalArgumentException(
                    "The part to give up must be from 0 to below 1, not %s.".formatted(giveUp));
        }
        Choice best = best(new Objective.Expected());
        boolean[] set = set(best);
        double floor = best.value() * (1 - giveUp) - 1e-9 * Math.abs(best.value());
        if (!(best.value() > 0)) {
            throw new IllegalArgumentException(
                    "Theil's index needs a gain above 0; the best set has %s.".formatted(best.value()));
        }
        run.restart();
        Theil.Fairest fairest = Theil.least(run, allowed, floor, set);
        Choice choice = figures.choice(
                fairest.set,
                Figures.sum(figures.gain, fairest.set),
                best.bound(),
                fairest.index - fairest.atLeast < 1e-6);
        return new Spread(
                choice,
                best,
                fairest.index,
                fairest.atLeast,
                Theil.of(figures, set).orElse(0.0));
    }

    /**
     * The frontier between two aims, at most {@code most} points. Aims are not weighed. With the options' gap at 0 every
     * point is proved.
     */
    public Frontier frontier(String one, String other, int most) {
        double[] first = figures.byAim[figures.aim(one)];
        double[] second = figures.byAim[figures.aim(other)];
        run.restart();
        if (Best.of(run, allowed, new Objective.Expected(), Double.NEGATIVE_INFINITY, new double[0])
                .isEmpty()) {
            throw nothingAllowed();
        }
        run.restart();
        return new FrontierSearch(run, allowed, first, second, step(first), step(second)).search(Math.max(2, most));
    }

    /** Sums differ by at least this; when that cannot be told, a millionth of all gains together. */
    private static double step(double[] gains) {
        double all = java.util.Arrays.stream(gains).map(Math::abs).sum();
        double step = Resolution.of(gains);
        return step > 0 ? step : Math.max(all, 1e-300) * FINEST;
    }

    /** What each constraint costs: how much more could be gained without it. */
    public List<Cost> costs(Objective objective, Choice base) {
        return Allowed.names(figures.problem).stream()
                .map(name -> cost(name, objective, base))
                .toList();
    }

    private Cost cost(String name, Objective objective, Choice base) {
        run.restart();
        Run.Found free = Best.of(
                        run,
                        allowed.releasing(name),
                        objective,
                        Double.NEGATIVE_INFINITY,
                        Run.values(set(base), figures.n))
                .orElseThrow();
        double value = Math.max(free.value, base.value());
        return new Cost(
                name,
                value - base.value(),
                Math.max(0, value - base.bound()),
                Math.max(0, Math.max(free.bound, value) - base.value()));
    }

    /**
     * What is lost when a measure is left out that was chosen, or taken that was not; empty where it cannot be.
     *
     * @param ids of the measures to look at
     */
    public List<Turned> turned(Objective objective, Choice base, List<String> ids) {
        List<Turned> list = new ArrayList<>();
        for (String id : ids) {
            Integer j = figures.place.get(id);
            if (j == null) {
                throw new IllegalArgumentException("There is no measure %s.".formatted(id));
            }
            boolean chosen = base.measures().contains(id);
            run.restart();
            Optional<Run.Found> other =
                    Best.of(run, allowed.fixing(j, !chosen), objective, Double.NEGATIVE_INFINITY, new double[0]);
            list.add(new Turned(
                    id,
                    chosen,
                    other.map(found -> figures.choice(found.set, found.value, found.bound, found.closed)),
                    other.map(found -> base.value() - found.value)));
        }
        return List.copyOf(list);
    }

    /** The best set at another budget, 0 or more; empty when none is allowed there. */
    public Optional<Choice> atBudget(Objective objective, double budget) {
        run.restart();
        return Best.of(run, allowed.budget(budget), objective, Double.NEGATIVE_INFINITY, new double[0])
                .map(found -> figures.unchecked(found.set, found.value, found.bound, found.closed));
    }

    private boolean[] set(Choice choice) {
        boolean[] set = new boolean[figures.n];
        choice.measures().forEach(id -> set[figures.place.getOrDefault(id, 0)] = true);
        return set;
    }

    private IllegalArgumentException nothingAllowed() {
        List<String> inTheWay = Allowed.names(figures.problem).stream()
                .filter(name -> Best.of(
                                run,
                                allowed.releasing(name),
                                new Objective.Expected(),
                                Double.NEGATIVE_INFINITY,
                                new double[0])
                        .isPresent())
                .toList();
        return new IllegalArgumentException(
                inTheWay.isEmpty()
                        ? "No set of measures keeps everything that is required, and releasing one constraint alone"
                                + " does not help."
                        : "No set of measures keeps everything that is required; one would without: %s."
                                .formatted(String.join("; ", inTheWay)));
    }

    /**
     * What a constraint costs. The true difference lies from {@code low} to {@code high}; they are the same where both
     * values are proved.
     */
    public record Cost(String constraint, double gain, double low, double high) {}

    /**
     * The plan with a measure turned round.
     *
     * @param wasChosen whether the best set has it
     * @param instead the best set when it is left out (or taken); empty when that is not allowed
     * @param loss what that loses
     */
    public record Turned(String measure, boolean wasChosen, Optional<Choice> instead, Optional<Double> loss) {}

    /**
     * An even spread.
     *
     * @param choice the set; its value is its expected gain
     * @param best the set of the best expected gain
     * @param theil its index
     * @param atLeast what the index cannot be below, as proved
     * @param theilOfBest the index of {@code best}
     */
    public record Spread(Choice choice, Choice best, double theil, double atLeast, double theilOfBest) {}
}
