package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.methods.signal.predict.Backtest;
import org.comity.methods.signal.predict.Scores;
import org.comity.model.Period;

/** A target's series with the scores of all forecasters, one for each horizon. */
record Trial(Series series, Backtest backtest, List<Scores> byHorizon) {
    Trial {
        byHorizon = List.copyOf(byHorizon);
    }

    int benchmarks() {
        return backtest.benchmarks();
    }

    /**
     * Runs the backtest of a target over its origins.
     *
     * @param from the first origin that is scored; empty for the target's own
     * @param to the last one; empty for the last whose period has come
     */
    static Trial of(Series series, Optional<Period> from, Optional<Period> to, int threads) {
        Target target = series.target();
        Backtest backtest = new Backtest(series.history(), series.neighbours(), threads);
        int first = from.map(series::lastBy).orElse(target.first() - 1);
        int last = to.map(series::lastBy).orElse(series.periods().size() - 1);
        List<Scores> all = new ArrayList<>();
        for (int horizon : target.horizons()) {
            int until = Math.min(last, series.periods().size() - 1 - horizon);
            all.add(backtest.run(horizon, Math.min(target.warm() - 1 + horizon, first), first, until));
        }
        return new Trial(series, backtest, all);
    }
}
