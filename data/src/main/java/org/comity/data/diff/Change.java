package org.comity.data.diff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.comity.data.Catalogue;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Period;

/**
 * A cell that differs between two vintages.
 *
 * @param table the table it is in: observations, ties, votes or another of the source's own
 * @param indicator the indicator, the kind of tie, or the table's name
 * @param home its country; empty in a table whose rows have no key
 * @param period as {@link Period}, or the day from which a tie holds
 * @param item what it is about beside: a product, the id of a tie or of a roll call
 * @param fromText what else the earlier vintage said
 * @param fields which parts of it differ; empty for a cell that only one vintage has
 * @param size the difference over the larger of the two figures, 0 to 2; empty where one of them is missing
 */
public record Change(
        String table,
        Kind kind,
        String indicator,
        Optional<String> home,
        Optional<String> partner,
        Optional<String> period,
        Optional<String> reporter,
        Optional<String> item,
        OptionalDouble from,
        OptionalDouble to,
        Optional<String> fromText,
        Optional<String> toText,
        Optional<String> fields,
        OptionalDouble size) {

    /** What became of a cell. */
    public enum Kind {
        /** Both vintages have it, and it differs. */
        REVISED,
        /** Only the later vintage has it. */
        ADDED,
        /** Only the earlier vintage has it. */
        WITHDRAWN
    }

    static Change read(ResultSet row, Catalogue catalogue) throws SQLException {
        String indicator = row.getString(3);
        return new Change(
                row.getString(1),
                Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                indicator,
                text(row, 4),
                text(row, 5),
                period(row, indicator, catalogue),
                text(row, 9),
                text(row, 10),
                number(row, 11),
                number(row, 12),
                text(row, 13),
                text(row, 14),
                text(row, 15),
                number(row, 16));
    }

    private static Optional<String> period(ResultSet row, String indicator, Catalogue catalogue) throws SQLException {
        int year = row.getInt(6);
        if (row.wasNull()) {
            return text(row, 8);
        }
        Frequency frequency =
                catalogue.findIndicator(indicator).map(Indicator::frequency).orElse(Frequency.YEAR);
        return Optional.of(new Period(frequency, year, row.getInt(7)).toString());
    }

    private static Optional<String> text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }

    private static OptionalDouble number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
