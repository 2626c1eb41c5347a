package org.comity.workbench.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.CommandLine;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** What may come between two countries; the forecasts are frozen the first time that they are asked for. */
public final class ForecastFinding {
    private static final List<String> BENCHMARKS = List.of("no_change", "seasonal", "climatology");

    private final Workbench workbench;
    private final Request request;
    private final Messages texts;
    private final Names names;

    private ForecastFinding(Workbench workbench, Request request, Locale locale) {
        this.workbench = workbench;
        this.request = request;
        this.texts = Messages.of("org/comity/workbench/security/messages", locale);
        this.names = Names.read(workbench.store().home(), locale);
    }

    /**
     * What is asked.
     *
     * @param source whose figures
     * @param indicator one of its indicators; empty for all of which forecasts are made
     * @param horizon only this many periods ahead; empty for all
     * @param rule who counts as neighbours
     * @param seed of the draws by which the model is compared with the benchmarks
     * @param today the day on which it is asked
     */
    public record Request(
            Pair pair,
            String source,
            Optional<String> indicator,
            Optional<Integer> horizon,
            NeighbourRule rule,
            long seed,
            LocalDate today) {}

    /** The answer; both directions where the source is directed. */
    public static Finding of(Workbench workbench, Request request, Locale locale) {
        ForecastFinding made = new ForecastFinding(workbench, request, locale);
        Freezer freezer = new Freezer(workbench, request.today());
        return made.finding(
                Target.of(request.source(), request.indicator()),
                target -> freezer.batch(target, request.rule(), request.seed()));
    }

    /**
     * The same of forecasts that were made before, which is quick; where the newest vintage has none yet, the last ones made.
     * Empty where none of the source's were made, or none can be.
     */
    public static Optional<Finding> held(Workbench workbench, Request request, Locale locale) {
        if (!Target.sources().contains(request.source())) {
            return Optional.empty();
        }
        Freezer freezer = new Freezer(workbench, request.today());
        Map<Target, Frozen.Batch> made = new LinkedHashMap<>();
        for (Target target : Target.of(request.source(), request.indicator())) {
            freezer.findHeld(target, request.rule(), request.seed()).ifPresent(batch -> made.put(target, batch));
        }
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForecastFinding(workbench, request, locale)
                        .finding(List.copyOf(made.keySet()), target -> Objects.requireNonNull(made.get(target))));
    }

    /** Makes and freezes those of every source that is held, where they were not made of the vintage in use; takes minutes. */
    public static void freeze(Workbench workbench, NeighbourRule rule, LocalDate today) {
        for (String source : Target.sources()) {
            for (Target target : Target.of(source, Optional.empty())) {
                if (workbench.facts().inUse().containsKey(target.indicator())) {
                    var _ = new Freezer(workbench, today).findBatch(target, rule, 1);
                }
            }
        }
    }

    private Finding finding(List<Target> targets, Function<Target, Frozen.Batch> batches) {
        Pair pair = request.pair();
        Findings findings = Findings.of(
                "security forecast",
                texts.text(
                        "forecast.title",
                        Map.of("home", names.name(pair.home()), "partner", names.name(pair.partner()))));
        OutlookChart charts = new OutlookChart(workbench, texts, names);
        List<List<Object>> rows = new ArrayList<>();
        int lastYear = Integer.MIN_VALUE;
        for (Target target : targets) {
            Frozen.Batch batch = batches.apply(target);
            if (!target.isDirected()) {
                findings.note(texts.text("forecast.note.undirected", Map.of("indicator", target.indicator())));
            }
            List<Frozen> mine = mine(target, batch);
            if (!mine.isEmpty()) {
                findings.chart(charts.of(target, pair, mine));
            }
            for (Frozen one : mine) {
                rows.add(row(target, batch, one));
                lastYear = Math.max(lastYear, one.origin().year());
                if (BENCHMARKS.contains(one.forecaster())) {
                    findings.note(texts.text(
                            "forecast.note.benchmark",
                            Map.of(
                                    "indicator", target.indicator(),
                                    "horizon", Integer.toString(one.horizon()),
                                    "benchmark", one.forecaster())));
                }
            }
        }
        if (rows.isEmpty()) {
            findings.note(texts.text("forecast.note.none"));
        }
        Optional<Integer> year = rows.isEmpty() ? Optional.empty() : Optional.of(lastYear);
        return findings.table(new Table("forecasts", texts.text("forecast.table.forecasts"), columns(), rows))
                .method(texts.text("forecast.method"))
                .parameter("home", pair.home())
                .parameter("partner", pair.partner())
                .parameter("source", request.source())
                .parameter("indicator", request.indicator().orElse(""))
                .parameter("horizon", horizon())
                .parameter("rule", request.rule())
                .seed(request.seed())
                .command(command())
                .asOf(workbench.asOf())
                .age(new Finding.Age(year, year, 0, rows.size()))
                .sources(
                        workbench.facts(),
                        targets.stream().map(Target::indicator).toList())
                .build();
    }

    private String horizon() {
        return request.horizon().map(Object::toString).orElse("");
    }

    private String command() {
        return CommandLine.of("comity security forecast")
                .with(request.pair().home().code())
                .with(request.pair().partner().code())
                .with("--source", request.source())
                .with("--indicator", request.indicator().orElse(""))
                .with("--horizon", horizon())
                .with("--rule", request.rule().toString())
                .with("--seed", request.seed() == 1 ? "" : Long.toString(request.seed()))
                .toString();
    }

    private List<Frozen> mine(Target target, Frozen.Batch batch) {
        List<Pair> sides = target.isDirected()
                ? List.of(request.pair(), request.pair().turned())
                : List.of(request.pair().canonical());
        List<Frozen> mine = new ArrayList<>();
        for (Pair side : sides) {
            batch.forecasts().stream()
                    .filter(one -> one.pair().equals(side))
                    .filter(one -> request.horizon()
                            .map(asked -> asked == one.horizon())
                            .orElse(true))
                    .forEach(mine::add);
        }
        return mine;
    }

    private List<Object> row(Target target, Frozen.Batch batch, Frozen one) {
        double exposure = Freezer.wholeExposure(target, one.period());
        Ensemble figure = one.rate().times(exposure);
        double threshold = one.threshold() * exposure;
        Pair shown = target.isDirected() ? one.pair() : request.pair();
        return List.of(
                shown.home().code(),
                shown.partner().code(),
                target.indicator(),
                one.period().toString(),
                (long) one.horizon(),
                figure.quantile(0.05),
                figure.quantile(0.5),
                figure.quantile(0.95),
                threshold,
                one.chance(),
                one.forecaster(),
                one.origin().toString(),
                batch.made().toString(),
                batch.vintage());
    }

    private List<Column> columns() {
        return List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("indicator", Kind.ID),
                column("period", Kind.TEXT),
                column("horizon", Kind.YEAR),
                column("low", Kind.COMPUTED),
                column("median", Kind.COMPUTED),
                column("high", Kind.COMPUTED),
                column("threshold", Kind.COMPUTED),
                column("chance", Kind.SHARE),
                column("forecaster", Kind.TEXT),
                column("last_known", Kind.TEXT),
                column("made", Kind.TEXT),
                column("vintage", Kind.ID));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("forecast.column." + name), kind);
    }
}
