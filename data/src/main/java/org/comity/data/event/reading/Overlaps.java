package org.comity.data.event.reading;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.data.duck.Duck;
import org.duckdb.DuckDBAppender;

/**
 * Which files hold the same events: two that share a numbered event of a day on which it was added are one group on that day,
 * and so are all that hang together by such pairs.
 */
final class Overlaps {
    private final Map<LocalDate, Map<Integer, Integer>> first = new TreeMap<>();

    private record Numbers(int vintage, long least, long most) {}

    private Overlaps() {}

    /** Fills the table {@code overlapping}: day added, vintage, and the least vintage of its group. */
    static void write(Duck duck) throws SQLException {
        duck.run(HeldEvents.class, "overlapping-table.sql");
        duck.run(HeldEvents.class, "candidates-table.sql");
        List<Integer> candidates = candidates(duck);
        if (candidates.isEmpty()) {
            return;
        }
        try (DuckDBAppender table = duck.temporary("candidates")) {
            for (int vintage : candidates) {
                table.beginRow();
                table.append(vintage);
                table.endRow();
            }
        }
        Overlaps overlaps = new Overlaps();
        duck.read(
                HeldEvents.class,
                "shared-numbers.sql",
                row -> overlaps.join(EventReading.day(row, 1), row.getInt(2), row.getInt(3)));
        overlaps.fill(duck);
    }

    /** Files whose numbers run into those of another; files of one quarter of an hour each do not, and are not looked at further. */
    private static List<Integer> candidates(Duck duck) {
        List<Numbers> all = new ArrayList<>();
        duck.read(
                HeldEvents.class,
                "number-ranges.sql",
                row -> all.add(new Numbers(row.getInt(1), row.getLong(2), row.getLong(3))));
        List<Integer> candidates = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (Numbers one : all) {
            if (!open.isEmpty() && one.least() > most) {
                close(open, candidates);
            }
            open.add(one.vintage());
            most = Math.max(most, one.most());
        }
        close(open, candidates);
        return candidates;
    }

    private static void close(List<Integer> open, List<Integer> candidates) {
        if (open.size() > 1) {
            candidates.addAll(open);
        }
        open.clear();
    }

    private void join(LocalDate added, int one, int other) {
        Map<Integer, Integer> ofDay = first.computeIfAbsent(added, _ -> new TreeMap<>());
        int a = root(ofDay, one);
        int b = root(ofDay, other);
        ofDay.put(Math.max(a, b), Math.min(a, b));
    }

    private static int root(Map<Integer, Integer> ofDay, int vintage) {
        int at = vintage;
        for (int above = ofDay.computeIfAbsent(at, own -> own); above != at; ) {
            at = above;
            above = ofDay.computeIfAbsent(at, own -> own);
        }
        ofDay.put(vintage, at);
        return at;
    }

    private void fill(Duck duck) throws SQLException {
        try (DuckDBAppender table = duck.temporary("overlapping")) {
            for (Map.Entry<LocalDate, Map<Integer, Integer>> day : first.entrySet()) {
                for (int vintage : List.copyOf(day.getValue().keySet())) {
                    table.beginRow();
                    table.append(day.getKey());
                    table.append(vintage);
                    table.append(root(day.getValue(), vintage));
                    table.endRow();
                }
            }
        }
    }
}
