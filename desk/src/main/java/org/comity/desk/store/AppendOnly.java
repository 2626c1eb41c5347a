package org.comity.desk.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the audit log: it refuses every change. */
public final class AppendOnly implements Trigger {
    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] oldRow, @Nullable Object @Nullable [] newRow)
            throws SQLException {
        throw new SQLException("The audit log is append-only.", "45000");
    }
}
