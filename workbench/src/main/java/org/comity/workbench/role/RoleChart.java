package org.comity.workbench.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.model.Finding;
import org.comity.model.Messages;
import org.comity.workbench.chart.Interval;
import org.comity.workbench.chart.TimeMultiples;

/** The shares over time, a small panel for each kind of tie, in per cent; a year without a figure breaks the line. */
final class RoleChart {
    private static final int YEAR = 1;
    private static final int LABEL = 3;
    private static final int SHARE = 4;

    private RoleChart() {}

    /** Empty without rows; {@code rows} are those of the Finding's main table. */
    static Optional<Finding.Chart> of(List<List<Object>> rows, Messages texts, String home) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<Integer, Double>> shares = new LinkedHashMap<>();
        for (List<Object> row : rows) {
            shares.computeIfAbsent(row.get(LABEL).toString(), what -> new TreeMap<>())
                    .put(year(row), 100 * (Double) row.get(SHARE));
        }
        int first = rows.stream().mapToInt(RoleChart::year).min().orElseThrow();
        int last = rows.stream().mapToInt(RoleChart::year).max().orElseThrow();
        double highest = rows.stream()
                .mapToDouble(row -> 100 * (Double) row.get(SHARE))
                .max()
                .orElseThrow();
        List<TimeMultiples.Point> points = new ArrayList<>();
        shares.forEach((what, years) -> {
            for (int year = first; year <= last; year++) {
                points.add(new TimeMultiples.Point(
                        what, year, Optional.ofNullable(years.get(year)).map(Interval::exact)));
            }
        });
        String title = texts.text("chart", Map.of("home", home));
        double top = Math.max(10, Math.ceil(highest / 10) * 10);
        String spec = new TimeMultiples(title, texts.text("axis"), 0, top, points).toJson(texts.locale());
        return Optional.of(new Finding.Chart("role", title, "role", spec));
    }

    private static int year(List<Object> row) {
        return ((Long) row.get(YEAR)).intValue();
    }
}
