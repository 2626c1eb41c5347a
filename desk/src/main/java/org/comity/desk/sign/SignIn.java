package org.comity.desk.sign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.comity.desk.Desk;
import org.comity.desk.DeskException;
import org.comity.desk.WriteTx;
import org.comity.desk.access.Actor;
import org.comity.desk.record.Ids;

/**
 * Signing in. Whether a name, a password or a code was wrong is never told apart, neither by words nor by the time that
 * the answer takes; every try is counted before it is looked at. Safe for use by many threads.
 */
public final class SignIn {
    private static final int LONGEST_TYPED = 4 * PasswordRules.LONGEST;
    private static final int MOST_AT_ONCE = 4;

    private final Desk desk;
    private final Clock clock;
    private final LockOut lockOut;
    private final Seal seal;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE, /* fair= */ true);

    public SignIn(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.lockOut = new LockOut(clock);
        this.seal = Seal.in(desk.settings().folder());
    }

    /** What became of a try. */
    public sealed interface Outcome {
        /** Signed in; with the number of tries that failed since the last time. */
        record In(String account, long stamp, int failedBefore) implements Outcome {}

        /** The name, the password or the code is not right, or the account is locked. */
        record Refused() implements Outcome {}

        /** Too many tries failed; the next one is looked at after this. */
        record Wait(Duration duration) implements Outcome {}
    }

    /**
     * Tries to sign in.
     *
     * @param code a one-time code or a recovery code; empty for none
     * @param address from which the try comes
     */
    public Outcome attempt(String name, String password, String code, String address) {
        turns.acquireUninterruptibly(); // who waits for a turn is not yet counted: a whole office may come at once
        try {
            return attemptNow(name, password, code, address);
        } finally {
            turns.release();
        }
    }

    private Outcome attemptNow(String name, String password, String code, String address) {
        String account = name.strip().toLowerCase(Locale.ROOT);
        Duration wait = lockOut.ask(account, address);
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<Credential> kept = find(account);
        boolean right = isRight(password, kept.flatMap(Credential::passwordHash));
        Optional<Outcome.In> in = right && kept.isPresent()
                ? desk.write(Actor.of(account), tx -> enter(tx, account, password, code, address))
                : Optional.empty();
        if (in.isPresent()) {
            lockOut.succeeded(account, address);
            return in.get();
        }
        fail(kept.isPresent() ? account : Actor.ANONYMOUS.name(), kept.isPresent(), address);
        return new Outcome.Refused();
    }

    /**
     * Signs in who a provider vouches for: the account linked to that identity, else the one account with the mail
     * address that the provider verified, which is then linked. Accounts and roles are never made here.
     */
    public Outcome vouched(String issuer, String subject, Optional<String> verifiedMail, String address) {
        Optional<String> account = desk.write(Actor.LOCAL, tx -> {
            Optional<String> linked = tx.credentials().linked(issuer, subject);
            List<String> byMail = linked.isPresent()
                    ? List.of()
                    : verifiedMail.map(tx.credentials()::byMail).orElse(List.of());
            if (byMail.size() == 1) {
                tx.credentials().link(byMail.getFirst(), issuer, subject);
                tx.event("identity-linked", "account", byMail.getFirst(), Map.of("issuer", issuer));
                return Optional.of(byMail.getFirst());
            }
            return linked;
        });
        Optional<Credential> kept = account.flatMap(this::find);
        if (kept.isEmpty()) {
            fail(Actor.ANONYMOUS.name(), false, address);
            return new Outcome.Refused();
        }
        String name = kept.get().account();
        return desk.write(Actor.of(name), tx -> {
            Credential now = tx.credentials().of(name);
            tx.credentials().succeeded(name, now.lastStep());
            tx.event("signed-in", "account", name, Map.of("address", address, "with", "provider"));
            return new Outcome.In(name, now.stamp(), now.failures());
        });
    }

    /** The token of a text, when it holds; its first use on a day is noted. */
    public Optional<Token> token(String text) {
        Instant now = clock.instant();
        if (!text.startsWith(RandomText.TOKEN)) {
            return Optional.empty();
        }
        Optional<Token> token = desk.read(Actor.LOCAL, tx -> tx.tokens().find(text, now));
        token.filter(found -> !found.used().equals(Optional.of(Tokens.day(now))))
                .ifPresent(found -> desk.write(Actor.of(found.account()), tx -> {
                    tx.tokens().used(found.id(), Tokens.day(now));
                    return found;
                }));
        return token;
    }

    /** Whether a session that began with a stamp may go on: the account is active and the stamp is the same. */
    public boolean goesOn(String account, long stamp) {
        return desk.read(Actor.LOCAL, tx -> tx.credentials().stampOfActive(account))
                .filter(now -> now == stamp)
                .isPresent();
    }

    /** Whether who is signed in typed the own password once more. */
    public enum Proof {
        RIGHT,
        WRONG,
        /** The account has none; it signs in through a provider. */
        NO_PASSWORD
    }

    /** Asks once more for the password of an account that is signed in; tries are counted as those of a sign-in. */
    public Proof prove(String account, String password, String address) {
        Optional<String> hash = find(account).flatMap(Credential::passwordHash);
        if (hash.isEmpty()) {
            return Proof.NO_PASSWORD;
        }
        if (!lockOut.ask(account, address).isZero() || !isRight(password, hash)) {
            return Proof.WRONG;
        }
        lockOut.succeeded(account, address);
        return Proof.RIGHT;
    }

    /** Notes that somebody signed out. */
    public void out(String account) {
        desk.write(Actor.of(account), tx -> {
            tx.event("signed-out", "account", account, Map.of());
            return account;
        });
    }

    /** Seals the secret of one-time codes. */
    public Seal seal() {
        return seal;
    }

    /** Forgets how often a name failed. */
    public void forgetFailures(String name) {
        lockOut.forget(name);
    }

    private Optional<Credential> find(String account) {
        if (!isName(account)) {
            return Optional.empty();
        }
        return desk.read(
                Actor.LOCAL,
                tx -> tx.credentials()
                        .stampOfActive(account)
                        .map(_ -> tx.credentials().of(account)));
    }

    private static boolean isName(String account) {
        try {
            return Actor.of(Ids.check(account)).name().equals(account);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isRight(String password, Optional<String> hash) {
        String typed = password.length() > LONGEST_TYPED ? "" : password;
        if (hash.isEmpty()) {
            Passwords.pretend(typed);
            return false;
        }
        return Passwords.matches(typed, hash.get());
    }

    private Optional<Outcome.In> enter(WriteTx tx, String account, String password, String code, String address) {
        Credential kept = tx.credentials().of(account); // read again: a code is used once, and writers take turns
        Optional<String> with = second(tx, kept, code.strip());
        if (with.isEmpty()) {
            return Optional.empty();
        }
        kept.passwordHash()
                .filter(Passwords::isWeak)
                .ifPresent(_ -> tx.credentials().renewHash(account, Passwords.hash(password)));
        tx.event("signed-in", "account", account, Map.of("address", address, "with", with.get()));
        return Optional.of(new Outcome.In(account, kept.stamp(), kept.failures()));
    }

    /** What proved the second step; empty when it failed. */
    private Optional<String> second(WriteTx tx, Credential kept, String code) {
        String account = kept.account();
        if (kept.sealedSecret().isEmpty()) {
            tx.credentials().succeeded(account, kept.lastStep());
            return Optional.of("password");
        }
        if (RandomText.isRecoveryCode(code)) {
            boolean used = tx.credentials().useCode(account, RandomText.hashOfCode(code));
            if (used) {
                tx.credentials().succeeded(account, kept.lastStep());
            }
            return used ? Optional.of("recovery code") : Optional.empty();
        }
        OptionalLong step = OptionalLong.empty();
        try {
            String secret = seal.open(kept.sealedSecret().get(), account);
            step = Totp.USUAL.prove(secret, code, clock.instant(), kept.lastStep());
        } catch (DeskException e) { // the key is another one; who asks is told no more than for any wrong code
            tx.event("one-time-codes-unreadable", "account", account, Map.of());
        }
        step.ifPresent(proved -> tx.credentials().succeeded(account, proved));
        return step.isPresent() ? Optional.of("one-time code") : Optional.empty();
    }

    private void fail(String account, boolean isKept, String address) {
        if (isKept) {
            desk.write(Actor.LOCAL, tx -> {
                tx.credentials().failed(account);
                return account;
            });
        }
        desk.write(Actor.ANONYMOUS, tx -> {
            tx.event("sign-in-failed", "account", account, Map.of("address", address));
            return account;
        });
    }
}
