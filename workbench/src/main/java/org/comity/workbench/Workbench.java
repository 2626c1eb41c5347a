package org.comity.workbench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.comity.data.AsOf;
import org.comity.data.Catalogue;
import org.comity.data.FactStore;
import org.comity.data.Facts;
import org.comity.data.Vintages;
import org.comity.data.event.reading.EventReading;
import org.comity.model.Countries;
import org.comity.model.Vintage;

/** An open store with everything that answering a question needs. Safe for use by many threads. */
public final class Workbench implements AutoCloseable {
    private final FactStore store;
    private final Facts facts;
    private final int threads;
    private final Memory memory = new Memory();
    private final AsOf asOf;
    private final Predicate<Vintage> pins;

    private Workbench(FactStore store, AsOf asOf, int threads, Predicate<Vintage> pins) {
        this.store = store;
        this.facts = Facts.open(store, asOf, threads, pins);
        this.asOf = asOf;
        this.threads = threads;
        this.pins = pins;
    }

    /** Opens with as many threads as are set for the store, else as the machine has processors. */
    public static Workbench open(Path home, AsOf asOf) {
        return open(home, asOf, FactStore.open(home).threads());
    }

    /** Opens with at most {@code threads} threads (1 or more) for reading and for draws; answers are the same on any number. */
    public static Workbench open(Path home, AsOf asOf, int threads) {
        return open(FactStore.open(home), asOf, threads);
    }

    /** Opens a store, which may be another state of the one on the disk ({@link FactStore#with}). */
    public static Workbench open(FactStore store, AsOf asOf, int threads) {
        return open(store, asOf, threads, _ -> true);
    }

    /** Opens with only the vintages that {@code pins} lets through. */
    public static Workbench open(Path home, AsOf asOf, int threads, Predicate<Vintage> pins) {
        return open(FactStore.open(home), asOf, threads, pins);
    }

    /** Opens a store, or another state of one, with only the vintages that {@code pins} lets through. */
    public static Workbench open(FactStore store, AsOf asOf, int threads, Predicate<Vintage> pins) {
        return new Workbench(store, asOf, threads, pins);
    }

    /** The same store with the same vintages let through, as of another day; the caller closes it. */
    public Workbench asOf(AsOf other) {
        return open(store, other, threads, pins);
    }

    /** Whether a vintage is one of those let through, whenever it was known. */
    public boolean isLetThrough(Vintage vintage) {
        return pins.test(vintage);
    }

    /** Whether a vintage may be read: known by the date that is asked for, and let through. */
    public boolean isRead(Vintage vintage) {
        return Vintages.isAllowed(vintage, asOf) && pins.test(vintage);
    }

    /**
     * The events of a source as they were known by the date that is asked for; empty where none may be read. The caller
     * closes it.
     */
    public Optional<EventReading> events(String source) {
        return EventReading.open(store, source, asOf, pins, threads);
    }

    /** How many threads a computation may use; no answer depends on it. */
    public int threads() {
        return threads;
    }

    public FactStore store() {
        return store;
    }

    public Facts facts() {
        return facts;
    }

    /** Which vintages are read. */
    public AsOf asOf() {
        return asOf;
    }

    public Catalogue catalogue() {
        return facts.catalogue();
    }

    public Countries countries() {
        return Countries.embedded();
    }

    /**
     * An answer, made once while the workbench is open and memory lasts: the store is read as it was when opened.
     *
     * @param question what the answer depends on, with {@code equals}; a record of the asking package
     * @param make makes the answer; it may ask for others
     */
    public <T> T remember(Object question, Class<T> type, Supplier<? extends T> make) {
        return type.cast(memory.get(question, make));
    }

    @Override
    public void close() {
        facts.close();
    }
}
