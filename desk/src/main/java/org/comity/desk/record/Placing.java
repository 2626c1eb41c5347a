package org.comity.desk.record;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where a record stands: who owns it and who may read it.
 *
 * @param department the owner, exactly one
 * @param visibility who may read it
 * @param mark the handling mark, printed at head and foot; one line of a free list
 * @param team the team that {@link Visibility#TEAM} means; empty for everyone who has a role
 * @param named the accounts that {@link Visibility#NAMED} means, beside who made the record
 */
public record Placing(
        String department, Visibility visibility, String mark, Optional<String> team, NavigableSet<String> named) {
    /** The mark of what says nothing else. */
    public static final String INTERNAL = "Internal";

    private static final int LONGEST_MARK = 80;

    public Placing {
        named = new TreeSet<>(named);
        if (mark.isBlank() || mark.length() > LONGEST_MARK || mark.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A handling mark is one line of 1 to %d characters, not \"%s\".".formatted(LONGEST_MARK, mark));
        }
    }

    /** Owned by a department, for everyone who has a role here, marked Internal. */
    public static Placing of(String department) {
        return new Placing(department, Visibility.TEAM, INTERNAL, Optional.empty(), new TreeSet<>());
    }

    public Placing withDepartment(String owner) {
        return new Placing(owner, visibility, mark, team, named);
    }

    public Placing withVisibility(Visibility readers) {
        return new Placing(department, readers, mark, team, named);
    }

    public Placing withMark(String words) {
        return new Placing(department, visibility, words, team, named);
    }
}
