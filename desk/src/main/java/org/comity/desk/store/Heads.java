package org.comity.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.comity.desk.record.Head;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.jspecify.annotations.Nullable;

/** The table of heads. */
public final class Heads {
    /** The columns, with alias h; 13 of them. */
    public static final String SELECTED =
            "h.id, h.kind, h.version, h.whole, h.department, h.visibility, h.mark, h.team, h.named, "
                    + "h.created_at, h.created_by, h.changed_at, h.changed_by";

    /** How many columns {@link #SELECTED} has. */
    public static final int WIDTH = 13;

    private Heads() {}

    /** The head of a row that begins with {@link #SELECTED}. */
    public static Head read(ResultSet row) throws SQLException {
        Placing placing = new Placing(
                row.getString(5),
                Visibility.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                named(row.getString(9)));
        return new Head(
                row.getString(2),
                row.getString(1),
                row.getInt(3),
                row.getString(4),
                placing,
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getString(13));
    }

    private static NavigableSet<String> named(String text) {
        NavigableSet<String> named = new TreeSet<>();
        if (text.isEmpty()) {
            return named; // as for most
        }
        Arrays.stream(text.split(" ")).filter(id -> !id.isEmpty()).forEach(named::add);
        return named;
    }

    /** The parameters of {@code add-head} and {@code place-head}. */
    public static Map<String, @Nullable Object> values(Head head) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Placing placing = head.placing();
        values.put("id", head.id());
        values.put("kind", head.kind());
        values.put("version", head.version());
        values.put("whole", head.whole());
        values.put("department", placing.department());
        values.put("visibility", placing.visibility().name().toLowerCase(Locale.ROOT));
        values.put("mark", placing.mark());
        values.put("team", placing.team().orElse(null));
        values.put("named", placing.named().isEmpty() ? "" : " " + String.join(" ", placing.named()) + " ");
        values.put("created_at", head.createdAt());
        values.put("created_by", head.createdBy());
        values.put("changed_at", head.changedAt());
        values.put("changed_by", head.changedBy());
        return values;
    }
}
