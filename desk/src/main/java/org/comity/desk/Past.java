package org.comity.desk;

import java.util.List;
import java.util.Map;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.audit.State;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record as it was at an earlier version: the present one with the later changes of the audit log taken back. */
final class Past {
    private static final JsonMapper JSON = new JsonMapper();

    private Past() {}

    /** @param rows the record's changes, the last first */
    static <R extends Record> R of(Table<R> table, Kept<R> present, List<AuditRow> rows, int version) {
        Map<String, @Nullable Object> values = table.json(present.record());
        for (AuditRow row : rows) {
            if (row.versionAfter() <= version) {
                break;
            }
            for (Map.Entry<String, JsonNode> change :
                    JSON.readTree(row.change()).properties()) {
                if (!change.getKey().startsWith(State.HEAD)) {
                    values.put(change.getKey(), value(change.getValue().get(0)));
                }
            }
        }
        return table.record(values);
    }

    private static @Nullable Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
