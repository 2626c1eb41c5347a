package org.comity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.comity.desk.access.Actor;
import org.comity.desk.signin.OneTimeCode;
import org.comity.desk.signin.Passwords;
import org.comity.desk.signin.SignIn;
import org.comity.desk.team.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialsTest {
    private static final String PASSWORD = "a long enough password";
    private static final SignIn REFUSED = new SignIn.Refused();

    /** A clock that a test moves. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2027-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRightPasswordSignsInAndFiveWrongOnesLock(Databases database) {
        Moved clock = new Moved();
        try (Desk desk = Scene.on(Desk.open(database.settings(), clock))) {
            Credentials credentials = desk.credentials();
            assertThat(credentials.signIn("officer", PASSWORD, "")).isEqualTo(REFUSED);
            credentials.setPassword(Scene.ADMINISTRATOR, "officer", PASSWORD);

            assertThat(credentials.signIn("officer", PASSWORD, "")).isEqualTo(new SignIn.Accepted(Scene.OFFICER));
            assertThat(credentials.signIn("nobody", PASSWORD, "")).isEqualTo(REFUSED);
            assertThat(credentials.signIn("'; --", PASSWORD, "")).isEqualTo(REFUSED);
            for (int i = 1; i < Credentials.MOST_FAILURES; i++) {
                assertThat(credentials.signIn("officer", "wrong", "")).isEqualTo(REFUSED);
            }
            assertThat(credentials.signIn("officer", "wrong", "")).isInstanceOf(SignIn.Locked.class);
            assertThat(credentials.signIn("officer", PASSWORD, "")).isInstanceOf(SignIn.Locked.class);
            clock.now = clock.now.plus(Credentials.LOCKED_FOR).plus(Duration.ofSeconds(1));
            assertThat(credentials.signIn("officer", PASSWORD, "")).isEqualTo(new SignIn.Accepted(Scene.OFFICER));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsAskedForAndTakenOnce(Databases database) {
        Moved clock = new Moved();
        try (Desk desk = Scene.on(Desk.open(database.settings(), clock))) {
            Credentials credentials = desk.credentials();
            credentials.setPassword(Actor.LOCAL, "officer", PASSWORD);
            String secret = credentials.askForCodes(Scene.OFFICER, "officer");
            String code = OneTimeCode.at(secret, OneTimeCode.step(clock.now));

            assertThat(credentials.signIn("officer", PASSWORD, "")).isEqualTo(new SignIn.CodeNeeded());
            assertThat(credentials.signIn("officer", PASSWORD, code)).isEqualTo(new SignIn.Accepted(Scene.OFFICER));
            assertThat(credentials.signIn("officer", PASSWORD, code)).isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneselfOrAnAdministratorSetsAPassword(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Credentials credentials = desk.credentials();
            assertThatThrownBy(() -> credentials.setPassword(Scene.LEAD, "officer", PASSWORD))
                    .hasMessage("Only officer or an administrator may do that.");
            credentials.setPassword(Scene.OFFICER, "officer", PASSWORD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatIsNotActiveCannotSignIn(Databases database) {
        try (Desk desk = Scene.on(database.open())) {
            Credentials credentials = desk.credentials();
            credentials.setPassword(Actor.LOCAL, "officer", PASSWORD);
            credentials.identify(Scene.ADMINISTRATOR, "officer", "https://id.example", "7");
            assertThat(credentials.signIn("https://id.example", "7")).contains(Scene.OFFICER);
            desk.write(Scene.ADMINISTRATOR, tx -> tx.change(new Account("officer", "officer", "", false), 1));

            assertThat(credentials.signIn("officer", PASSWORD, "")).isEqualTo(REFUSED);
            assertThat(credentials.signIn("https://id.example", "7")).isEmpty();
        }
    }

    @Test
    void aPasswordIsKeptAsArgon2idAndNeverTheSameTwice() {
        String kept = Passwords.hash(PASSWORD);

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.hash(PASSWORD));
        assertThat(Passwords.matches(PASSWORD, kept)).isTrue();
        assertThat(Passwords.matches(PASSWORD + " ", kept)).isFalse();
        assertThat(Passwords.matches(PASSWORD, "plain")).isFalse();
        assertThatThrownBy(() -> Passwords.hash("short")).hasMessageContaining("12 to 256");
    }
}
