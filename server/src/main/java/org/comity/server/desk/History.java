package org.comity.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.audit.AuditRow;
import org.comity.server.page.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the audit log for reading. */
public final class History {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 160;

    private History() {}

    /** A change: when, who, what, and each value before and after. */
    public record Change(
            long sequence,
            String when,
            String who,
            String act,
            String kind,
            String record,
            int version,
            List<Value> values) {}

    /** A value that was changed; empty where there was none. */
    public record Value(String label, String before, String after) {}

    /** The changes of a record, the last first. */
    public static List<Change> of(ReadTx tx, String id, Language language) {
        return tx.history(id).stream().map(row -> of(row, language)).toList();
    }

    /** One row. */
    public static Change of(AuditRow row, Language language) {
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> change : JSON.readTree(row.change()).properties()) {
            JsonNode pair = change.getValue();
            boolean two = pair.isArray() && pair.size() == 2;
            String before = two ? text(pair.get(0)) : "";
            String after = two ? text(pair.get(1)) : text(pair);
            if (!before.equals(after)) {
                values.add(new Value(label(row.kind(), change.getKey(), language), before, after));
            }
        }
        String act = "act." + row.act();
        return new Change(
                row.sequence(),
                minute(row.happened()),
                row.actor(),
                language.has(act) ? language.text(act) : row.act(),
                row.kind(),
                row.record(),
                row.versionAfter(),
                values);
    }

    /** An instant to the minute, in UTC. */
    public static String minute(Instant instant) {
        return instant.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }

    private static String label(String kind, String component, Language language) {
        String key = "field." + component;
        boolean known = Kinds.ALL.stream()
                .anyMatch(one ->
                        one.name().equals(kind) && one.table().components().contains(component));
        return known
                ? Fields.label(Kinds.named(kind).table(), component, language)
                : language.has(key) ? language.text(key) : component;
    }

    private static String text(@Nullable JsonNode node) {
        String text =
                node == null || node.isNull() ? "" : node.isValueNode() ? node.asString() : Objects.toString(node);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
