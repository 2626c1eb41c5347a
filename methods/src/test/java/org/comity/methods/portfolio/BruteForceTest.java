package org.comity.methods.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.comity.methods.program.BranchAndBound;
import org.comity.methods.program.Options;
import org.junit.jupiter.api.Test;

/** On 1,000 random small cases every answer equals what trying all sets gives. The seed names the case. */
class BruteForceTest {
    private static final int CASES = 1000;

    private static Portfolio portfolio(Case problem) {
        return Portfolio.of(problem, new BranchAndBound(), Options.DEFAULT);
    }

    private static List<Long> solvable = List.of();

    /** The cases in which some set is allowed, looked for once. */
    private static synchronized List<Long> solvable() {
        if (solvable.isEmpty()) {
            solvable = findSolvable();
        }
        return solvable;
    }

    /** In the others the refusal is checked here. */
    private static List<Long> findSolvable() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seeds.size() < CASES; seed++) {
            Case problem = Cases.random(seed);
            if (Cases.best(problem, set -> 0) == 0) {
                seeds.add(seed);
            } else {
                assertThatThrownBy(() -> portfolio(problem).best(new Objective.Expected()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("No set of measures");
            }
        }
        return seeds;
    }

    private static void equalsBruteForce(Objective objective) {
        for (long seed : solvable()) {
            Case problem = Cases.random(seed);
            Figures figures = new Figures(problem);
            double best = Cases.best(problem, set -> value(figures, objective, set));
            Choice choice = portfolio(problem).best(objective);
            assertThat(choice.value()).as("seed %d", seed).isCloseTo(best, within(1e-6));
            assertThat(choice.bound()).as("seed %d", seed).isBetween(best - 1e-6, best + 1e-5);
            assertThat(problem.broken(choice.measures())).as("seed %d", seed).isEmpty();
        }
    }

    /** Reckoned here once more, without the code under test. */
    private static double value(Figures figures, Objective objective, boolean[] set) {
        double sum = 0;
        double[] falls = new double[set.length];
        double[] byCountry = new double[figures.problem.countries().size()];
        for (int j = 0; j < set.length; j++) {
            for (Case.Effect effect : figures.problem.measures().get(j).effects()) {
                double weight = figures.problem
                        .aims()
                        .get(effect.aim().equals("growth") ? 0 : 1)
                        .weight();
                if (set[j]) {
                    sum += weight * effect.gain();
                    falls[j] += weight * effect.shortfall();
                    byCountry[figures.problem.countries().indexOf(effect.country())] += weight * effect.gain();
                }
            }
        }
        return switch (objective) {
            case Objective.Expected _ -> sum;
            case Objective.Robust robust -> sum - fallen(falls, robust.gamma());
            case Objective.LeastCountry _ -> Arrays.stream(byCountry).min().orElseThrow();
        };
    }

    private static double fallen(double[] falls, double gamma) {
        double[] sorted =
                Arrays.stream(falls).map(v -> -v).sorted().map(v -> -v).toArray();
        int whole = Math.min((int) gamma, sorted.length);
        double rest = whole < sorted.length ? (gamma - whole) * sorted[whole] : 0;
        return IntStream.range(0, whole).mapToDouble(k -> sorted[k]).sum() + rest;
    }

    @Test
    void expectedGain() {
        equalsBruteForce(new Objective.Expected());
    }

    @Test
    void robustGain() {
        equalsBruteForce(new Objective.Robust(1));
        equalsBruteForce(new Objective.Robust(2.5));
    }

    @Test
    void leastCountry() {
        equalsBruteForce(new Objective.LeastCountry());
    }

    @Test
    void evenSpread() {
        int spread = 0;
        for (long seed : solvable()) {
            Case problem = Cases.random(seed);
            Figures figures = new Figures(problem);
            ToDoubleFunction<boolean[]> gain = set -> value(figures, new Objective.Expected(), set);
            double best = Cases.best(problem, gain);
            boolean losses = problem.measures().stream()
                    .flatMap(m -> m.effects().stream())
                    .anyMatch(e -> e.gain() < 0);
            if (best > 0 && !losses) {
                spread++;
                double fairest = -Cases.best(
                        problem,
                        set -> gain.applyAsDouble(set) >= 0.8 * best - 1e-9
                                ? -Theil.index(figures.countries(set))
                                : Double.NEGATIVE_INFINITY);
                Portfolio.Spread found = portfolio(problem).evenSpread(0.2);
                assertThat(found.theil()).as("seed %d", seed).isCloseTo(fairest, within(1e-6));
                assertThat(found.atLeast()).as("seed %d", seed).isBetween(fairest - 1e-5, fairest + 1e-9);
                assertThat(problem.broken(found.choice().measures())).isEmpty();
            }
        }
        assertThat(spread).isGreaterThan(CASES / 2);
    }

    @Test
    void frontier() {
        int points = 0;
        for (long seed : solvable()) {
            Case problem = Cases.random(seed);
            Figures figures = new Figures(problem);
            List<double[]> expected = nonDominated(problem, figures);
            Frontier frontier = portfolio(problem).frontier("growth", "security", 1000);
            assertThat(frontier.gaps()).as("seed %d", seed).isEmpty();
            assertThat(frontier.choices()).as("seed %d", seed).hasSameSizeAs(expected);
            for (int k = 0; k < expected.size(); k++) {
                assertThat(frontier.first().get(k)).as("seed %d", seed).isCloseTo(expected.get(k)[0], within(1e-6));
                assertThat(frontier.second().get(k)).as("seed %d", seed).isCloseTo(expected.get(k)[1], within(1e-6));
            }
            points += expected.size();
        }
        assertThat(points).isGreaterThan(CASES * 3 / 2);
    }

    private static List<double[]> nonDominated(Case problem, Figures figures) {
        List<double[]> all = new ArrayList<>();
        Cases.sets(
                problem,
                set -> all.add(new double[] {Figures.sum(figures.byAim[0], set), Figures.sum(figures.byAim[1], set)}));
        List<double[]> kept = new ArrayList<>();
        all.sort((a, b) -> Math.abs(a[0] - b[0]) > 1e-9 ? Double.compare(b[0], a[0]) : Double.compare(b[1], a[1]));
        double most = Double.NEGATIVE_INFINITY;
        for (double[] point : all) {
            if (point[1] > most + 1e-9) {
                kept.add(point);
                most = point[1];
            }
        }
        return kept;
    }

    @Test
    void tiesAreToldAndTheFirstIsShown() {
        int several = 0;
        for (long seed : solvable()) {
            Case problem = Cases.random(seed);
            Figures figures = new Figures(problem);
            double best = Cases.best(problem, set -> Figures.sum(figures.gain, set));
            List<String> first = new ArrayList<>();
            int[] count = {0};
            Cases.sets(problem, set -> {
                if (Figures.sum(figures.gain, set) > best - 1e-9) {
                    count[0]++;
                    StringBuilder flags = new StringBuilder();
                    for (boolean in : set) {
                        flags.append(in ? '0' : '1');
                    }
                    first.add(flags.toString());
                }
            });
            Choice choice = portfolio(problem).firstBest();
            several += count[0] > 1 ? 1 : 0;
            assertThat(choice.ties())
                    .as("seed %d", seed)
                    .isEqualTo(count[0] > 1 ? Choice.Ties.SEVERAL_FIRST_SHOWN : Choice.Ties.NONE);
            String flags = first.stream().min(String::compareTo).orElseThrow();
            List<String> names = IntStream.range(0, flags.length())
                    .filter(j -> flags.charAt(j) == '0')
                    .mapToObj(j -> "m" + j)
                    .toList();
            assertThat(choice.measures()).as("seed %d", seed).isEqualTo(names);
        }
        assertThat(several).isBetween(CASES / 50, CASES * 49 / 50);
    }

    @Test
    void whatConstraintsCostAndWhatAMeasureIsWorth() {
        for (long seed : solvable().subList(0, 200)) {
            Case problem = Cases.random(seed);
            Figures figures = new Figures(problem);
            ToDoubleFunction<boolean[]> gain = set -> Figures.sum(figures.gain, set);
            double best = Cases.best(problem, gain);
            Portfolio portfolio = portfolio(problem);
            Choice base = portfolio.best(new Objective.Expected());
            List<Portfolio.Cost> costs = portfolio.costs(new Objective.Expected(), base);
            double free = Cases.best(without(problem, "budget"), gain);
            assertThat(costs.getFirst().constraint()).isEqualTo("budget");
            assertThat(costs.getFirst().gain()).as("seed %d", seed).isCloseTo(free - best, within(1e-6));
            for (Case.Rule rule : problem.rules()) {
                double released = Cases.best(without(problem, rule.name()), gain);
                assertThat(costs)
                        .as("seed %d", seed)
                        .anyMatch(c -> c.constraint().equals(rule.name())
                                && Math.abs(c.gain() - (released - best)) < 1e-6
                                && Math.abs(c.high() - c.low()) < 1e-5);
            }
            List<String> ids = problem.measures().stream().map(Case.Measure::id).toList();
            for (Portfolio.Turned turned : portfolio.turned(new Objective.Expected(), base, ids)) {
                int j = ids.indexOf(turned.measure());
                double other = Cases.best(
                        problem,
                        set -> set[j] != turned.wasChosen() ? gain.applyAsDouble(set) : Double.NEGATIVE_INFINITY);
                assertThat(turned.loss().isPresent()).isEqualTo(Double.isFinite(other));
                turned.loss().ifPresent(loss -> assertThat(loss).isCloseTo(best - other, within(1e-6)));
            }
        }
    }

    private static Case without(Case problem, String name) {
        return new Case(
                name.equals("budget") ? 1e9 : problem.budget(),
                problem.aims(),
                problem.countries(),
                problem.measures(),
                problem.capacities(),
                problem.rules().stream()
                        .filter(rule -> !rule.name().equals(name))
                        .toList());
    }
}
