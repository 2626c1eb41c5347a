package org.comity.data.importing;

import java.nio.file.Path;
import java.sql.SQLException;
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
    private final Map<String, Held> held = new TreeMap<>();

    /** In the current schema, which holds the vintage's own tables. */
    ObservationStage(Batch batch, String schema) throws SQLException {
        this.batch = batch;
        this.duck = batch.duck();
        duck.run(ObservationStage.class, "observation-checked.sql");
        duck.run(ObservationStage.class, "observation-indicators.sql");
        List<Indicator> indicators = batch.mapping().source().indicators().stream()
                .sorted(java.util.Comparator.comparing(Indicator::id))
                .toList();
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

    @Override
    public void add(Screened file, int index, FileKind.Sql query) throws SQLException {
        duck.run(ObservationStage.class, "observation-staged.sql");
        duck.run(query.file(), "INSERT INTO staged BY NAME " + query.text());
        Codes.resolve(duck, "observation-codes.sql", batch.resolver(file));
        duck.run(ObservationStage.class, "observation-check.sql");
        Places.rename(duck, file, index);
    }

    @Override
    public long write(Path folder) throws SQLException {
        long[] counts = new long[2];
        duck.read(ObservationStage.class, "observation-count.sql", row -> {
            counts[0] = row.getLong(1);
            counts[1] = row.getLong(2);
        });
        if (counts[0] != counts[1]) {
            duck.run(ObservationStage.class, "observation-twice.sql");
            duck.run(ObservationStage.class, "observation-refuse-twice.sql");
        }
        duck.run(ObservationStage.class, "checked-faults.sql");
        duck.run(ObservationStage.class, "checked-outcomes.sql");
        duck.read(
                ObservationStage.class,
                "observation-held.sql",
                row -> held.put(row.getString(1), new Held(row.getLong(2), row.getInt(3), row.getInt(4))));
        Parquet.write(duck, Duck.query(ObservationStage.class, "observation-good.sql"), folder, "observations");
        return held.values().stream().mapToLong(Held::rows).sum();
    }

    @Override
    public Map<String, Held> held() {
        return held;
    }
}
