package org.comity.methods.signal.predict;

import java.util.Optional;

/**
 * Exponential smoothing with additive errors, each pair by itself: level alone, ETS(A,N,N), or with a damped trend,
 * ETS(A,Ad,N) (Hyndman et al. 2008, sections 3.4 and 6.3: normal with the model's variance at each horizon). The parameters
 * are those with the least sum of squared one-step errors up to the origin, two more being paid for by Akaike's criterion.
 * Counts are smoothed as log(1 + y).
 */
final class Smoothing implements Forecaster {
    private static final double[] LEVEL = {0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9};
    private static final double[] TREND = {0, 0.05, 0.2};
    private static final double DAMPING = 0.9;
    private static final int SETTINGS = LEVEL.length * TREND.length;

    private final History history;
    private final int[][] knownBy;
    /** By series, setting and period: level, trend, sum of squared errors so far. */
    private final float[][][][] states;

    Smoothing(History history) {
        this.history = history;
        this.knownBy = Tuned.counts(history);
        this.states = new float[history.series()][SETTINGS][][];
        for (int i = 0; i < states.length; i++) {
            for (int k = 0; k < SETTINGS; k++) {
                states[i][k] = filter(i, LEVEL[k / TREND.length], TREND[k % TREND.length]);
            }
        }
    }

    private double figure(int series, int t) {
        double rate = history.rate(series, t);
        return history.isCounts() ? Math.log1p(rate) : rate;
    }

    private float[][] filter(int series, double alpha, double share) {
        float[][] state = new float[history.periods()][3];
        double level = 0;
        double trend = 0;
        double squares = 0;
        boolean isStarted = false;
        for (int t = 0; t < history.periods(); t++) {
            if (history.isKnown(series, t)) {
                double y = figure(series, t);
                double error = isStarted ? y - level - DAMPING * trend : 0;
                squares += error * error;
                level = isStarted ? level + DAMPING * trend + alpha * error : y;
                trend = DAMPING * trend + alpha * share * error;
                isStarted = true;
            } else {
                level += DAMPING * trend;
                trend *= DAMPING;
            }
            state[t] = new float[] {(float) level, (float) trend, (float) squares};
        }
        return state;
    }

    @Override
    public String name() {
        return "smoothing";
    }

    @Override
    public boolean isBenchmark() {
        return false;
    }

    @Override
    public Fit fit(int origin, int horizon) {
        return series -> {
            int n = knownBy[series][origin];
            if (n < Tuned.FEWEST) {
                return Optional.empty();
            }
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < SETTINGS; k++) {
                double cost = n * Math.log(states[series][k][origin][2] / n + 1e-12) + (k % TREND.length == 0 ? 0 : 4);
                if (cost < least) {
                    least = cost;
                    best = k;
                }
            }
            return Optional.of(ensemble(states[series][best][origin], best, n, horizon));
        };
    }

    private Ensemble ensemble(float[] state, int setting, int n, int horizon) {
        double alpha = LEVEL[setting / TREND.length];
        double beta = alpha * TREND[setting % TREND.length];
        double variance = 1;
        double damped = 0;
        double power = 1;
        for (int j = 1; j <= horizon; j++) {
            if (j > 1) {
                double step = alpha + beta * damped;
                variance += step * step;
            }
            power *= DAMPING;
            damped += power;
        }
        double mean = state[0] + damped * state[1];
        double deviation = Math.sqrt(variance * state[2] / Math.max(1, n - 1.0 - (beta > 0 ? 2 : 1)));
        Ensemble plain = Ensemble.byMembers(member -> mean + deviation * Normals.at(member));
        return history.isCounts() ? plain.map(u -> Math.max(0, Math.rint(Math.expm1(Math.min(u, 16))))) : plain;
    }
}
