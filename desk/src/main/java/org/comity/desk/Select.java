package org.comity.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.access.Rights;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Table;
import org.comity.desk.store.Dialect;
import org.comity.desk.store.Heads;
import org.comity.desk.store.Sql;

/**
 * Reads the records of one kind: joins heads and rows, keeps out in SQL what the actor may not read, compares and
 * orders by components. Names come from the record type, values are parameters.
 */
final class Select<R extends Record> {
    private static final Sql VISIBLE = Sql.of("access/visible");
    private static final List<String> HEAD_TEXTS =
            List.of("department", "visibility", "team", "mark", "whole", "created_by", "changed_by");
    private static final List<String> HEAD_INSTANTS = List.of("created_at", "changed_at");

    private final Kind<R> kind;
    private final Table<R> table;
    private final Rights rights;
    private final Dialect dialect;

    Select(Kind<R> kind, Rights rights, Dialect dialect) {
        this.kind = kind;
        this.table = kind.table();
        this.rights = rights;
        this.dialect = dialect;
    }

    List<Kept<R>> list(Connection connection, Query query) throws SQLException {
        String sql = "SELECT " + Heads.SELECTED + ", " + table.selected("t") + from(query) + order(query)
                + " LIMIT ? OFFSET ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = bind(statement, query);
            statement.setInt(at, query.limit());
            statement.setInt(at + 1, query.offset());
            List<Kept<R>> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Head head = Heads.read(row);
                    found.add(new Kept<>(head, table.read(row, Heads.WIDTH + 1)));
                }
            }
            return found;
        }
    }

    long count(Connection connection, Query query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*)" + from(query))) {
            bind(statement, query);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many records there are of each value of a component; those without one are not counted. */
    Map<String, Long> tally(Connection connection, String component, Query query) throws SQLException {
        String column = column(component);
        Query given = query.given(component);
        String sql = "SELECT " + column + ", count(*)" + from(given) + " GROUP BY " + column;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, given);
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        }
    }

    private String from(Query query) {
        StringBuilder sql = new StringBuilder(" FROM ")
                .append(table.name())
                .append(" t JOIN heads h ON h.id = t.id WHERE ")
                .append(isByHead(query) ? "h.kind = ?" : "1 = 1"); // a row's head is of its kind anyway
        if (isNarrowed()) {
            sql.append(" AND ").append(VISIBLE.text());
        }
        for (Query.Condition condition : query.conditions()) {
            sql.append(" AND (").append(compared(condition)).append(")");
        }
        return sql.toString();
    }

    private String compared(Query.Condition condition) {
        String column = column(condition.component());
        String one = condition.op() == Query.Op.HOLDS
                ? "lower(%s) %s".formatted(column, condition.op().sql)
                : column + " " + condition.op().sql;
        int values = condition.values().size();
        if (condition.op() == Query.Op.GIVEN || condition.op() == Query.Op.ABSENT) {
            return one;
        }
        if (values == 0) {
            return "1 = 0";
        }
        if (condition.op() == Query.Op.EQUAL && values > 1) { // so that an index is used
            return column + " IN (" + String.join(", ", Collections.nCopies(values, "?")) + ")";
        }
        return String.join(" OR ", Collections.nCopies(values, one));
    }

    private String order(Query query) {
        StringBuilder sql = new StringBuilder(" ORDER BY ");
        for (Query.Order order : query.orders()) {
            sql.append(column(order.component()))
                    .append(isText(order.component()) ? dialect.byCharacters() : "")
                    .append(order.descending() ? " DESC NULLS LAST, " : " NULLS LAST, ");
        }
        return sql.append("h.id").append(dialect.byCharacters()).toString();
    }

    private int bind(PreparedStatement statement, Query query) throws SQLException {
        int at = 1;
        if (isByHead(query)) {
            statement.setString(1, kind.name());
            at = 2;
        }
        if (isNarrowed()) {
            at = VISIBLE.bind(statement, at, rights.reading());
        }
        for (Query.Condition condition : query.conditions()) {
            for (Object value : condition.values()) {
                bindValue(statement, at, condition, value);
                at++;
            }
        }
        return at;
    }

    private void bindValue(PreparedStatement statement, int at, Query.Condition condition, Object value)
            throws SQLException {
        if (condition.op() == Query.Op.HOLDS) {
            String words = String.valueOf(value).toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
            statement.setString(at, "%" + words + "%");
        } else if (isHead(condition.component())) {
            if (value instanceof Instant instant) {
                statement.setObject(at, instant.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                String text = value instanceof Enum<?> constant
                        ? constant.name().toLowerCase(Locale.ROOT)
                        : String.valueOf(value);
                statement.setString(at, text);
            }
        } else {
            table.bindValue(statement, at, condition.component(), value);
        }
    }

    /** Whether something is kept out: the one at the machine reads all but what is discreet. */
    private boolean isNarrowed() {
        return !rights.isLocal() || kind.discreet();
    }

    /** Whether heads say which records are asked for, so that their index by kind is of use. */
    private static boolean isByHead(Query query) {
        return query.conditions().stream().anyMatch(condition -> isHead(condition.component()));
    }

    private static boolean isHead(String component) {
        return component.startsWith("head.");
    }

    private boolean isText(String component) {
        return isHead(component)
                ? HEAD_TEXTS.contains(component.substring("head.".length()))
                : table.typeOf(component) == String.class
                        || table.typeOf(component).isEnum();
    }

    private String column(String component) {
        if (!isHead(component)) {
            return "t." + table.column(component);
        }
        String name = component.substring("head.".length());
        if (!HEAD_TEXTS.contains(name) && !HEAD_INSTANTS.contains(name)) {
            throw new IllegalArgumentException(
                    "A head has no \"%s\"; it has %s and %s.".formatted(name, HEAD_TEXTS, HEAD_INSTANTS));
        }
        return "h." + name;
    }
}
