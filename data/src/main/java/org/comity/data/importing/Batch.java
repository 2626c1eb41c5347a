package org.comity.data.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.data.duck.Duck;
import org.comity.data.mapping.Mapping;
import org.comity.data.screen.Screened;
import org.comity.model.Countries;

/** One run of an import: the database it works in, and what all its files share. */
final class Batch {
    private static final long LINE = 1L << 20;
    /** Bytes that one thread reads at a time; a file of fewer is read by one thread alone. */
    private static final long BUFFER = 1L << 22;

    private static final List<String> STATUS_WORDS =
            List.of("estimated", "imputed", "not applicable", "not reported", "provisional");

    private final Duck duck;
    private final Mapping mapping;
    private final Countries countries;
    private final Map<String, CodeResolver> resolvers = new HashMap<>();

    Batch(Duck duck, Mapping mapping, Countries countries) {
        this.duck = duck;
        this.mapping = mapping;
        this.countries = countries;
        TreeSet<String> places = new TreeSet<>();
        countries.list().forEach(life -> places.add(life.country().code()));
        duck.makeType("main.place", places);
        duck.makeType("main.status_word", STATUS_WORDS);
    }

    Duck duck() {
        return duck;
    }

    Mapping mapping() {
        return mapping;
    }

    Countries countries() {
        return countries;
    }

    CodeResolver resolver(Screened file) {
        return resolvers.computeIfAbsent(file.kind().kind(), kind -> new CodeResolver(countries, mapping, file.kind()));
    }

    /**
     * Makes a view of a file's clean records. The column list is the file's own, so this is one of the few
     * statements that are put together here.
     *
     * @param index the file's index in its vintage
     */
    void makeView(String view, Screened file, int index) {
        List<String> columns = file.columns();
        String types = IntStream.range(0, columns.size())
                .mapToObj(i -> Duck.literal(columns.get(i)) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        String nulls = file.kind().nulls().stream().map(Duck::literal).collect(Collectors.joining(", "));
        Path clean = file.clean();
        long line = Math.max(LINE, file.longest());
        duck.run(view, """
                CREATE OR REPLACE TEMP VIEW %s AS
                SELECT %d::SMALLINT AS file, %s AS file_name, *
                FROM read_csv(%s, auto_detect = false, header = false, delim = %s, quote = '"', escape = '"',
                  nullstr = [%s], max_line_size = %d, buffer_size = %d, columns = {'line': 'INTEGER', %s})
                """.formatted(
                        Duck.name(view),
                        index,
                        Duck.literal(file.file().name()),
                        Duck.literal(clean.toString()),
                        Duck.literal(String.valueOf(file.kind().dialect().delimiter())),
                        nulls,
                        line,
                        Math.max(BUFFER, line),
                        types));
    }
}
