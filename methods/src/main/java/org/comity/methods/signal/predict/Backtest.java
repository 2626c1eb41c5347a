package org.comity.methods.signal.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Forecasts from one origin after another, each by every forecaster and by the pool of all, and their scores. At each origin the
 * pool's weights and the forecaster in use are chosen by the scores of forecasts that had come true by then.
 */
public final class Backtest {
    /** The name of the pool. */
    public static final String POOL = "pool";

    /** The name of whatever was in use at each origin. */
    public static final String MODEL = "model";

    private static final int FEWEST_ORIGINS = 3;
    private static final double OWN_PERCENTILE = 0.95;

    private final History history;
    private final List<Forecaster> forecasters;
    private final int threads;

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

    private final boolean[] scored;

    /** The names of what is scored, in order: the benchmarks, the candidates, the pool, the model in use. */
    public List<String> names() {
        List<String> names = new ArrayList<>(
                forecasters.stream().map(Forecaster::name).toList());
        names.add(POOL);
        names.add(MODEL);
        return names;
    }

    public int benchmarks() {
        return (int) forecasters.stream().filter(Forecaster::isBenchmark).count();
    }

    /** One forecast of each forecaster for the same series, origin and horizon, with what came. */
    private record Case(int series, int origin, double y, double weight, Ensemble[] parts) {}

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
        Scores scores = new Scores(names(), horizon);
        Past past = new Past(forecasters.size());
        for (int origin = warm; origin <= last; origin++) {
            if (origin - horizon >= warm) {
                past.learn(rounds.get(origin - horizon - warm));
            }
            double[] weights = past.weights();
            int chosen = past.chosen();
            Round round = rounds.get(origin - warm);
            for (Case one : round.cases()) {
                Ensemble pool = Ensemble.pool(one.parts(), weights);
                past.pooled(origin, one.weight() * pool.crps(one.y()));
                if (origin >= first) {
                    score(scores, one, pool, chosen, horizon);
                }
            }
        }
        return scores;
    }

    private void score(Scores scores, Case one, Ensemble pool, int chosen, int horizon) {
        double exposure = history.exposure(one.origin() + horizon);
        double threshold = ownPercentile(one.series(), one.origin()) * exposure;
        int n = one.parts().length;
        Ensemble[] all = new Ensemble[n + 2];
        for (int j = 0; j < n; j++) {
            all[j] = exposed(one.parts()[j], exposure);
        }
        all[n] = exposed(pool, exposure);
        all[n + 1] = all[chosen];
        double y = history.value(one.series(), one.origin() + horizon);
        scores.add(one.series(), one.origin(), history.isQuiet(one.series(), one.origin()), y, y > threshold, all, history.isCounts(), threshold);
    }

    private static Ensemble exposed(Ensemble rate, double exposure) {
        return exposure == 1 ? rate : rate.map(x -> x * exposure);
    }

    /** The 95th percentile of a series' own known rates up to an origin. */
    double ownPercentile(int series, int origin) {
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
        private final java.util.TreeMap<Integer, Double> pooled = new java.util.TreeMap<>();
        private int origins;
        private double poolScore;
        private int next = Integer.MIN_VALUE;

        Past(int parts) {
            sums = new Pool(parts);
        }

        void learn(Round round) {
            sums.add(round.sums(), 1);
            origins++;
            int of = round.cases().isEmpty() ? next : round.cases().getFirst().origin();
            poolScore += pooled.getOrDefault(of, 0.0);
        }

        void pooled(int origin, double score) {
            pooled.merge(origin, score, Double::sum);
        }

        double[] weights() {
            return sums.weights();
        }

        /** The number of the candidate, or of the pool, with the lowest sum; the pool until three origins came true. */
        int chosen() {
            int pool = forecasters.size();
            int best = pool;
            double least = origins < FEWEST_ORIGINS ? Double.NEGATIVE_INFINITY : poolScore;
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
