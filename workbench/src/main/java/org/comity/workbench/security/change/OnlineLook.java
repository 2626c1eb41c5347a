package org.comity.workbench.security.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.comity.methods.composite.kernel.Streams;
import org.comity.methods.signal.change.Change;
import org.comity.methods.signal.change.ChangePoints;
import org.comity.methods.signal.change.Cost;
import org.comity.methods.signal.change.Level;
import org.comity.methods.signal.change.Online;
import org.comity.methods.signal.change.Penalty;
import org.comity.methods.signal.change.Predictive;
import org.comity.methods.signal.change.Segmentation;
import org.comity.methods.signal.change.Series;
import org.comity.model.Frequency;

/**
 * Online detection on one series: what is usual comes from its first third, at most two years of months; counts are taken
 * as square roots of their rates. The threshold lets through the share asked for of Gaussian AR(1) series of the same
 * length and correlation, put through the same.
 */
final class OnlineLook {
    private static final double NORMAL_95 = 1.959963984540054;
    private static final int MOST_TRAINING = 24;
    private static final Map<Key, Highest> CALIBRATED = new ConcurrentHashMap<>();

    private OnlineLook() {}

    private record Key(int n, int training, long correlation, int window, double hazard, int simulations, long seed) {}

    /** The highest chance of a new level in each simulated series, in order. */
    private record Highest(List<Double> chances) {
        double threshold(double falseAlarms) {
            int at = (int) Math.ceil((1 - falseAlarms) * (chances.size() + 1)) - 1;
            return Math.nextUp(chances.get(Math.min(chances.size() - 1, at)));
        }

        double p(double chance) {
            long above = chances.stream().filter(one -> one >= chance).count();
            return (1.0 + above) / (1.0 + chances.size());
        }
    }

    static Segmentation of(PairSeries series, boolean counts, ChangesQuestion question) {
        int[] known = java.util.stream.IntStream.range(0, series.values().length)
                .filter(t -> series.exposures()[t] > 0)
                .toArray();
        double[] rates = Arrays.stream(known)
                .mapToDouble(t -> counts ? series.values()[t] / series.exposures()[t] : series.values()[t])
                .toArray();
        double[] x = counts
                ? Arrays.stream(rates).map(rate -> 2 * Math.sqrt(rate + 0.375)).toArray()
                : rates;
        int n = x.length;
        int training = Math.min(MOST_TRAINING, n / 3);
        boolean months = series.grid().frequency() == Frequency.MONTH;
        double correlation = ChangePoints.of(
                        Series.of(x), ChangePoints.Options.of(Cost.MEAN, new Penalty.Fixed(Double.MAX_VALUE), 1))
                .correlation();
        Key key = new Key(
                n,
                training,
                Math.round(correlation * 10),
                months ? 12 : 3,
                months ? 1.0 / 60 : 1.0 / 10,
                question.simulations(),
                question.seed());
        Highest highest = CALIBRATED.computeIfAbsent(key, OnlineLook::simulate);
        Online online = run(x, key);
        double threshold = highest.threshold(question.falseAlarms());
        List<Change> changes = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        int from = 0;
        for (Online.Alarm alarm : online.alarms(threshold)) {
            int at = Math.max(from + 1, alarm.at() + 1 - alarm.figures());
            Level before = level(rates, from, at);
            Level after = level(rates, at, alarm.at() + 1);
            levels.add(before);
            OptionalDouble p = OptionalDouble.of(highest.p(alarm.chance()));
            changes.add(new Change(known[at], known[at], known[alarm.at()], before, after, 0, p));
            from = at;
        }
        levels.add(level(rates, from, n));
        double most = java.util.stream.IntStream.range(0, n)
                .mapToDouble(online::recent)
                .max()
                .orElse(0);
        return new Segmentation(changes, levels, threshold, 0, correlation, false, OptionalDouble.of(highest.p(most)));
    }

    private static Online run(double[] x, Key key) {
        double mean = Arrays.stream(x, 0, key.training()).average().orElse(0);
        double variance = Arrays.stream(x, 0, key.training())
                        .map(v -> (v - mean) * (v - mean))
                        .sum()
                / Math.max(1, key.training() - 1);
        double spread = variance > 0 ? Math.sqrt(variance) : 1;
        double[] z = Arrays.stream(x).map(v -> (v - mean) / spread).toArray();
        return Online.of(
                Series.of(z), new Online.Settings(key.hazard(), new Predictive.Gaussian(0, 1, 2, 2), key.window()));
    }

    private static Highest simulate(Key key) {
        double correlation = key.correlation() / 10.0;
        double fresh = Math.sqrt(1 - correlation * correlation);
        List<Double> chances = new ArrayList<>();
        double[] z = new double[key.n()];
        for (int i = 0; i < key.simulations(); i++) {
            Streams.gaussians(Streams.stream(key.seed(), i), z);
            for (int t = 1; t < z.length; t++) {
                z[t] = correlation * z[t - 1] + fresh * z[t];
            }
            Online online = run(z, key);
            double most = 0;
            for (int t = 0; t < z.length; t++) {
                most = Math.max(most, online.recent(t));
            }
            chances.add(most);
        }
        chances.sort(null);
        return new Highest(List.copyOf(chances));
    }

    private static Level level(double[] x, int from, int to) {
        double mean = Arrays.stream(x, from, to).average().orElse(0);
        double scatter =
                Arrays.stream(x, from, to).map(v -> (v - mean) * (v - mean)).sum();
        double half = to - from < 2 ? 0 : NORMAL_95 * Math.sqrt(scatter / (to - from - 1) / (to - from));
        return new Level(mean, mean - half, mean + half);
    }
}
