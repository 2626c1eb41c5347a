package org.comity.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.comity.desk.Kinds;
import org.comity.desk.access.AccessMatrix;
import org.comity.desk.access.Act;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Permission;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each act on each kind of record by each actor, over HTTP: it is done and answered so where a line of the access matrix
 * allows it, and refused with nothing changed where none does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixOverHttpTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private final Guarded guarded = Guarded.start();
    private final AtomicInteger count = new AtomicInteger();
    private final Samples samples = new Samples("m", (kind, component) -> "text " + count.incrementAndGet());
    private final Map<Actors, Visitor> visitors = new EnumMap<>(Actors.class);
    private final Map<Actors, String> tokens = new EnumMap<>(Actors.class);

    @BeforeAll
    void fill() {
        Actors.complete(guarded.desk());
        guarded.desk().write(Actor.LOCAL, tx -> {
            samples.add(tx, Placing.of("trade"));
            return tx;
        });
        for (Actors actor : Actors.all()) {
            Visitor visitor = actor == Actors.ANONYMOUS ? guarded.visitor() : guarded.as(actor.account());
            visitors.put(actor, visitor);
            tokens.put(
                    actor,
                    JSON.readTree(visitor.get("/api/v1/desk/me").body())
                            .path("token")
                            .asString("none"));
        }
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    static Stream<String> kinds() {
        return Kinds.ALL.stream().map(Kind::name);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachActorDoesWhatTheMatrixAllowsAndNothingElse(String name) {
        Kind<?> kind = Kinds.named(name);
        List<String> wrong = new ArrayList<>();
        int done = 0;
        for (Actors actor : Actors.all()) {
            done += own(kind, actor, wrong) + others(kind, actor, wrong);
        }
        assertThat(wrong).as("acts on a %s", name).isEmpty();
        assertThat(done > 0) // what is public by an act of its own is done by no other
                .as("acts that were allowed to somebody")
                .isNotEqualTo(name.equals("publication"));
    }

    /** Adds a record, and goes on with it where that was allowed: then it is the actor's own. */
    private int own(Kind<?> kind, Actors actor, List<String> wrong) {
        String id = "own-" + count.incrementAndGet();
        String body = body(samples.another(kind, id, actor.account()), kind);
        boolean may = mayAdd(kind, actor, id);
        HttpResponse<String> answer = send(actor, "POST", "/api/v1/desk/" + kind.name(), body, 0);
        check(wrong, kind, actor, "add", may, answer, version(id) > 0);
        int done = may ? 1 : 0;
        if (version(id) > 0) {
            done += change(kind, actor, id, true, wrong);
            done += remove(kind, actor, id, true, wrong);
            tidy(kind, id);
        }
        return done;
    }

    /** Tries every other act on a record that somebody else made. */
    private int others(Kind<?> kind, Actors actor, List<String> wrong) {
        String id = "other-" + count.incrementAndGet();
        guarded.desk().write(Actor.LOCAL, tx -> {
            String maker = kind.name().equals("publication") ? "local" : "stranger";
            return samples.addValues(tx, kind, samples.another(kind, id, maker), Placing.of("trade"));
        });
        int done = change(kind, actor, id, false, wrong);
        if (kind.whole().isEmpty()) {
            done += place(kind, actor, id, wrong);
        }
        done += remove(kind, actor, id, false, wrong);
        tidy(kind, id);
        return done;
    }

    private int change(Kind<?> kind, Actors actor, String id, boolean own, List<String> wrong) {
        boolean may = may(actor, Act.CHANGE, kind, id, own) && !isFixed(kind);
        Map<String, Object> values = new HashMap<>(values(id));
        List<String> texts = kind.name().equals("followed_change") ? List.of() : Samples.texts(kind); // its texts stay
        texts.stream().findFirst().ifPresent(text -> values.put(text, "changed by " + actor.account()));
        int before = version(id);
        HttpResponse<String> answer =
                send(actor, "PUT", path(kind, id), JSON.writeValueAsString(Map.of("record", values)), before);
        boolean changed = version(id) > before || (texts.isEmpty() && answer.statusCode() == 200);
        check(wrong, kind, actor, own ? "change own" : "change", may, answer, changed);
        return may ? 1 : 0;
    }

    private int place(Kind<?> kind, Actors actor, String id, List<String> wrong) {
        boolean may = may(actor, Act.PLACE, kind, id, false);
        int before = version(id);
        HttpResponse<String> answer =
                send(actor, "PUT", path(kind, id) + "/placing", "{\"placing\":{\"mark\":\"Secret\"}}", before);
        check(wrong, kind, actor, "place", may, answer, version(id) > before);
        boolean mayPublish = may && may(actor, Act.PUBLISH, kind, id, false);
        before = version(id);
        answer = send(actor, "PUT", path(kind, id) + "/placing", "{\"placing\":{\"visibility\":\"public\"}}", before);
        check(wrong, kind, actor, "publish", mayPublish, answer, version(id) > before);
        return may ? 1 : 0;
    }

    private int remove(Kind<?> kind, Actors actor, String id, boolean own, List<String> wrong) {
        boolean may = may(actor, Act.REMOVE, kind, id, own) && !kind.name().equals("publication");
        HttpResponse<String> answer = send(actor, "DELETE", path(kind, id), "", version(id));
        check(wrong, kind, actor, own ? "remove own" : "remove", may, answer, version(id) == 0);
        return may ? 1 : 0;
    }

    private static void check(
            List<String> wrong,
            Kind<?> kind,
            Actors actor,
            String act,
            boolean may,
            HttpResponse<String> answer,
            boolean done) {
        boolean fixed = isFixed(kind) || kind.name().equals("watch");
        boolean refused = REFUSED.contains(answer.statusCode()) || (fixed && answer.statusCode() == 400);
        boolean right = may ? answer.statusCode() / 100 == 2 && done : refused && !done;
        if (!right) {
            wrong.add("%s %s, which is %s: %d %s"
                    .formatted(actor, act, may ? "allowed" : "refused", answer.statusCode(), shorten(answer.body())));
        }
    }

    private static String shorten(String body) {
        return body.substring(0, Math.min(200, body.length()));
    }

    /** What is public comes by an act of its own and stays as it is, and a file comes with its bytes: whoever asks. */
    private static boolean isFixed(Kind<?> kind) {
        return kind.name().equals("publication") || isUpload(kind);
    }

    private static boolean isUpload(Kind<?> kind) {
        return kind.name().equals("attachment");
    }

    /** A part is added to the department of its whole, a department to itself, and all else to trade. */
    private boolean mayAdd(Kind<?> kind, Actors actor, String id) {
        if (isFixed(kind)) {
            return false;
        }
        String department = kind.whole()
                .map(whole -> department(String.valueOf(
                        samples.another(kind, id, actor.account()).get(whole))))
                .orElse(kind.name().equals("department") ? id : "trade");
        return allowed(actor, Act.ADD, kind, department, true);
    }

    private String department(String id) {
        return guarded.desk()
                .read(
                        Actor.LOCAL,
                        tx -> tx.findAny(id).orElseThrow().head().placing().department());
    }

    private boolean may(Actors actor, Act act, Kind<?> kind, String id, boolean own) {
        if (kind.name().equals("watch") && !own) {
            return false; // one watches for oneself
        }
        return allowed(actor, act, kind, department(id), own);
    }

    /** Whether a line of the matrix allows it; read here once more, apart from how the desk reads it. */
    private static boolean allowed(Actors actor, Act act, Kind<?> kind, String department, boolean own) {
        return AccessMatrix.PERMISSIONS.stream()
                .filter(line -> Optional.of(line.role()).equals(actor.role()))
                .filter(line -> line.act() == act && line.area() == kind.area())
                .map(Permission::scope)
                .anyMatch(scope -> switch (scope) {
                    case ALL -> true;
                    case MINE -> own;
                    case OWN_DEPARTMENT -> actor.department().equals(Optional.of(department));
                });
    }

    private static String path(Kind<?> kind, String id) {
        return "/api/v1/desk/%s/%s".formatted(kind.name(), id);
    }

    private static String body(Map<String, ?> values, Kind<?> kind) {
        Map<String, Object> body = new HashMap<>();
        body.put("record", values);
        if (kind.whole().isEmpty()) {
            body.put("placing", Map.of("department", "trade"));
        }
        return JSON.writeValueAsString(body);
    }

    private HttpResponse<String> send(Actors actor, String method, String path, String body, int version) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (actor != Actors.ANONYMOUS) {
            headers.addAll(List.of("X-CSRF-TOKEN", String.valueOf(tokens.get(actor))));
        }
        if (version > 0) {
            headers.addAll(List.of("If-Match", "\"" + version + "\""));
        }
        return Objects.requireNonNull(visitors.get(actor)).send(method, path, body, headers.toArray(String[]::new));
    }

    private int version(String id) {
        return guarded.desk().read(Actor.LOCAL, tx -> Samples.version(tx, id));
    }

    private Map<String, Object> values(String id) {
        return guarded.desk()
                .read(Actor.LOCAL, tx -> Samples.values(tx.findAny(id).orElseThrow()));
    }

    /** Takes away what is left of a try. */
    private void tidy(Kind<?> kind, String id) {
        if (!kind.name().equals("publication")) {
            guarded.desk().write(Actor.LOCAL, tx -> {
                Optional<Kept<?>> left = tx.findAny(id);
                left.ifPresent(kept -> tx.remove(kind.table().type(), id, kept.version()));
                return left.isPresent();
            });
        }
    }
}
