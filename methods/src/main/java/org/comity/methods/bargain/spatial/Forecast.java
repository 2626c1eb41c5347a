package org.comity.methods.bargain.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.comity.methods.composite.kernel.Streams;

/** Runs over draws of the figures: the spread of what they come to, the same on any number of threads. Immutable. */
public final class Forecast {
    public static final int MOST_DRAWS = 100_000;

    /** Numbers kept at most: 192 million bytes of them. */
    private static final long MOST_KEPT = 24_000_000;

    private final int actors;
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

    private Forecast(Actors actors, Drawn[] drawn) {
        this.actors = actors.size();
        this.dimensions = actors.dimensions().size();
        this.drawn = drawn;
        this.mostSteps = Arrays.stream(drawn).mapToInt(one -> one.steps).max().orElse(0);
    }

    /** What is kept of one draw, turn after turn: expected and mean by dimension, position by actor and dimension, chance by actor. */
    private static final class Drawn {
        final double[] figures;
        final int steps;
        final boolean settled;

        Drawn(double[] figures, int steps, boolean settled) {
            this.figures = figures;
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
        Drawn[] drawn = new Drawn[plan.draws()];
        AtomicLong kept = new AtomicLong();
        int workers = Math.min(plan.threads(), plan.draws());
        if (workers == 1) {
            new Worker(actors, rules, doubts, plan, drawn, kept).every(0, 1);
        } else {
            together(actors, rules, doubts, plan, drawn, kept, workers);
        }
        return new Forecast(actors, drawn);
    }

    private static void together(
            Actors actors, Rules rules, Doubts doubts, Plan plan, Drawn[] drawn, AtomicLong kept, int workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                running.add(
                        pool.submit(() -> new Worker(actors, rules, doubts, plan, drawn, kept).every(first, workers)));
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
        private final AtomicLong kept;
        private double[] figures;
        private int last;

        Worker(Actors actors, Rules rules, Doubts doubts, Plan plan, Drawn[] drawn, AtomicLong kept) {
            this.plan = plan;
            this.drawn = drawn;
            this.doubts = doubts;
            this.kept = kept;
            engine = new Engine(actors, rules);
            capability = actors.capabilities();
            position = actors.positions();
            salience = actors.saliences();
            figures = new double[width(engine.n, engine.m) * 32];
        }

        void every(int first, int step) {
            for (int draw = first; draw < drawn.length; draw += step) {
                long stream = Streams.stream(plan.seed(), draw);
                figures(stream);
                engine.begin(capability, position, salience);
                random.seed(stream);
                boolean settled = SpatialModel.steps(engine, plan.maxTurns(), random, this::keep, () -> {});
                int used = (last + 1) * width(engine.n, engine.m);
                if (kept.addAndGet(used) > MOST_KEPT) {
                    throw new IllegalArgumentException(
                            "%d draws of %d actors on %d dimensions are more than can be kept; take fewer draws or fewer turns."
                                    .formatted(drawn.length, engine.n, engine.m));
                }
                drawn[draw] = new Drawn(Arrays.copyOf(figures, used), last, settled);
            }
        }

        private void keep(int turn) {
            int n = engine.n;
            int m = engine.m;
            int at = turn * width(n, m);
            if (at + width(n, m) > figures.length) {
                figures = Arrays.copyOf(figures, 2 * figures.length);
            }
            engine.expected(figures, at);
            engine.mean(figures, at + m);
            for (int x = 0; x < n * m; x++) {
                figures[at + 2 * m + x] = 100 * engine.position[x];
            }
            System.arraycopy(engine.actorChance, 0, figures, at + 2 * m + n * m, n);
            last = turn;
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
        return figure(turn, dimension);
    }

    /** Likewise: positions weighted with capability times salience. */
    public Band mean(int turn, int dimension) {
        return figure(turn, dimensions + dimension);
    }

    /** Where an actor stands, 0 to 100. */
    public Band position(int turn, int actor, int dimension) {
        return figure(turn, 2 * dimensions + actor * dimensions + dimension);
    }

    /** The chance of an actor's position, 0 to 1. */
    public Band chance(int turn, int actor) {
        return figure(turn, 2 * dimensions + actors * dimensions + actor);
    }

    private Band figure(int turn, int place) {
        int width = width(actors, dimensions);
        return band(one -> one.figures[Math.min(turn, one.steps) * width + place]);
    }

    private static int width(int actors, int dimensions) {
        return 2 * dimensions + actors * dimensions + actors;
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
