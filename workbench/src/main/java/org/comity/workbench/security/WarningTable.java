package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.List;
import org.comity.methods.signal.predict.Scores;
import org.comity.methods.signal.predict.Scores.Measure;
import org.comity.methods.signal.score.Warnings;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** How warnings that a period will exceed the pair's own 95th percentile did, all horizons together. */
final class WarningTable {
    /** A warning stands at four times the chance that a percentile of 95 has by itself. */
    static final double THRESHOLD = 0.2;

    private final Messages texts;

    WarningTable(Messages texts) {
        this.texts = texts;
    }

    Table table(List<Trial> trials) {
        List<List<Object>> rows = new ArrayList<>();
        for (Trial trial : trials) {
            List<String> names = trial.byHorizon().getFirst().names();
            for (int j = 0; j < names.size(); j++) {
                Warnings one = warnings(trial, j);
                rows.add(List.of(
                        trial.series().target().indicator(),
                        names.get(j),
                        THRESHOLD,
                        (long) one.events(),
                        one.hitRate(),
                        one.lead(),
                        one.falseAlarmRate(),
                        one.falseAlarmRatio()));
            }
        }
        return new Table(
                "warnings",
                texts.text("backtest.table.warnings"),
                List.of(
                        column("indicator", Kind.ID),
                        column("forecaster", Kind.TEXT),
                        column("threshold", Kind.SHARE),
                        column("events", Kind.WHOLE),
                        column("hit_rate", Kind.SHARE),
                        column("lead", Kind.COMPUTED),
                        column("false_alarm_rate", Kind.SHARE),
                        column("false_alarm_ratio", Kind.SHARE)),
                rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("backtest.column." + name), kind);
    }

    private static Warnings warnings(Trial trial, int forecaster) {
        int n = trial.byHorizon().stream().mapToInt(Scores::size).sum();
        double[] chances = new double[n];
        int[] horizons = new int[n];
        int[] targets = new int[n];
        boolean[] events = new boolean[n];
        int periods = trial.series().periods().size();
        int at = 0;
        for (Scores scores : trial.byHorizon()) {
            for (int i = 0; i < scores.size(); i++) {
                chances[at] = scores.get(Measure.CHANCE, forecaster, i);
                horizons[at] = scores.horizon();
                targets[at] = scores.series(i) * periods + scores.origin(i) + scores.horizon();
                events[at++] = scores.isEvent(i);
            }
        }
        return Warnings.of(chances, horizons, targets, events, THRESHOLD);
    }
}
