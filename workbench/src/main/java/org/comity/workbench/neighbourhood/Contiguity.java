package org.comity.workbench.neighbourhood;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.data.Tie;
import org.comity.model.Countries;
import org.comity.model.Country;

/** Which ties of contiguity hold on a day. */
final class Contiguity {
    private static final int[] MILES = {0, 12, 24, 150, 400}; // of the classes 1 to 5

    private final Countries countries;

    Contiguity(Countries countries) {
        this.countries = countries;
    }

    /** The class's upper bound in statute miles of water; 0 for a land border. */
    static int miles(Tie tie) {
        int number = tie.item().length() == 1 ? tie.item().charAt(0) - '1' : -1;
        if (number < 0 || number >= MILES.length) {
            throw new IllegalArgumentException("Contiguity has the classes 1 to 5, not \"%s\" (%s line %d)."
                    .formatted(tie.item(), tie.lineage().file(), tie.lineage().line()));
        }
        return MILES[number];
    }

    List<Tie> on(LocalDate date, List<Tie> ties) {
        return ties.stream().filter(tie -> holds(tie, date)).toList();
    }

    /**
     * Whether a tie holds at the end of a day. The source gives months: what ends in the month of the day is over,
     * unless one of the two countries itself ended that day (Czechoslovakia on 31 December 1992).
     */
    private boolean holds(Tie tie, LocalDate date) {
        if (tie.from().map(date::isBefore).orElse(false)
                || !isAlive(tie.home(), date)
                || !isAlive(tie.partner(), date)) {
            return false;
        }
        Optional<LocalDate> until = tie.until();
        return until.isEmpty()
                || date.isBefore(until.get())
                || (date.equals(until.get()) && (ended(tie.home(), date) || ended(tie.partner(), date)));
    }

    private boolean isAlive(Country country, LocalDate date) {
        return countries.find(country).map(life -> life.isAlive(date)).orElse(false);
    }

    private boolean ended(Country country, LocalDate date) {
        return countries
                .find(country)
                .flatMap(Countries.Life::until)
                .map(date::equals)
                .orElse(false);
    }
}
