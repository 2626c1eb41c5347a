package org.comity.workbench.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Desk;
import org.comity.desk.Kinds;
import org.comity.desk.access.Actor;
import org.comity.desk.calendar.Occasion;
import org.comity.desk.calendar.Occasion.Office;
import org.comity.desk.calendar.Span;
import org.comity.model.CodeScheme;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.comity.model.Meaning;
import org.comity.model.Resolution;
import org.comity.workbench.sheet.CsvText;
import org.comity.workbench.sheet.Judge;
import org.comity.workbench.sheet.SheetImport;
import org.comity.workbench.sheet.SheetReport;

/**
 * Reads a published list of the journeys of one country's office-holders: a CSV file with a row for each, the columns
 * {@code year} or {@code date}, {@code country} and {@code level}, and any others. Offices are kept, one that is none of the
 * desk's as the source names it; names of persons are not.
 */
public final class TravelList {
    private static final int DIGITS = 24;
    private static final Map<String, Office> LEVELS = Map.ofEntries(
            Map.entry("president", Office.HEAD_OF_STATE),
            Map.entry("head of state", Office.HEAD_OF_STATE),
            Map.entry("monarch", Office.HEAD_OF_STATE),
            Map.entry("premier", Office.HEAD_OF_GOVERNMENT),
            Map.entry("prime minister", Office.HEAD_OF_GOVERNMENT),
            Map.entry("chancellor", Office.HEAD_OF_GOVERNMENT),
            Map.entry("head of government", Office.HEAD_OF_GOVERNMENT),
            Map.entry("foreign minister", Office.FOREIGN_MINISTER),
            Map.entry("minister", Office.MINISTER),
            Map.entry("parliament", Office.PARLIAMENT),
            Map.entry("officials", Office.OFFICIALS));

    private final Map<String, Integer> columns;
    private final Country guest;
    private final String source;

    private TravelList(Map<String, Integer> columns, Country guest, String source) {
        this.columns = columns;
        this.guest = guest;
        this.source = source;
    }

    /** Whether a file's first line has the columns of such a list, and not those of the calendar's own sheet. */
    public static boolean isOne(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        List<CsvText.Row> rows = CsvText.read(end < 0 ? text : text.substring(0, end));
        return !rows.isEmpty() && isOne(columns(rows.getFirst()).keySet());
    }

    private static boolean isOne(Set<String> header) {
        return header.containsAll(List.of("country", "level")) && (header.contains("year") || header.contains("date"));
    }

    /**
     * Reads such a file into the desk.
     *
     * @param guest whose office-holders travelled
     * @param source title and address of the list
     * @throws IllegalArgumentException when it is none, in one sentence
     */
    public static SheetReport read(
            Desk desk, Actor actor, byte[] bytes, SheetImport.Options options, Country guest, String source) {
        List<CsvText.Row> rows = SheetImport.rows(bytes);
        if (!isOne(columns(rows.getFirst()).keySet())) {
            throw new IllegalArgumentException("A list of journeys has the columns country, level, and year or date.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Say where the list is published: --source \"TITLE, ADDRESS\".");
        }
        TravelList list = new TravelList(columns(rows.getFirst()), guest, source.strip());
        List<SheetImport.Line<Occasion>> lines = new ArrayList<>();
        List<SheetReport.Refused> refused = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            try {
                String cells = String.join("\0", row.cells());
                Occasion visit = list.visit(row, seen.merge(cells, 1, Integer::sum));
                lines.add(new SheetImport.Line<>(row.line(), visit, Map.of()));
            } catch (IllegalArgumentException fault) {
                refused.add(new SheetReport.Refused(row.line(), "", String.valueOf(fault.getMessage())));
            }
        }
        return SheetImport.keep(desk, actor, Kinds.of(Occasion.class), lines, refused, options, Judge.byEquality());
    }

    private static Map<String, Integer> columns(CsvText.Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            columns.putIfAbsent(header.cells().get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    /**
     * The visit of a row.
     *
     * @param time how often the same cells stood in the list so far: where only the year is known, each is a journey of its own
     */
    private Occasion visit(CsvText.Row row, int time) {
        String when = cell(row, columns.containsKey("date") ? "date" : "year");
        Span span = Span.parse(when, "", "");
        if (time > 1 && span.known() != Span.Known.YEAR) {
            throw new IllegalArgumentException("The same row stands in the list before.");
        }
        String level = cell(row, "level");
        if (level.isEmpty()) {
            throw new IllegalArgumentException("The row names no level.");
        }
        Office office = LEVELS.getOrDefault(level.toLowerCase(Locale.ROOT), Office.NONE);
        Country host = host(cell(row, "country"), span);
        return new Occasion(
                id(row, time),
                Occasion.Sort.VISIT,
                "Visit (%s)".formatted(level),
                when,
                "",
                "",
                Occasion.State.CONFIRMED,
                Optional.of(guest),
                Optional.of(host),
                "",
                "",
                office,
                cell(row, "place"),
                source,
                "The source names the level \"%s\" and the host \"%s\".".formatted(level, cell(row, "country")),
                "",
                "",
                0);
    }

    /** The state of that name then; where only a year is known, one that was there on any of its days. */
    private static Country host(String name, Span span) {
        String detail = "";
        for (LocalDate day : List.of(span.last(), span.first())) {
            switch (Countries.embedded().resolve(CodeScheme.NAME, name, day, Meaning.THEN)) {
                case Resolution.Matched(Country country) -> {
                    return country;
                }
                case Resolution.OutOfScope(String why) -> detail = why;
                case Resolution.Refused refused -> detail = refused.detail();
            }
        }
        throw new IllegalArgumentException(detail);
    }

    private String cell(CsvText.Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at).strip();
    }

    /** The id follows from the row and from how often it stood before, so that reading a list twice adds nothing. */
    private String id(CsvText.Row row, int time) {
        try {
            String all = guest.code() + "\0" + String.join("\0", row.cells()) + (time == 1 ? "" : "\0" + time);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "trip-" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
