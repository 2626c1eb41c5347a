package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.comity.desk.Databases;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.access.Actor;
import org.comity.desk.access.Role;
import org.comity.desk.sign.SignIn.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in on both databases: passwords, one-time codes, recovery codes, tokens, providers, and what the log keeps. */
class SignInTest {
    private static final String PASSWORD = "violin under granite";
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:05Z");

    private static Desk open(Databases database) {
        Desk desk = database.open();
        desk.write(Actor.LOCAL, tx -> {
            Accounts.add(tx, "amara", "Amara", "amara@example.org", Optional.empty());
            Accounts.give(tx, "amara", Role.ADMINISTRATOR, Optional.empty());
            Accounts.setPassword(tx, "amara", PASSWORD);
            Accounts.add(tx, "bo", "Bo", "bo@example.org", Optional.empty());
            return tx;
        });
        return desk;
    }

    private static SignIn at(Desk desk, Instant now) {
        return new SignIn(desk, Clock.fixed(now, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void theRightPasswordSignsInAndNothingElseIsToldApart(Databases database) {
        try (Desk desk = open(database)) {
            SignIn signIn = at(desk, NOW);
            assertThat(signIn.attempt("amara", "wrong", "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("nobody", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("bo", "", "", "10.0.0.1"))
                    .as("no password set")
                    .isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("local", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("x'; --", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt(" Amara ", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.In("amara", 2, 1));
            assertThat(signIn.goesOn("amara", 2)).isTrue();
            assertThat(signIn.goesOn("amara", 1)).isFalse();
            assertThat(signIn.goesOn("nobody", 1)).isFalse();
            List<String> events = desk.read(Actor.LOCAL, tx -> tx.audit(Long.MAX_VALUE, 6)).stream()
                    .map(row -> row.act() + " " + row.record())
                    .toList();
            assertThat(events)
                    .startsWith("signed-in amara")
                    .contains("sign-in-failed amara", "sign-in-failed anonymous");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aLockedAccountIsOutAtOnceAndForNow(Databases database) {
        try (Desk desk = open(database)) {
            SignIn signIn = at(desk, NOW);
            desk.write(Actor.LOCAL, tx -> {
                Accounts.setPassword(tx, "bo", PASSWORD);
                return tx;
            });
            Outcome.In in = (Outcome.In) signIn.attempt("bo", PASSWORD, "", "10.0.0.1");
            String token = desk.write(
                    Actor.of("bo"), tx -> tx.tokens().make("bo", "script", false, tx.now(), Duration.ofDays(1)));
            desk.write(Actor.of("amara"), tx -> {
                Accounts.setActive(tx, "bo", false);
                return tx;
            });
            assertThat(signIn.goesOn("bo", in.stamp())).isFalse();
            assertThat(signIn.attempt("bo", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.token(token)).isEmpty();
            desk.write(Actor.of("amara"), tx -> {
                Accounts.setActive(tx, "bo", true);
                return tx;
            });
            assertThat(signIn.goesOn("bo", in.stamp())).as("an old session").isFalse();
            assertThat(signIn.attempt("bo", PASSWORD, "", "10.0.0.1")).isInstanceOf(Outcome.In.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void withOneTimeCodesEachCodeWorksOnce(Databases database) {
        try (Desk desk = open(database)) {
            SignIn signIn = at(desk, NOW);
            String secret = Totp.newSecret();
            String sealed = signIn.seal().close(secret, "amara");
            List<String> codes = RandomText.recoveryCodes();
            desk.write(Actor.of("amara"), tx -> {
                tx.credentials().setPending("amara", sealed);
                tx.credentials()
                        .confirm(
                                "amara",
                                Totp.step(NOW) - 1,
                                codes.stream().map(RandomText::hashOfCode).toList());
                return tx;
            });
            String code = Totp.USUAL.code(Totp.bytes(secret), Totp.step(NOW));
            assertThat(signIn.attempt("amara", PASSWORD, "", "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("amara", "wrong", code, "10.0.0.1")).isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("amara", PASSWORD, code, "10.0.0.1")).isInstanceOf(Outcome.In.class);
            assertThat(signIn.attempt("amara", PASSWORD, code, "10.0.0.1"))
                    .as("replayed")
                    .isEqualTo(new Outcome.Refused());
            assertThat(signIn.attempt("amara", PASSWORD, codes.get(3), "10.0.0.1"))
                    .isInstanceOf(Outcome.In.class);
            assertThat(signIn.attempt("amara", PASSWORD, codes.get(3), "10.0.0.1"))
                    .isEqualTo(new Outcome.Refused());
            assertThat(desk.<Integer>read(
                            Actor.of("amara"), tx -> tx.credentials().codesLeft("amara")))
                    .isEqualTo(7);
            desk.write(Actor.LOCAL, tx -> {
                Accounts.resetCodes(tx, "amara");
                return tx;
            });
            assertThat(signIn.attempt("amara", PASSWORD, "", "10.0.0.1")).isInstanceOf(Outcome.In.class);
            String log =
                    desk.read(Actor.LOCAL, tx -> tx.audit(Long.MAX_VALUE, 1000)).toString();
            assertThat(log).doesNotContain(PASSWORD, secret, sealed, "argon2", codes.getFirst(), code);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aTokenActsForItsAccountUntilItEnds(Databases database) {
        try (Desk desk = open(database)) {
            String text = desk.write(
                    Actor.of("amara"), tx -> tx.tokens().make("amara", "nightly", true, NOW, Duration.ofDays(30)));
            assertThat(at(desk, NOW).token(text))
                    .get()
                    .extracting(Token::account, Token::mayWrite)
                    .containsExactly("amara", true);
            assertThat(at(desk, NOW.plus(Duration.ofDays(31))).token(text)).isEmpty();
            assertThat(at(desk, NOW).token(text + "A")).isEmpty();
            assertThat(at(desk, NOW).token("")).isEmpty();
            List<Token> kept = desk.read(Actor.of("amara"), tx -> tx.tokens().list("amara"));
            assertThat(kept).singleElement().satisfies(token -> {
                assertThat(token.used()).hasValue(Tokens.day(NOW));
                assertThat(token.toString()).doesNotContain(text);
            });
            assertThatThrownBy(() -> desk.read(Actor.of("bo"), tx -> tx.tokens().list("amara")))
                    .isInstanceOf(DeskException.class);
            assertThat(desk.<Boolean>write(
                            Actor.of("bo"),
                            tx -> tx.tokens().revoke("bo", kept.getFirst().id())))
                    .isFalse();
            desk.write(
                    Actor.of("amara"),
                    tx -> tx.tokens().revoke("amara", kept.getFirst().id()));
            assertThat(at(desk, NOW).token(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aProviderVouchesForAnAccountThatIsThereAndMakesNone(Databases database) {
        try (Desk desk = open(database)) {
            SignIn signIn = at(desk, NOW);
            String issuer = "https://id.example.org";
            assertThat(signIn.vouched(issuer, "s1", Optional.empty(), "10.0.0.1"))
                    .isEqualTo(new Outcome.Refused());
            assertThat(signIn.vouched(issuer, "s1", Optional.of("who@example.org"), "10.0.0.1"))
                    .isEqualTo(new Outcome.Refused());
            assertThat(signIn.vouched(issuer, "s1", Optional.of("BO@example.org"), "10.0.0.1"))
                    .isInstanceOf(Outcome.In.class);
            assertThat(signIn.vouched(issuer, "s1", Optional.empty(), "10.0.0.1"))
                    .as("linked from now on")
                    .isInstanceOf(Outcome.In.class);
            assertThat(signIn.vouched("https://other.example.org", "s1", Optional.empty(), "10.0.0.1"))
                    .isEqualTo(new Outcome.Refused());
            assertThat(desk.<Boolean>read(Actor.of("bo"), tx -> tx.rights().isMember()))
                    .as("no role is made")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nobodyReadsHowAnotherSignsIn(Databases database) {
        try (Desk desk = open(database)) {
            assertThatThrownBy(() ->
                            desk.read(Actor.of("bo"), tx -> tx.credentials().of("amara")))
                    .isInstanceOf(DeskException.class);
            assertThatThrownBy(() ->
                            desk.read(Actor.of("amara"), tx -> tx.credentials().of("bo")))
                    .as("an administrator")
                    .isInstanceOf(DeskException.class);
            assertThatThrownBy(() -> desk.write(Actor.of("bo"), tx -> {
                        tx.credentials().setPassword("amara", Passwords.hash(PASSWORD));
                        return tx;
                    }))
                    .isInstanceOf(DeskException.class);
            assertThatThrownBy(() -> desk.read(Actor.of("bo"), tx -> tx.tokens().find("comity_X", NOW)))
                    .isInstanceOf(DeskException.class);
        }
    }
}
