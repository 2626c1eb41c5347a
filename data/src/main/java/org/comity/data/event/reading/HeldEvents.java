package org.comity.data.event.reading;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.data.AsOf;
import org.comity.data.DataException;
import org.comity.data.FactStore;
import org.comity.data.Manifest;
import org.comity.data.Vintages;
import org.comity.data.duck.Duck;
import org.comity.model.Vintage;
import org.duckdb.DuckDBAppender;

/**
 * The files of one source of events laid under the names that the queries read: {@code event_rows} and {@code coverage_read}
 * of all vintages that may be read, {@code coverage_rows} with what overlapping files hold counted once. For use by one thread.
 */
public final class HeldEvents implements AutoCloseable {
    private static final String EVENTS = "events";
    private static final String COVERAGE = "coverage";
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final Duck duck;
    private final List<Vintage> vintages;
    private boolean coveredOnce;

    private HeldEvents(Duck duck, List<Vintage> vintages) {
        this.duck = duck;
        this.vintages = List.copyOf(vintages);
    }

    /**
     * Opens the events of a source; empty where none may be read.
     *
     * @param pins which vintages may be read, whatever the day
     * @param threads at most so many; what is read is the same on any number
     */
    public static Optional<HeldEvents> open(
            FactStore store, String source, AsOf asOf, Predicate<Vintage> pins, int threads) {
        boolean byRow = asOf.basis() == AsOf.Basis.RELEASE;
        List<Vintage> vintages = store.manifests(source).stream()
                .filter(manifest -> manifest.tables().containsKey(EVENTS))
                .map(Manifest::vintage)
                .filter(pins)
                .filter(vintage -> byRow || Vintages.isAllowed(vintage, asOf))
                .sorted(Vintages.ORDER)
                .toList();
        if (vintages.isEmpty()) {
            return Optional.empty();
        }
        Duck duck = Duck.open(threads, store.memoryLimit(), store.home().resolve("cache"));
        HeldEvents held = new HeldEvents(duck, vintages);
        try {
            held.prepare(store, source, byRow ? asOf.date().orElse(ALWAYS) : ALWAYS);
        } catch (SQLException e) {
            duck.close();
            throw new DataException("The events of %s cannot be read (%s).".formatted(source, e.getMessage()), e);
        }
        return Optional.of(held);
    }

    private void prepare(FactStore store, String source, LocalDate last) throws SQLException {
        List<String> events = new ArrayList<>();
        List<String> coverages = new ArrayList<>();
        duck.run(HeldEvents.class, "vintages-table.sql");
        try (DuckDBAppender table = duck.temporary("vintages")) {
            for (int i = 0; i < vintages.size(); i++) {
                Vintage vintage = vintages.get(i);
                Path folder = store.folder(source, vintage.id());
                events.add(folder.resolve(EVENTS + ".parquet").toString());
                coverages.add(folder.resolve(COVERAGE + ".parquet").toString());
                table.beginRow();
                table.append(i);
                table.append(vintage.id());
                table.append(events.getLast());
                table.append(coverages.getLast());
                table.append(Vintages.date(vintage));
                table.endRow();
            }
        }
        variable("files", list(events));
        variable("coverages", list(coverages));
        variable("last", "DATE " + Duck.literal(last.toString()));
        duck.run(HeldEvents.class, "event-rows.sql");
        duck.run(HeldEvents.class, "coverage-read.sql");
    }

    private void variable(String name, String value) {
        duck.run(name, "SET VARIABLE " + name + " = " + value);
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Duck::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The database with these names; it is closed with this object. */
    public Duck duck() {
        return duck;
    }

    /** The vintages, in the order of their numbers. */
    public List<Vintage> vintages() {
        return vintages;
    }

    /** Makes {@code coverage_rows}; it costs a look at the numbers of all events, so only where it is asked for. */
    void coverOnce() {
        if (coveredOnce) {
            return;
        }
        try {
            Overlaps.write(duck);
        } catch (SQLException e) {
            throw new DataException("Overlapping files cannot be found (%s).".formatted(e.getMessage()), e);
        }
        duck.run(HeldEvents.class, "coverage-rows.sql");
        coveredOnce = true;
    }

    @Override
    public void close() {
        duck.close();
    }
}
