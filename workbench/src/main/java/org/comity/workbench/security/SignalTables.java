package org.comity.workbench.security;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.methods.signal.predict.Ensemble;
import org.comity.model.Country;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.change.SeriesLook;

/** The tables of what stands out. */
final class SignalTables {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final Messages texts;
    private final Country home;
    private final SignalSearch search;
    private final List<SeriesLook> looks;
    private final Map<String, Frozen.Batch> forecasts;
    private final List<Signal> signals;
    private final Map<Signal, OptionalLong> events;

    SignalTables(
            Messages texts,
            Country home,
            SignalSearch search,
            List<SeriesLook> looks,
            Map<String, Frozen.Batch> forecasts,
            Workbench workbench) {
        this.texts = texts;
        this.home = home;
        this.search = search;
        this.looks = looks;
        this.forecasts = forecasts;
        this.signals = search.signals();
        this.events = EventEvidence.of(workbench, signals);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("signals.column." + name), kind);
    }

    /** A forecast of the next period, as a figure of the whole period. */
    private record Next(Frozen frozen, Ensemble figure) {}

    private Optional<Next> next(SeriesLook look) {
        Target target = Target.find(look.indicator().id()).orElse(null);
        Frozen.Batch batch = forecasts.get(look.indicator().id());
        if (target == null || batch == null) {
            return Optional.empty();
        }
        var pair = target.isDirected() ? look.pair() : look.pair().canonical();
        return batch.forecasts().stream()
                .filter(one -> one.horizon() == 1 && one.pair().equals(pair))
                .findFirst()
                .map(one -> new Next(one, one.rate().times(Freezer.wholeExposure(target, one.period()))));
    }

    private Country partner(SeriesLook look) {
        return look.pair().home().equals(home)
                ? look.pair().partner()
                : look.pair().home();
    }

    Table signals() {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("direction", Kind.TEXT),
                column("period", Kind.TEXT),
                column("kind", Kind.TEXT),
                column("change", Kind.COMPUTED),
                column("q_value", Kind.COMPUTED),
                column("forecast_low", Kind.COMPUTED),
                column("forecast", Kind.COMPUTED),
                column("forecast_high", Kind.COMPUTED),
                column("events", Kind.WHOLE));
        List<List<Object>> rows = new ArrayList<>();
        for (Signal signal : signals) {
            SeriesLook look = signal.look();
            List<Object> row = new ArrayList<>(List.of(
                    home.code(),
                    partner(look).code(),
                    look.direction(),
                    signal.period().toString(),
                    look.kind(),
                    signal.change(),
                    signal.q()));
            Optional<Next> next = next(look);
            for (double share : List.of(LOW, 0.5, HIGH)) {
                row.add(next.isPresent() ? (Object) next.get().figure().quantile(share) : Blank.MISSING);
            }
            row.add(events(signal));
            rows.add(row);
        }
        return new Table("signals", texts.text("signals.table.signals"), columns, rows);
    }

    private Object events(Signal signal) {
        OptionalLong known = events.getOrDefault(signal, OptionalLong.empty());
        return known.isPresent() ? (Object) known.getAsLong() : Blank.MISSING;
    }

    Table sentences() {
        List<Column> columns = List.of(
                column("partner", Kind.COUNTRY),
                column("words", Kind.TEXT),
                column("why", Kind.TEXT),
                column("q_value", Kind.COMPUTED),
                column("not_before", Kind.TEXT),
                column("not_after", Kind.TEXT),
                column("source_break", Kind.TEXT),
                column("outlook", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (Signal signal : signals) {
            Optional<SeriesLook.Shift> shift = signal.shift();
            rows.add(List.of(
                    partner(signal.look()).code(),
                    signal.words(),
                    texts.text(shift.isPresent() ? "signals.why.change" : "signals.why.latest"),
                    signal.q(),
                    shift.isPresent() ? shift.get().low().toString() : Blank.NOT_APPLICABLE,
                    shift.isPresent() ? shift.get().high().toString() : Blank.NOT_APPLICABLE,
                    Table.cell(shift.flatMap(SeriesLook.Shift::sourceBreak)),
                    next(signal.look()).map(this::outlook).orElseGet(() -> texts.text("signals.outlook.none"))));
        }
        return new Table("sentences", texts.text("signals.table.sentences"), columns, rows);
    }

    private String outlook(Next next) {
        return texts.text(
                "signals.outlook",
                Map.of(
                        "period", next.frozen().period().toString(),
                        "low", whole(next.figure().quantile(LOW)),
                        "median", whole(next.figure().quantile(0.5)),
                        "high", whole(next.figure().quantile(HIGH)),
                        "forecaster", next.frozen().forecaster()));
    }

    private String whole(double figure) {
        return String.format(texts.locale(), Math.abs(figure) >= 10 ? "%.0f" : "%.1f", figure);
    }

    Table series() {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("direction", Kind.TEXT),
                column("kind", Kind.TEXT),
                column("indicator", Kind.ID),
                column("unit", Kind.TEXT),
                column("last", Kind.TEXT),
                column("looked", Kind.FLAG),
                column("changes", Kind.WHOLE),
                column("p", Kind.COMPUTED),
                column("q_value", Kind.COMPUTED),
                column("q_any_dependence", Kind.COMPUTED),
                column("latest", Kind.COMPUTED),
                column("level", Kind.COMPUTED),
                column("percentile_5", Kind.COMPUTED),
                column("percentile_95", Kind.COMPUTED),
                column("latest_p", Kind.COMPUTED),
                column("latest_q", Kind.COMPUTED));
        double[] q = search.changeQ();
        double[] any = search.changeQUnderAnyDependence();
        double[] latestQ = search.latestQ();
        List<List<Object>> rows = new ArrayList<>();
        int place = 0;
        for (SeriesLook look : looks) {
            List<Object> row = new ArrayList<>(List.of(
                    home.code(),
                    partner(look).code(),
                    look.direction(),
                    look.kind(),
                    look.indicator().id(),
                    look.indicator().unit(),
                    look.last().toString(),
                    look.isLooked()));
            if (look.isLooked()) {
                row.add((long) look.shifts().size());
                row.add(look.p().isPresent() ? (Object) look.p().getAsDouble() : Blank.MISSING);
                row.add(q[place]);
                row.add(any[place]);
                row.addAll(latest(look, latestQ[place++]));
            } else {
                row.addAll(Collections.nCopies(10, Blank.NOT_APPLICABLE));
            }
            rows.add(row);
        }
        return new Table("series", texts.text("signals.table.series"), columns, rows);
    }

    private static List<Object> latest(SeriesLook look, double q) {
        return look.latest()
                .map(one ->
                        List.<Object>of(one.figure(), one.level(), one.percentile5(), one.percentile95(), one.p(), q))
                .orElseGet(() -> Collections.nCopies(6, Blank.MISSING));
    }
}
