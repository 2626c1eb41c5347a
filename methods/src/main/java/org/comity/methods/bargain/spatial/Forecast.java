package org.comity.methods.bargain.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comity.methods.composite.kernel.Streams;

/** Runs over draws of the figures: the spread of what they come to, the same on any number of threads. Immutable. */
public final class Forecast {
    public static final int MOST_DRAWS = 100_000;

    /** Numbers kept at most: 128 million bytes of them. */
    private static final long MOST_KEPT = 16_000_000;

    private final int dimensions;
    private final Drawn[] drawn;
    private final int mostSteps;

    /**
     * How to draw.
     *
     * @param draws 1 to 100 000
     * @param seed draw i takes its numbers from stream i, split from the seed
     * @param maxTurns as of a run
     * @param threads 1 or more; the result is the same on any number
     */
    public record Plan(int draws, long seed, int maxTurns, int threads) {
        public Plan {
            if (draws < 1 || draws > MOST_DRAWS) {
                throw new IllegalArgumentException("There must be 1 to %d draws, not %d.".formatted(MOST_DRAWS, draws));
            }
            if (threads < 1) {
                throw new IllegalArgumentException("There must be 1 or more threads, not %d.".formatted(threads));
            }
            SpatialModel.checkTurns(maxTurns);
        }
    }

    private Forecast(int dimensions, Drawn[] drawn) {
        this.dimensions = dimensions;
        this.drawn = drawn;
        this.mostSteps = Arrays.stream(drawn).mapToInt(one -> one.steps).max().orElse(0);
    }

    /** What is kept of one draw: by turn and dimension, and by actor and dimension at the end. */
    private static final class Drawn {
        final double[] expected;
        final double[] mean;
        final double[] position;
        final double[] chance;
        final int steps;
        final boolean settled;

        Drawn(double[] expected, double[] mean, Engine engine, int steps, boolean settled) {
            this.expected = expected;
            this.mean = mean;
            this.position = Arrays.stream(engine.position).map(x -> 100 * x).toArray();
            this.chance = engine.actorChance.clone();
            this.steps = steps;
            this.settled = settled;
        }
    }

    /**
     * Runs the model once for each draw.
     *
     * @throws IllegalArgumentException when doubts do not fit the actors, or more would be kept than has room
     */
    public static Forecast draw(Actors actors, Rules rules, Doubts doubts, Plan plan) {
        doubts.check(actors);
        int m = actors.dimensions().size();
        long kept = plan.draws() * ((long) m * (actors.size() + 2L * (plan.maxTurns() + 1)) + actors.size());
        if (kept > MOST_KEPT) {
            throw new IllegalArgumentException(
                    "%d draws of %d actors on %d dimensions are more than is kept; take at most %d draws."
                            .formatted(plan.draws(), actors.size(), m, plan.draws() * MOST_KEPT / kept));
        }
        Drawn[] drawn = new Drawn[plan.draws()];
        int workers = Math.min(plan.threads(), plan.draws());
        if (workers == 1) {
            new Worker(actors, rules, doubts, plan, drawn).every(0, 1);
        } else {
            together(actors, rules, doubts, plan, drawn, workers);
        }
        return new Forecast(m, drawn);
    }

