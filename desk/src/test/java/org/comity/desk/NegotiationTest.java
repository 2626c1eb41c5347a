package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.dialogue.Entry;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Negotiations;
import org.comity.desk.dialogue.Negotiations.Opened;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.dialogue.Vault;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;
import org.comity.desk.team.Account;
import org.comity.desk.team.Comment;
import org.comity.desk.team.RoleGrant;
import org.comity.desk.team.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A negotiation is for its author and whom that one names, in every place where the desk keeps or tells something. */
class NegotiationTest {
    static final Actor COLLEAGUE = Actor.of("colleague");
    static final String PHRASE = "violin under cold granite";
    private static final String WORD = "zqfisherieszq";

    static Frame frame(String text) {
        return new Frame("talks", "Talks on " + WORD, "KEN, UGA", "lake", "", text);
    }

    static Desk set(Databases database) {
        Desk desk = Scene.on(database.open());
        desk.write(Actor.LOCAL, tx -> {
            tx.add(new Account("colleague", "colleague", "", true), Placing.of("trade"));
            return tx.add(new RoleGrant("colleague-grant", "colleague", Role.OFFICER, Optional.of("trade")));
        });
        return desk;
    }

    static Lock add(Desk desk, Optional<String> phrase, Frame frame) {
        Lock lock = phrase.map(Vault::of).orElseGet(() -> vault(desk).ofDesk());
        desk.write(Scene.OFFICER, tx -> Negotiations.add(tx, lock, frame, "trade", Placing.INTERNAL));
        return lock;
    }

    private static Vault vault(Desk desk) {
        return Vault.in(desk.settings().folder());
    }

