package org.comity.desk.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record: an {@code Optional} one may be null in its column, money takes two columns.
 *
 * @param name the component's, as {@code homeCountry}
 * @param type the boxed type, inside an {@code Optional}
 * @param optional whether the component is an {@code Optional}
 * @param columns the columns' names, as {@code home_country}; {@code cost_amount, cost_currency} for money
 */
record Field(String name, Class<?> type, boolean optional, List<String> columns, Method accessor) {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);
    private static final ColumnType<BigDecimal> AMOUNT = ColumnType.of(BigDecimal.class);
    private static final ColumnType<String> CURRENCY = ColumnType.of(String.class);

    static Field of(RecordComponent component) {
        boolean optional = component.getType() == Optional.class;
        Class<?> type = optional
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : BOXED.getOrDefault(component.getType(), component.getType());
        String column = snake(component.getName());
        List<String> columns =
                type == Money.class ? List.of(column + "_amount", column + "_currency") : List.of(column);
        if (type != Money.class) {
            ColumnType.of(type); // finds fault with a type that cannot be kept
        }
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // a record of a test may be nested in a class that is not public
        return new Field(component.getName(), type, optional, columns, accessor);
    }

    /** {@code homeCountry} as {@code home_country}. */
    static String snake(String camel) {
        return camel.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The component's value; null when it is an empty {@code Optional}. */
    @Nullable
    Object value(Record record) {
        try {
            Object value = accessor.invoke(record);
            return optional ? ((Optional<?>) value).orElse(null) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    void bind(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        if (type == Money.class) {
            Money money = (Money) value;
            AMOUNT.bind(statement, column, money == null ? null : money.amount());
            CURRENCY.bind(statement, column + 1, money == null ? null : money.currency());
        } else {
            ColumnType.of(type).bind(statement, column, value);
        }
    }

    /** The argument for the record's constructor. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (type == Money.class) {
            BigDecimal amount = row.getBigDecimal(column);
            return argument(amount == null ? null : new Money(amount, row.getString(column + 1)));
        }
        return argument(ColumnType.of(type).read(row, column));
    }

    /** What JSON holds: a text, number, flag or null. */
    @Nullable
    Object json(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return type == Money.class ? value.toString() : ColumnType.of(type).json(value);
    }

    /** The argument for the record's constructor, from what JSON holds. */
    @Nullable
    Object fromJson(@Nullable Object json) {
        if (type == Money.class && json != null) {
            String[] parts = json.toString().split(" ");
            return argument(Money.of(parts[0], parts[1]));
        }
        return argument(type == Money.class ? null : ColumnType.of(type).fromJson(json));
    }

    private @Nullable Object argument(@Nullable Object value) {
        return optional ? Optional.ofNullable(value) : value;
    }
}
