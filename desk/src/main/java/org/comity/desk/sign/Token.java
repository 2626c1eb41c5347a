package org.comity.desk.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A token for scripts, without the token itself: only its hash is kept.
 *
 * @param id of the token, to revoke it by
 * @param account in whose name it acts
 * @param name what it is for
 * @param mayWrite whether it may change anything
 * @param made when
 * @param expires when it ends
 * @param used the day of its last use; empty before the first
 */
public record Token(
        String id,
        String account,
        String name,
        boolean mayWrite,
        Instant made,
        Instant expires,
        Optional<LocalDate> used) {}
