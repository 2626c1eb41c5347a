package org.comity.desk.record;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.model.Country;
import org.jspecify.annotations.Nullable;

/**
 * One type of component: how it stands in a column and in JSON. An absent value is null in both; it never leaves this
 * package.
 *
 * @param <T> the Java type
 */
final class ColumnType<T> {
    private final int sqlType;
    private final Function<T, Object> toSql;
    private final Reader<T> fromSql;
    private final Function<T, Object> toJson;
    private final Function<Object, T> fromJson;

    private ColumnType(
            int sqlType,
            Function<T, Object> toSql,
            Reader<T> fromSql,
            Function<T, Object> toJson,
            Function<Object, T> fromJson) {
        this.sqlType = sqlType;
        this.toSql = toSql;
        this.fromSql = fromSql;
        this.toJson = toJson;
        this.fromJson = fromJson;
    }

    /** Reads a column that is not null. */
    private interface Reader<T> {
        @Nullable
        T read(ResultSet row, int column) throws SQLException;
    }

    private static final Map<Class<?>, ColumnType<?>> KNOWN = Map.of(
            String.class, text(String.class, t -> t, t -> t),
            Country.class, text(Country.class, Country::code, Country::of),
            Integer.class, number(Types.INTEGER, ResultSet::getInt, n -> n.intValue()),
            Long.class, number(Types.BIGINT, ResultSet::getLong, n -> n.longValue()),
            Double.class, number(Types.DOUBLE, ResultSet::getDouble, n -> n.doubleValue()),
            BigDecimal.class,
                    new ColumnType<BigDecimal>(
                            Types.NUMERIC,
                            n -> n,
                            ResultSet::getBigDecimal,
                            BigDecimal::toPlainString,
                            n -> new BigDecimal(n.toString())),
            Boolean.class,
                    new ColumnType<Boolean>(Types.BOOLEAN, b -> b, ResultSet::getBoolean, b -> b, b -> (Boolean) b),
            LocalDate.class,
                    new ColumnType<LocalDate>(
                            Types.DATE,
                            d -> d,
                            (row, column) -> row.getObject(column, LocalDate.class),
                            LocalDate::toString,
                            d -> LocalDate.parse(d.toString())),
            Instant.class,
                    new ColumnType<Instant>(
                            Types.TIMESTAMP_WITH_TIMEZONE,
                            i -> i.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                            (row, column) -> {
                                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                                return at == null ? null : at.toInstant();
                            },
                            i -> i.truncatedTo(ChronoUnit.MICROS).toString(),
                            i -> Instant.parse(i.toString())));

    /** Made once for each enum: a list of records asks for them row by row. */
    private static final ClassValue<ColumnType<?>> CHOICES = new ClassValue<>() {
        @Override
        protected ColumnType<?> computeValue(Class<?> type) {
            return choice(type);
        }
    };

    /** The type of a boxed class or enum. @throws IllegalArgumentException for any other */
    @SuppressWarnings("unchecked") // KNOWN and CHOICES map each class to its own type
    static <T> ColumnType<T> of(Class<T> type) {
        ColumnType<?> known = KNOWN.get(type);
        if (known != null) {
            return (ColumnType<T>) known;
        }
        if (type.isEnum()) {
            return (ColumnType<T>) CHOICES.get(type);
        }
        throw new IllegalArgumentException("A record kept on the desk cannot hold a %s.".formatted(type.getName()));
    }

    private static <T> ColumnType<T> choice(Class<T> type) {
        Map<String, T> constants = new LinkedHashMap<>();
        for (T constant : type.getEnumConstants()) {
            constants.put(word(constant), constant);
        }
        return text(
                type,
                constant -> word(constant),
                word -> Optional.ofNullable(constants.get(word))
                        .orElseThrow(() -> new IllegalArgumentException("%s is one of %s, not \"%s\"."
                                .formatted(type.getSimpleName(), List.copyOf(constants.keySet()), word))));
    }

    private static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("UnusedVariable") // the class fixes the type parameter
    private static <T> ColumnType<T> text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new ColumnType<>(
                Types.VARCHAR,
                write::apply,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : read.apply(text);
                },
                write::apply,
                text -> read.apply(text.toString()));
    }

    private static <T extends Number> ColumnType<T> number(int sqlType, Reader<T> reader, Function<Number, T> narrow) {
        return new ColumnType<>(sqlType, n -> n, reader, n -> n, n -> narrow.apply((Number) n));
    }

    void bind(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(column, sqlType);
        } else {
            statement.setObject(column, sqlValue(value), sqlType);
        }
    }

    @SuppressWarnings("unchecked") // the component's own value
    Object sqlValue(Object value) {
        return toSql.apply((T) value);
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        T value = fromSql.read(row, column);
        return row.wasNull() ? null : value;
    }

    @SuppressWarnings("unchecked") // the component's own value
    @Nullable
    Object json(@Nullable Object value) {
        return value == null ? null : toJson.apply((T) value);
    }

    @Nullable
    Object fromJson(@Nullable Object json) {
        return json == null ? null : fromJson.apply(json);
    }
}
