package org.comity.workbench.security.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.comity.data.mapping.Mapping;
import org.comity.methods.signal.change.Change;
import org.comity.methods.signal.change.FalseDiscovery;
import org.comity.methods.signal.change.Level;
import org.comity.methods.signal.change.Segmentation;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.model.Names;
import org.comity.model.Period;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.chart.TimeMultiples;

/** The tables, sentences and charts of changes. */
final class ChangesTables {
    private final Messages texts;
    private final Names names;
    private final List<Mapping.Break> breaks;
    private final ChangeWords words;
    private final List<ChangeSearch.Part> parts;
    private final List<Looked> all;
    private final double[] p;
    private final double[] q;
    private final double[] yekutieli;

    ChangesTables(Messages texts, Names names, List<Mapping.Break> breaks, List<ChangeSearch.Part> parts) {
        this.texts = texts;
        this.names = names;
        this.breaks = List.copyOf(breaks);
        this.words = new ChangeWords(texts, names, breaks);
        this.parts = parts;
        this.all = parts.stream().flatMap(part -> part.looked().stream()).toList();
        this.p = all.stream()
                .filter(one -> one.found().isPresent())
                .mapToDouble(one -> one.p().orElse(1))
                .toArray();
        this.q = FalseDiscovery.benjaminiHochberg(p);
        this.yekutieli = FalseDiscovery.benjaminiYekutieli(p);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("changes.column." + name), kind);
    }

    Table changes() {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("direction", Kind.TEXT),
                column("indicator", Kind.ID),
                column("period", Kind.TEXT),
                column("low", Kind.TEXT),
                column("high", Kind.TEXT),
                column("before", Kind.COMPUTED),
                column("before_low", Kind.COMPUTED),
                column("before_high", Kind.COMPUTED),
                column("after", Kind.COMPUTED),
                column("after_low", Kind.COMPUTED),
                column("after_high", Kind.COMPUTED),
                column("p", Kind.COMPUTED),
                column("q_value", Kind.COMPUTED),
                column("source_break", Kind.TEXT),
                column("words", Kind.TEXT));
        List<List<Object>> rows = new ArrayList<>();
        for (Looked one : all) {
            one.found().ifPresent(found -> found.changes().forEach(change -> rows.add(row(one, change))));
        }
        return new Table("changes", texts.text("changes.table.changes"), columns, rows);
    }

    private List<Object> row(Looked one, Change change) {
        Period low = one.series().grid().period(change.low());
        Period high = one.series().grid().period(change.high());
        return List.of(
                one.series().home().code(),
                one.series().partner().code(),
                ChangeWords.direction(one),
                one.indicator().id(),
                one.series().grid().period(change.at()).toString(),
                low.toString(),
                high.toString(),
                change.before().value(),
                change.before().low(),
                change.before().high(),
                change.after().value(),
                change.after().low(),
                change.after().high(),
                number(change.p()),
                change.p().isPresent()
                        ? (Object)
                                FalseDiscovery.benjaminiHochberg(p, change.p().getAsDouble())
                        : Blank.MISSING,
                Table.cell(words.sourceBreak(one, change)),
                words.change(one, change));
    }

    private static Object number(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : Blank.MISSING;
    }

    Table series() {
        List<Column> columns = List.of(
                column("home", Kind.COUNTRY),
                column("partner", Kind.COUNTRY),
                column("direction", Kind.TEXT),
                column("indicator", Kind.ID),
                column("cost", Kind.TEXT),
                column("from", Kind.TEXT),
                column("to", Kind.TEXT),
                column("known", Kind.WHOLE),
                column("looked", Kind.FLAG),
                column("changes", Kind.WHOLE),
                column("level", Kind.COMPUTED),
                column("penalty", Kind.COMPUTED),
                column("dispersion", Kind.COMPUTED),
                column("correlation", Kind.COMPUTED),
                column("seasonal", Kind.FLAG),
                column("p", Kind.COMPUTED),
                column("q_value", Kind.COMPUTED),
                column("q_any_dependence", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        int place = 0;
        for (Looked one : all) {
            PairSeries series = one.series();
            List<Object> row = new ArrayList<>(List.of(
                    series.home().code(),
                    series.partner().code(),
                    ChangeWords.direction(one),
                    one.indicator().id(),
                    one.cost().name().toLowerCase(Locale.ROOT),
                    series.grid().period(0).toString(),
                    series.grid().period(series.grid().count() - 1).toString(),
                    (long) series.known(),
                    one.found().isPresent()));
            if (one.found().isPresent()) {
                Segmentation found = one.found().get();
                Level last = found.levels().getLast();
                row.addAll(List.of(
                        (long) found.changes().size(),
                        last.value(),
                        found.penalty(),
                        found.dispersion(),
                        found.correlation(),
                        found.seasonal(),
                        number(found.p()),
                        q[place],
                        yekutieli[place++]));
            } else {
                row.addAll(java.util.Collections.nCopies(9, Blank.NOT_APPLICABLE));
            }
            rows.add(row);
        }
        return new Table("series", texts.text("changes.table.series"), columns, rows);
    }

    Table coverage() {
        List<Column> columns =
                List.of(column("indicator", Kind.ID), column("period", Kind.TEXT), column("coverage", Kind.COMPUTED));
        List<List<Object>> rows = new ArrayList<>();
        for (ChangeSearch.Part part : parts) {
            for (int t = 0; t < part.read().coverage().size(); t++) {
                rows.add(List.of(
                        part.indicator().id(),
                        part.read().series().getFirst().grid().period(t).toString(),
                        part.read().coverage().get(t)));
            }
        }
        return new Table("coverage", texts.text("changes.table.coverage"), columns, rows);
    }

    /** What the reader must know of single indicators. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (ChangeSearch.Part part : parts) {
            boolean weighed = !part.read().coverage().isEmpty();
            if (part.spec().coverage() == SeriesFile.Coverage.MEDIAN && !weighed) {
                notes.add(texts.text(
                        "changes.note.unweighed",
                        Map.of("indicator", part.indicator().id())));
            }
        }
        breaks.forEach(mark ->
                notes.add(texts.text("changes.note.break", Map.of("what", mark.date() + ": " + mark.what()))));
        return notes;
    }

    /** A line for each series of the pair, with its changes and the breaks of its source. */
    List<Finding.Chart> charts() {
        List<Finding.Chart> charts = new ArrayList<>();
        for (Looked one : all) {
            if (one.found().isPresent()) {
                charts.add(chart(one, one.found().get()));
            }
        }
        return charts;
    }

    private Finding.Chart chart(Looked one, Segmentation found) {
        PairSeries series = one.series();
        List<TimeMultiples.Dated> points = new ArrayList<>();
        for (int t = 0; t < series.grid().count(); t++) {
            double exposure = series.exposures()[t];
            boolean counts = one.spec().coverage() == SeriesFile.Coverage.MEDIAN;
            double value = exposure > 0 ? series.values()[t] / (counts ? exposure : 1) : Double.NaN;
            int at = t;
            long segment =
                    found.changes().stream().filter(change -> change.at() <= at).count();
            points.add(new TimeMultiples.Dated(
                    ChangeWords.start(series.grid().period(t)),
                    exposure > 0 ? OptionalDouble.of(value) : OptionalDouble.empty(),
                    found.levels().get((int) segment).value()));
        }
        List<TimeMultiples.Mark> marks = new ArrayList<>();
        found.changes()
                .forEach(change -> marks.add(new TimeMultiples.Mark(
                        ChangeWords.start(series.grid().period(change.at())),
                        series.grid().period(change.at()).toString(),
                        words.change(one, change))));
        breaks.stream()
                .filter(mark -> !mark.date().isBefore(points.getFirst().day()))
                .forEach(mark ->
                        marks.add(new TimeMultiples.Mark(mark.date(), texts.text("changes.chart.break"), mark.what())));
        String back = series.side() == PairSeries.Side.PARTNER_TO_HOME ? "back" : "there";
        String title = texts.text(
                series.side() == PairSeries.Side.UNDIRECTED ? "changes.chart.between" : "changes.chart." + back,
                Map.of(
                        "what", words.what(one),
                        "home", names.name(series.home()),
                        "partner", names.name(series.partner())));
        String name = one.indicator().id().substring(one.indicator().id().indexOf('.') + 1) + "_"
                + ChangeWords.direction(one);
        return new Finding.Chart(
                name,
                title,
                "changes",
                TimeMultiples.dated(title, one.indicator().unit(), points, marks, texts.locale()));
    }
}
