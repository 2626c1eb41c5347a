package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.NeighbourRule;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;
import org.comity.workbench.Workbench;

/** Every forecast that was made, with what came where it is known: the record, bad months too. */
public final class RecordFinding {
    private final Workbench workbench;
    private final Messages texts;

    private RecordFinding(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.texts = Messages.of("org/comity/workbench/security/messages", locale);
    }

    /**
     * The answer. Main table {@code record}: the scores of each indicator, horizon and period; table {@code forecasts}: each
     * forecast.
     */
    public static Finding of(Workbench workbench, Locale locale) {
        return new RecordFinding(workbench, locale).finding();
    }

    /** A forecast with the exposure of its period, and what came where it is known. */
    private record Scored(Frozen.Batch batch, Frozen forecast, double exposure, Optional<Double> came, String vintage) {
        Ensemble figure() {
            return forecast.rate().times(exposure);
        }

        double threshold() {
            return forecast.threshold() * exposure;
        }
    }

    /** A row of the record. */
    private record Key(String indicator, int horizon, Period period) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::indicator)
                .thenComparingInt(Key::horizon)
                .thenComparing(Key::period);
    }

    private Finding finding() {
        List<Frozen.Batch> batches = new FrozenFiles(workbench.store().home()).all();
        List<Scored> all = new ArrayList<>();
        Map<List<String>, Series> read = new HashMap<>();
        for (Frozen.Batch batch : batches) {
            Target target = Target.of(
                            batch.indicator().substring(0, batch.indicator().indexOf('.')),
                            Optional.of(batch.indicator()))
                    .getFirst();
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
        Findings findings = Findings.of("security record", texts.text("record.title"))
                .table(new Table("record", texts.text("record.table.record"), recordColumns(), summary(all)))
                .table(new Table("forecasts", texts.text("record.table.forecasts"), columns(), rows(all)))
                .method(texts.text("record.method"))
                .command("comity security record")
                .asOf(workbench.asOf());
        if (all.isEmpty()) {
            findings.note(texts.text("record.note.none"));
        }
        int open = (int) all.stream().filter(one -> one.came().isEmpty()).count();
        var years = all.stream().mapToInt(one -> one.forecast().period().year()).summaryStatistics();
        findings.age(
                all.isEmpty()
                        ? new Finding.Age(Optional.empty(), Optional.empty(), 0, 0)
                        : new Finding.Age(Optional.of(years.getMax()), Optional.of(years.getMin()), open, all.size()));
        return findings.sources(
                        workbench.facts(),
                        batches.stream().map(Frozen.Batch::indicator).distinct().toList())
                .build();
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

    private static List<List<Object>> summary(List<Scored> all) {
        Map<Key, List<Scored>> groups = new TreeMap<>(Key.ORDER);
        for (Scored one : all) {
            groups.computeIfAbsent(
                            new Key(
                                    one.batch().indicator(),
                                    one.forecast().horizon(),
                                    one.forecast().period()),
                            _ -> new ArrayList<>())
                    .add(one);
        }
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach((key, group) -> rows.add(summary(key, group)));
        return rows;
    }

    private static List<Object> summary(Key key, List<Scored> group) {
        List<Object> row = new ArrayList<>(
                List.of(key.indicator(), (long) key.horizon(), key.period().toString(), (long) group.size()));
        double[] sums = new double[6];
        int known = 0;
        int events = 0;
        for (Scored one : group) {
            if (one.came().isPresent()) {
                double y = one.came().get();
                Ensemble figure = one.figure();
                boolean isEvent = y > one.threshold();
                double chance = one.forecast().chance();
                known++;
                events += isEvent ? 1 : 0;
                sums[0] += figure.crps(y);
                sums[1] += figure.crpsOnLogs(y);
                sums[2] += (chance - (isEvent ? 1 : 0)) * (chance - (isEvent ? 1 : 0));
                sums[3] += figure.holds(y, 0.5) ? 1 : 0;
                sums[4] += figure.holds(y, 0.9) ? 1 : 0;
                sums[5] += chance;
            }
        }
        row.add((long) known);
        for (int k = 0; k < 5; k++) {
            row.add(known == 0 ? Blank.MISSING : (Object) (sums[k] / known));
        }
        row.add(known == 0 ? Blank.MISSING : (Object) (long) events);
        row.add(known == 0 ? Blank.MISSING : (Object) sums[5]);
        return row;
    }

    private List<Column> recordColumns() {
        return List.of(
                column("indicator", Kind.ID),
                column("horizon", Kind.YEAR),
                column("period", Kind.TEXT),
                column("n", Kind.WHOLE),
                column("scored", Kind.WHOLE),
                column("crps", Kind.COMPUTED),
                column("crps_log", Kind.COMPUTED),
                column("brier", Kind.COMPUTED),
                column("inside_50", Kind.SHARE),
                column("inside_90", Kind.SHARE),
                column("events", Kind.WHOLE),
                column("expected", Kind.COMPUTED));
    }

    private static List<List<Object>> rows(List<Scored> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (Scored one : all) {
            Frozen forecast = one.forecast();
            Ensemble figure = one.figure();
            rows.add(List.of(
                    forecast.pair().home().code(),
                    forecast.pair().partner().code(),
                    one.batch().indicator(),
                    forecast.period().toString(),
                    (long) forecast.horizon(),
                    figure.quantile(0.05),
                    figure.quantile(0.5),
                    figure.quantile(0.95),
                    forecast.chance(),
                    Table.cell(one.came().orElse(null)),
                    Table.cell(one.came().map(figure::crps).orElse(null)),
                    forecast.forecaster(),
                    one.batch().made().toString(),
                    one.batch().vintage(),
                    one.vintage().isEmpty() ? Blank.MISSING : one.vintage()));
        }
        return rows;
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
                column("chance", Kind.SHARE),
                column("came", Kind.SOURCE_FIGURE),
                column("crps", Kind.COMPUTED),
                column("forecaster", Kind.TEXT),
                column("made", Kind.TEXT),
                column("vintage", Kind.ID),
                column("came_vintage", Kind.ID));
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("record.column." + name), kind);
    }
}
