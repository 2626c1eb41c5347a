package org.comity.desk.access;

import org.comity.desk.record.Ids;

/**
 * Who asks. Roles are read afresh in each transaction, so that what is taken away is gone at once.
 *
 * @param name the account's id; {@code anonymous}, who reads what is public; {@code local}, who holds the files of the
 *     desk and so may do everything
 */
public record Actor(String name) {
    /** Nobody who signed in. */
    public static final Actor ANONYMOUS = new Actor("anonymous");
    /** The one at the machine: command line, start of the server. */
    public static final Actor LOCAL = new Actor("local");

    public Actor {
        Ids.check(name);
    }

    /** An account. @throws IllegalArgumentException for the two reserved names */
    public static Actor of(String account) {
        Actor actor = new Actor(account);
        if (actor.equals(ANONYMOUS) || actor.equals(LOCAL)) {
            throw new IllegalArgumentException("The name %s is reserved; choose another.".formatted(account));
        }
        return actor;
    }
}
