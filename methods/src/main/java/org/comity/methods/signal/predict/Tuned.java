package org.comity.methods.signal.predict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A forecaster with settings on a grid, one choice for all pairs: at an origin the setting is used whose log score over all
 * forecasts that had come true by then is the lowest. The sums are kept, so that each forecast is scored once.
 */
abstract class Tuned implements Forecaster {
    /** So many known values a series must have to be predicted. */
    static final int FEWEST = 4;

    final History history;
    private final int settings;
    private final int[][] knownBy;
    private final Map<Integer, double[][]> losses = new ConcurrentHashMap<>();

    Tuned(History history, int settings) {
        this.history = history;
        this.settings = settings;
        this.knownBy = counts(history);
    }

    /** How many values are known up to and with each period, by series. */
    static int[][] counts(History history) {
        int[][] counts = new int[history.series()][history.periods()];
        for (int i = 0; i < counts.length; i++) {
            int n = 0;
            for (int t = 0; t < counts[i].length; t++) {
                n += history.isKnown(i, t) ? 1 : 0;
                counts[i][t] = n;
            }
        }
        return counts;
    }

    /** Minus the log score of a setting's forecast from a period for the rate that is known so many periods later. */
    abstract double loss(int setting, int series, int from, int horizon);

    @Override
    public final boolean isBenchmark() {
        return false;
    }

    final boolean canPredict(int series, int from) {
        return knownBy[series][from] >= FEWEST;
    }

    /** The setting with the lowest sum over all forecasts from periods up to {@code origin - horizon}. */
    final int chosen(int origin, int horizon) {
        double[][] byTime = losses.computeIfAbsent(horizon, this::sums);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < settings; k++) {
            double sum = 0;
            for (int from = 0; from + horizon <= origin; from++) {
                sum += byTime[k][from];
            }
            if (sum < least) {
                least = sum;
                best = k;
            }
        }
        return best;
    }

    private double[][] sums(int horizon) {
        double[][] sums = new double[settings][history.periods()];
        for (int from = 0; from + horizon < history.periods(); from++) {
            for (int i = 0; i < history.series(); i++) {
                if (canPredict(i, from) && history.isKnown(i, from + horizon)) {
                    for (int k = 0; k < settings; k++) {
                        sums[k][from] += loss(k, i, from, horizon);
                    }
                }
            }
        }
        return sums;
    }
}
