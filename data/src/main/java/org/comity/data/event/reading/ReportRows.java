package org.comity.data.event.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.comity.data.duck.Duck;
import org.comity.data.event.reading.ReportedEvent.Report;
import org.comity.model.Pair;
import org.comity.model.Vintage;

/** Puts rows that stand one after another and report the same event together. */
final class ReportRows implements Duck.RowReader {
    private final List<Vintage> vintages;
    private final List<ReportedEvent> events = new ArrayList<>();
    private final List<Row> open = new ArrayList<>();

    private record Row(
            Pair pair,
            LocalDate day,
            int root,
            long key,
            int quad,
            long tenths,
            Optional<String> placeCountry,
            Optional<String> place,
            boolean mediaActor,
            Report report) {
        boolean isSame(Row other) {
            return key == other.key && day.equals(other.day) && pair.equals(other.pair);
        }
    }

    ReportRows(List<Vintage> vintages) {
        this.vintages = vintages;
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        double tone = row.getDouble(9);
        Optional<Double> toned = row.wasNull() ? Optional.empty() : Optional.of(tone);
        Report report = new Report(
                vintages.get(row.getInt(16)).id(),
                row.getInt(17),
                row.getString(6),
                toned,
                EventReading.whole(row, 10),
                Optional.ofNullable(EventReading.day(row, 11)),
                Optional.ofNullable(row.getString(15)));
        Row next = new Row(
                Pair.of(row.getString(1), row.getString(2)),
                EventReading.day(row, 3),
                row.getInt(4),
                row.getLong(5),
                row.getInt(7),
                row.getLong(8),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                row.getBoolean(14),
                report);
        if (!open.isEmpty() && !open.getFirst().isSame(next)) {
            finish();
        }
        open.add(next);
    }

    List<ReportedEvent> events() {
        if (!open.isEmpty()) {
            finish();
        }
        return List.copyOf(events);
    }

    private void finish() {
        Row first = open.getFirst();
        List<Report> reports = open.stream().map(Row::report).toList();
        boolean counted = reports.stream().anyMatch(report -> report.mentions().isPresent());
        long mentions = reports.stream()
                .mapToLong(report -> report.mentions().orElse(0))
                .sum();
        events.add(new ReportedEvent(
                first.pair(),
                first.day(),
                first.key(),
                first.root(),
                first.quad(),
                reports.stream().map(Report::code).distinct().sorted().toList(),
                open.stream().mapToLong(Row::tenths).sum() / 10.0 / open.size(),
                first.place(),
                first.placeCountry(),
                reports.stream().flatMap(report -> report.known().stream()).min(Comparator.naturalOrder()),
                open.stream().anyMatch(Row::mediaActor),
                counted ? OptionalLong.of(mentions) : OptionalLong.empty(),
                reports));
        open.clear();
    }
}
