package org.comity.workbench.security;

import java.util.List;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Pair;
import org.comity.model.Period;

/**
 * A forecast as it was made; it is never changed.
 *
 * @param pair home -> partner; of an undirected indicator in alphabetical order
 * @param origin the last period that was known
 * @param period what it is about
 * @param horizon periods from one to the other
 * @param forecaster who made it: the pool or a candidate where the model is used, else the benchmark
 * @param threshold the 95th percentile of the pair's own past, per whole period
 * @param chance of a figure above it, calibrated where the model is used
 * @param rate the distribution, per whole period
 */
record Frozen(
        Pair pair,
        Period origin,
        Period period,
        int horizon,
        String forecaster,
        double threshold,
        double chance,
        Ensemble rate) {

    /**
     * The forecasts of one target made at once.
     *
     * @param indicator the target's
     * @param vintage what they were made from
     * @param made the day
     * @param seed of the draws by which the model was chosen
     * @param rule who counts as neighbours
     * @param key what they were made by, as a hash
     */
    record Batch(
            String indicator,
            String vintage,
            java.time.LocalDate made,
            long seed,
            String rule,
            String key,
            List<Frozen> forecasts) {
        Batch {
            forecasts = List.copyOf(forecasts);
        }
    }
}
