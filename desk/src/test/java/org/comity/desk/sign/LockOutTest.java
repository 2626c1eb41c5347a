package org.comity.desk.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How fast one may guess, and that nobody is kept out for good. */
class LockOutTest {
    private final HandClock clock = new HandClock();
    private final LockOut lockOut = new LockOut(clock);

    /** A clock that is set by hand. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2027-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            clock.pass(LockOut.LONGEST);
            assertThat(lockOut.ask(name, address)).isZero();
        }
    }

    @Test
    void tenTriesAreFreeThenEachWaitDoublesUpToAQuarterOfAnHour() {
        for (int i = 0; i < LockOut.FREE_BY_NAME; i++) {
            assertThat(lockOut.ask("amara", "10.0.0." + i)).isZero();
        }
        assertThat(lockOut.ask("amara", "10.0.1.1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(lockOut.ask(" AMARA", "10.0.1.2")).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        assertThat(lockOut.ask("amara", "10.0.1.3")).isZero();
        assertThat(lockOut.ask("amara", "10.0.1.4")).isEqualTo(Duration.ofSeconds(2));
        fail("amara", "10.0.2.1", 12);
        assertThat(lockOut.ask("amara", "10.0.2.2")).isEqualTo(LockOut.LONGEST);
        assertThat(lockOut.ask("bo", "10.0.2.3")).as("another account").isZero();
    }

    @Test
    void aNameWithoutAnAccountIsTreatedTheSame() {
        fail("nobody", "10.0.0.1", LockOut.FREE_BY_NAME);
        assertThat(lockOut.ask("nobody", "10.0.0.2")).isPositive();
    }

    @Test
    void oneAddressThatTriesManyNamesMustWait() {
        for (int i = 0; i < LockOut.FREE_BY_ADDRESS; i++) {
            assertThat(lockOut.ask("name" + i, "10.9.9.9")).isZero();
        }
        assertThat(lockOut.ask("another", "10.9.9.9")).isEqualTo(Duration.ofSeconds(1));
        assertThat(lockOut.ask("another", "10.9.9.8")).isZero();
    }

    @Test
    void aStrangerWhoKeepsFailingDoesNotKeepTheOwnerOut() {
        assertThat(lockOut.ask("amara", "10.0.0.7")).isZero();
        lockOut.succeeded("amara", "10.0.0.7");
        fail("amara", "172.16.0.1", 25);
        assertThat(lockOut.ask("amara", "172.16.0.2")).isEqualTo(LockOut.LONGEST);
        assertThat(lockOut.ask("amara", "10.0.0.7"))
                .as("where she signs in from")
                .isZero();
    }

    @Test
    void signingInTakesTheCountBackAndADayForgetsIt() {
        for (int i = 0; i < 100; i++) {
            assertThat(lockOut.ask("amara", "10.0.0.7")).isZero();
            lockOut.succeeded("amara", "10.0.0.7");
        }
        fail("bo", "10.0.0.8", LockOut.FREE_BY_NAME);
        assertThat(lockOut.ask("bo", "10.0.0.9")).isPositive();
        lockOut.forget("bo");
        assertThat(lockOut.ask("bo", "10.0.0.9")).isZero();
        fail("cy", "10.0.0.10", 20);
        clock.pass(Duration.ofHours(25));
        assertThat(lockOut.ask("cy", "10.0.0.11")).isZero();
        assertThat(lockOut.ask("cy", "10.0.0.11")).isZero();
    }
}
