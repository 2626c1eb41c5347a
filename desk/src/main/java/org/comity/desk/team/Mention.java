package org.comity.desk.team;

import java.time.Instant;
import java.util.Optional;

/**
 * That a comment calls an account.
 *
 * @param seen when the account saw it
 */
public record Mention(String id, String comment, String account, Optional<Instant> seen) {}
