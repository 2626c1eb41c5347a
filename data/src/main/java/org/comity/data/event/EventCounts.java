package org.comity.data.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comity.data.FactStore;
import org.comity.data.duck.Duck;
import org.comity.model.Pair;
import org.comity.model.Vintage;

/** How many events of a source are held of a pair; one that is reported many times is one event. */
public final class EventCounts implements AutoCloseable {
    private static final String EVENTS = "events";
    private static final String COVERAGE = "coverage";
    private static final double ALL = 11; // Goldstein values end at 10

    private final Duck duck;
    private final boolean isHeld;

    private EventCounts(Duck duck, boolean isHeld) {
        this.duck = duck;
        this.isHeld = isHeld;
    }

    /**
     * What is asked.
     *
     * @param pair from -> to
     * @param isDirected whether only from -> to; else both ways
     * @param classes quad classes, 1 to 4
     * @param isNegative whether only events with a Goldstein value below 0
     * @param from the first day
     * @param to the last day
     * @param addedBy only events that the source had by this day
     */
    public record Ask(
            Pair pair,
            boolean isDirected,
            Set<Integer> classes,
            boolean isNegative,
            LocalDate from,
            LocalDate to,
            LocalDate addedBy) {
        public Ask {
            classes = Set.copyOf(classes);
        }
    }

    /** Of the vintages of a source that may be read. */
    public static EventCounts open(FactStore store, String source, Predicate<Vintage> isRead) {
        List<Path> folders = store.manifests(source).stream()
                .filter(manifest -> manifest.tables().containsKey(EVENTS)
                        && manifest.tables().containsKey(COVERAGE)
                        && isRead.test(manifest.vintage()))
                .map(manifest -> store.folder(source, manifest.vintage().id()))
                .sorted()
                .toList();
        Duck duck = Duck.open(
                store.threads(),
                store.memoryLimit(),
                store.home().resolve("cache").resolve("duckdb"));
        if (!folders.isEmpty()) {
            duck.run("held events", view("held_events", folders, EVENTS));
            duck.run("held coverage", view("held_coverage", folders, COVERAGE));
        }
        return new EventCounts(duck, !folders.isEmpty());
    }

    private static String view(String name, List<Path> folders, String table) {
        String files = folders.stream()
                .map(folder -> Duck.literal(folder.resolve(table + ".parquet").toString()))
                .collect(Collectors.joining(", "));
        return "CREATE VIEW %s AS SELECT * FROM read_parquet([%s])".formatted(name, files);
    }

    /** The number; empty where nothing of the days is held, which is not none. */
    public OptionalLong count(Ask ask) {
        if (!isHeld) {
            return OptionalLong.empty();
        }
        String from = ask.from().toString();
        String to = ask.to().toString();
        String by = ask.addedBy().toString();
        String home = ask.pair().home().code();
        String partner = ask.pair().partner().code();
        String classes =
                ask.classes().stream().sorted().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
        long[] found = new long[2];
        duck.read(
                EventCounts.class,
                "count-of-pair.sql",
                row -> {
                    found[0] = row.getLong(1);
                    found[1] = row.getLong(2);
                },
                from,
                to,
                by,
                home,
                partner,
                ask.isDirected() ? home : partner,
                ask.isDirected() ? partner : home,
                classes,
                ask.isNegative() ? 0.0 : ALL,
                from,
                to,
                by);
        return found[1] == 0 ? OptionalLong.empty() : OptionalLong.of(found[0]);
    }

    @Override
    public void close() {
        duck.close();
    }
}
