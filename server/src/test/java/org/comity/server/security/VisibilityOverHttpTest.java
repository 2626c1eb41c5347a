package org.comity.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.desk.Kinds;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Membership;
import org.comity.desk.team.Team;
import org.comity.server.sign.Guarded;
import org.comity.server.sign.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody may not read stands at no address: no page, list, search, count, file, feed or history tells of it, and
 * its own address answers as that of a record that never was. Addresses are many; they are asked on all processors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityOverHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Guarded guarded = Guarded.start();
    private final Map<Level, Samples> samples = new EnumMap<>(Level.class);
    private final Map<Actors, Visitor> visitors = new EnumMap<>(Actors.class);

    /** Who may read a series of records. All of them belong to the department trade. */
    enum Level {
        OPEN,
        ALL,
        DELEGATION,
        DEPARTMENT,
        NAMED;

        Placing placing() {
            Placing trade = Placing.of("trade");
            return switch (this) {
                case OPEN -> trade.withVisibility(Visibility.PUBLIC);
                case ALL -> trade;
                case DELEGATION ->
                    new Placing("trade", Visibility.TEAM, Placing.INTERNAL, Optional.of("delegation"), new TreeSet<>());
                case DEPARTMENT -> trade.withVisibility(Visibility.DEPARTMENT);
                case NAMED ->
                    new Placing(
                            "trade",
                            Visibility.NAMED,
                            Placing.INTERNAL,
                            Optional.empty(),
                            new TreeSet<>(Set.of("viewer")));
            };
        }

        /** Whether an actor may read it: the viewer is named and of the delegation. */
        boolean isFor(Actors actor) {
            return switch (this) {
                case OPEN -> true;
                case ALL -> actor.role().isPresent();
                case DELEGATION, NAMED -> actor == Actors.VIEWER;
                case DEPARTMENT -> actor.department().equals(Optional.of("trade")) || actor == Actors.COORDINATOR;
            };
        }

        /** Whether every member may read it. */
        boolean isForAll() {
            return this == OPEN || this == ALL;
        }

        String series() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** A word that stands in every text of its records and nowhere else. */
        String word() {
            return "zq" + series() + "qz";
        }
    }

    @BeforeAll
    void fill() {
        Actors.complete(guarded.desk());
        guarded.desk().write(Actor.LOCAL, tx -> {
            tx.add(new Team("delegation", "Delegation", ""), Placing.of("trade"));
            tx.add(new Membership("delegate", "delegation", "viewer"));
            new Samples("house", (kind, component) -> "x").add(tx, Level.ALL.placing());
            for (Level level : Level.values()) {
                Samples of = new Samples(level.series(), "house", (kind, component) -> level.word());
                of.add(tx, level.placing());
                samples.put(level, of);
            }
            return tx;
        });
        for (Actors actor : Actors.all()) {
            visitors.put(actor, actor == Actors.ANONYMOUS ? guarded.visitor() : guarded.as(actor.account()));
        }
    }

    @AfterAll
    void stop() {
        guarded.close();
    }

    private Samples of(Level level) {
        return Objects.requireNonNull(samples.get(level));
    }

    private Visitor as(Actors actor) {
        return Objects.requireNonNull(visitors.get(actor));
    }

    private List<String> ids(Level level) {
        return Kinds.ALL.stream().map(kind -> of(level).id(kind, "a")).toList();
    }

    /** The log is read whole by those whose work it is to look after it. */
    private static boolean readsAll(Actors actor, String path) {
        boolean log = path.startsWith("/audit") || path.startsWith("/api/v1/desk/audit");
        return log && (actor == Actors.COORDINATOR || actor == Actors.ADMINISTRATOR);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "STRANGER", "VIEWER", "OTHER", "COORDINATOR"})
    void noAddressTellsWhatOneMayNotRead(Actors actor) {
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Set<Level> seen = new ConcurrentSkipListSet<>();
        List<String> all = Stream.of(Level.values())
                .flatMap(level -> level.isForAll() ? Stream.of(level.series() + "-measure-a") : ids(level).stream())
                .toList();
        new Walk(guarded, all).readable().parallelStream().forEach(path -> {
            String text = text(as(actor), path);
            for (Level level : Level.values()) {
                if (text.contains(level.word())) {
                    seen.add(level);
                    if (!level.isFor(actor) && !readsAll(actor, path)) {
                        told.add("%s tells of %s".formatted(path, level));
                    }
                }
            }
        });
        assertThat(told).isEmpty();
        for (Level level : Level.values()) {
            if (level.isFor(actor) && actor != Actors.ANONYMOUS) {
                assertThat(seen).as("what one may read is there").contains(level);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STRANGER", "OTHER"})
    void aHiddenRecordAnswersAsOneThatNeverWas(Actors actor) {
        Queue<String> differing = new ConcurrentLinkedQueue<>();
        hiddenFrom(actor).parallelStream().forEach(ask -> {
            String one = answer(as(actor), ask.path(), ask.hidden());
            String other = answer(as(actor), ask.path().replace(ask.hidden(), ask.never()), ask.never());
            if (!one.equals(other)) {
                differing.add(ask.path() + ": " + one.lines().findFirst().orElse("") + ", never: "
                        + other.lines().findFirst().orElse(""));
            }
        });
        assertThat(differing).isEmpty();
    }

    /** An address of a record that is hidden. */
    private record Ask(String path, String hidden) {
        String never() {
            return hidden.replaceFirst("-[abc]$", "-z");
        }
    }

    /** Each under its own kind, under one other, and at every address that names no kind. */
    private List<Ask> hiddenFrom(Actors actor) {
        Set<Walk.Declared> declared = Walk.declared(guarded);
        List<Ask> asks = new ArrayList<>();
        for (Level level : new Level[] {Level.DELEGATION, Level.NAMED}) {
            for (Kind<?> kind : Kinds.ALL) {
                String hidden = of(level).id(kind, "a");
                if (level.isFor(actor) || of(level).isElsewhere(kind)) {
                    continue;
                }
                Kind<?> another = Kinds.ALL.get((Kinds.ALL.indexOf(kind) + 1) % Kinds.ALL.size());
                List<String> kinds = List.of(kind.name(), another.name());
                for (String path : new Walk(declared, List.of(hidden), kinds).readable()) {
                    boolean own = path.contains("/" + kind.name() + "/")
                            || kind.whole().isEmpty();
                    if (own && path.contains(hidden)) {
                        asks.add(new Ask(path, hidden));
                    }
                }
            }
        }
        return asks;
    }

    @Test
    void noListSearchCountOrFileChangesWithWhatIsHidden() {
        List<String> paths = new Walk(guarded, ids(Level.ALL))
                .readable().stream()
                        .filter(path -> !path.equals("/api/v1/desk/me")) // holds a new token each time
                        .toList();
        Map<String, String> before = texts(paths);
        guarded.desk().write(Actor.LOCAL, tx -> {
            for (Level level : new Level[] {Level.DEPARTMENT, Level.NAMED, Level.DELEGATION}) {
                hidden(level).add(tx, level.placing());
            }
            return tx;
        });
        Map<String, String> after = texts(paths);
        List<String> differing = paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .toList();
        assertThat(differing)
                .as("what an officer of another department is told")
                .isEmpty();
    }

    private Samples hidden(Level level) {
        return new Samples("late" + level.series(), "house", (kind, component) -> level.word());
    }

    private Map<String, String> texts(List<String> paths) {
        return paths.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        path -> path,
                        path -> text(as(Actors.OTHER), path).replaceAll("value=\"[A-Za-z0-9_=-]{60,}\"", ""),
                        (one, other) -> one));
    }

    /** What an answer says, with its status first and the asked id taken out. */
    private String answer(Visitor visitor, String path, String id) {
        return text(visitor, path).replace(id, "ID").replaceAll("value=\"[A-Za-z0-9_=-]{60,}\"", "");
    }

    /** The status and the whole text of an answer; of a workbook, that of its parts. */
    private String text(Visitor visitor, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(guarded.server().address() + path));
        if (!visitor.cookies().isEmpty()) {
            request.header(
                    "Cookie",
                    visitor.cookies().entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .reduce((one, other) -> one + "; " + other)
                            .orElse(""));
        }
        HttpResponse<byte[]> answer = CLIENT.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .join();
        byte[] body = answer.body();
        boolean zip = body.length > 2 && body[0] == 'P' && body[1] == 'K';
        return answer.statusCode() + "\n" + (zip ? sheets(body) : new String(body, StandardCharsets.UTF_8));
    }

    /** The text of a workbook without the instant of its making. */
    private static String sheets(byte[] body) {
        Map<String, String> parts;
        try {
            parts = Unzipped.parts(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.keySet().removeIf(name -> name.startsWith("docProps/"));
        return parts.toString();
    }
}
