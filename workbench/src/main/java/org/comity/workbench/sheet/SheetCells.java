package org.comity.workbench.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.record.Visibility;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row; what is wrong is one sentence that names the column. */
final class SheetCells {
    private static final int LONGEST_SHOWN = 60;

    /** States of a promise as tables and the guide name them, and as they are kept. */
    private static final Map<String, String> SPOKEN = Map.of(
            "delivered_after_the_date", "delivered_late",
            "not_delivered_by_the_date", "not_delivered");

    private SheetCells() {}

    /**
     * The record of a row.
     *
     * @param cells by column; a column that is not in the sheet is not in it
     * @throws IllegalArgumentException in one sentence
     */
    static <R extends Record> R record(Table<R> table, SheetColumns columns, Map<String, String> cells, String id) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        columns.components()
                .forEach((column, component) -> values.put(
                        component,
                        component.equals("id")
                                ? id
                                : value(
                                        table,
                                        component,
                                        column,
                                        cell(columns, component, cells.getOrDefault(column, "")))));
        return table.record(values);
    }

    private static String cell(SheetColumns columns, String component, String cell) {
        return cell.isBlank() && !columns.usual(component).isEmpty() ? columns.usual(component) : cell;
    }

    private static @Nullable Object value(Table<?> table, String component, String column, String cell) {
        Class<?> type = table.typeOf(component);
        if (type == String.class) {
            return cell.isEmpty() && table.isOptional(component) ? null : cell;
        }
        String text = cell.strip();
        if (text.isEmpty()) {
            if (table.isOptional(component)) {
                return null;
            }
            if (type == Boolean.class) {
                return false;
            }
            throw new IllegalArgumentException("%s must be %s; it is empty.".formatted(column, wanted(type)));
        }
        try {
            return value(type, text);
        } catch (DateTimeException | IllegalArgumentException e) {
            String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
            throw new IllegalArgumentException("%s must be %s, not \"%s\".".formatted(column, wanted(type), shown), e);
        }
    }

    private static Object value(Class<?> type, String text) {
        if (type == Country.class) {
            return Countries.embedded()
                    .get(Country.of(text.toUpperCase(Locale.ROOT)))
                    .country()
                    .code();
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text).toString();
        }
        if (type == Instant.class) {
            return Instant.parse(text).toString();
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Double.class) {
            return Double.valueOf(text);
        }
        if (type == Boolean.class) {
            return flag(text.toLowerCase(Locale.ROOT));
        }
        String word = text.toLowerCase(Locale.ROOT).replace(' ', '_');
        return words(type).stream()
                .filter(SPOKEN.getOrDefault(word, word)::equals)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String wanted(Class<?> type) {
        if (type == Country.class) {
            return "the code of a country, territory or economy, such as KEN";
        }
        if (type == LocalDate.class) {
            return "a day such as 2027-03-31";
        }
        if (type == Instant.class) {
            return "an instant such as 2027-03-31T12:00:00Z";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type)) {
            return type == Double.class ? "a number" : "a whole number";
        }
        return "one of " + words(type).stream().collect(Collectors.joining(", "));
    }

    /** Where a row puts its record; what is left out is that of {@code usual}. */
    static Placing placing(Map<String, String> cells, Placing usual) {
        String department = cells.getOrDefault(SheetColumns.DEPARTMENT, "").strip();
        String mark = cells.getOrDefault(SheetColumns.MARK, "");
        String team = cells.getOrDefault(SheetColumns.TEAM, "").strip();
        TreeSet<String> named = new TreeSet<>(usual.named());
        if (cells.containsKey(SheetColumns.NAMED)) {
            named.clear();
            Arrays.stream(cells.getOrDefault(SheetColumns.NAMED, "").strip().split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .forEach(named::add);
        }
        return new Placing(
                department.isEmpty() ? usual.department() : department,
                visibility(cells.getOrDefault(SheetColumns.VISIBILITY, "").strip(), usual.visibility()),
                mark.isBlank() ? usual.mark() : mark,
                cells.containsKey(SheetColumns.TEAM)
                        ? java.util.Optional.of(team).filter(id -> !id.isEmpty())
                        : usual.team(),
                named);
    }

    private static Visibility visibility(String word, Visibility usual) {
        if (word.isEmpty()) {
            return usual;
        }
        return Arrays.stream(Visibility.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "visibility must be one of public, team, department, named, not \"%s\".".formatted(word)));
    }
}
