package org.comity.workbench.plan.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.desk.record.Money;
import org.comity.desk.record.Table;
import org.comity.model.Countries;
import org.comity.model.Country;
import org.jspecify.annotations.Nullable;

/** The components of a record as cells, and back. */
final class Cells {
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_SCALE = 400;

    private Cells() {}

    /** The columns of a record with their texts and numbers; an absent one is left out. */
    static <R extends Record> Map<String, Object> of(Table<R> table, R record) {
        Map<String, @Nullable Object> json = table.json(record);
        Map<String, Object> cells = new TreeMap<>();
        for (String component : table.components()) {
            Object value = json.get(component);
            List<String> columns = table.columnsOf(component);
            if (value != null && table.typeOf(component) == Money.class) {
                String[] parts = value.toString().split(" ", 2);
                cells.put(columns.getFirst(), new BigDecimal(parts[0]));
                cells.put(columns.getLast(), parts[1]);
            } else if (value != null) {
                cells.put(columns.getFirst(), value);
            }
        }
        return cells;
    }

    /**
     * A record from cells.
     *
     * @param cell the text of a column; empty when the table has no such column
     * @param before the record as it is kept, for columns that the table does not have
     * @throws Unfit naming the column
     */
    static <R extends Record> R record(Table<R> table, Function<String, Optional<String>> cell, Optional<R> before) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        before.ifPresent(record -> values.putAll(table.json(record)));
        for (String component : table.components()) {
            if (table.typeOf(component) == Money.class) {
                money(table, component, cell, values);
            } else {
                String column = table.columnsOf(component).getFirst();
                Optional<String> text = cell.apply(column);
                if (text.isPresent()) {
                    values.put(component, read(table, component, column, text.get(), values.get(component)));
                } else if (before.isEmpty()) {
                    values.put(component, read(table, component, column, "", null));
                }
            }
        }
        try {
            return table.record(values);
        } catch (IllegalArgumentException fault) {
            throw new Unfit("", String.valueOf(fault.getMessage()));
        }
    }

    private static void money(
            Table<?> table,
            String component,
            Function<String, Optional<String>> cell,
            Map<String, @Nullable Object> values) {
        List<String> columns = table.columnsOf(component);
        Optional<String> amount = cell.apply(columns.getFirst()).map(String::strip);
        Optional<String> currency = cell.apply(columns.getLast()).map(String::strip);
        if (amount.isEmpty() && currency.isEmpty()) {
            return; // as it is kept
        }
        String sum = amount.orElse("");
        String unit = currency.orElse("").toUpperCase(Locale.ROOT);
        if (sum.isEmpty() != unit.isEmpty()) {
            throw new Unfit(
                    sum.isEmpty() ? columns.getFirst() : columns.getLast(),
                    "%s needs an amount and a currency, or neither.".formatted(component));
        }
        if (sum.isEmpty()) {
            values.put(component, null);
            return;
        }
        try {
            values.put(component, new Money(decimal(sum), unit).toString());
        } catch (NumberFormatException _) {
            throw new Unfit(
                    columns.getFirst(),
                    "An amount is a number such as 1250000.50, not \"%s\".".formatted(shorten(sum)));
        } catch (IllegalArgumentException fault) {
            throw new Unfit(columns.getLast(), String.valueOf(fault.getMessage()));
        }
    }

    private static @Nullable Object read(
            Table<?> table, String component, String column, String given, @Nullable Object kept) {
        Class<?> type = table.typeOf(component);
        if (type == String.class) {
            String text = component.equals("id") ? given.strip() : given;
            if (table.isOptional(component)) {
                return text.isBlank() ? null : text.strip();
            }
            boolean same = kept != null && plain(kept.toString()).equals(plain(text));
            return same ? kept : text;
        }
        String text = given.strip();
        if (text.isEmpty()) {
            if (table.isOptional(component)) {
                return null;
            }
            if (type == Integer.class) {
                return 0;
            }
            throw new Unfit(column, "%s is needed.".formatted(column));
        }
        try {
            return value(type, text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException _) {
            throw new Unfit(column, "%s must be %s, not \"%s\".".formatted(column, wanted(type), shorten(text)));
        }
    }

    /** Line ends are written in two ways, and spaces at the ends are lost in some programs. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static Object value(Class<?> type, String text) {
        if (type == Country.class) {
            return Countries.embedded()
                    .get(Country.of(text.toUpperCase(Locale.ROOT)))
                    .country()
                    .code();
        }
        if (type == Integer.class) {
            return decimal(text).intValueExact();
        }
        if (type == Double.class) {
            double number = decimal(text).doubleValue();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException();
            }
            return number;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text).toString();
        }
        return Arrays.stream(type.getEnumConstants())
                .map(Cells::word)
                .filter(text.toLowerCase(Locale.ROOT).replace(' ', '_')::equals)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) { // 1e999999999 would be written out
            throw new NumberFormatException();
        }
        return number;
    }

    private static String wanted(Class<?> type) {
        if (type == Country.class) {
            return "the code of a country, territory or economy, such as KEN";
        }
        if (type == Integer.class) {
            return "a whole number";
        }
        if (type == Double.class) {
            return "a number";
        }
        if (type == LocalDate.class) {
            return "a day such as 2027-03-31";
        }
        return Arrays.stream(type.getEnumConstants()).map(Cells::word).collect(Collectors.joining(", "));
    }

    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }

    /** A cell that cannot be kept. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String column;

        Unfit(String column, String reason) {
            super(reason);
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
