package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.NeighbourRule;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;

/**
 * A forecast that was made, and what came where it is known.
 *
 * @param exposure of its period
 * @param came what the vintage in use says of the period
 * @param vintage that says so; empty where nothing came
 */
record Scored(Frozen.Batch batch, Frozen forecast, double exposure, Optional<Double> came, String vintage) {
    Ensemble figure() {
        return forecast.rate().times(exposure);
    }

    double threshold() {
        return forecast.threshold() * exposure;
    }

    /** Whether what came was above the pair's own 95th percentile; empty where it is not known. */
    Optional<Boolean> event() {
        return came.map(y -> y > threshold());
    }

    /** All that were made, of one source or, with none, of all. */
    record All(List<Scored> forecasts) {
        All {
            forecasts = List.copyOf(forecasts);
        }

        private record Question(List<String> files, Optional<String> source) {}

        /** Read once: a file of forecasts is never changed, and what came stands in the vintages that are open. */
        static All of(Workbench workbench, Optional<String> source) {
            FrozenFiles files = FrozenFiles.foretold(workbench);
            return workbench.remember(
                    new Question(files.names(), source), All.class, () -> new All(read(workbench, files, source)));
        }

        private static List<Scored> read(Workbench workbench, FrozenFiles files, Optional<String> source) {
            List<Scored> all = new ArrayList<>();
            Map<List<String>, Series> read = new HashMap<>();
            for (Frozen.Batch batch : files.all()) {
                String of = batch.indicator().substring(0, batch.indicator().indexOf('.'));
                if (source.filter(asked -> !asked.equals(of)).isPresent()) {
                    continue;
                }
                Target target = Target.of(of, Optional.of(batch.indicator())).getFirst();
                Vintage inUse = workbench.facts().inUse().get(batch.indicator());
                Optional<Series> series = inUse == null
                        ? Optional.empty()
                        : Optional.of(read.computeIfAbsent(
                                List.of(batch.indicator(), batch.rule()),
                                _ -> new SeriesReader(workbench)
                                        .read(target, NeighbourRule.parse(batch.rule()), Optional.empty())));
                for (Frozen one : batch.forecasts()) {
                    all.add(scored(batch, one, series, target, inUse == null ? "" : inUse.id()));
                }
            }
            return all;
        }

        private static Scored scored(
                Frozen.Batch batch, Frozen one, Optional<Series> series, Target target, String vintage) {
            int at = series.map(known -> known.periods().indexOf(one.period())).orElse(-1);
            int pair = series.flatMap(known -> known.find(one.pair())).orElse(-1);
            if (at < 0 || pair < 0 || !series.orElseThrow().history().isKnown(pair, at)) {
                return new Scored(batch, one, Freezer.wholeExposure(target, one.period()), Optional.empty(), "");
            }
            var history = series.orElseThrow().history();
            return new Scored(batch, one, history.exposure(at), Optional.of(history.value(pair, at)), vintage);
        }
    }
}
