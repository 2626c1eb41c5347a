package org.comity.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Manifest.Held;
import org.comity.data.Refusal;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.data.importing.ImportReport.Imported;
import org.comity.data.mapping.FileKind;
import org.comity.data.screen.Screened;
import org.comity.model.Vintage;

/** Builds one vintage from files of one collection and one date of release, in a schema of its own. */
final class VintageBuilder {
    private final Batch batch;
    private final Duck duck;
    private final String schema;
    private final Optional<LocalDate> released;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final List<Screened> files = new ArrayList<>();

    VintageBuilder(Batch batch, String schema, Optional<LocalDate> released) {
        this.batch = batch;
        this.duck = batch.duck();
        this.schema = schema;
        this.released = released;
        duck.run(schema, "CREATE SCHEMA " + schema);
        use();
        duck.run(VintageBuilder.class, "faults-table.sql");
        duck.run(VintageBuilder.class, "outcomes-table.sql");
    }

    private void use() {
        duck.run(schema, "USE memory." + schema);
    }

    /** Takes a file through its queries. */
    void add(Screened file) throws SQLException {
        use();
        int index = files.size();
        files.add(file);
        if (file.refused() > 0) {
            duck.run(
                    VintageBuilder.class,
                    "bad-records.sql",
                    (short) index,
                    file.bad().toString());
        }
        batch.makeView("raw", file, index);
        for (Map.Entry<String, FileKind.Sql> output : file.kind().outputs().entrySet()) {
            String table = output.getKey();
            if (!stages.containsKey(table)) {
                stages.put(table, stage(table));
            }
            Stage stage = stages.get(table);
            if (stage != null) {
                stage.add(file, index, output.getValue());
            }
        }
    }

    private Stage stage(String table) throws SQLException {
        return switch (table) {
            case "observations" -> new ObservationStage(batch, schema);
            case "ties" -> new TieStage(batch, schema);
            case "votes" -> new VoteStage(batch);
            default -> new TableStage(batch, table);
        };
    }

    /** Writes the tables into the folder and publishes them. */
    Imported publish(FactStore store, Path folder, ImportOptions options, Optional<String> map, List<Refusal> sample)
            throws SQLException, IOException {
        use();
        Files.createDirectory(folder);
        String hash = Vintages.hash(files.stream().map(Screened::file).toList());
        Optional<Vintage> held = store.find(batch.mapping().source().id(), hash);
        if (held.isPresent()) {
            return new Imported(held.get(), true);
        }
        Map<String, Long> tables = new TreeMap<>();
        Map<String, Held> indicators = new TreeMap<>();
        for (Map.Entry<String, Stage> entry : stages.entrySet()) {
            tables.put(entry.getKey(), entry.getValue().write(folder));
            indicators.putAll(entry.getValue().held());
        }
        Parquet.write(duck, Duck.query(VintageBuilder.class, "refused.sql"), folder, "refused");
        duck.read(
                VintageBuilder.class,
                "refused-sample.sql",
                row -> sample.add(new Refusal(
                        files.get(row.getShort(1)).file().name(),
                        row.getInt(2),
                        row.getString(3),
                        Refusal.Reason.parse(row.getString(4)),
                        row.getString(5),
                        row.getString(6))));
        Vintage vintage = vintage(hash, options);
        boolean published = store.publish(folder, new Manifest(Manifest.SCHEMA, vintage, tables, indicators, map));
        return new Imported(vintage, !published);
    }

    private Vintage vintage(String hash, ImportOptions options) {
        Instant retrieved = options.retrieved().orElseGet(Instant::now);
        return new Vintage(
                batch.mapping().source().id(),
                Vintages.id(released, retrieved, hash),
                released,
                retrieved,
                options.extent(),
                files.stream().map(Screened::file).toList(),
                counts(),
                options.note());
    }

    private Vintage.Counts counts() {
        long cut = files.stream().mapToLong(Screened::refused).sum();
        long rows = files.stream().mapToLong(Screened::good).sum() + cut;
        long[] without = new long[2];
        duck.read(VintageBuilder.class, "outcomes.sql", row -> {
            without[0] = row.getLong(1);
            without[1] = row.getLong(2);
        });
        long refused = cut + without[0];
        return new Vintage.Counts(rows, rows - refused - without[1], refused, without[1]);
    }
}
