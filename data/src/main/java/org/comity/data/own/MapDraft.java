package org.comity.data.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.data.DataException;
import org.comity.data.mapping.Limits;
import org.comity.data.screen.Preview;

/** Drafts the map of a user's own table from its header and its first rows, to be looked over by the user. */
public final class MapDraft {
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d\\d");
    private static final Pattern PERIOD = Pattern.compile("(1[89]|20)\\d\\d(-(W?\\d\\d)(-\\d\\d)?)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final Preview table;
    private final List<Integer> free = new ArrayList<>();

    private MapDraft(Preview table) {
        this.table = table;
        for (int i = 0; i < table.header().size(); i++) {
            free.add(i);
        }
    }

    /** The text of a map for the table. */
    public static String of(Path file) {
        try {
            return new MapDraft(Workbooks.isWorkbook(file) ? workbook(file) : Preview.of(file)).text();
        } catch (IOException e) {
            throw new DataException("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static Preview workbook(Path file) throws IOException {
        Path csv = Files.createTempFile("comity-", ".csv");
        try {
            Workbooks.write(file, csv, Limits.DEFAULT);
            return Preview.of(csv);
        } finally {
            Files.delete(csv);
        }
    }

    private String text() {
        Optional<CountryColumns.Guess> countries = CountryColumns.guess(table);
        if (countries.isEmpty()) {
            throw new DataException(
                    "No column of the table names countries by code or English name; write the map by hand, as docs/own-figures.md says.");
        }
        free.removeAll(countries.get().columns());
        List<Integer> years =
                free.stream().filter(i -> YEAR.matcher(head(i)).matches()).toList();
        Optional<Integer> period = years.size() > 1 ? Optional.empty() : take(PERIOD.asMatchPredicate());
        free.removeAll(years);
        List<Integer> numbers =
                free.stream().filter(i -> most(i, NUMBER.asMatchPredicate())).toList();
        Optional<Integer> word = free.stream()
                .filter(i -> !numbers.contains(i) && distinct(i).size() <= 12)
                .filter(i -> numbers.size() == 1 || years.size() > 1)
                .findFirst();
        StringBuilder out = new StringBuilder("# A draft from the header and the first rows: look over every line.\n");
        out.append("id: mine\ntitle: own figures\nmeaning: now  # or then: countries as they were at the time\n");
        if (table.dialect().delimiter() != ',') {
            out.append("delimiter: ")
                    .append(quoted(String.valueOf(table.dialect().delimiter())))
                    .append('\n');
        }
        out.append(table.dialect().latin1() ? "encoding: latin-1\n" : "");
        countries
                .get()
                .scheme()
                .ifPresent(scheme -> out.append("countries: ").append(scheme).append('\n'));
        columns(out, countries.get().columns(), period, word, numbers);
        indicators(out, word, numbers, countries.get().columns().size() > 1 ? "directed_pair" : "country");
        return out.toString();
    }

    private void columns(
            StringBuilder out,
            List<Integer> sides,
            Optional<Integer> period,
            Optional<Integer> word,
            List<Integer> numbers) {
        out.append("columns:\n  home: ").append(quoted(head(sides.getFirst()))).append('\n');
        if (sides.size() > 1) {
            out.append("  partner: ").append(quoted(head(sides.get(1)))).append('\n');
        }
        out.append(period.map(i -> "  period: " + quoted(head(i)) + "\n")
                .orElse("  years: true  # one column per year\n"));
        if (word.isPresent() && period.isPresent()) {
            out.append("  indicator: ").append(quoted(head(word.get()))).append('\n');
            out.append("  value: ").append(quoted(head(numbers.getFirst()))).append('\n');
        }
    }

    private void indicators(StringBuilder out, Optional<Integer> word, List<Integer> numbers, String level) {
        List<String> names = word.map(this::distinct)
                .orElseGet(() -> numbers.isEmpty()
                        ? List.of("value")
                        : numbers.stream().map(this::head).toList());
        out.append("indicators:\n");
        for (String name : names) {
            out.append("  - {column: %s, id: mine.%s, label: %s, unit: unknown, direction: neither, level: %s}%n"
                    .formatted(quoted(name), id(name), quoted(name), level)
                    .replace("\r", ""));
        }
    }

    private static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return id.isEmpty() ? "figure" : id;
    }

    private Optional<Integer> take(Predicate<String> test) {
        Optional<Integer> found = free.stream().filter(i -> most(i, test)).findFirst();
        found.ifPresent(free::remove);
        return found;
    }

    /** Whether nine of ten cells that are not empty pass the test, and any is there. */
    private boolean most(int column, Predicate<String> test) {
        List<String> cells = cells(column);
        return !cells.isEmpty() && cells.stream().filter(test).count() * 10 >= cells.size() * 9L;
    }

    private List<String> cells(int column) {
        return table.rows().stream()
                .filter(row -> row.size() > column && !row.get(column).isEmpty())
                .map(row -> row.get(column))
                .toList();
    }

    private List<String> distinct(int column) {
        return cells(column).stream().distinct().sorted().collect(Collectors.toList());
    }

    private String head(int column) {
        return table.header().get(column);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }
}
