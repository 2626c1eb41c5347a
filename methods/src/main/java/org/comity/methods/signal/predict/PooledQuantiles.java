package org.comity.methods.signal.predict;

import java.util.Arrays;
import java.util.Optional;

/**
 * One line for all pairs: the middle is a weighted sum of a pair's discounted means, its mean and the same season, with the
 * weights of least absolute scaled error; the width is a power of its discounted errors; and the quantiles are those of all
 * pairs' scaled residuals in a bin of like middles (split residuals, as in conformal prediction: Lei et al. 2018, J. American
 * Statistical Association 113(523), 1094-1111). Counts are read as log(1 + y).
 */
final class PooledQuantiles implements Forecaster {
    private static final double[] DISCOUNTS = {0.4, 0.75, 0.9, 0.97};
    private static final int FEATURES = DISCOUNTS.length + 4;
    private static final int WIDTHS = 4;
    private static final int STEPS = 6;
    private static final int MOST_BINS = 12;
    private static final int FEWEST_IN_BIN = 150;
    private static final int FEWEST_CASES = 30;
    private static final int MOST_CASES = 8_000;
    private static final double FARTHEST = 3;
    private static final double LOWEST_TOP = 10;

    private final History history;
    private final int[][] knownBy;
    private final double[][][] features;
    private final double[][][] widths;
    /** Logs of the highest counts that are thought of: quantiles of logs go far, where a pair has little past. */
    private final double[][] tops;

    PooledQuantiles(History history) {
        this.history = history;
        this.knownBy = Tuned.counts(history);
        this.features = new double[history.series()][history.periods()][FEATURES];
        this.widths = new double[history.series()][history.periods()][WIDTHS];
        this.tops = new double[history.series()][history.periods()];
        for (int i = 0; i < features.length; i++) {
            describe(i);
        }
    }

    private void describe(int series) {
        boolean[] known = Smoothed.known(history, series);
        double[] rates = Smoothed.rates(history, series);
        double[] u = Arrays.stream(rates).map(this::figure).toArray();
        double[][] means = new double[DISCOUNTS.length][];
        for (int d = 0; d < DISCOUNTS.length; d++) {
            means[d] = Smoothed.mean(u, known, DISCOUNTS[d]);
        }
        double[] plain = Smoothed.mean(rates, known, DISCOUNTS[1]);
        double[] errors = new double[u.length];
        for (int t = 1; t < u.length; t++) {
            errors[t] = Math.abs(u[t] - means[1][t - 1]);
        }
        double[] fast = Smoothed.mean(errors, known, 0.7);
        double[] slow = Smoothed.mean(errors, known, 0.95);
        double highest = 0;
        for (int t = 0; t < u.length; t++) {
            double[] x = features[series][t];
            for (int d = 0; d < DISCOUNTS.length; d++) {
                x[d] = means[d][t];
            }
            int year = t + 1 - history.season();
            x[4] = year >= 0 && known[year] ? u[year] : means[2][t];
            double least = history.isCounts() ? 0.1 : 1e-6 * (1 + Math.abs(means[3][t]));
            double scale = Math.max(least, slow[t]);
            x[5] = history.isCounts() ? 1 : scale;
            x[6] = history.isCounts() ? figure(plain[t]) : 0;
            x[7] = known[t] ? u[t] : means[0][t];
            highest = known[t] ? Math.max(highest, rates[t]) : highest;
            tops[series][t] = Math.log1p(FARTHEST * highest + LOWEST_TOP);
            double[] w = widths[series][t];
            w[0] = 1;
            w[1] = Math.log(scale);
            w[2] = Math.log(Math.max(least, fast[t]));
            w[3] = Math.log(least + Math.abs(means[2][t]) + scale);
        }
    }

    private double figure(double rate) {
        return history.isCounts() ? Math.log1p(rate) : rate;
    }

    private double scale(int series, int from) {
        return Math.exp(widths[series][from][1]);
    }

    @Override
    public String name() {
        return "pooled_quantiles";
    }

    @Override
    public boolean isBenchmark() {
        return false;
    }

    private boolean canPredict(int series, int from) {
        return knownBy[series][from] >= Tuned.FEWEST;
    }

    /** The past forecasts to learn from: series and period of each, those with a figure so many periods later. */
    private int[][] cases(int origin, int horizon) {
        int n = 0;
        int[] series = new int[history.series() * (origin + 1)];
        int[] from = new int[series.length];
        for (int t = 0; t + horizon <= origin; t++) {
            for (int i = 0; i < history.series(); i++) {
                if (canPredict(i, t) && history.isKnown(i, t + horizon)) {
                    series[n] = i;
                    from[n++] = t;
                }
            }
        }
        // every k-th case where there are very many, in order of time
        int stride = Math.max(1, (n + MOST_CASES - 1) / MOST_CASES);
        int kept = 0;
        for (int c = 0; c < n; c += stride) {
            series[kept] = series[c];
            from[kept++] = from[c];
        }
        return new int[][] {Arrays.copyOf(series, kept), Arrays.copyOf(from, kept)};
    }