    static Kept<Negotiation> name(Desk desk, String... accounts) {
        return desk.write(
                Scene.OFFICER,
                tx -> Negotiations.name(tx, tx.get(Negotiation.class, "talks"), new TreeSet<>(Set.of(accounts))));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyButItsAuthorHearsOfIt(Databases database) {
        try (Desk desk = set(database)) {
            add(desk, Optional.empty(), frame("parties: [KEN, UGA]"));
            for (Actor actor : List.of(
                    COLLEAGUE,
                    Scene.LEAD,
                    Scene.VIEWER,
                    Scene.OTHER,
                    Scene.COORDINATOR,
                    Scene.ADMINISTRATOR,
                    Actor.LOCAL,
                    Actor.ANONYMOUS)) {
                desk.read(actor, tx -> {
                    assertThat(Negotiations.list(tx)).as(actor.name()).isEmpty();
                    assertThat(tx.count(Negotiation.class, Query.all())).isZero();
                    assertThat(tx.tally(Negotiation.class, "id", Query.all())).isEmpty();
                    assertThat(tx.find(Negotiation.class, "talks")).isEmpty();
                    assertThat(tx.findAny("talks")).isEmpty();
                    assertThatThrownBy(() -> tx.history("talks")).hasMessageContaining("There is no record");
                    assertThatThrownBy(() -> tx.history(Negotiation.class, "talks"))
                            .hasMessageContaining("There is no negotiation");
                    return tx;
                });
                assertThatThrownBy(() -> desk.write(
                                actor, tx -> tx.place(Negotiation.class, "talks", 1, named("trade", "viewer"))))
                        .as(actor.name())
                        .hasMessageContaining("There is no negotiation");
            }
            assertThat(desk.<List<?>>read(Scene.OFFICER, Negotiations::list)).hasSize(1);
        }
    }

    private static Placing named(String department, String... accounts) {
        return new Placing(
                department, Visibility.NAMED, Placing.INTERNAL, Optional.empty(), new TreeSet<>(Set.of(accounts)));
    }

    @ParameterizedTest
    @EnumSource
    void theLogPageDoesNotHaveItAndTheChainStaysWhole(Databases database) {
        try (Desk desk = set(database)) {
            long before = desk.read(Scene.ADMINISTRATOR, tx -> tx.audit(Long.MAX_VALUE, 1_000))
                    .size();
            add(desk, Optional.empty(), frame("x"));
            List<AuditRow> rows = desk.read(Scene.ADMINISTRATOR, tx -> tx.audit(Long.MAX_VALUE, 1_000));
            assertThat(rows).hasSize((int) before).noneMatch(row -> row.kind().equals("negotiation"));
            assertThat(desk.verify().isSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingCanBeSaidAboutItNorIsItEverPublic(Databases database) {
        try (Desk desk = set(database)) {
            add(desk, Optional.empty(), frame("x"));
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.add(new Comment("c", "talks", "hm"))))
                    .hasMessageContaining("There is no record");
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.add(new Watch("w", "talks", "officer"))))
                    .hasMessageContaining("There is no record");
            for (Visibility visibility : List.of(Visibility.PUBLIC, Visibility.TEAM, Visibility.DEPARTMENT)) {
                Placing open = Placing.of("trade").withVisibility(visibility);
                assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> tx.place(Negotiation.class, "talks", 1, open)))
                        .isInstanceOf(RuntimeException.class)
                        .hasMessageMatching("(?s).*(for its author|may not).*");
                assertThatThrownBy(() -> desk.write(Scene.LEAD, tx -> tx.add(new Negotiation("open", "x"), open)))
                        .hasMessageContaining("for its author");
            }
            assertThatThrownBy(() -> Kinds.named("negotiation")).hasMessageContaining("The desk keeps no");
            assertThat(Kinds.ALL).noneMatch(kind -> kind.discreet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNamedReadsItAndOnlyTheAuthorNames(Databases database) {
        try (Desk desk = set(database)) {
            Lock lock = add(desk, Optional.empty(), frame("x"));
            name(desk, "colleague", "viewer");
            assertThat(desk.read(COLLEAGUE, tx -> Negotiations.open(tx, lock, "talks"))
                            .content()
                            .title())
                    .contains(WORD);
            assertThatThrownBy(() -> desk.write(
                            COLLEAGUE, tx -> tx.place(Negotiation.class, "talks", 2, named("trade", "other"))))
                    .hasMessageContaining("may not place");
            assertThatThrownBy(() -> desk.write(COLLEAGUE, tx -> {
                        tx.remove(Negotiation.class, "talks", 2);
                        return tx;
                    }))
                    .hasMessageContaining("may not remove");
            assertThatThrownBy(() ->
                            desk.write(Scene.VIEWER, tx -> Negotiations.change(tx, lock, frame("by a viewer"), 2)))
                    .hasMessageContaining("may not change");
            desk.write(Scene.OFFICER, tx -> {
                tx.remove(Negotiation.class, "talks", 2);
                return tx;
            });
            assertThat(desk.<List<?>>read(Scene.OFFICER, Negotiations::list)).isEmpty();
            assertThat(desk.verify().isSound()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecondOfTwoWhoEditIsAskedAndNothingIsLost(Databases database) {
        try (Desk desk = set(database)) {
            Lock lock = add(desk, Optional.of(PHRASE), frame("issues: [quota]"));
            name(desk, "colleague");
            desk.write(COLLEAGUE, tx -> Negotiations.change(tx, lock, frame("issues: [quota, season]"), 2));
            Frame yours = new Frame("talks", "Talks", "KEN, UGA", "lake", "", "issues: [quota, mesh]");
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> Negotiations.change(tx, lock, yours, 2)))
                    .isInstanceOfSatisfying(Conflict.class, conflict -> {
                        assertThat(conflict.merge().clashes())
                                .extracting(Conflict.Field::component)
                                .containsExactly("text");
                        assertThat(((Frame) conflict.merge().merged()).title()).isEqualTo("Talks");
                        assertThat(((Frame) conflict.merge().theirs()).text()).contains("season");
                    });
            desk.write(Scene.OFFICER, tx -> Negotiations.change(tx, lock, yours, 3));
            assertThat(desk.read(COLLEAGUE, tx -> Negotiations.at(tx, lock, "talks", 3))
                            .text())
                    .isEqualTo("issues: [quota, season]");
            assertThat(desk.<List<AuditRow>>read(COLLEAGUE, tx -> tx.history(Negotiation.class, "talks")))
                    .extracting(AuditRow::actor)
                    .containsExactly("officer", "colleague", "officer", "officer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachPartyHasWhatItEnteredAndNobodyElseHasIt(Databases database) {
        try (Desk desk = set(database)) {
            Frame seated = new Frame("talks", "Talks", "KEN, UGA", "", "KEN=colleague, UGA=other", "issues: []");
            Lock lock = add(desk, Optional.of(PHRASE), seated);
            enter(desk, Scene.OFFICER, lock, "KEN", "guess of KEN");
            enter(desk, Scene.OFFICER, lock, "UGA", "guess of UGA");
            enter(desk, COLLEAGUE, lock, "KEN", "points of KEN");
            enter(desk, Scene.OTHER, lock, "UGA", "points of UGA");
            assertThat(entries(desk, Scene.OFFICER, lock)).containsExactlyInAnyOrder("guess of KEN", "guess of UGA");
            assertThat(entries(desk, COLLEAGUE, lock)).containsExactly("points of KEN");
            assertThat(entries(desk, Scene.OTHER, lock)).containsExactly("points of UGA");
            assertThat(desk.<List<?>>read(Scene.COORDINATOR, tx -> tx.list(Stance.class)))
                    .isEmpty();
            assertThat(desk.<List<?>>read(Actor.LOCAL, tx -> tx.list(Stance.class)))
                    .isEmpty();
            Frame taken = new Frame("talks", "Talks", "KEN, UGA", "", "KEN=colleague", "issues: []");
            assertThatThrownBy(() -> desk.write(COLLEAGUE, tx -> Negotiations.change(tx, lock, taken, 1)))
                    .hasMessageContaining("said by the author");
        }
    }

    static Kept<Stance> enter(Desk desk, Actor actor, Lock lock, String party, String text) {
        return desk.write(actor, tx -> Negotiations.enter(tx, lock, "talks", party, text, 0));
    }

    static List<String> entries(Desk desk, Actor actor, Lock lock) {
        return desk.read(
                actor,
                tx -> Negotiations.entries(tx, lock, "talks").stream()
                        .map(Opened::content)
                        .map(Entry::text)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPassphraseGetsOneSentence(Databases database) {
        try (Desk desk = set(database)) {
            add(desk, Optional.of(PHRASE), frame("x"));
            Kept<Negotiation> kept = desk.read(Scene.OFFICER, tx -> tx.get(Negotiation.class, "talks"));
            assertThat(kept.record().asksPassphrase()).isTrue();
            Lock right = vault(desk).to(kept.record(), PHRASE);
            Lock wrong = vault(desk).to(kept.record(), "violin under warm granite");
            assertThat(desk.read(Scene.OFFICER, tx -> Negotiations.open(tx, right, "talks"))
                            .content()
                            .text())
                    .isEqualTo("x");
            for (Lock other : List.of(wrong, vault(desk).ofDesk(), Vault.of(PHRASE))) {
                assertThatThrownBy(() -> desk.read(Scene.OFFICER, tx -> Negotiations.open(tx, other, "talks")))
                        .isInstanceOfSatisfying(
                                DeskException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DENIED))
                        .hasMessage("This passphrase does not open it; there is no other way in, so look for the right"
                                + " one.");
            }
            assertThatThrownBy(() -> Vault.of("too short")).hasMessageContaining("12 to 256 characters");
        }
    }

    /** Both ways of sealing: every file of the desk's folder, every part of a backup, every row that a copy has. */
    @ParameterizedTest
    @EnumSource
    void noFileHoldsAWordOfIt(Databases database) throws IOException {
        for (Optional<String> phrase : List.of(Optional.of(PHRASE), Optional.<String>empty())) {
            Path folder;
            Path backup = Temporary.folder("comity-negotiation").resolve("backup.zip");
            try (Desk desk = set(database)) {
                folder = desk.settings().folder();
                Lock lock = add(desk, phrase, frame("plain " + WORD));
                enter(desk, Scene.OFFICER, lock, "UGA", "red line " + WORD);
                desk.write(Scene.OFFICER, tx -> Negotiations.change(tx, lock, frame("changed " + WORD), 1));
                desk.backup(backup);
                assertThat(desk.verify().isSound()).isTrue();
            }
            assertThat(text(backup)).contains("\"negotiation\"").doesNotContain(WORD);
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(WORD);
                }
            }
            restores(database, folder, backup, phrase);
        }
    }

    /** A backup does not hold the desk's key: with it beside, or with the passphrase, everything opens again. */
    private static void restores(Databases database, Path folder, Path backup, Optional<String> phrase)
            throws IOException {
        DeskSettings elsewhere = database.settings();
        Desk.restore(backup, elsewhere, false);
        try (Desk desk = Desk.open(elsewhere)) {
            Kept<Negotiation> kept = desk.read(Scene.OFFICER, tx -> tx.get(Negotiation.class, "talks"));
            if (phrase.isEmpty()) {
                Lock other = vault(desk).to(kept.record(), "");
                assertThatThrownBy(() -> desk.read(Scene.OFFICER, tx -> Negotiations.open(tx, other, "talks")))
                        .hasMessageContaining("another key file; put the dialogue.key");
                Files.copy(
                        folder.resolve(Vault.KEY_FILE),
                        elsewhere.folder().resolve(Vault.KEY_FILE),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Lock lock = vault(desk).to(kept.record(), phrase.orElse(""));
            assertThat(desk.read(Scene.OFFICER, tx -> Negotiations.open(tx, lock, "talks"))
                            .content()
                            .text())
                    .isEqualTo("changed " + WORD);
        }
    }

    private static String text(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream()
                    .map(entry -> {
                        try (var in = file.getInputStream(entry)) {
                            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSealedTextOpensInItsOwnPlaceAlone(Databases database) {
        try (Desk desk = set(database)) {
            Lock lock = add(desk, Optional.of(PHRASE), frame("x"));
            String body = desk.read(Scene.OFFICER, tx -> tx.get(Negotiation.class, "talks"))
                    .record()
                    .body();
            desk.write(Scene.OFFICER, tx -> tx.add(new Negotiation("moved", body), named("trade")));
            assertThatThrownBy(() -> desk.read(Scene.OFFICER, tx -> Negotiations.open(tx, lock, "moved")))
                    .isInstanceOf(DeskException.class);
        }
    }

    /** A megabyte of an ordinary file is kept, changed and read at its versions; what is longer is refused. */
    @ParameterizedTest
    @EnumSource
    void aMegabyteIsKeptWithItsHistoryAndMoreIsRefused(Databases database) {
        try (Desk desk = set(database)) {
            String line = "- {name: issue %06d, points: {KEN: 40, UGA: 60}}\n";
            StringBuilder text = new StringBuilder();
            for (int i = 0; text.length() + 100 < Frame.MOST_BYTES; i++) {
                text.append(line.formatted(i));
            }
            Lock lock = add(desk, Optional.of(PHRASE), frame(text.toString()));
            desk.write(Scene.OFFICER, tx -> Negotiations.change(tx, lock, frame(text + "# end"), 1));
            assertThat(desk.read(Scene.OFFICER, tx -> Negotiations.at(tx, lock, "talks", 1))
                            .text())
                    .isEqualTo(text.toString());
            assertThatThrownBy(() -> frame("x".repeat(Frame.MOST_BYTES + 1)))
                    .hasMessageContaining("at most 1048576 bytes");
            String noise = new SplittableRandom(1)
                    .ints(900_000, 33, 127)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThatThrownBy(() -> desk.write(Scene.OFFICER, tx -> Negotiations.change(tx, lock, frame(noise), 2)))
                    .hasMessageContaining("too long to keep");
        }
    }
}
