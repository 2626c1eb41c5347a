package org.comity.workbench.trust.votes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One roll call of the General Assembly.
 *
 * @param id the producer's number, {@code rcid}
 * @param session of the General Assembly; session s began in the year s + 1945
 * @param date of the vote
 * @param resolution the symbol, as {@code R/66/39}; empty where the file has none
 * @param title a few words; empty where the file has none
 * @param description a sentence; empty where the file has none
 * @param amendment whether an amendment was voted on; empty where the file does not say
 * @param paragraph whether a paragraph was voted on; empty where the file does not say
 * @param important whether it is "important" as named so by the US Department of State; empty where the file does not say
 * @param issues codes of the issue groups that it carries: me, nu, di, co, hr, ec
 */
public record RollCall(
        int id,
        int session,
        LocalDate date,
        String resolution,
        String title,
        String description,
        Optional<Boolean> amendment,
        Optional<Boolean> paragraph,
        Optional<Boolean> important,
        Set<String> issues) {
    public RollCall {
        issues = Collections.unmodifiableSet(new TreeSet<>(issues));
    }

    /** The same roll call with these issue groups. */
    RollCall with(Set<String> groups) {
        return new RollCall(id, session, date, resolution, title, description, amendment, paragraph, important, groups);
    }

    /** The same roll call counted to another session. */
    RollCall in(int other) {
        return new RollCall(id, other, date, resolution, title, description, amendment, paragraph, important, issues);
    }

    /** The same roll call with the words that another file has for it. */
    RollCall worded(RollCall other) {
        return new RollCall(
                id,
                session,
                date,
                resolution.isEmpty() ? other.resolution : resolution,
                other.title,
                other.description,
                other.amendment,
                other.paragraph,
                important.or(() -> other.important),
                issues);
    }
}
