package org.comity.desk.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record type as a table: {@code RedLine(String id, String text ...)} is the table {@code red_line} with the columns
 * {@code id, text ...}. The first component is the id. The names in its SQL come from the record type alone.
 */
public final class Table<R extends Record> {
    /** The first and last year of a day: one beyond them is mistyped, and whoever counts its days never ends. */
    private static final int EARLIEST = 1000;

    private static final int LATEST = 2999;

    private final Class<R> type;
    private final String name;
    private final List<Field> fields;
    private final Constructor<R> constructor;

    private Table(Class<R> type, List<Field> fields, Constructor<R> constructor) {
        this.type = type;
        this.name = Field.snake(type.getSimpleName());
        this.fields = fields;
        this.constructor = constructor;
    }

    /** @throws IllegalArgumentException when a component cannot be kept, or the first is no text {@code id} */
    public static <R extends Record> Table<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Field> fields = Arrays.stream(components).map(Field::of).toList();
        if (fields.isEmpty() || !fields.getFirst().name().equals("id") || components[0].getType() != String.class) {
            throw new IllegalArgumentException("The first component of %s must be a text id.".formatted(type));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Table<>(type, fields, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public Class<R> type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** The names of the components, in order. */
    public List<String> components() {
        return fields.stream().map(Field::name).toList();
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return fields.stream().flatMap(field -> field.columns().stream()).toList();
    }

    /** The columns of one component: two for money. */
    public List<String> columnsOf(String component) {
        return field(component).columns();
    }

    /** Whether the component may be left out. */
    public boolean isOptional(String component) {
        return field(component).optional();
    }

    /** The component's type, boxed, without its {@code Optional}. */
    public Class<?> typeOf(String component) {
        return field(component).type();
    }

    Field field(String component) {
        return fields.stream()
                .filter(field -> field.name().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no \"%s\"; it has %s.".formatted(type.getSimpleName(), component, components())));
    }

    public String id(R record) {
        return String.valueOf(fields.getFirst().value(record));
    }

    /** The value of a component; null when it is an empty {@code Optional}. */
    public @Nullable Object value(R record, String component) {
        return field(component).value(record);
    }

    /** The columns with an alias before each: {@code t.id, t.title}. */
    public String selected(String alias) {
        return columns().stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    public String insert() {
        String marks = columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(name, String.join(", ", columns()), marks);
    }

    /** Sets every column; the id comes once more at the end. */
    public String update() {
        return "UPDATE %s SET %s WHERE id = ?"
                .formatted(
                        name, columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", ")));
    }

    public String delete() {
        return "DELETE FROM %s WHERE id = ?".formatted(name);
    }

    /** Binds every column from the given parameter on; returns the next one. */
    public int bind(PreparedStatement statement, int from, R record) throws SQLException {
        int at = from;
        for (Field field : fields) {
            field.bind(statement, at, field.value(record));
            at += field.columns().size();
        }
        return at;
    }

    /** Binds one value to compare a component's column with. */
    public void bindValue(PreparedStatement statement, int at, String component, Object value) throws SQLException {
        ColumnType.of(field(component).type()).bind(statement, at, value);
    }

    /** The column of a component. @throws IllegalArgumentException for money, which has two */
    public String column(String component) {
        Field field = field(component);
        if (field.columns().size() > 1) {
            throw new IllegalArgumentException("%s.%s cannot be compared.".formatted(name, component));
        }
        return field.columns().getFirst();
    }

    /** The record of a row whose first column of this table is the given one. */
    public R read(ResultSet row, int from) throws SQLException {
        @Nullable Object[] arguments = new Object[fields.size()];
        int at = from;
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields.get(i).read(row, at);
            at += fields.get(i).columns().size();
        }
        return build(arguments);
    }

    /** Every component as a text, number, flag or null, by name. */
    public NavigableMap<String, @Nullable Object> json(R record) {
        NavigableMap<String, @Nullable Object> values = new TreeMap<>();
        for (Field field : fields) {
            values.put(field.name(), field.json(field.value(record)));
        }
        return values;
    }

    /** The record of values by name, as {@link #json} gives them. */
    public R record(Map<String, ? extends @Nullable Object> json) {
        @Nullable Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            Field field = fields.get(i);
            arguments[i] = field.fromJson(json.get(field.name()));
            if (arguments[i] == null) {
                throw new IllegalArgumentException("%s needs %s.".formatted(name, field.name()));
            }
        }
        return build(arguments);
    }

    private R build(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Finds fault with texts, numbers and days that no database can keep as they are, or that nobody means.
     *
     * @param longest the most characters of a text column, by name
     */
    public R check(R record, Map<String, Integer> longest) {
        Ids.check(id(record));
        for (Field field : fields) {
            Object value = field.value(record);
            if (value instanceof String text) {
                checkText(
                        field.name(),
                        text,
                        Optional.ofNullable(longest.get(field.columns().getFirst())));
            } else if (value instanceof LocalDate day && (day.getYear() < EARLIEST || day.getYear() > LATEST)) {
                throw new IllegalArgumentException(
                        "%s of this %s must lie in the years %d to %d, not %s; leave it empty when there is no such day."
                                .formatted(field.name(), name.replace('_', ' '), EARLIEST, LATEST, day));
            } else if (value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "%s of this %s must be a number, not %s.".formatted(field.name(), name, number));
            }
        }
        return record;
    }

    private void checkText(String component, String text, Optional<Integer> longest) {
        if (longest.isPresent() && text.length() > longest.get()) {
            throw new IllegalArgumentException("%s of this %s has %d characters; it may have %d."
                    .formatted(component, name, text.length(), longest.get()));
        }
        boolean broken = text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
        if (broken) {
            throw new IllegalArgumentException(
                    "%s of this %s holds a character that is none (NUL or half of a pair).".formatted(component, name));
        }
    }
}
