package org.comity.methods.gravity.gain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.gravity.equilibrium.Equilibrium;
import org.comity.methods.gravity.equilibrium.Feedback;
import org.comity.methods.gravity.equilibrium.Outcome;

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
        if (draws < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "There must be at least 1 draw and 1 thread, not %d and %d.".formatted(draws, threads));
        }
        if ((long) draws * centre.baseline().size() > MOST) {
            throw new IllegalArgumentException(
                    "%d draws of %d countries are more outcomes than are kept (%d); take fewer draws."
                            .formatted(draws, centre.baseline().size(), MOST));
        }
        Answer[] answers = new Answer[draws]; // flows of a draw are let go at once
        int workers = Math.min(threads, draws);
        if (workers == 1) {
            solve(centre, scene, seed, answers, 0, 1);
        } else {
            together(centre, scene, seed, answers, workers);
        }
        List<List<Outcome>> outcomes = new ArrayList<>();
        int unproved = 0;
        for (Answer one : answers) {
            outcomes.add(one.outcomes());
            unproved += one.proved() ? 0 : 1;
        }
        return new Draws(outcomes, unproved);
    }

    private record Answer(List<Outcome> outcomes, boolean proved) {}

    private static void together(Equilibrium centre, Scene scene, long seed, Answer[] answers, int workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                running.add(pool.submit(() -> solve(centre, scene, seed, answers, first, workers)));
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

    private static void solve(Equilibrium centre, Scene scene, long seed, Answer[] answers, int first, int every) {
        for (int draw = first; draw < answers.length; draw += every) {
            Scene.Case drawn = scene.at(Streams.stream(seed, draw));
            Equilibrium solved = centre.solveNear(drawn.shock(), drawn.settings());
            boolean fixed = drawn.settings().closure().feedback() == Feedback.FIXED; // only resistances are solved then
            boolean proved = fixed ? solved.conditional().proof().proved() : solved.proved();
            answers[draw] = new Answer(solved.outcomes(), proved);
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
