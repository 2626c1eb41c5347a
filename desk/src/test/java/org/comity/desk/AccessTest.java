package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.department.Post;
import org.comity.desk.department.Skill;
import org.comity.desk.plan.Measure;
import org.comity.desk.plan.Milestone;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Account;
import org.comity.desk.team.Comment;
import org.comity.desk.team.Membership;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Team;
import org.comity.desk.team.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every permission from both sides: each act is tried by each actor, and is done or refused as the table says. */
class AccessTest {
    /**
     * The records belong to the department trade, where viewer, officer and lead have their roles; other is an officer
     * of the department water; gone is a lead of trade whose account is not active; named is the viewer whom the named
     * record names.
     */
    private static final String TABLE = """
        act                    anonymous nobody gone viewer officer lead other coordinator administrator local
        read-public            yes       yes    yes  yes    yes     yes  yes   yes         yes           yes
        read-team              no        no     no   yes    yes     yes  yes   yes         yes           yes
        read-department        no        no     no   yes    yes     yes  no    yes         no            yes
        read-named             no        no     no   yes    no      no   no    no          no            yes
        history-public         no        no     no   yes    yes     yes  yes   yes         yes           yes
        add-measure            no        no     no   no     yes     yes  no    yes         no            yes
        add-public-measure     no        no     no   no     no      yes  no    yes         no            yes
        add-milestone          no        no     no   no     yes     yes  no    yes         no            yes
        change-measure         no        no     no   no     yes     yes  no    yes         no            yes
        change-public-measure  no        no     no   no     yes     yes  no    yes         no            yes
        change-hidden-measure  no        no     no   no     no      no   no    no          no            yes
        place-measure          no        no     no   no     no      yes  no    yes         no            yes
        publish-measure        no        no     no   no     no      yes  no    yes         no            yes
        withdraw-measure       no        no     no   no     no      yes  no    yes         no            yes
        remove-measure         no        no     no   no     no      yes  no    yes         no            yes
        add-post               no        no     no   no     no      yes  no    yes         yes           yes
        add-skill-elsewhere    no        no     no   no     no      no   no    yes         yes           yes
        comment                no        no     no   no     yes     yes  yes   yes         no            yes
        comment-on-hidden      no        no     no   no     no      no   no    no          no            yes
        change-own-comment     no        no     no   no     yes     yes  yes   yes         no            yes
        change-others-comment  no        no     no   no     no      no   no    no          no            yes
        remove-others-comment  no        no     no   no     no      yes  no    yes         no            yes
        watch-for-oneself      no        no     no   no     yes     yes  yes   yes         no            no
        watch-for-another      no        no     no   no     no      no   no    no          no            yes
        add-account            no        no     no   no     no      no   no    no          yes           yes
        give-oneself-a-role    no        no     no   no     no      no   no    no          yes           no
        audit                  no        no     no   no     no      no   no    yes         yes           yes
        """;

    private static final Map<String, Function<WriteTx, Object>> ATTEMPTS = attempts();

    private static Map<String, Function<WriteTx, Object>> attempts() {
        Map<String, Function<WriteTx, Object>> all = new TreeMap<>();
        for (Visibility visibility : Visibility.values()) {
            String word = visibility.name().toLowerCase(Locale.ROOT);
            all.put("read-" + word, tx -> tx.get(Measure.class, word));
        }
        all.put("history-public", tx -> tx.history("public"));
        all.put("audit", tx -> tx.audit(Long.MAX_VALUE, 1));
        measures(all);
        others(all);
        return all;
    }

    private static void measures(Map<String, Function<WriteTx, Object>> all) {
        Placing trade = Placing.of("trade");
        all.put("add-measure", tx -> tx.add(Scene.measure("new"), trade));
        all.put("add-public-measure", tx -> tx.add(Scene.measure("new"), trade.withVisibility(Visibility.PUBLIC)));
        all.put("add-milestone", tx -> tx.add(new Milestone("new", "team", "", LocalDate.EPOCH, Optional.empty())));
        all.put("change-measure", tx -> tx.change(Scene.measure("team").withTitle("x"), 1));
        all.put("change-public-measure", tx -> tx.change(Scene.measure("public").withTitle("x"), 1));
        all.put("change-hidden-measure", tx -> tx.change(Scene.measure("hidden").withTitle("x"), 1));
        all.put("place-measure", tx -> tx.place(Measure.class, "team", 1, Placing.of("water")));
        all.put("publish-measure", tx -> tx.place(Measure.class, "team", 1, trade.withVisibility(Visibility.PUBLIC)));
        all.put("withdraw-measure", tx -> tx.place(Measure.class, "public", 1, trade));
        all.put("remove-measure", tx -> {
            tx.remove(Measure.class, "bare", 1);
            return tx;
        });
    }

    private static void others(Map<String, Function<WriteTx, Object>> all) {
        all.put("add-post", tx -> tx.add(new Post("new", "trade", "", "", "")));
        all.put("add-skill-elsewhere", tx -> tx.add(new Skill("new", "", ""), Placing.of("water")));
        all.put("comment", tx -> tx.add(new Comment("new", "team", "x")));
        all.put("comment-on-hidden", tx -> tx.add(new Comment("new", "hidden", "x")));
        all.put("change-own-comment", tx -> {
            tx.add(new Comment("new", "team", "x"));
            return tx.change(new Comment("new", "team", "y"), 1);
        });
        all.put("change-others-comment", tx -> tx.change(new Comment("said", "team", "y"), 1));
        all.put("remove-others-comment", tx -> {
            tx.remove(Comment.class, "said", 1);
            return tx;
        });
        all.put(
                "watch-for-oneself",
                tx -> tx.add(new Watch("new", "team", tx.actor().name())));
        all.put("watch-for-another", tx -> tx.add(new Watch("new", "team", "gone")));
        all.put("add-account", tx -> tx.add(new Account("new", "", "", true), Placing.of("trade")));
        all.put(
                "give-oneself-a-role",
                tx -> tx.add(new RoleGrant("new", tx.actor().name(), Role.COORDINATOR, Optional.empty())));
    }

