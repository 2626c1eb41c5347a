package org.comity.methods.gravity.gain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Outcome;
import org.comity.methods.gravity.equilibrium.Settings;
import org.comity.methods.gravity.sectors.SectorEquilibrium;

/** Equilibria of many draws, the same on any number of threads. Immutable. */
public final class Draws {
    private static final long MOST = 10_000_000;

    private final List<List<Outcome>> outcomes; // draw, country
    private final int unproved;

    private Draws(List<List<Outcome>> outcomes, int unproved) {
        this.outcomes = List.copyOf(outcomes);
        this.unproved = unproved;
    }

    /**
     * Solves every draw, each from the prices of the central solution; draw i takes its numbers from stream i, split
     * from the seed.
     *
     * @param centre the solution at the central estimates, whose baseline is used
     * @param draws 1 or more
     */
    public static Draws of(Equilibrium centre, Scene scene, int draws, long seed, int threads) {
        return of(
                stream -> {
                    Scene.Case drawn = scene.at(stream);
                    Equilibrium solved = centre.solveNear(drawn.shock(), drawn.settings());
                    boolean fixed = drawn.settings().closure().feedback() == Feedback.FIXED; // resistances alone then
                    return new Answer(
                            solved.outcomes(),
                            fixed ? solved.conditional().proof().proved() : solved.proved());
                },
                centre.baseline().size(),
                new Run(draws, seed, threads));
    }

    /**
     * The same for many sectors, each with a scene of its own; all read the same stream, so effects and the place of the
     * elasticities in their ranges are common to the sectors of a draw.
     *
     * @param centre the solution at the central estimates, whose baseline is used
     * @param scenes one for each sector, in order; of their settings the elasticity is used
     * @param settings for the reference country and the rule for deficits
     */
    public static Draws of(
            SectorEquilibrium centre,
            List<? extends Scene> scenes,
            Settings settings,
            int draws,
            long seed,
            int threads) {
        return of(
                stream -> {
                    List<Scene.Case> cases =
                            scenes.stream().map(scene -> scene.at(stream)).toList();
                    SectorEquilibrium solved = centre.solveNear(
                            cases.stream().map(Scene.Case::shock).toList(),
                            cases.stream()
                                    .mapToDouble(one -> one.settings().sigma())
                                    .toArray(),
                            settings.reference(),
                            settings.closure().deficits());
                    return new Answer(solved.outcomes(), solved.proved());
                },
                centre.baseline().total().size(),
                new Run(draws, seed, threads));
    }

    /** How many draws from which seed, on how many threads. */
    private record Run(int draws, long seed, int threads) {}

    /** What is kept of a draw: its flows are let go at once. */
    private record Answer(List<Outcome> outcomes, boolean proved) {}

    private static Draws of(LongFunction<Answer> world, int countries, Run run) {
        if (run.draws() < 1 || run.threads() < 1) {
            throw new IllegalArgumentException(
                    "There must be at least 1 draw and 1 thread, not %d and %d.".formatted(run.draws(), run.threads()));
        }
        if ((long) run.draws() * countries > MOST) {
            throw new IllegalArgumentException(
                    "%d draws of %d countries are more outcomes than are kept (%d); take fewer draws."
                            .formatted(run.draws(), countries, MOST));
        }
        Answer[] answers = new Answer[run.draws()];
        int workers = Math.min(run.threads(), run.draws());
        if (workers == 1) {
            solve(world, run.seed(), answers, 0, 1);
        } else {
            together(world, run.seed(), answers, workers);
        }
        List<List<Outcome>> outcomes = new ArrayList<>();
        int unproved = 0;
        for (Answer one : answers) {
            outcomes.add(one.outcomes());
            unproved += one.proved() ? 0 : 1;
        }
        return new Draws(outcomes, unproved);
    }

    private static void together(LongFunction<Answer> world, long seed, Answer[] answers, int workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                running.add(pool.submit(() -> solve(world, seed, answers, first, workers)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException mistake) {
                throw mistake;
            }
            throw new IllegalStateException("A draw failed: " + e.getCause(), e.getCause());
        }
    }

    private static void solve(LongFunction<Answer> world, long seed, Answer[] answers, int first, int every) {
        for (int draw = first; draw < answers.length; draw += every) {
            answers[draw] = world.apply(Streams.stream(seed, draw));
        }
    }

    /** How many draws. */
    public int size() {
        return outcomes.size();
    }

    /** Draws whose equilibrium could not be proved; they are in the spreads. */
    public int unproved() {
        return unproved;
    }

    /** One country's outcome in one draw. */
    public Outcome outcome(int draw, int country) {
        return outcomes.get(draw).get(country);
    }

    /** The spread of one figure of one country, such as {@code Outcome::welfarePct}. */
    public Spread spread(int country, ToDoubleFunction<Outcome> figure) {
        double[] values = outcomes.stream()
                .mapToDouble(draw -> figure.applyAsDouble(draw.get(country)))
                .toArray();
        return Spread.of(values);
    }

    /** Share of draws, 0 to 1, in which every one of these countries gains welfare. */
    public double shareAllGain(int... countries) {
        long all = outcomes.stream()
                .filter(draw -> Arrays.stream(countries)
                        .allMatch(country -> draw.get(country).welfarePct() > 0))
                .count();
        return (double) all / outcomes.size();
    }
}
