package org.comity.server.sign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.comity.desk.access.Actor;
import org.comity.desk.sign.SignIn.Proof;
import org.comity.server.page.Wrong;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The session of who changes how one signs in: proves once more who it is, and outlives the others. */
@Component
class Sessions {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private final OpenDesk desk;
    private final Watch watch;
    private final PeerAddress peer;

    Sessions(OpenDesk desk, Watch watch, SignSettings settings) {
        this.desk = desk;
        this.watch = watch;
        this.peer = new PeerAddress(settings);
    }

    /** Who signed in here; a token, or the one at the machine, has no way of signing in to change. */
    Member signedIn(Actor actor) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Member member
                && member.way() == Member.Way.SESSION
                && member.actor().equals(actor)) {
            return member;
        }
        throw new Wrong(403, "sign-in-needed", "This is for who signed in with an account.");
    }

    /** Asks for the password once more; who signs in through a provider must have done so just now. */
    void prove(Actor actor, String password, HttpServletRequest request) {
        Member member = signedIn(actor);
        Proof proof = desk.signIn().prove(actor.name(), password, peer.of(request));
        boolean proved = switch (proof) {
            case RIGHT -> true;
            case NO_PASSWORD -> member.since().plus(FRESH).isAfter(Instant.now());
            case WRONG -> false;
        };
        if (!proved) {
            throw proof == Proof.WRONG
                    ? new Wrong(403, "password-not-right", "Your password is not right, or too many tries failed.")
                    : new Wrong(403, "sign-in-again", "Sign in once more before you change this.");
        }
    }

    /** After the stamp was raised, only this session goes on, under a new id. */
    void endOthers(HttpServletRequest request, HttpServletResponse response) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Member member) {
            long stamp = desk.get()
                    .read(
                            member.actor(),
                            tx -> tx.credentials().of(member.account()).stamp());
            watch.entry().goOn(member, stamp, request, response);
        }
    }
}
