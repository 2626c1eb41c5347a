package org.comity.workbench.plan.handover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.comity.desk.ReadTx;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.plan.Risk;
import org.comity.desk.plan.Task;
import org.comity.model.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The changes of some records as rows, the last first. */
final class HandoverHistory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 300;
    private static final int LONGEST = 80;

    private HandoverHistory() {}

    static List<List<Object>> rows(ReadTx tx, List<String> records, Messages texts) {
        if (!tx.rights().isMember()) {
            return List.of();
        }
        Map<String, String> names = new HashMap<>();
        records.forEach(id -> names.put(id, name(tx, id)));
        return records.stream()
                .flatMap(id -> tx.history(id).stream())
                .sorted(Comparator.comparingLong(AuditRow::sequence).reversed())
                .limit(MOST)
                .<List<Object>>map(row -> List.of(
                        row.happened().toString().substring(0, 16),
                        row.actor(),
                        texts.has("act." + row.act()) ? texts.text("act." + row.act()) : row.act(),
                        names.getOrDefault(row.record(), row.record()),
                        changes(row)))
                .toList();
    }

    private static String name(ReadTx tx, String id) {
        return tx.findAny(id)
                .map(kept -> switch (kept.record()) {
                    case Measure one -> one.title();
                    case Task one -> one.title();
                    case Milestone one -> one.title();
                    case Risk one -> one.text();
                    default -> id;
                })
                .orElse(id);
    }

    /** Each value that a change put in place of another; what a new record began with is not told again. */
    private static String changes(AuditRow row) {
        if (row.versionBefore() == 0) {
            return "";
        }
        return JSON.readTree(row.change()).properties().stream()
                .filter(change ->
                        change.getValue().isArray() && change.getValue().size() == 2)
                .map(change -> "%s: %s → %s"
                        .formatted(
                                change.getKey(),
                                text(change.getValue().get(0)),
                                text(change.getValue().get(1))))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable JsonNode node) {
        String text =
                node == null || node.isNull() ? "-" : node.isValueNode() ? node.asString() : Objects.toString(node);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
