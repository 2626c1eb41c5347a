package org.comity.data.importing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.data.Manifest.Held;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;
import org.comity.model.Indicator;
import org.duckdb.DuckDBAppender;

/** The table {@code observations}: single figures of countries and pairs. */
final class ObservationStage implements Stage {
    private final Batch batch;
    private final Duck duck;
    private final CheckedCells cells;
    private final Map<String, Held> held = new TreeMap<>();
    private final List<Screened> staged = new ArrayList<>();
    private int last;

    /** In the current schema, which holds the vintage's own tables. */
    ObservationStage(Batch batch, String schema) throws SQLException {
        this.batch = batch;
        this.duck = batch.duck();
        this.cells = new CheckedCells(duck);
        List<Indicator> indicators = batch.mapping().source().indicators().stream()
                .sorted(java.util.Comparator.comparing(Indicator::id))
                .toList();
        duck.makeType("indicator_id", indicators.stream().map(Indicator::id).toList());
        duck.run(ObservationStage.class, "observation-indicators.sql");
        try (DuckDBAppender appender = duck.appender(schema, "indicators")) {
            for (Indicator indicator : indicators) {
                appender.beginRow();
                appender.append(indicator.id());
                appender.append((long) indicators.indexOf(indicator));
                appender.append(indicator.level().name());
                appender.append(String.valueOf(indicator.frequency().letter()));
                appender.endRow();
            }
        }
    }

    /** Files of one kind are staged together, as each look at what is staged has its price. */
    @Override
    public void add(Screened file, int index, FileKind.Sql query) throws SQLException {
        if (!staged.isEmpty() && !staged.getFirst().kind().equals(file.kind())) {
            check();
        }
        duck.run(
                query.file(),
                (staged.isEmpty() ? "CREATE TABLE staged_rows AS " : "INSERT INTO staged_rows BY NAME ")
                        + query.text());
        staged.add(file);
        last = index;
    }

    /** Resolves, casts and judges what is staged. */
    private void check() throws SQLException {
        if (staged.isEmpty()) {
            return;
        }
        int first = last - staged.size() + 1;
        duck.run(ObservationStage.class, "observation-staged.sql");
        CodeResolver resolver = batch.resolver(staged.getFirst());
        Codes.resolve(duck, "observation", resolver::era, resolver);
        duck.run(ObservationStage.class, "observation-judged.sql");
        cells.add();
        if (hasFaults(first)) {
            report(first);
        }
        duck.run(ObservationStage.class, "observation-staged-drop.sql");
        staged.clear();
    }

    private boolean hasFaults(int first) {
        long[] count = new long[1];
        duck.read(
                ObservationStage.class,
                "observation-faulty-count.sql",
                row -> count[0] = row.getLong(1),
                (short) first,
                (short) last);
        return count[0] > 0;
    }

    /** Judges the faulty rows once more, now for what is wrong with them. */
    private void report(int first) throws SQLException {
        duck.run(ObservationStage.class, "observation-faulty.sql");
        duck.run(ObservationStage.class, "observation-staged-drop.sql");
        duck.run(ObservationStage.class, "observation-staged-rename.sql");
        duck.run(ObservationStage.class, "observation-staged.sql");
        Codes.resolve(duck, "observation", period -> period, batch.resolver(staged.getFirst()));
        duck.run(ObservationStage.class, "observation-judged.sql");
        duck.run(ObservationStage.class, "checked-faults.sql");
        Places.rename(duck, staged.getFirst(), first, last);
    }

    @Override
    public long write(Path folder) throws SQLException {
        check();
        cells.makeView();
        long[] counts = new long[2];
        duck.read(ObservationStage.class, "observation-count.sql", row -> {
            counts[0] = row.getLong(1);
            counts[1] = row.getLong(2);
        });
        if (counts[0] != counts[1]) {
            duck.run(ObservationStage.class, "observation-twice.sql");
            duck.run(ObservationStage.class, "observation-refuse-twice.sql");
            duck.run(ObservationStage.class, "observation-twice-faults.sql");
        }
        duck.run(ObservationStage.class, "checked-outcomes.sql");
        duck.read(
                ObservationStage.class,
                "observation-held.sql",
                row -> held.put(row.getString(1), new Held(row.getLong(2), row.getInt(3), row.getInt(4))));
        Parquet.write(duck, cells.good(), folder, "observations");
        return held.values().stream().mapToLong(Held::rows).sum();
    }

    @Override
    public Map<String, Held> held() {
        return held;
    }
}
