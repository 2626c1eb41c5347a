package org.comity.methods.signal.predict;

import java.util.ArrayList;
import java.util.List;

/** All forecasters that fit the family of a history: benchmarks first, then the candidates. */
public final class Forecasters {
    private Forecasters() {}

    /** Counts get the negative binomial with and without further zeros, other figures the local level; both get the rest. */
    public static List<Forecaster> of(History history) {
        List<Forecaster> all = new ArrayList<>(Benchmarks.of(history));
        if (history.isCounts()) {
            all.add(new NegativeBinomial(history, false));
            all.add(new NegativeBinomial(history, true));
        } else {
            all.add(new LocalLevel(history));
        }
        all.add(new Remembered(history));
        all.add(new Smoothing(history));
        all.add(new PooledQuantiles(history));
        return List.copyOf(all);
    }
}
