package org.comity.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.Conflict;
import org.comity.desk.Kinds;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.department.Department;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Table;
import org.comity.server.desk.DeskDoor;
import org.comity.server.desk.Talk;
import org.comity.server.desk.Values;
import org.comity.server.page.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Every record of the desk, by kind. The version is the ETag: a change names in {@code If-Match} the one that it saw,
 * and is refused with 412 and all that a merge needs when there is a newer one.
 */
@RestController
@RequestMapping("/api/v1/desk")
@Tag(name = "Desk", description = "Records of the desk: plans, promises, law, departments, papers and teams.")
class DeskApi {
    private static final String KIND = "/{kind:[a-z_]+}";
    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final Set<String> PAGING = Set.of("limit", "offset", "order", "lang");
    private final DeskDoor door;

    DeskApi(DeskDoor door) {
        this.door = door;
    }

    @GetMapping
    @Operation(summary = "The kinds of records, each with its components and the component that names its whole")
    List<Map<String, Object>> kinds() {
        return Kinds.ALL.stream()
                .map(kind -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("kind", kind.name());
                    one.put(
                            "components",
                            kind.table().components().stream()
                                    .map(name -> component(kind, name))
                                    .toList());
                    kind.whole().ifPresent(whole -> one.put("whole", whole));
                    return one;
                })
                .toList();
    }

    private static Map<String, Object> component(Kind<?> kind, String name) {
        Class<?> type = kind.table().typeOf(name);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("type", type.isEnum() ? "word" : type.getSimpleName().toLowerCase(Locale.ROOT));
        one.put("optional", kind.table().isOptional(name));
        if (type.isEnum()) {
            one.put("words", Values.words(type));
        }
        return one;
    }

    @GetMapping(KIND)
    @Operation(
            summary = "Records of a kind that you may read",
            description = "Any component, and head.department, head.whole, head.created_by, select; order=component or"
                    + " order=-component; limit (at most 1000) and offset page.")
    Map<String, Object> list(
            @PathVariable String kind, @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        Kind<?> of = kind(kind);
        return door.read(tx -> list(tx, of, given));
    }

    private static <R extends Record> Map<String, Object> list(ReadTx tx, Kind<R> kind, Map<String, String> given) {
        Query query = query(kind.table(), given);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", tx.count(kind.table().type(), query));
        answer.put(
                "records",
                tx.list(kind.table().type(), query).stream()
                        .map(kept -> RecordJson.of(kind.table(), kept))
                        .toList());
        if (kind.table().type().equals(Quotation.class)) {
            answer.put("sides", EverySide.of(tx, tx.list(Quotation.class, query)));
        }
        return answer;
    }

    private static Query query(Table<?> table, Map<String, String> given) {
        Query query = Query.all();
        for (Map.Entry<String, String> one : given.entrySet()) {
            if (!PAGING.contains(one.getKey())) {
                boolean head = one.getKey().startsWith("head.");
                query = query.and(
                        one.getKey(), head ? one.getValue() : Values.compared(table, one.getKey(), one.getValue()));
            }
        }
        String order = given.getOrDefault("order", "");
        if (!order.isEmpty()) {
            query = order.startsWith("-") ? query.orderByDescending(order.substring(1)) : query.orderBy(order);
        }
        return query.page(number(given, "limit", USUAL, MOST), number(given, "offset", 0, Query.MOST));
    }

    private static int number(Map<String, String> given, String name, int usual, int most) {
        String text = given.getOrDefault(name, "");
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > most) {
            throw new Wrong(
                    400, "bad-request", "%s is a whole number from 0 to %d, not \"%s\".".formatted(name, most, text));
        }
        return Integer.parseInt(text);
    }

    @GetMapping(KIND + "/{id}")
    @Operation(summary = "One record; its version is the ETag")
    ResponseEntity<Map<String, Object>> get(@PathVariable String kind, @PathVariable String id) {
        Kind<?> of = kind(kind);
        return door.read(tx -> get(tx, of, id));
    }

    private static <R extends Record> ResponseEntity<Map<String, Object>> get(ReadTx tx, Kind<R> kind, String id) {
        Kept<R> kept = tx.get(kind.table().type(), id);
        ResponseEntity<Map<String, Object>> answer = answer(HttpStatus.OK, kind.table(), kept);
        Map<String, Object> body = answer.getBody();
        if (kept.record() instanceof Quotation words && body != null) {
            body.put("sides", EverySide.of(tx, words.difference()));
        }
        return answer;
    }

    private static <R extends Record> ResponseEntity<Map<String, Object>> answer(
            HttpStatus status, Table<R> table, Kept<R> kept) {
        return ResponseEntity.status(status).eTag("\"" + kept.version() + "\"").body(RecordJson.of(table, kept));
    }

    @GetMapping(KIND + "/{id}/history")
    @Operation(summary = "The changes of a record, the last first; for members")
    List<AuditRow> history(@PathVariable String kind, @PathVariable String id) {
        kind(kind);
        return door.read(tx -> tx.history(id));
    }

    @PostMapping(value = KIND, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Adds a record",
            description = "{\"record\": {...}, \"placing\": {\"department\": ...}}; the id is made when it is left out."
                    + " A part has no placing of its own.")
    @ApiResponse(responseCode = "201", description = "Added")
    ResponseEntity<Map<String, Object>> add(@PathVariable String kind, @RequestBody String body) {
        Kind<?> of = kind(kind);
        JsonNode sent = RecordJson.read(body);
        return door.write(tx -> add(tx, of, sent));
    }

    private static <R extends Record> ResponseEntity<Map<String, Object>> add(WriteTx tx, Kind<R> kind, JsonNode sent) {
        String id = RecordJson.id(sent);
        R record = RecordJson.record(kind.table(), sent, id.isEmpty() ? Ids.next() : id);
        boolean stands = kind.whole().isEmpty() && !(record instanceof Department);
        Kept<R> kept =
                Talk.call(tx, stands ? tx.add(record, RecordJson.placing(sent, Optional.empty())) : tx.add(record));
        return ResponseEntity.created(URI.create("/api/v1/desk/%s/%s".formatted(kind.name(), kept.id())))
                .eTag("\"" + kept.version() + "\"")
                .body(RecordJson.of(kind.table(), kept));
    }

    @PutMapping(value = KIND + "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Changes a record that was read at the version in If-Match")
    @ApiResponse(
            responseCode = "412",
            description = "It was changed since: the problem holds base, theirs and yours of each component",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<?> change(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody String body) {
        Kind<?> of = kind(kind);
        JsonNode sent = RecordJson.read(body);
        int version = version(seen);
        return merging(() -> door.write(tx -> change(tx, of, id, version, sent)));
    }

    private static <R extends Record> ResponseEntity<?> change(
            WriteTx tx, Kind<R> kind, String id, int version, JsonNode sent) {
        return answer(HttpStatus.OK, kind.table(), tx.change(RecordJson.record(kind.table(), sent, id), version));
    }

    @PutMapping(value = KIND + "/{id}/placing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives a record another owner, other readers or another mark: {\"placing\": {...}}")
    ResponseEntity<?> place(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody String body) {
        Kind<?> of = kind(kind);
        JsonNode sent = RecordJson.read(body);
        int version = version(seen);
        return merging(() -> door.write(tx -> place(tx, of, id, version, sent)));
    }

    private static <R extends Record> ResponseEntity<?> place(
            WriteTx tx, Kind<R> kind, String id, int version, JsonNode sent) {
        Class<R> type = kind.table().type();
        var before = Optional.of(tx.get(type, id).head().placing());
        return answer(HttpStatus.OK, kind.table(), tx.place(type, id, version, RecordJson.placing(sent, before)));
    }

    @DeleteMapping(KIND + "/{id}")
    @Operation(summary = "Removes a record on which nothing hangs")
    ResponseEntity<?> remove(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        Kind<?> of = kind(kind);
        int version = version(seen);
        return merging(() -> door.write(tx -> {
            tx.remove(of.table().type(), id, version);
            return ResponseEntity.noContent().build();
        }));
    }

    private interface Work {
        ResponseEntity<?> run();
    }

    /** Answers a conflict with what a merge needs. */
    private static ResponseEntity<?> merging(Work work) {
        try {
            return work.run();
        } catch (Conflict conflict) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.PRECONDITION_FAILED, String.valueOf(conflict.getMessage()));
            problem.setType(URI.create(Wrong.type("changed-meanwhile")));
            problem.setProperty("code", "changed-meanwhile");
            problem.setProperty("version", conflict.head().version());
            problem.setProperty("fields", RecordJson.merge(conflict));
            return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .eTag("\"" + conflict.head().version() + "\"")
                    .body(problem);
        }
    }

    private static int version(@Nullable String seen) {
        if (seen == null || seen.isBlank()) {
            throw new Wrong(
                    428,
                    "version-needed",
                    "Say which version you saw: If-Match: \"1\", as the ETag of your reading was.");
        }
        String bare = seen.strip().replaceAll("^(W/)?\"|\"$", "");
        if (!bare.matches("\\d{1,9}")) {
            throw new Wrong(400, "bad-version", "If-Match holds a version such as \"3\", not %s.".formatted(seen));
        }
        return Integer.parseInt(bare);
    }

    private static Kind<?> kind(String name) {
        try {
            return Kinds.named(name);
        } catch (IllegalArgumentException fault) {
            throw new Wrong(404, "unknown-kind", String.valueOf(fault.getMessage()));
        }
    }
}
