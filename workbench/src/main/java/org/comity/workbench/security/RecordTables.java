package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Messages;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** The tables of the record. */
final class RecordTables {
    /** Chances are set against what came in these classes; the usual chance of an event is about 5 %. */
    private final Messages texts;

    RecordTables(Messages texts) {
        this.texts = texts;
    }

    /** A row of the record. */
    private record Key(String indicator, int horizon, Period period) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::indicator)
                .thenComparingInt(Key::horizon)
                .thenComparing(Key::period);
    }

    Table record(List<Scored> all) {
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
        return new Table("record", texts.text("record.table.record"), recordColumns(), rows);
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
                boolean isEvent = one.event().orElseThrow();
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

    /** How often an event came where its chance was said to lie in a class, by indicator. */
    ChanceClasses calibration(List<Scored> all) {
        ChanceClasses classes = new ChanceClasses(texts, List.of(column("indicator", Kind.ID)));
        all.stream()
                .filter(one -> one.came().isPresent())
                .sorted(Comparator.comparing(one -> one.batch().indicator()))
                .forEach(one -> classes.add(
                        List.of(one.batch().indicator()),
                        one.forecast().chance(),
                        one.event().orElseThrow()));
        return classes;
    }

    Table forecasts(List<Scored> all) {
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
                    one.forecast().chance(),
                    Table.cell(one.came().orElse(null)),
                    Table.cell(one.came().map(figure::crps).orElse(null)),
                    forecast.forecaster(),
                    one.batch().made().toString(),
                    one.batch().vintage(),
                    one.vintage().isEmpty() ? Blank.MISSING : one.vintage()));
        }
        return new Table("forecasts", texts.text("record.table.forecasts"), columns(), rows);
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
