package org.comity.methods.signal.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comity.methods.signal.score.Calibration;

/**
 * Forecasts from one origin after another, each by every forecaster and by the pool of all, and their scores. At each origin the
 * pool's weights and the forecaster in use are chosen by the scores of forecasts that had come true by then.
 */
public final class Backtest {
    /** The name of the pool. */
    public static final String POOL = "pool";

    /** The name of whatever was in use at each origin. */
    public static final String MODEL = "model";

    /** A candidate takes the place of the pool where its scores were lower by this share. */
    private static final double CLEARLY = 0.03;

    private static final double OWN_PERCENTILE = 0.95;

    private final History history;
    private final boolean[] scored;
    private final List<Forecaster> forecasters;
    private final int threads;
    private final Map<Integer, Learnt> learnt = new TreeMap<>();

    /**
     * Over a history.
     *
     * @param scored which series are forecast and scored; the others are only learnt from
     */
    public Backtest(History history, boolean[] scored, int threads) {
        this.history = history;
        this.scored = scored.clone();
        this.threads = threads;
        this.forecasters = Forecasters.of(history);
    }

    /** The names of what is scored, in order: the benchmarks, the candidates, the pool, the model in use. */
    public List<String> names() {
        List<String> names =
                new ArrayList<>(forecasters.stream().map(Forecaster::name).toList());
        names.add(POOL);
        names.add(MODEL);
        return names;
    }

    public int benchmarks() {
        return (int) forecasters.stream().filter(Forecaster::isBenchmark).count();
    }

    /** One forecast of each forecaster for the same series, origin and horizon, with what came. */
    private static final class Case {
        private final int series;
        private final int origin;
        private final double y;
        private final double weight;
        private final Ensemble[] parts;

        Case(int series, int origin, double y, double weight, Ensemble[] parts) {
            this.series = series;
            this.origin = origin;
            this.y = y;
            this.weight = weight;
            this.parts = parts;
        }
    }

    /** The forecasts made at one origin. */
    private record Round(List<Case> cases, Pool sums) {}

