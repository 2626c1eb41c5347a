package org.comity.server.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.desk.access.Actor;
import org.comity.desk.sign.Accounts;
import org.comity.server.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that starts anew knows who was signed in, and nobody else. */
class RestartTest {
    private static final String ME = "/api/v1/desk/me";
    private Guarded guarded = Guarded.start();

    @AfterEach
    void stop() {
        guarded.close();
    }

    private Visitor afterRestart(Visitor before) {
        guarded = guarded.again();
        Visitor same = guarded.visitor();
        same.cookies().putAll(before.cookies());
        return same;
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(guarded.home().resolve("desk/signed-in"))) {
            return files.toList();
        }
    }

    @Test
    void whoWasSignedInStillIsAndMaySendTheFormThatWasOpen() {
        Visitor before = guarded.as("officer");
        String open = before.formToken("/desk/me");
        Visitor after = afterRestart(before);
        assertThat(after.get(ME).body()).contains("\"name\":\"officer\"");
        assertThat(after.form("/sign-out", "_csrf", open).statusCode()).isEqualTo(303);
        assertThat(after.get(ME).statusCode()).isEqualTo(401);
        after.cookies().putAll(before.cookies());
        assertThat(afterRestart(after).get(ME).statusCode())
                .as("signed out for good")
                .isEqualTo(401);
    }

    @Test
    void requestsThatComeTogetherFindOneSession() {
        Visitor after = afterRestart(guarded.as("officer"));
        assertThat(Stream.generate(() -> ME)
                        .limit(16)
                        .parallel()
                        .map(me -> after.get(me).statusCode()))
                .containsOnly(200);
    }

    @Test
    void anAccountThatChangedItsPasswordMeanwhileSignsInAgain() {
        Visitor before = guarded.as("officer");
        guarded.desk().write(Actor.LOCAL, tx -> {
            Accounts.setPassword(tx, "officer", "another violin under granite");
            return tx;
        });
        assertThat(afterRestart(before).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatWasIdleTooLongIsOver() throws IOException {
        Visitor before = guarded.as("officer");
        Path file = kept().getFirst();
        assertThat(file.getFileName().toString())
                .isEqualTo(KeptSessions.hash(before.cookies().getOrDefault("comity", "")));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(31 * 60)));
        assertThat(afterRestart(before).get(ME).statusCode()).isEqualTo(401);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aSessionOlderThanAnyMayBeIsOver() throws IOException {
        Visitor before = guarded.as("officer");
        Path file = kept().getFirst();
        List<String> lines = Files.readAllLines(file);
        Files.write(
                file,
                List.of(
                        lines.get(0),
                        lines.get(1),
                        Instant.now().minusSeconds(12 * 3600 + 1).toString()));
        assertThat(afterRestart(before).get(ME).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "officer", "officer\nx\nyesterday\n", "officer\n1\n2020-13-01T00:00:00Z\n"})
    void aFileThatIsNotOursSignsNobodyIn(String text) throws IOException {
        Visitor before = guarded.as("officer");
        Files.writeString(kept().getFirst(), text);
        assertThat(afterRestart(before).get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsReadBeforeListeningChangesNothingAndOpensNoDoor() {
        guarded.as("officer");
        assertThat(KeptSessions.isAny(guarded.home())).isTrue();
        int rows = rows();
        Settings settings = new Settings(guarded.home(), "127.0.0.1", 0, Optional.of(Duration.ofSeconds(2)), Map.of());
        guarded = guarded.again(settings);
        assertThat(guarded.visitor().get(ME).statusCode()).isEqualTo(401);
        assertThat(guarded.visitor().get("/plan").statusCode()).isNotEqualTo(200);
        assertThat(rows()).isEqualTo(rows);
        assertThat(guarded.as("officer").get("/plan").statusCode()).isEqualTo(200);
    }

    private int rows() {
        return guarded.desk()
                .read(Actor.LOCAL, tx -> tx.audit(Long.MAX_VALUE, 1000).size());
    }

    @Test
    void theOwnerAloneReadsThem() throws IOException {
        guarded.as("officer");
        Path file = kept().getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }
}
