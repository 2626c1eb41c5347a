package org.comity.workbench.security.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.data.AsOf;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.workbench.Workbench;
import org.comity.workbench.security.SignalsFinding;
import org.comity.workbench.security.SignalsQuestion;

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
     * Makes both lists and compares them.
     *
     * @param workbench at the later day
     * @throws IllegalArgumentException where nothing is held by the later day, or {@code since} is not before it
     */
    public static ChangesDigest read(Workbench workbench, SignalsQuestion question, LocalDate since, Locale locale) {
        LocalDate end = workbench.asOf().date().orElse(question.today());
        if (!since.isBefore(end)) {
            throw new IllegalArgumentException(
                    "--since must be a day before %s, the day of the list, not %s.".formatted(end, since));
        }
        Finding now = SignalsFinding.of(workbench, question, locale);
        AsOf then = new AsOf(Optional.of(since), workbench.asOf().basis());
        try (Workbench earlier = workbench.asOf(then)) {
            return of(question.home(), since, now, find(earlier, question, locale));
        }
    }

    private static Optional<Finding> find(Workbench earlier, SignalsQuestion question, Locale locale) {
        try {
            return Optional.of(SignalsFinding.of(earlier, question, locale));
        } catch (IllegalArgumentException _) { // nothing was held by then
            return Optional.empty();
        }
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