    private static void set(Desk desk) {
        Scene.on(desk);
        desk.write(Actor.LOCAL, tx -> {
            Placing trade = Placing.of("trade");
            for (Visibility visibility : Visibility.values()) {
                TreeSet<String> named = new TreeSet<>(visibility == Visibility.NAMED ? List.of("viewer") : List.of());
                String id = visibility.name().toLowerCase(Locale.ROOT);
                tx.add(Scene.measure(id), new Placing("trade", visibility, "Internal", Optional.empty(), named));
            }
            tx.add(Scene.measure("hidden"), trade.withVisibility(Visibility.NAMED));
            tx.add(Scene.measure("bare"), trade);
            tx.add(new Comment("said", "team", "x"));
            tx.add(new Account("nobody", "", "", true), trade);
            tx.add(new Account("gone", "", "", false), trade);
            return tx.add(new RoleGrant(Ids.next(), "gone", Role.LEAD, Optional.of("trade")));
        });
    }

    /** Thrown to take an attempt back. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone(Object done) {
            super(String.valueOf(done));
        }
    }

    private static boolean isAllowed(Desk desk, String act, Actor actor) {
        Function<WriteTx, Object> attempt = Objects.requireNonNull(ATTEMPTS.get(act), act);
        try {
            return desk.write(actor, tx -> {
                throw new Undone(attempt.apply(tx));
            });
        } catch (Undone e) {
            return true;
        } catch (DeskException e) {
            boolean isNoAccount = actor.equals(Actor.LOCAL) && e.reason() == Reason.INVALID;
            assertThat(isNoAccount || e.reason() == Reason.DENIED || e.reason() == Reason.MISSING)
                    .as("%s by %s: %s", act, actor.name(), e.getMessage())
                    .isTrue();
            return false;
        } catch (IllegalArgumentException e) {
            assertThat(act).isEqualTo("watch-for-another"); // refused by a rule, not by the matrix
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachActIsDoneOrRefusedAsTheTableSays(Databases database) {
        List<String> lines = TABLE.lines().toList();
        String[] actors = lines.getFirst().split(" +");
        List<String> wrong = new ArrayList<>();
        try (Desk desk = database.open()) {
            set(desk);
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(" +");
                for (int i = 1; i < cells.length; i++) {
                    boolean allowed = isAllowed(desk, cells[0], new Actor(actors[i]));
                    if (allowed != cells[i].equals("yes")) {
                        wrong.add("%s by %s is %s".formatted(cells[0], actors[i], allowed ? "done" : "refused"));
                    }
                }
            }
        }
        assertThat(lines).hasSize(ATTEMPTS.size() + 1);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void listsCountsAndSearchesHoldOnlyWhatMayBeRead(Databases database) {
        try (Desk desk = database.open()) {
            set(desk);
            Map<String, List<String>> seen = Map.of(
                    "anonymous", List.of("public"),
                    "other", List.of("bare", "public", "team"),
                    "officer", List.of("bare", "department", "public", "team"),
                    "viewer", List.of("bare", "department", "named", "public", "team"));
            seen.forEach((actor, ids) -> desk.read(new Actor(actor), tx -> {
                assertThat(tx.list(Measure.class)).extracting(Kept::id).containsExactlyElementsOf(ids);
                assertThat(tx.count(Measure.class, Query.all())).isEqualTo(ids.size());
                assertThat(tx.list(Measure.class, Query.where("title", Query.Op.HOLDS, "BORDER")))
                        .hasSize(ids.size());
                assertThat(tx.find(Measure.class, "hidden")).isEmpty();
                assertThat(tx.findAny("hidden")).isEmpty();
                return tx.find(Comment.class, "said");
            }));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTeamsRecordIsForItsMembers(Databases database) {
        try (Desk desk = database.open()) {
            set(desk);
            desk.write(Actor.LOCAL, tx -> {
                tx.add(new Team("visit", "State visit", ""), Placing.of("trade"));
                tx.add(new Membership("m", "visit", "other"));
                return tx.place(
                        Measure.class,
                        "team",
                        1,
                        new Placing("trade", Visibility.TEAM, "Internal", Optional.of("visit"), new TreeSet<>()));
            });

            Optional<Kept<Measure>> member = desk.read(Scene.OTHER, tx -> tx.find(Measure.class, "team"));
            Optional<Kept<Measure>> lead = desk.read(Scene.LEAD, tx -> tx.find(Measure.class, "team"));
            Optional<Kept<Comment>> part = desk.read(Scene.LEAD, tx -> tx.find(Comment.class, "said"));
            assertThat(member).isPresent();
            assertThat(lead).isEmpty();
            assertThat(part).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastAdministratorStays(Databases database) {
        try (Desk desk = database.open()) {
            set(desk);
            var grant = desk.read(
                            Scene.ADMINISTRATOR,
                            tx -> tx.list(RoleGrant.class, Query.where("account", "administrator")))
                    .getFirst();
            assertThatThrownBy(() -> desk.write(Scene.ADMINISTRATOR, tx -> {
                        tx.remove(RoleGrant.class, grant.id(), 1);
                        return tx;
                    }))
                    .hasMessageContaining("The last administrator stays one");
            assertThatThrownBy(() -> desk.write(
                            Scene.ADMINISTRATOR, tx -> tx.change(new Account("administrator", "", "", false), 1)))
                    .hasMessageContaining("The last administrator stays one");
        }
    }
}
