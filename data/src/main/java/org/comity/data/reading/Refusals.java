package org.comity.data.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.duck.Duck;
import org.comity.model.Vintage;

/** Reads the rows that an import refused. */
public final class Refusals {
    private Refusals() {}

    /** All of a vintage, in order of file and line. */
    public static List<Refusal> list(FactStore store, Vintage vintage) {
        Path folder = store.folder(vintage.source(), vintage.id());
        Path file = folder.resolve("refused.parquet");
        List<Refusal> refusals = new ArrayList<>();
        if (Files.exists(file)) {
            try (Duck duck = Duck.open(1, Path.of(System.getProperty("java.io.tmpdir")))) {
                duck.read(
                        Refusals.class,
                        "refusals.sql",
                        row -> refusals.add(new Refusal(
                                vintage.files().get(row.getInt(1)).name(),
                                row.getInt(2),
                                row.getString(3),
                                Refusal.Reason.parse(row.getString(4)),
                                row.getString(5),
                                row.getString(6))),
                        file.toString());
            }
        }
        return refusals;
    }
}
