package org.comity.data.event;

import java.util.ArrayList;
import java.util.List;
import org.comity.data.FactStore;
import org.comity.data.Refusal;
import org.comity.data.duck.Duck;
import org.comity.model.Vintage;

/** The first refused lines of a vintage; there may be too many for all of them. */
final class Refused {
    private Refused() {}

    static List<Refusal> first(FactStore store, Vintage vintage, int most) {
        List<Refusal> all = new ArrayList<>();
        try (Duck duck = Duck.open(1, store.memoryLimit(), store.home().resolve("cache"))) {
            duck.files(List.of(store.folder(vintage.source(), vintage.id()).resolve("refused.parquet")));
            duck.read(
                    Refused.class,
                    "refused-first.sql",
                    row -> all.add(new Refusal(
                            vintage.files().get(row.getInt(1)).name(),
                            row.getInt(2),
                            row.getString(3),
                            Refusal.Reason.parse(row.getString(4)),
                            row.getString(5),
                            row.getString(6))),
                    most);
        }
        return all;
    }
}
