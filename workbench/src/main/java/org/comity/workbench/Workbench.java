package org.comity.workbench;

import java.nio.file.Path;
import org.comity.data.AsOf;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.model.Countries;

/** An open store with everything that answering a question needs. Safe for use by many threads. */
public final class Workbench implements AutoCloseable {
    private final FactStore store;
    private final Facts facts;

    private Workbench(FactStore store, Facts facts) {
        this.store = store;
        this.facts = facts;
    }

    public static Workbench open(Path home, AsOf asOf) {
        FactStore store = FactStore.open(home);
        return new Workbench(store, Facts.open(store, asOf));
    }

    public FactStore store() {
        return store;
    }

    public Facts facts() {
        return facts;
    }

    public Catalogue catalogue() {
        return facts.catalogue();
    }

    public Countries countries() {
        return Countries.embedded();
    }

    @Override
    public void close() {
        facts.close();
    }
}
