package org.comity.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Table;
import org.comity.desk.store.Faults;
import org.comity.desk.store.Sql;

/**
 * A record that is public by an explicit act.
 *
 * @param kind of the record
 * @param act the last one
 */
public record Published(String kind, Publication act) {
    private static final Table<Publication> TABLE = Kinds.of(Publication.class).table();
    private static final int KIND = 10;

    static List<Publication> of(Connection connection, String kind, String about) {
        List<Publication> all = new ArrayList<>();
        try (PreparedStatement rows =
                        Sql.of("store/published-of").prepare(connection, Map.of("kind", kind, "about", about));
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                all.add(TABLE.read(row, 1));
            }
            return all;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    static List<Published> all(Connection connection) {
        List<Published> all = new ArrayList<>();
        try (PreparedStatement rows = Sql.of("store/published").prepare(connection, Map.of());
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                all.add(new Published(row.getString(KIND), TABLE.read(row, 1)));
            }
            return all;
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
