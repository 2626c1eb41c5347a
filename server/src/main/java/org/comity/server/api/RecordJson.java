package org.comity.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.desk.Conflict;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.record.Visibility;
import org.comity.server.desk.Values;
import org.comity.server.page.Wrong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of the desk as JSON: {@code {"head": {...}, "record": {...}}}, and back. */
final class RecordJson {
    private static final JsonMapper JSON = new JsonMapper();

    private RecordJson() {}

    static <R extends Record> Map<String, Object> of(Table<R> table, Kept<R> kept) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("head", head(kept.head()));
        whole.put("record", table.json(kept.record()));
        return whole;
    }

    private static Map<String, Object> head(Head head) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", head.kind());
        values.put("id", head.id());
        values.put("version", head.version());
        values.put("whole", head.whole());
        values.put("placing", placing(head.placing()));
        values.put("created_at", head.createdAt().toString());
        values.put("created_by", head.createdBy());
        values.put("changed_at", head.changedAt().toString());
        values.put("changed_by", head.changedBy());
        return values;
    }

    private static Map<String, @Nullable Object> placing(Placing placing) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("department", placing.department());
        values.put("visibility", placing.visibility().name().toLowerCase(Locale.ROOT));
        values.put("mark", placing.mark());
        values.put("team", placing.team().orElse(null));
        values.put("named", List.copyOf(placing.named()));
        return values;
    }

    /** What a program sent. @throws Wrong 400 {@code bad-json} */
    static JsonNode read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // said below
        }
        throw new Wrong(400, "bad-json", "The body must be a JSON object such as {\"record\": {...}}.");
    }

    /** The record that a body holds. Absent components are empty; a name that the kind does not have is a mistake. */
    static <R extends Record> R record(Table<R> table, JsonNode body, String id) {
        JsonNode record = body.path("record");
        if (!record.isObject()) {
            throw new Wrong(400, "bad-json", "The body must hold the record: {\"record\": {...}}.");
        }
        for (String name : record.propertyNames()) {
            if (!table.components().contains(name)) {
                throw new Wrong(
                        400,
                        "unknown-component",
                        "A %s has no \"%s\"; it has %s."
                                .formatted(table.name(), name, String.join(", ", table.components())));
            }
        }
        return Values.record(table, name -> name.equals("id") ? id : text(table, name, record.path(name)));
    }

    /** The id that a body gives to its record; empty when it gives none. */
    static String id(JsonNode body) {
        return body.path("record").path("id").asString("");
    }

    private static @Nullable String text(Table<?> table, String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new Wrong(400, "bad-value", "%s of this %s must be a single value.".formatted(name, table.name()));
        }
        return value.asString();
    }

    /** Where a body puts its record. @throws Wrong 400 when it names no department */
    static Placing placing(JsonNode body, Optional<Placing> before) {
        JsonNode placing = body.path("placing");
        String department = placing.path("department")
                .asString(before.map(Placing::department).orElse(""));
        if (department.isEmpty()) {
            throw new Wrong(
                    400,
                    "bad-value",
                    "Say which department owns it: {\"placing\": {\"department\": \"...\"}, \"record\": {...}}.");
        }
        Placing base = before.orElseGet(() -> Placing.of(department)).withDepartment(department);
        String mark = placing.path("mark").asString(base.mark());
        Visibility visibility = placing.has("visibility")
                ? visibility(placing.path("visibility").asString(""))
                : base.visibility();
        Optional<String> team = placing.has("team")
                ? Optional.of(placing.path("team").asString("")).filter(text -> !text.isEmpty())
                : base.team();
        TreeSet<String> named = new TreeSet<>(base.named());
        if (placing.has("named")) {
            named.clear();
            placing.path("named").forEach(one -> named.add(one.asString("")));
        }
        return new Placing(department, visibility, mark, team, named);
    }

    private static Visibility visibility(String word) {
        for (Visibility visibility : Visibility.values()) {
            if (visibility.name().toLowerCase(Locale.ROOT).equals(word)) {
                return visibility;
            }
        }
        throw new Wrong(
                400, "bad-value", "visibility is public, team, department or named, not \"%s\".".formatted(word));
    }

    /** What a program needs to merge: the three texts of each component that either changed. */
    static List<Map<String, @Nullable Object>> merge(Conflict conflict) {
        List<Map<String, @Nullable Object>> fields = new ArrayList<>();
        for (Conflict.Field field : conflict.merge().fields()) {
            Map<String, @Nullable Object> one = new TreeMap<>();
            one.put("component", field.component());
            one.put("base", field.base());
            one.put("theirs", field.theirs());
            one.put("yours", field.yours());
            one.put("clash", field.isClash());
            fields.add(one);
        }
        return fields;
    }
}
