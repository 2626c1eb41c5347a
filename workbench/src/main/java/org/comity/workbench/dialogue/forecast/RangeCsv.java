package org.comity.workbench.dialogue.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.data.DataException;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Doubts.Range;
import org.comity.methods.bargain.spatial.Rules;
import org.comity.workbench.sheet.CsvText;

/**
 * A CSV whose header names its columns: actor, description, capability, and NAME position and NAME salience for each
 * dimension; each figure's column may have two beside it, with low and high at the end of the name. Columns come in any
 * order.
 */
final class RangeCsv {
    private static final String HEADER =
            "columns are actor, description, capability, and for each dimension NAME position and NAME salience, each"
                    + " figure also with low and high";

    private final Cells cells;
    private final List<CsvText.Row> rows;
    /** Places by name in lower case. */
    private final Map<String, Integer> columns = new HashMap<>();

    private final Set<String> dimensions = new LinkedHashSet<>();

    RangeCsv(String file, List<CsvText.Row> rows) {
        this.cells = new Cells(file);
        this.rows = rows;
    }

    /** Whether a file begins with such a header. */
    static boolean isMeant(List<CsvText.Row> rows) {
        return rows.getFirst().cells().stream().anyMatch(cell -> name(cell).equals("actor"));
    }

    private static String name(String cell) {
        return cell.strip().replace('_', ' ').replaceAll(" +", " ").toLowerCase(Locale.ROOT);
    }

    Scenario read(String fileName) {
        header();
        if (rows.size() - 1 < Actors.FEWEST || rows.size() - 1 > Actors.MOST) {
            throw cells.mistake(
                    rows.getLast().line(),
                    "there must be %d to %d actors, not %d.".formatted(Actors.FEWEST, Actors.MOST, rows.size() - 1));
        }
        List<Actors.Actor> actors = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        List<Scenario.Ranges> ranges = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvText.Row row : rows.subList(1, rows.size())) {
            String name = cells.text(row, place("actor"));
            if (name.isEmpty()) {
                throw cells.mistake(row, place("actor"), "the actor has no name.");
            }
            if (!names.add(name)) {
                throw cells.mistake(
                        row,
                        place("actor"),
                        "there are two actors %s; every actor needs a name of its own.".formatted(name));
            }
            actor(row, name, actors, ranges);
            Integer description = columns.get("description");
            descriptions.add(description == null ? "" : cells.text(row, description));
        }
        return new Scenario(
                fileName,
                "",
                Actors.of(List.copyOf(dimensions), actors),
                descriptions,
                ranges,
                Rules.DEFAULT,
                OptionalLong.empty(),
                List.of());
    }

    private void header() {
        CsvText.Row header = rows.getFirst();
        for (int at = 0; at < header.cells().size(); at++) {
            String name = name(cells.text(header, at));
            if (name.isEmpty()) {
                continue;
            }
            if (columns.put(name, at) != null) {
                throw cells.mistake(header, at, "there are two columns %s.".formatted(name));
            }
            String figure = name.replaceFirst(" (low|high)$", "");
            boolean dimension = figure.equals("position") || figure.endsWith(" position");
            boolean salience = figure.equals("salience") || figure.endsWith(" salience");
            if (dimension && figure.equals(name)) {
                String original = cells.text(header, at)
                        .replace('_', ' ')
                        .replaceAll(" +", " ")
                        .strip();
                dimensions.add(figure.equals("position") ? original : original.substring(0, original.length() - 9));
            } else if (!dimension
                    && !salience
                    && !figure.equals("capability")
                    && !List.of("actor", "description").contains(name)) {
                throw cells.mistake(header, at, "there is no column \"%s\"; %s.".formatted(Cells.shown(name), HEADER));
            }
        }
        place("capability");
        if (dimensions.isEmpty()) {
            throw cells.mistake(header.line(), "there is no position; %s.".formatted(HEADER));
        }
        for (String dimension : dimensions) {
            place(column(dimension, "salience"));
        }
        for (String name : columns.keySet()) {
            String figure = name.replaceFirst(" (low|high)$", "");
            if (figure.equals("salience") || figure.endsWith(" salience")) {
                place(figure.substring(0, figure.length() - "salience".length()) + "position");
            }
            if (!figure.equals(name)) {
                place(figure);
                place(name.endsWith(" low") ? figure + " high" : figure + " low");
            }
        }
    }

    private int place(String column) {
        Integer place = columns.get(column);
        if (place == null) {
            throw cells.mistake(
                    rows.getFirst().line(), "there is no column \"%s\"; %s.".formatted(Cells.shown(column), HEADER));
        }
        return place;
    }

    /** The column of a dimension's figure; one without a name of its own is called position. */
    private static String column(String dimension, String figure) {
        String name = name(dimension);
        return name.equals("position") ? figure : name + " " + figure;
    }

    private void actor(CsvText.Row row, String name, List<Actors.Actor> actors, List<Scenario.Ranges> ranges) {
        double capability = Figures.capability(cells, row, place("capability"), name);
        List<Double> position = new ArrayList<>();
        List<Double> salience = new ArrayList<>();
        List<Optional<Range>> positions = new ArrayList<>();
        List<Optional<Range>> saliences = new ArrayList<>();
        double all = 0;
        for (String dimension : dimensions) {
            String on = " of %s on %s".formatted(name, dimension);
            String where = column(dimension, "position");
            String much = column(dimension, "salience");
            position.add(cells.number(row, place(where), "the position" + on, 0, 100));
            salience.add(cells.number(row, place(much), "the salience" + on, 0, 100));
            positions.add(range(row, where, "the position" + on, position.getLast(), 100));
            saliences.add(range(row, much, "the salience" + on, salience.getLast(), 100));
            all += salience.getLast();
        }
        Figures.checkAttention(cells, row, name, all);
        Optional<Range> own = range(row, "capability", "the capability of " + name, capability, 1e8);
        if (own.isPresent() && own.get().low() == 0) {
            throw cells.mistake(row, place("capability low"), "the capability of %s must be above 0.".formatted(name));
        }
        actors.add(new Actors.Actor(name, capability, position, salience));
        ranges.add(new Scenario.Ranges(own, positions, saliences));
    }

    /** Empty where both cells are. */
    private Optional<Range> range(CsvText.Row row, String figure, String what, double value, double most) {
        Integer from = columns.get(figure + " low");
        Integer to = columns.get(figure + " high");
        if (from == null
                || to == null
                || (cells.text(row, from).isEmpty() && cells.text(row, to).isEmpty())) {
            return Optional.empty();
        }
        double low = cells.number(row, from, "the low of " + what, 0, most);
        double high = cells.number(row, to, "the high of " + what, 0, most);
        if (low > value || value > high) {
            throw outside(row, from, what, value, low, high);
        }
        return Optional.of(new Range(low, high));
    }

    private DataException outside(CsvText.Row row, int at, String what, double value, double low, double high) {
        return cells.mistake(
                row,
                at,
                "%s is %s, which is not between its low %s and its high %s."
                        .formatted(what, Cells.plain(value), Cells.plain(low), Cells.plain(high)));
    }
}
