package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Score;

/** Builds one table: columns with labels from the message bundle, then rows cell by cell. */
final class Cells {
    static final String BUNDLE = "org/comity/workbench/situation/messages";

    private final String name;
    private final Messages texts;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    Cells(String name, Messages texts) {
        this.name = name;
        this.texts = texts;
    }

    Cells column(String column, Kind kind) {
        return column(column, texts.text("column." + column), kind);
    }

    Cells column(String column, String label, Kind kind) {
        columns.add(Column.of(column, label, kind));
        return this;
    }

    Cells columns(Kind kind, String... names) {
        for (String column : names) {
            column(column, kind);
        }
        return this;
    }

    /** Home, partner and year. */
    Cells keys() {
        return columns(Kind.COUNTRY, "home", "partner").column("year", Kind.YEAR);
    }

    void row(List<Object> cells) {
        rows.add(cells);
    }

    Table build() {
        return new Table(name, texts.text("table." + name), columns, rows);
    }

    static List<Object> row(Object... cells) {
        return new ArrayList<>(List.of(cells));
    }

    static Object whole(int value) {
        return (long) value;
    }

    static Object year(Optional<Integer> year) {
        return year.<Object>map(Integer::longValue).orElse(Blank.MISSING);
    }

    /** An infinite figure (no flow at all) has no number to print. */
    static Object number(double value) {
        return Double.isFinite(value) ? value : Blank.NOT_APPLICABLE;
    }

    static void add(List<Object> row, Optional<Score> score) {
        row.add(score.<Object>map(Score::value).orElse(Blank.MISSING));
        row.add(score.<Object>map(Score::low).orElse(Blank.MISSING));
        row.add(score.<Object>map(Score::high).orElse(Blank.MISSING));
    }

    static Object rank(Optional<Place> place) {
        return place.map(p -> whole(p.rank())).orElse(Blank.MISSING);
    }

    static void addRange(List<Object> row, Optional<Place> place) {
        row.add(place.map(p -> whole(p.low())).orElse(Blank.MISSING));
        row.add(place.map(p -> whole(p.high())).orElse(Blank.MISSING));
    }
}