    @Override
    public Fit fit(int origin, int horizon) {
        int[][] cases = cases(origin, horizon);
        int n = cases[0].length;
        if (n < FEWEST_CASES) {
            return _ -> Optional.empty();
        }
        double[] target = new double[n];
        double[] weight = new double[n];
        double[][] x = new double[n][];
        double[][] w = new double[n][];
        for (int c = 0; c < n; c++) {
            int i = cases[0][c];
            int t = cases[1][c];
            target[c] = figure(history.rate(i, t + horizon));
            x[c] = features[i][t];
            w[c] = widths[i][t];
            weight[c] = 1 / scale(i, t);
        }
        double[] middle = Lines.leastAbsolute(x, target, weight, STEPS);
        double[] off = new double[n];
        double[] logs = new double[n];
        for (int c = 0; c < n; c++) {
            off[c] = target[c] - Lines.at(middle, x[c]);
            logs[c] = Math.log(Math.abs(off[c]) + 0.05 / weight[c]);
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] width = Lines.leastSquares(w, logs, ones);
        Bins bins = Bins.of(n, c -> key(middle, width, x[c], w[c]), c -> off[c] / Math.exp(Lines.at(width, w[c])));
        return series -> canPredict(series, origin)
                ? Optional.of(ensemble(middle, width, bins, series, origin))
                : Optional.empty();
    }

    /** What is alike in a bin: the middle of counts; of other figures the middle in widths. */
    private double key(double[] middle, double[] width, double[] x, double[] w) {
        double m = Lines.at(middle, x);
        return history.isCounts() ? m : m / Math.exp(Lines.at(width, w));
    }

    private Ensemble ensemble(double[] middle, double[] width, Bins bins, int series, int origin) {
        double[] x = features[series][origin];
        double[] w = widths[series][origin];
        double top = tops[series][origin];
        double m = Lines.at(middle, x);
        double s = Math.exp(Lines.at(width, w));
        double[] residuals = bins.residuals(key(middle, width, x, w));
        Ensemble plain = Ensemble.byQuantiles(share -> m + s * Ensemble.quantile(residuals, share));
        return history.isCounts() ? plain.map(u -> Math.max(0, Math.rint(Math.expm1(Math.min(u, top))))) : plain;
    }

    /** Residuals of cases with like keys, ascending in each bin. */
    private static final class Bins {
        private final double[] ends;
        private final double[][] residuals;

        private Bins(double[] ends, double[][] residuals) {
            this.ends = ends;
            this.residuals = residuals;
        }

        static Bins of(int n, java.util.function.IntToDoubleFunction key, java.util.function.IntToDoubleFunction off) {
            int bins = Math.max(1, Math.min(MOST_BINS, n / FEWEST_IN_BIN));
            double[] keys = new double[n];
            Arrays.setAll(keys, key);
            double[] sorted = keys.clone();
            Arrays.sort(sorted);
            double[] ends = new double[bins - 1];
            for (int b = 1; b < bins; b++) {
                ends[b - 1] = sorted[(int) ((long) b * n / bins)];
            }
            int[] sizes = new int[bins];
            for (double each : keys) {
                sizes[bin(ends, each)]++;
            }
            double[][] residuals = new double[bins][];
            for (int b = 0; b < bins; b++) {
                residuals[b] = new double[sizes[b]];
            }
            int[] filled = new int[bins];
            for (int c = 0; c < n; c++) {
                int b = bin(ends, keys[c]);
                residuals[b][filled[b]++] = off.applyAsDouble(c);
            }
            for (double[] each : residuals) {
                Arrays.sort(each);
            }
            return new Bins(ends, residuals);
        }

        private static int bin(double[] ends, double key) {
            int b = 0;
            while (b < ends.length && key >= ends[b]) {
                b++;
            }
            return b;
        }

        /** Of the bin of a key; where equal keys left it empty, of the nearest below or above that is not. */
        double[] residuals(double key) {
            int b = bin(ends, key);
            for (int step = 0; step < residuals.length; step++) {
                if (b - step >= 0 && residuals[b - step].length > 0) {
                    return residuals[b - step];
                }
                if (b + step < residuals.length && residuals[b + step].length > 0) {
                    return residuals[b + step];
                }
            }
            throw new IllegalStateException("No bin holds a residual.");
        }
    }
}
