package org.comity.methods.signal.predict;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forecasters that a model must beat; each is a full distribution made of the pair's own past. */
public final class Benchmarks {
    static final String CLIMATOLOGY = "climatology";
    private static final int FEWEST = 4;

    private Benchmarks() {}

    /** All that fit the history: the season only where there is one. */
    public static List<Forecaster> of(History history) {
        Forecaster still = new Moved("no_change", history, false);
        Forecaster past = new Climatology(history);
        return history.season() > 1 ? List.of(still, new Moved("seasonal", history, true), past) : List.of(still, past);
    }

    /** The rates of all periods up to the origin. */
    private record Climatology(History history) implements Forecaster {
        @Override
        public String name() {
            return CLIMATOLOGY;
        }

        @Override
        public boolean isBenchmark() {
            return true;
        }

        @Override
        public Fit fit(int origin, int horizon) {
            return series -> {
                double[] past = history.ratesUpTo(series, origin);
                return past.length < FEWEST ? Optional.empty() : Optional.of(Ensemble.ofSample(past));
            };
        }
    }

    /**
     * The last known rate, or that of the same season a year or more before the target, moved by each change over the same
     * distance that the pair had before.
     */
    private record Moved(String name, History history, boolean isSeasonal) implements Forecaster {
        @Override
        public boolean isBenchmark() {
            return true;
        }

        @Override
        public Fit fit(int origin, int horizon) {
            return series -> {
                double[] changes = new double[origin + 1];
                int n = 0;
                for (int from = 0; from + horizon <= origin; from++) {
                    int base = base(series, from, horizon);
                    if (base >= 0 && history.isKnown(series, from + horizon)) {
                        changes[n++] = history.rate(series, from + horizon) - history.rate(series, base);
                    }
                }
                int base = base(series, origin, horizon);
                if (base < 0 || n < FEWEST) {
                    return Optional.empty();
                }
                double from = history.rate(series, base);
                double[] moved = Arrays.stream(changes, 0, n)
                        .map(change -> history.isCounts() ? Math.max(0, from + change) : from + change)
                        .toArray();
                return Optional.of(Ensemble.ofSample(moved));
            };
        }

        /** The period to start from; -1 where none is known. */
        private int base(int series, int origin, int horizon) {
            int step = isSeasonal ? history.season() : 1;
            int first = origin + horizon;
            do {
                first -= step;
            } while (first > origin);
            for (int t = first; t >= 0; t -= step) {
                if (history.isKnown(series, t)) {
                    return t;
                }
            }
            return -1;
        }
    }
}
