package org.comity.workbench.security.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;

/**
 * What of a list of changes is new since a day: told now, and not told by the list as it was on that day.
 *
 * @param home whose list
 * @param since the day
 * @param finding the list now
 * @param fresh its lines that are new, in its order
 * @param told how many lines it has in all
 * @param isHeldThen whether there was a list on that day; where there was none every line is new
 */
public record ChangesDigest(
        Country home, LocalDate since, Finding finding, List<ToldChange> fresh, int told, boolean isHeldThen) {
    public ChangesDigest {
        fresh = List.copyOf(fresh);
    }

    /**
     * Compares two lists of one home.
     *
     * @param now an answer to {@code comity security signals}
     * @param then the answer as of the day; empty where nothing was held by then
     */
    public static ChangesDigest of(Country home, LocalDate since, Finding now, Optional<Finding> then) {
        List<ToldChange> before = then.map(ToldChange::of).orElseGet(List::of);
        List<ToldChange> lines = ToldChange.of(now);
        List<ToldChange> fresh =
                lines.stream().filter(line -> !line.isToldIn(before)).toList();
        return new ChangesDigest(home, since, now, fresh, lines.size(), then.isPresent());
    }
}
