package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Observation;
import org.comity.model.Status;
import org.comity.workbench.Workbench;

/**
 * A leader's time in office.
 *
 * @param name as the source writes it
 * @param until last day; empty for who was in office when the edition ended
 * @param knownTo last day that the edition covers
 */
record Term(Country country, String name, LocalDate since, Optional<LocalDate> until, LocalDate knownTo, int line) {
    static final String INDICATOR = "leaders.days_in_office";

    /** The terms of a country that began by the day, in order of time; empty where nothing is held. */
    static List<Term> of(Workbench workbench, Country country, LocalDate on) {
        List<Term> terms = new ArrayList<>();
        if (!workbench.facts().inUse().containsKey(INDICATOR)) {
            return terms;
        }
        int last = workbench.catalogue().getIndicator(INDICATOR).coverage().lastYear();
        for (Observation figure : workbench
                .facts()
                .observations(new Facts.Query(List.of(INDICATOR), Set.of(country), Set.of(), 0, on.getYear()))) {
            LocalDate since = figure.period().lastDay();
            if (figure.value().isPresent() && !since.isAfter(on)) {
                terms.add(new Term(
                        country,
                        figure.text().orElse(""),
                        since,
                        figure.status() == Status.PROVISIONAL
                                ? Optional.empty()
                                : Optional.of(
                                        since.plusDays((long) figure.value().getAsDouble() - 1)),
                        LocalDate.of(last, 12, 31),
                        figure.lineage().line()));
            }
        }
        return terms;
    }

    TieLine.Standing standing(LocalDate on) {
        if (until.isPresent()) {
            return until.get().isBefore(on) ? TieLine.Standing.ENDED : TieLine.Standing.IN_FORCE;
        }
        return knownTo.isBefore(on) ? TieLine.Standing.NOT_KNOWN : TieLine.Standing.IN_FORCE;
    }
}
