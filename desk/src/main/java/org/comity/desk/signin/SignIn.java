package org.comity.desk.signin;

import java.time.Instant;
import org.comity.desk.access.Actor;

/** What a try to sign in came to. */
public sealed interface SignIn {
    /** The actor is who it says. */
    record Accepted(Actor actor) implements SignIn {}

    /** Name, password or code is wrong, or the account may not sign in; which of them is not told. */
    record Refused() implements SignIn {}

    /** The password is right, and the account asks for a one-time code besides. */
    record CodeNeeded() implements SignIn {}

    /** Too many tries; the account takes none before then. */
    record Locked(Instant until) implements SignIn {}
}
