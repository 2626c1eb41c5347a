package org.comity.workbench.security;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.data.DataException;
import org.comity.data.Vintages;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.methods.signal.predict.Scores;
import org.comity.model.NeighbourRule;
import org.comity.model.Period;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;

/**
 * Makes the forecasts of a target for all pairs of neighbours at once, the first time that they are asked for, and keeps them.
 * By the backtest up to the last known period the model is used where it beats the best benchmark in the pair's group, else the
 * benchmark.
 */
final class Freezer {
    /** Part of the key: raise it when the arithmetic changes. */
    private static final String VERSION = "pool 2";

    private final Workbench workbench;
    private final LocalDate today;

    Freezer(Workbench workbench, LocalDate today) {
        this.workbench = workbench;
        this.today = today;
    }

    /** The forecasts from the last period that is held, or that had ended by the day of the vintages. */
    Frozen.Batch batch(Target target, NeighbourRule rule, long seed) {
        return findBatch(target, rule, seed)
                .orElseThrow(() ->
                        new DataException("Of %s fewer periods are held up to then than the %d that forecasts need."
                                .formatted(target.indicator(), target.fewest())));
    }

    /** The same; empty where too few periods are held up to then. */
    Optional<Frozen.Batch> findBatch(Target target, NeighbourRule rule, long seed) {
        Vintage vintage = vintage(target);
        String key = key(target, rule, seed, vintage);
        FrozenFiles files = files(vintage);
        return files.find(target.indicator(), key)
                .or(() -> make(target, rule, seed, vintage, key).map(files::keep));
    }

    /**
     * Those that were made before, of the vintage in use or, where none were, those foretold from the latest period; nothing is
     * made, which takes long.
     */
    Optional<Frozen.Batch> findHeld(Target target, NeighbourRule rule, long seed) {
        if (!workbench.facts().inUse().containsKey(target.indicator())) {
            return Optional.empty();
        }
        Vintage vintage = vintage(target);
        Optional<Frozen.Batch> held = files(vintage).find(target.indicator(), key(target, rule, seed, vintage));
        if (held.isPresent() || isAfterwards(vintage)) {
            return held;
        }
        return FrozenFiles.foretold(workbench).all().stream()
                .filter(batch -> batch.indicator().equals(target.indicator()))
                .filter(batch -> batch.rule().equals(rule.toString()))
                .filter(batch -> !batch.forecasts().isEmpty())
                .max(Comparator.comparing((Frozen.Batch batch) ->
                                batch.forecasts().getFirst().origin())
                        .thenComparing(Frozen.Batch::made)
                        .thenComparing(Frozen.Batch::key));
    }

    /** Whether the vintage holds periods that had not ended by the day that is asked for. */
    private boolean isAfterwards(Vintage vintage) {
        return workbench.facts().standsInUntil(vintage).isPresent();
    }

    private FrozenFiles files(Vintage vintage) {
        return isAfterwards(vintage) ? FrozenFiles.afterwards(workbench) : FrozenFiles.foretold(workbench);
    }

    private Vintage vintage(Target target) {
        return Optional.ofNullable(workbench.facts().inUse().get(target.indicator()))
                .orElseThrow(
                        () -> new DataException("Nothing is held of %s; import the source: comity data import %s FILE."
                                .formatted(target.indicator(), target.source())));
    }

    /** All days on which the same periods had ended have one key. */
    private String key(Target target, NeighbourRule rule, long seed, Vintage vintage) {
        String cut = workbench
                .facts()
                .standsInUntil(vintage)
                .map(day -> YearMonth.from(day.plusDays(1)).minusMonths(1).toString())
                .orElse("");
        String recipe =
                String.join("\n", VERSION, target.indicator(), vintage.id(), cut, rule.toString(), Long.toString(seed));
        return Vintages.hash(recipe.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 12);
    }

    private Optional<Frozen.Batch> make(Target target, NeighbourRule rule, long seed, Vintage vintage, String key) {
        Series series = new SeriesReader(workbench).read(target, rule, Optional.empty());
        if (series.periods().size() < target.fewest()) {
            return Optional.empty();
        }
        Trial trial = Trial.of(series, Optional.empty(), Optional.empty(), workbench.threads());
        List<Frozen> all = new ArrayList<>();
        for (Scores scores : trial.byHorizon()) {
            all.addAll(forecasts(trial, scores, seed));
        }
        return Optional.of(new Frozen.Batch(target.indicator(), vintage.id(), today, seed, rule.toString(), key, all));
    }

    private static List<Frozen> forecasts(Trial trial, Scores scores, long seed) {
        Series series = trial.series();
        int origin = series.periods().size() - 1;
        int quiet = used(trial, scores, Group.QUIET, seed);
        int rest = used(trial, scores, Group.REST, seed);
        List<Optional<List<Ensemble>>> next = trial.backtest().next(scores.horizon());
        List<Frozen> all = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).isPresent()) {
                List<Ensemble> each = next.get(i).get();
                int used = series.history().isQuiet(i, origin) ? quiet : rest;
                double threshold = trial.backtest().ownPercentile(i, origin);
                double chance = each.get(used).chanceAbove(threshold);
                boolean isModel = used == scores.names().size() - 1;
                all.add(new Frozen(
                        series.pairs().get(i),
                        series.periods().get(origin),
                        series.after(origin, scores.horizon()),
                        scores.horizon(),
                        name(scores, each, used),
                        threshold,
                        isModel ? trial.backtest().calibrated(scores.horizon(), chance) : chance,
                        each.get(used)));
            }
        }
        return all;
    }

    /** The forecaster's own name, for what was in use as "the model". */
    private static String name(Scores scores, List<Ensemble> each, int used) {
        int last = scores.names().size() - 1;
        for (int j = 0; used == last && j < last; j++) {
            if (each.get(j) == each.get(last)) {
                return scores.names().get(j);
            }
        }
        return scores.names().get(used);
    }

    /** The model's number, or that of the best benchmark where the model does not beat it; a group without cases is as all. */
    private static int used(Trial trial, Scores scores, Group group, long seed) {
        int[] cases = ScoreRow.cases(scores, group);
        if (cases.length == 0) {
            cases = ScoreRow.cases(scores, Group.ALL);
        }
        if (cases.length == 0) {
            return scores.names().indexOf("climatology"); // nothing came true yet that could speak for the model
        }
        BacktestFinding.Verdict verdict =
                BacktestFinding.Verdict.of(trial, scores, cases, BacktestQuestion.DRAWS, seed);
        return verdict.isModel() ? scores.names().size() - 1 : verdict.benchmark();
    }

    /** The exposure of a period that has not come: all its days. */
    static double wholeExposure(Target target, Period period) {
        return SeriesReader.exposure(target, period, SeriesReader.calendarDays(period));
    }
}
