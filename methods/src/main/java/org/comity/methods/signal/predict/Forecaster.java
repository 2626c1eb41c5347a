package org.comity.methods.signal.predict;

import java.util.Optional;

/** A way to make predictive distributions; made for one {@link History}. Safe for use by many threads. */
public interface Forecaster {
    /** Short, lower case. */
    String name();

    /** Whether it is one of the benchmarks that a model must beat. */
    boolean isBenchmark();

    /** Learns what it needs from the periods up to and with the origin, for forecasts so many periods ahead. */
    Fit fit(int origin, int horizon);

    /** What was learnt at an origin. */
    interface Fit {
        /** The distribution of a series' rate, per whole period; empty where the series has too little past. */
        Optional<Ensemble> predict(int series);
    }
}
