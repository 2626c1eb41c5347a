package org.comity.workbench.trust.ideal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.comity.methods.idealpoint.Estimate;
import org.comity.methods.idealpoint.Item;
import org.comity.methods.idealpoint.Point;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.trust.votes.Matches;
import org.comity.workbench.trust.votes.RollCall;

/** The tables of an answer. */
final class IdealTables {
    private static final int BOTH_CUTS = 2;

    private final Messages texts;
    private final Chosen chosen;
    private final boolean dynamic;

    IdealTables(Messages texts, Chosen chosen, boolean dynamic) {
        this.texts = texts;
        this.chosen = chosen;
        this.dynamic = dynamic;
    }

    /** {@code country, period, ideal_point, std_error, votes}. */
    Table points(List<Point> points) {
        return table(
                "ideal",
                List.of(
                        column("country", Kind.COUNTRY),
                        column("period", dynamic ? Kind.YEAR : Kind.TEXT),
                        column("ideal_point", Kind.COMPUTED),
                        column("std_error", Kind.COMPUTED),
                        column("votes", Kind.WHOLE)),
                points.stream().map(this::row).toList());
    }

    /** The points of both estimators side by side: {@code country, period, fast, fast_error, gibbs, gibbs_error, apart}. */
    Table check(List<Point> fast, List<Point> drawn) {
        List<List<Object>> rows = new ArrayList<>();
        for (int p = 0; p < fast.size(); p++) { // both list the country-periods with votes in one order
            Point one = fast.get(p);
            Point other = drawn.get(p);
            rows.add(List.of(
                    row(one).getFirst(),
                    row(one).get(1),
                    one.value(),
                    one.standardError(),
                    other.value(),
                    other.standardError(),
                    other.value() - one.value()));
        }
        return table(
                "check",
                List.of(
                        column("country", Kind.COUNTRY),
                        column("period", dynamic ? Kind.YEAR : Kind.TEXT),
                        column("fast", Kind.COMPUTED),
                        column("fast_error", Kind.COMPUTED),
                        column("gibbs", Kind.COMPUTED),
                        column("gibbs_error", Kind.COMPUTED),
                        column("apart", Kind.COMPUTED)),
                rows);
    }

    private List<Object> row(Point point) {
        Object period = dynamic ? (Object) (long) (chosen.first + point.period()) : chosen.first + "-" + chosen.last();
        return List.of(
                chosen.votes.countries().get(point.country()).code(),
                period,
                point.value(),
                point.standardError(),
                (long) point.votes());
    }

    /** How each question divides the line: its first roll call, slope and cuts. */
    Table questions(Estimate estimate) {
        return table(
                "items",
                List.of(
                        column("rcid", Kind.YEAR),
                        column("resolution", Kind.TEXT),
                        column("title", Kind.TEXT),
                        column("periods", Kind.WHOLE),
                        column("votes", Kind.WHOLE),
                        column("slope", Kind.COMPUTED),
                        column("cut1", Kind.COMPUTED),
                        column("cut2", Kind.COMPUTED)),
                estimate.items().stream().map(this::row).toList());
    }

    private List<Object> row(Item item) {
        RollCall rollCall = chosen.votes.rollCalls().get(chosen.places[item.rollCall()]);
        return List.of(
                (long) rollCall.id(),
                rollCall.resolution(),
                rollCall.title(),
                (long) item.periods(),
                (long) item.votes(),
                item.slope(),
                item.cuts().getFirst(),
                item.cuts().size() == BOTH_CUTS ? (Object) item.cuts().getLast() : Table.Blank.NOT_APPLICABLE);
    }

    Table few(SortedMap<Integer, Integer> few) {
        return table(
                "few",
                List.of(column("period", Kind.YEAR), column("rollcalls", Kind.WHOLE)),
                few.entrySet().stream()
                        .map(entry -> List.<Object>of(
                                entry.getKey().longValue(), entry.getValue().longValue()))
                        .toList());
    }

    Table unmatched(List<Matches.Match> pairs) {
        return table(
                "unmatched",
                List.of(column("rcid1", Kind.YEAR), column("rcid2", Kind.YEAR)),
                pairs.stream()
                        .map(pair -> List.<Object>of((long) pair.one(), (long) pair.other()))
                        .toList());
    }

    private Table table(String name, List<Column> columns, List<List<Object>> rows) {
        return new Table(name, texts.text("ideal.table." + name), columns, rows);
    }

    private Column column(String name, Kind kind) {
        return Column.of(name, texts.text("ideal.column." + name), kind);
    }
}
