package org.comity.data.diff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.comity.data.duck.Duck;

/**
 * A table of vintages and by what its rows are told apart.
 *
 * @param table its name
 * @param queries which queries know its key: its own, or {@code rows} for a table without one
 */
record Keyed(String table, String queries) {
    private static final String FILE = ":file";

    static Keyed of(String table) {
        return switch (table) {
            case "observations", "ties", "votes" -> new Keyed(table, table);
            default -> new Keyed(table, "rows");
        };
    }

    /** Takes a name and how many rows of it the earlier and the later vintage have. */
    @FunctionalInterface
    interface Counted {
        void take(String indicator, long from, long to);
    }

    /**
     * Makes the views {@code from_rows} and {@code to_rows}; a missing file is an empty one.
     *
     * @param shift what is added to the number by which a row of the later vintage names its file
     * @return false when both files are missing
     */
    boolean makeViews(Duck duck, Path from, Path to, int shift, Optional<String> indicator) {
        boolean earlier = Files.isRegularFile(from);
        boolean later = Files.isRegularFile(to);
        if (!earlier && !later) {
            return false;
        }
        duck.run(table, view("from_rows", earlier ? from : to, earlier, 0, indicator));
        duck.run(table, view("to_rows", later ? to : from, later, shift, indicator));
        return true;
    }

    private static String view(String name, Path file, boolean isThere, int shift, Optional<String> indicator) {
        return "CREATE OR REPLACE VIEW %s AS SELECT * REPLACE ((file + %d)::SMALLINT AS file) FROM read_parquet(%s) WHERE %s%s"
                .formatted(
                        name,
                        shift,
                        Duck.literal(file.toString()),
                        isThere,
                        indicator
                                .map(id -> " AND indicator = " + Duck.literal(id))
                                .orElse(""));
    }

    /** Writes what a query of this table gives. */
    void write(Duck duck, String verb, Path target) {
        copy(duck, query(verb), target);
    }

    void count(Duck duck, Counted counted) {
        duck.read(table, query("count"), row -> counted.take(row.getString(1), row.getLong(2), row.getLong(3)));
    }

    private String query(String verb) {
        return Duck.query(Keyed.class, verb + "-" + queries + ".sql").replace(":table", Duck.literal(table));
    }

    static void copy(Duck duck, String query, Path target) {
        duck.run(
                target.getFileName().toString(),
                "COPY (%s\n) TO %s (FORMAT parquet, COMPRESSION zstd)"
                        .formatted(query, FILE)
                        .replace(FILE, Duck.literal(target.toString())));
    }
}