    /**
     * Runs it.
     *
     * @param horizon periods ahead, 1 or more
     * @param warm the first origin at which forecasts are made, to learn from
     * @param first the first origin that is scored
     * @param last the last one
     */
    public Scores run(int horizon, int warm, int first, int last) {
        List<Callable<Round>> tasks = new ArrayList<>();
        for (int origin = warm; origin <= last; origin++) {
            int at = origin;
            tasks.add(() -> round(at, horizon));
        }
        List<Round> rounds = all(tasks);
        List<double[]> weights = weights(rounds, horizon);
        List<Callable<Scored>> scorings = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            double[] used = weights.get(i);
            boolean isScored = warm + i >= first;
            scorings.add(() -> score(round, used, isScored, horizon));
        }
        List<Scored> each = all(scorings);
        Scores scores = new Scores(names(), horizon);
        Past past = new Past(forecasters.size());
        for (int i = 0; i < each.size(); i++) {
            if (i >= horizon) {
                past.learn(rounds.get(i - horizon), each.get(i - horizon));
            }
            each.get(i).chosen = past.chosen();
            scores.append(each.get(i).scores, each.get(i).chosen, past.chances.line());
        }
        learnt.put(horizon, learnt(rounds, each, last, horizon));
        return scores;
    }

    /** What all forecasts up to the last origin say of the next ones. */
    private static final class Learnt {
        private final int origin;
        private final double[] weights;
        private final int chosen;
        private final Calibration line;

        Learnt(int origin, double[] weights, int chosen, Calibration line) {
            this.origin = origin;
            this.weights = weights;
            this.chosen = chosen;
            this.line = line;
        }
    }

    private Learnt learnt(List<Round> rounds, List<Scored> scored, int last, int horizon) {
        Past past = new Past(forecasters.size());
        for (int i = 0; i < rounds.size(); i++) {
            past.learn(rounds.get(i), scored.get(i));
        }
        return new Learnt(last + horizon, past.sums.weights(before()), past.chosen(), past.chances.line());
    }

    /**
     * What a chance that the model in use gives of the next period is worth, by those that it gave before; call {@link #run}
     * first.
     *
     * @param horizon one that was run
     * @param chance 0 to 1
     */
    public double calibrated(int horizon, double chance) {
        return Objects.requireNonNull(learnt.get(horizon), "run comes before calibrated")
                .line
                .moved(chance);
    }

    /**
     * What is forecast from the period that the last run's latest forecast was about; call {@link #run} first.
     *
     * @param horizon one that was run
     * @return by series: the distributions of the rates in the order of {@link #names}; empty where none can be made
     */
    public List<Optional<List<Ensemble>>> next(int horizon) {
        Learnt known = Objects.requireNonNull(learnt.get(horizon), "run comes before next");
        List<Forecaster.Fit> fits =
                forecasters.stream().map(one -> one.fit(known.origin, horizon)).toList();
        List<Optional<List<Ensemble>>> all = new ArrayList<>();
        for (int i = 0; i < history.series(); i++) {
            all.add(
                    scored[i]
                            ? parts(fits, i).map(parts -> {
                                List<Ensemble> each = new ArrayList<>(List.of(parts));
                                each.add(Ensemble.pool(parts, known.weights));
                                each.add(each.get(known.chosen));
                                return each;
                            })
                            : Optional.empty());
        }
        return all;
    }

    /** The weights of the pool at each origin, from the forecasts that had come true by then. */
    private List<double[]> weights(List<Round> rounds, int horizon) {
        List<double[]> all = new ArrayList<>();
        Pool sums = new Pool(forecasters.size());
        for (int i = 0; i < rounds.size(); i++) {
            if (i >= horizon) {
                sums.add(rounds.get(i - horizon).sums(), 1);
            }
            all.add(sums.weights(before()));
        }
        return all;
    }

    /** The scores of an origin's forecasts, the sum of the pool's weighted ones, and all chances with what came. */
    private static final class Scored {
        private final Scores scores;
        private final double[][] chances;
        private final boolean[] events;
        private double pool;
        private int chosen;

        Scored(Scores scores, int forecasters, int cases) {
            this.scores = scores;
            this.chances = new double[forecasters][cases];
            this.events = new boolean[cases];
        }
    }

    private Scored score(Round round, double[] weights, boolean isScored, int horizon) {
        int n = forecasters.size();
        Scored scored =
                new Scored(new Scores(names(), horizon), n + 1, round.cases().size());
        for (int i = 0; i < round.cases().size(); i++) {
            Case one = round.cases().get(i);
            Ensemble pool = Ensemble.pool(one.parts, weights);
            scored.pool += one.weight * pool.crps(one.y);
            double threshold = ownPercentile(one.series, one.origin);
            scored.events[i] = one.y > threshold;
            for (int j = 0; j <= n; j++) {
                scored.chances[j][i] = (j < n ? one.parts[j] : pool).chanceAbove(threshold);
            }
            if (isScored) {
                score(scored.scores, one, pool, horizon);
            }
        }
        return scored;
    }

    private void score(Scores scores, Case one, Ensemble pool, int horizon) {
        double exposure = history.exposure(one.origin + horizon);
        double threshold = ownPercentile(one.series, one.origin) * exposure;
        int n = one.parts.length;
        Ensemble[] all = new Ensemble[n + 1];
        for (int j = 0; j < n; j++) {
            all[j] = one.parts[j].times(exposure);
        }
        all[n] = pool.times(exposure);
        scores.add(
                one.series,
                one.origin,
                history.isQuiet(one.series, one.origin),
                history.value(one.series, one.origin + horizon),
                threshold,
                all,
                history.isCounts());
    }

    /** Before anything is known the pool is of the candidates and climatology. */
    private boolean[] before() {
        boolean[] before = new boolean[forecasters.size()];
        for (int j = 0; j < before.length; j++) {
            Forecaster one = forecasters.get(j);
            before[j] = !one.isBenchmark() || one.name().equals(Benchmarks.CLIMATOLOGY);
        }
        return before;
    }

    /** The 95th percentile of a series' own known rates up to an origin. */
    public double ownPercentile(int series, int origin) {
        double[] past = history.ratesUpTo(series, origin);
        java.util.Arrays.sort(past);
        return Ensemble.quantile(past, OWN_PERCENTILE);
    }

    private Round round(int origin, int horizon) {
        List<Forecaster.Fit> fits =
                forecasters.stream().map(each -> each.fit(origin, horizon)).toList();
        List<Case> cases = new ArrayList<>();
        Pool sums = new Pool(fits.size());
        for (int i = 0; i < history.series(); i++) {
            if (!scored[i] || origin + horizon >= history.periods() || !history.isKnown(i, origin + horizon)) {
                continue;
            }
            Optional<Ensemble[]> parts = parts(fits, i);
            if (parts.isPresent()) {
                double y = history.rate(i, origin + horizon);
                double weight = weight(parts.get());
                cases.add(new Case(i, origin, y, weight, parts.get()));
                sums.add(parts.get(), y, weight);
            }
        }
        return new Round(cases, sums);
    }

    /** Pairs with large figures would drown all others: a case counts by one over the root of its width. */
    private static double weight(Ensemble[] parts) {
        double width = 0;
        for (Ensemble part : parts) {
            width += part.distance(part) / parts.length;
        }
        return 1 / Math.sqrt(0.1 + width);
    }

    /** Of all forecasters, or empty where one has too little past: all are scored on the same cases. */
    static Optional<Ensemble[]> parts(List<Forecaster.Fit> fits, int series) {
        Ensemble[] parts = new Ensemble[fits.size()];
        for (int j = 0; j < parts.length; j++) {
            Optional<Ensemble> part = fits.get(j).predict(series);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts[j] = part.get();
        }
        return Optional.of(parts);
    }

    /** What had come true by an origin. */
    private final class Past {
        private final Pool sums;
        private final Chances chances = new Chances();
        private double poolScore;

        Past(int parts) {
            sums = new Pool(parts);
        }

        void learn(Round round, Scored scored) {
            sums.add(round.sums(), 1);
            poolScore += scored.pool;
            chances.add(scored.chances[scored.chosen], scored.events);
        }

        /** The number of a candidate that did clearly better than the pool, the best of them; else that of the pool. */
        int chosen() {
            int pool = forecasters.size();
            int best = pool;
            double least = poolScore * (1 - CLEARLY);
            for (int j = benchmarks(); j < pool; j++) {
                if (sums.score(j) < least) {
                    least = sums.score(j);
                    best = j;
                }
            }
            return best;
        }
    }

    private <T> List<T> all(List<Callable<T>> tasks) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The backtest was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
