package org.comity.workbench.dialogue.forecast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.comity.methods.bargain.spatial.Actors;
import org.comity.methods.bargain.spatial.Rules;
import org.comity.workbench.sheet.CsvText;

/**
 * KTAB's CSV: name, description, number of actors and of dimensions; a header; then a row for each actor with name,
 * description, capability, and position and salience by dimension. A comma may end each row.
 */
final class KtabCsv {
    private static final int BEFORE = 3;

    private final Cells cells;
    private final List<CsvText.Row> rows;

    KtabCsv(String file, List<CsvText.Row> rows) {
        this.cells = new Cells(file);
        this.rows = rows;
    }

    Scenario read() {
        CsvText.Row first = rows.getFirst();
        int n = cells.count(first, 2, "number of actors");
        int m = cells.count(first, 3, "number of dimensions");
        if (n < Actors.FEWEST || n > Actors.MOST) {
            throw cells.mistake(
                    first, 2, "there must be %d to %d actors, not %d.".formatted(Actors.FEWEST, Actors.MOST, n));
        }
        if (m < 1 || m > Actors.MOST_DIMENSIONS) {
            throw cells.mistake(
                    first, 3, "there must be 1 to %d dimensions, not %d.".formatted(Actors.MOST_DIMENSIONS, m));
        }
        if (rows.size() != n + 2) {
            throw cells.mistake(
                    first.line(),
                    "the number of actors is %d, but %d rows follow the header; mend one or the other."
                            .formatted(n, Math.max(0, rows.size() - 2)));
        }
        List<String> dimensions = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            String name = cells.text(rows.get(1), BEFORE + 2 * k);
            if (name.isEmpty()) {
                throw cells.mistake(rows.get(1), BEFORE + 2 * k, "dimension %d of %d has no name.".formatted(k + 1, m));
            }
            dimensions.add(name);
        }
        List<Actors.Actor> actors = new ArrayList<>();
        List<String> descriptions = new ArrayList<>();
        List<Scenario.Ranges> ranges = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvText.Row row : rows.subList(2, rows.size())) {
            Actors.Actor actor = actor(row, dimensions);
            if (!names.add(actor.name())) {
                throw cells.mistake(
                        row,
                        0,
                        "there are two actors %s; every actor needs a name of its own.".formatted(actor.name()));
            }
            actors.add(actor);
            descriptions.add(cells.text(row, 1));
            ranges.add(Scenario.Ranges.none(m));
        }
        return new Scenario(
                cells.text(first, 0),
                cells.text(first, 1),
                Actors.of(dimensions, actors),
                descriptions,
                ranges,
                Rules.DEFAULT,
                OptionalLong.empty(),
                List.of());
    }

    private Actors.Actor actor(CsvText.Row row, List<String> dimensions) {
        int m = dimensions.size();
        String name = cells.text(row, 0);
        if (name.isEmpty()) {
            throw cells.mistake(row, 0, "the actor has no name.");
        }
        for (int at = BEFORE + 2 * m; at < row.cells().size(); at++) {
            if (!cells.text(row, at).isEmpty()) {
                throw cells.mistake(
                        row,
                        at,
                        "there is a cell too many for %d dimensions; a text with a comma needs quotation marks."
                                .formatted(m));
            }
        }
        double capability = Figures.capability(cells, row, 2, name);
        List<Double> position = new ArrayList<>();
        List<Double> salience = new ArrayList<>();
        double all = 0;
        for (int k = 0; k < m; k++) {
            String on = " of %s on %s".formatted(name, dimensions.get(k));
            position.add(cells.number(row, BEFORE + 2 * k, "the position" + on, 0, 100));
            salience.add(cells.number(row, BEFORE + 2 * k + 1, "the salience" + on, 0, 100));
            all += salience.getLast();
        }
        Figures.checkAttention(cells, row, name, all);
        return new Actors.Actor(name, capability, position, salience);
    }
}
