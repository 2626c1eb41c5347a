package org.comity.data.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.data.event.rows.LineLayout;

/** A layout of event files, which is known by the beginning of the text and never by the name. */
enum EventKind {
    GDELT_2("gdelt", Optional.of(LineLayout.GDELT_2)),
    GDELT_1("gdelt", Optional.of(LineLayout.GDELT_1)),
    GDELT_BACK("gdelt", Optional.of(LineLayout.GDELT_BACK)),
    ICEWS("icews-events", Optional.of(LineLayout.ICEWS)),
    ICEWS_TRIPLES("icews-events", Optional.of(LineLayout.ICEWS_TRIPLES)),
    UCDP_GED("ucdp-events", Optional.empty());

    /** The sources of events; the last one holds what a user's map describes. */
    static final List<String> SOURCES = List.of("gdelt", "icews-events", "ucdp-events", "own-events");

    private static final Pattern DAY = Pattern.compile("(19|20)\\d{6}");
    private static final Pattern ISO_DAY = Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final int LOOKED_AT = 20;

    private final String source;
    private final Optional<LineLayout> lines;

    EventKind(String source, Optional<LineLayout> lines) {
        this.source = source;
        this.lines = lines;
    }

    String source() {
        return source;
    }

    /** Where every line is an event; empty for a CSV file with a header. */
    Optional<LineLayout> lines() {
        return lines;
    }

    /** The layout of most of the first lines; empty for a file that holds no events. */
    static Optional<EventKind> of(byte[] beginning) {
        List<String> all = new String(beginning, StandardCharsets.UTF_8)
                .lines()
                .limit(LOOKED_AT)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<EventKind> byHeader = byHeader(all.getFirst());
        if (byHeader.isPresent()) {
            return byHeader;
        }
        // the last line may be cut
        List<String> whole = all.size() > 1 && all.size() < LOOKED_AT && beginning[beginning.length - 1] != '\n'
                ? all.subList(0, all.size() - 1)
                : all;
        for (EventKind kind : List.of(GDELT_2, GDELT_1, GDELT_BACK, ICEWS_TRIPLES)) {
            long like = whole.stream().filter(kind::isLike).count();
            if (like * 2 > whole.size()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<EventKind> byHeader(String line) {
        String header = line.toLowerCase(Locale.ROOT);
        if (header.contains("event id\tevent date\t") && header.contains("\tcameo code\t")) {
            return Optional.of(ICEWS);
        }
        List<String> columns =
                List.of(header.replace("\"", "").replace("\ufeff", "").split(","));
        return columns.containsAll(List.of("type_of_violence", "date_start", "side_a", "gwnob"))
                ? Optional.of(UCDP_GED)
                : Optional.empty();
    }

    private boolean isLike(String line) {
        String[] cells = line.split("\t", -1);
        return switch (this) {
            case GDELT_2 -> cells.length == 61 && isDay(cells[1]) && cells[59].length() == 14;
            case GDELT_1 -> cells.length == 58 && isDay(cells[1]) && isDay(cells[56]);
            case GDELT_BACK -> cells.length == 57 && isDay(cells[1]) && isDay(cells[56]);
            case ICEWS_TRIPLES ->
                cells.length == 4 && ISO_DAY.matcher(cells[3].strip()).matches();
            case ICEWS, UCDP_GED -> false;
        };
    }

    private static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }
}
