package org.comity.workbench.trust.votes;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that hold votes, plain, gzip or zip.
 *
 * @param votes a row for each country and roll call: {@code rcid, country, country_code, vote}, or the producer's own
 *     layout {@code rcid, session, vote, ccode, member, importantvote, date, unres}, which describes its roll calls too
 * @param rollCalls a row for each roll call; the first layout needs it
 * @param issues roll call and issue group, {@code rcid, short_name, issue}; the second layout has them itself
 */
public record VoteFiles(Path votes, Optional<Path> rollCalls, Optional<Path> issues) {
    /** The producer's own layout, which needs no other file. */
    public static VoteFiles of(Path votes) {
        return new VoteFiles(votes, Optional.empty(), Optional.empty());
    }
}
