package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.record.Placing;
import org.comity.desk.sign.Accounts;
import org.comity.desk.sign.RandomText;
import org.comity.desk.sign.SignIn;
import org.comity.desk.sign.SignIn.Outcome;
import org.comity.desk.sign.Token;
import org.comity.desk.sign.Totp;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup and a move carry how people sign in, their scripts' tokens and their files; another version is told apart. */
class CarriedOverTest {
    private static final String PASSWORD = "tall reeds by the river 9";
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final byte[] NOTE = "A note.\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    /** What an officer with one-time codes, a script and a file leaves behind. */
    private record Left(String secret, List<String> codes, String token, String attachment) {}

    private static Left leave(Desk desk) {
        SignIn signIn = at(desk, 0);
        String secret = Totp.newSecret();
        List<String> codes = RandomText.recoveryCodes();
        String sealed = signIn.seal().close(secret, "officer");
        desk.write(Actor.LOCAL, tx -> {
            Accounts.setPassword(tx, "officer", PASSWORD);
            return tx.add(Scene.measure("posts"), Placing.of("trade"));
        });
        String token = desk.write(Scene.OFFICER, tx -> {
            tx.credentials().setPending("officer", sealed);
            tx.credentials()
                    .confirm(
                            "officer",
                            Totp.step(NOW) - 1,
                            codes.stream().map(RandomText::hashOfCode).toList());
            return tx.tokens().make("officer", "nightly", true, NOW, Duration.ofDays(30));
        });
        String attachment = desk.attachments()
                .add(Scene.OFFICER, "posts", "note.txt", new ByteArrayInputStream(NOTE))
                .id();
        assertThat(signIn.attempt("officer", PASSWORD, codes.getFirst(), "10.0.0.1"))
                .as("one code is used before")
                .isInstanceOf(Outcome.In.class);
        return new Left(secret, codes, token, attachment);
    }

    /** Signing in so many steps of 30 seconds later. */
    private static SignIn at(Desk desk, int steps) {
        return new SignIn(desk, Clock.fixed(NOW.plusSeconds(30L * steps), ZoneOffset.UTC));
    }

    private static String code(Left left, int steps) {
        return Totp.USUAL.code(Totp.bytes(left.secret()), Totp.step(NOW.plusSeconds(30L * steps)));
    }

    /** Everything but the one-time codes, which need the key beside the desk. */
    private static void isThere(Desk desk, Left left) throws IOException {
        assertThat(desk.verify().faults()).isEmpty();
        assertThat(desk.verify().attachments()).isOne();
        try (var in = desk.attachments().open(Scene.VIEWER, left.attachment())) {
            assertThat(in.readAllBytes()).isEqualTo(NOTE);
        }
        SignIn signIn = at(desk, 0);
        assertThat(signIn.token(left.token())).get().extracting(Token::account).isEqualTo("officer");
        assertThat(signIn.attempt("officer", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
        assertThat(signIn.attempt("officer", PASSWORD, left.codes().getFirst(), "10.0.0.1"))
                .as("a code that was used")
                .isEqualTo(new Outcome.Refused());
        assertThat(signIn.attempt("officer", PASSWORD, left.codes().get(1), "10.0.0.1"))
                .as("another one")
                .isInstanceOf(Outcome.In.class);
    }

    private static void keyFollows(DeskSettings from, DeskSettings to) throws IOException {
        Files.copy(
                from.folder().resolve("sign-in.key"),
                to.folder().resolve("sign-in.key"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @EnumSource
    void aBackupHoldsHowPeopleSignInButNotTheKey(Databases database) throws IOException {
        Path file = folder.resolve("desk.zip");
        DeskSettings source;
        Left left;
        try (Desk desk = Scene.on(database.open())) {
            source = desk.settings();
            left = leave(desk);
            desk.backup(file);
        }
        DeskSettings target = database.settings();
        Desk.restore(file, target, false);
        try (Desk desk = Desk.open(target)) {
            isThere(desk, left);
            assertThat(at(desk, 1).attempt("officer", PASSWORD, code(left, 1), "10.0.0.1"))
                    .as("without the key: refused as any wrong code is")
                    .isEqualTo(new Outcome.Refused());
            List<AuditRow> log = desk.read(Actor.LOCAL, tx -> tx.audit(Long.MAX_VALUE, 5));
            assertThat(log).as("and the log says why").anyMatch(row -> row.act().equals("one-time-codes-unreadable"));
        }
        keyFollows(source, target);
        try (Desk desk = Desk.open(target)) {
            assertThat(at(desk, 2).attempt("officer", PASSWORD, code(left, 2), "10.0.0.1"))
                    .isInstanceOf(Outcome.In.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMoveToTheOtherDatabaseCarriesThemToo(Databases database) throws IOException {
        Databases other = database == Databases.H2 ? Databases.POSTGRESQL : Databases.H2;
        try (Desk desk = Scene.on(database.open())) {
            Left left = leave(desk);
            DeskSettings target = other.settings();
            desk.copyTo(target);
            keyFollows(desk.settings(), target);
            try (Desk moved = Desk.open(target)) {
                isThere(moved, left);
                assertThat(at(moved, 2).attempt("officer", PASSWORD, code(left, 2), "10.0.0.1"))
                        .isInstanceOf(Outcome.In.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewerSchemaIsRefusedInOneSentence(Databases database) throws SQLException {
        DeskSettings settings = database.settings();
        try (Desk desk = Scene.on(Desk.open(settings));
                Connection connection = desk.database().connection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO \"flyway_schema_history\" SELECT 1000, '999', 'later', \"type\", 'V999__later.sql',"
                            + " 1, \"installed_by\", \"installed_on\", 1, \"success\" FROM \"flyway_schema_history\""
                            + " WHERE \"version\" = '1'");
        }
        assertThatThrownBy(() -> Desk.open(settings))
                .isInstanceOfSatisfying(
                        DeskException.class, fault -> assertThat(fault.reason()).isEqualTo(Reason.NEWER))
                .hasMessageContaining("was written by a newer Comity (schema 999); use that one")
                .message()
                .doesNotContain("\n");
    }
}
