package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.methods.composite.recipe.Stage;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.model.Table.Blank;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;

/** Makes a table of what a method has to tell: the kind of each column follows from its cells. */
final class DetailsTable {
    private DetailsTable() {}

    /**
     * Any cells: numbers that are whole in every line are whole, others exact, anything else text. Title and labels are
     * those of the bundle, {@code column.TABLE.HEAD} before {@code column.HEAD}; heads that it does not have, as those of
     * COINr and codes, stay as they are.
     */
    static Table of(String name, Stage.Details details, Messages texts) {
        String key = name.replace(' ', '_');
        String title = texts.has("table." + key) ? texts.text("table." + key) : name;
        return of(name, title, details.heads(), details.lines(), head -> label(key, head, texts));
    }

    private static String label(String table, String head, Messages texts) {
        return Stream.of("column." + table + "." + head, "column." + head)
                .filter(texts::has)
                .findFirst()
                .map(texts::text)
                .orElseGet(() -> head.replace('_', ' '));
    }

    private static Table of(
            String name,
            String title,
            List<String> heads,
            List<? extends List<?>> lines,
            UnaryOperator<String> labels) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            String head = heads.get(column);
            columns.add(Column.of(head, labels.apply(head), kind(lines, column)));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (List<?> line : lines) {
            List<Object> cells = new ArrayList<>();
            for (int column = 0; column < line.size(); column++) {
                cells.add(cell(line.get(column), columns.get(column).kind()));
            }
            rows.add(cells);
        }
        return new Table(name, title, columns, rows);
    }

    private static Kind kind(List<? extends List<?>> lines, int column) {
        boolean whole = true;
        boolean any = false;
        boolean flags = true;
        for (List<?> line : lines) {
            Object cell = line.get(column);
            if (isBlank(cell)) {
                continue;
            }
            if (!(cell instanceof Number) && !(cell instanceof Boolean)) {
                return Kind.TEXT;
            }
            any = true;
            flags &= cell instanceof Boolean;
            whole &= cell instanceof Integer || cell instanceof Long;
        }
        return !any ? Kind.TEXT : flags ? Kind.FLAG : whole ? Kind.WHOLE : Kind.EXACT;
    }

    private static boolean isBlank(Object cell) {
        return (cell instanceof String text && text.isEmpty())
                || (cell instanceof Double number && !Double.isFinite(number))
                || cell instanceof Blank;
    }

    private static Object cell(Object cell, Kind kind) {
        return switch (cell) {
            case Blank blank -> blank;
            case Object any when isBlank(any) -> Blank.MISSING;
            case Object any when kind == Kind.TEXT -> any.toString();
            case Integer whole -> kind == Kind.EXACT ? (Object) whole.doubleValue() : (Object) whole.longValue();
            case Long whole -> kind == Kind.EXACT ? (Object) whole.doubleValue() : (Object) whole;
            case Double number -> number;
            case Boolean flag -> flag;
            default -> cell.toString();
        };
    }

    /** A cell from a number that is missing where it is not finite. */
    static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Blank.MISSING;
    }
}