    private static void together(Actors actors, Rules rules, Doubts doubts, Plan plan, Drawn[] drawn, int workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                running.add(pool.submit(() -> new Worker(actors, rules, doubts, plan, drawn).every(first, workers)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The draws were interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A draw failed: " + e.getCause(), e.getCause());
        }
    }

    /** One thread's buffers. */
    private static final class Worker {
        private final Plan plan;
        private final Drawn[] drawn;
        private final Doubts doubts;
        private final Engine engine;
        private final double[] capability;
        private final double[] position;
        private final double[] salience;
        private final Twister random = new Twister(0);
        private double[] expected;
        private double[] mean;

        Worker(Actors actors, Rules rules, Doubts doubts, Plan plan, Drawn[] drawn) {
            this.plan = plan;
            this.drawn = drawn;
            this.doubts = doubts;
            engine = new Engine(actors, rules);
            capability = actors.capabilities();
            position = actors.positions();
            salience = actors.saliences();
            expected = new double[engine.m * 32];
            mean = new double[engine.m * 32];
        }

        void every(int first, int step) {
            for (int draw = first; draw < drawn.length; draw += step) {
                long stream = Streams.stream(plan.seed(), draw);
                figures(stream);
                engine.begin(capability, position, salience);
                random.seed(stream);
                int[] steps = new int[1];
                boolean settled =
                        SpatialModel.steps(engine, plan.maxTurns(), random, turn -> keep(turn, steps), () -> {});
                int used = (steps[0] + 1) * engine.m;
                drawn[draw] =
                        new Drawn(Arrays.copyOf(expected, used), Arrays.copyOf(mean, used), engine, steps[0], settled);
            }
        }

        private void keep(int turn, int[] steps) {
            int at = turn * engine.m;
            if (at + engine.m > expected.length) {
                expected = Arrays.copyOf(expected, 2 * expected.length);
                mean = Arrays.copyOf(mean, 2 * mean.length);
            }
            engine.expected(expected, at);
            engine.mean(mean, at);
            steps[0] = turn;
        }

        private void figures(long stream) {
            int m = engine.m;
            int key = 0;
            for (int i = 0; i < engine.n; i++) {
                Doubts.Doubt doubt = doubts.actors().get(i);
                capability[i] = within(doubt.capability(), stream, key++);
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    position[i * m + k] = within(doubt.position().get(k), stream, key++) / 100.0;
                    salience[i * m + k] = within(doubt.salience().get(k), stream, key++) / 100.0;
                    sum += salience[i * m + k];
                }
                for (int k = 0; k < m && sum > 1; k++) {
                    salience[i * m + k] /= sum; // nobody has more than all its attention to give
                }
            }
        }

        private static double within(Doubts.Range range, long stream, int key) {
            return range.low() + (range.high() - range.low()) * Streams.uniform(stream, key);
        }
    }

    /** How many draws. */
    public int size() {
        return drawn.length;
    }

    /** The steps of the longest run; a run that ended earlier stays where it was. */
    public int mostSteps() {
        return mostSteps;
    }

    /** By turn, 0 to the most steps: distinct positions weighted with their chances, 0 to 100. */
    public Band expected(int turn, int dimension) {
        return band(one -> one.expected[place(one, turn, dimension)]);
    }

    /** Likewise: positions weighted with capability times salience. */
    public Band mean(int turn, int dimension) {
        return band(one -> one.mean[place(one, turn, dimension)]);
    }

    private int place(Drawn one, int turn, int dimension) {
        return Math.min(turn, one.steps) * dimensions + dimension;
    }

    /** Where an actor stands at the end, 0 to 100. */
    public Band position(int actor, int dimension) {
        return band(one -> one.position[actor * dimensions + dimension]);
    }

    /** The chance of an actor's position at the end, 0 to 1. */
    public Band chance(int actor) {
        return band(one -> one.chance[actor]);
    }

    /** Steps until the end. */
    public Band steps() {
        return band(one -> one.steps);
    }

    /** Share of draws, 0 to 1, whose run is still under way after that turn. */
    public double underWay(int turn) {
        return (double) Arrays.stream(drawn).filter(one -> one.steps > turn).count() / drawn.length;
    }

    /** Draws that settled; the others reached the most turns. */
    public int settled() {
        return (int) Arrays.stream(drawn).filter(one -> one.settled).count();
    }

    private interface Figure {
        double of(Drawn one);
    }

    private Band band(Figure figure) {
        return Band.of(Arrays.stream(drawn).mapToDouble(figure::of).toArray());
    }
}
