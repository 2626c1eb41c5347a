package org.comity.desk.archive;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A type of column of the desk's schema, and its value as JSON holds it. */
enum CellType {
    TEXT(Types.VARCHAR),
    WHOLE(Types.BIGINT),
    NUMBER(Types.DOUBLE),
    AMOUNT(Types.NUMERIC),
    FLAG(Types.BOOLEAN),
    DAY(Types.DATE),
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE);

    private final int sqlType;

    CellType(int sqlType) {
        this.sqlType = sqlType;
    }

    /** The type of a column as the driver names it. */
    static CellType of(int jdbcType, String name) {
        return switch (jdbcType) {
            case Types.VARCHAR -> TEXT;
            case Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.DOUBLE -> NUMBER;
            case Types.NUMERIC, Types.DECIMAL -> AMOUNT;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            default -> throw new IllegalStateException("The column %s has the type %d".formatted(name, jdbcType));
        };
    }

    /** A text, number, flag or null. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object value = switch (this) {
            case TEXT -> row.getString(column);
            case WHOLE -> row.getLong(column);
            case NUMBER -> row.getDouble(column);
            case AMOUNT -> {
                BigDecimal amount = row.getBigDecimal(column);
                yield amount == null ? null : amount.stripTrailingZeros().toPlainString();
            }
            case FLAG -> row.getBoolean(column);
            case DAY -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                yield day == null ? null : day.toString();
            }
            case INSTANT -> {
                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
        };
        return row.wasNull() ? null : value;
    }

    void bind(PreparedStatement statement, int column, @Nullable Object json) throws SQLException {
        if (json == null) {
            statement.setNull(column, sqlType);
            return;
        }
        switch (this) {
            case TEXT -> statement.setString(column, json.toString());
            case WHOLE -> statement.setLong(column, ((Number) json).longValue());
            case NUMBER -> statement.setDouble(column, ((Number) json).doubleValue());
            case AMOUNT -> statement.setBigDecimal(column, new BigDecimal(json.toString()));
            case FLAG -> statement.setBoolean(column, (Boolean) json);
            case DAY -> statement.setObject(column, LocalDate.parse(json.toString()));
            case INSTANT ->
                statement.setObject(
                        column, Instant.parse(json.toString()).atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
