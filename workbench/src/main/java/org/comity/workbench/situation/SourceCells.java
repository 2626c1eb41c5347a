package org.comity.workbench.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Vintage;

/** The leaves of an explanation: source cells with file, line and vintage. */
final class SourceCells {
    private static final int EARLIEST = 0;
    private static final int LATEST = 9999;

    private final Facts facts;

    SourceCells(Facts facts) {
        this.facts = facts;
    }

    Explained leaf(Indicator indicator, Country country, Inputs.Reading reading) {
        String label = "%s, %s".formatted(indicator.label(), country);
        return leaf(indicator, label, Set.of(country), Set.of(), reading);
    }

    Explained leaf(Indicator indicator, Pair pair, Inputs.Reading reading) {
        boolean directed = indicator.level() == Indicator.Level.DIRECTED_PAIR;
        String label = "%s, %s"
                .formatted(indicator.label(), directed ? pair.home() + " to " + pair.partner() : pair.canonical());
        return leaf(indicator, label, Set.of(pair.home()), Set.of(pair.partner()), reading);
    }

    private Explained leaf(
            Indicator indicator, String label, Set<Country> homes, Set<Country> partners, Inputs.Reading reading) {
        if (reading.state() == Figure.State.ZERO_BY_COVERAGE) {
            return Explained.leaf(
                    label,
                    reading.value(),
                    "not listed; the source covers %s, where that means zero"
                            .formatted(indicator.coverage().scope()),
                    vintage(indicator));
        }
        boolean once = indicator.frequency() == Frequency.ONCE;
        List<Observation> found = facts.observations(new Facts.Query(
                List.of(indicator.id()),
                homes,
                partners,
                once ? EARLIEST : reading.year(),
                once ? LATEST : reading.year()));
        Optional<Observation> cell = found.stream()
                .filter(o -> o.reporter().isEmpty()
                        && o.item().isEmpty()
                        && o.value().isPresent())
                .filter(o -> o.partner().isEmpty() == partners.isEmpty())
                .findFirst();
        String state = reading.state() == Figure.State.CARRIED ? "carried from " + reading.year() : "observed";
        return cell.map(o -> Explained.leaf(
                        label,
                        reading.value(),
                        "%s, %s%s%s"
                                .formatted(
                                        indicator.unit(),
                                        once
                                                ? "does not change by year"
                                                : state
                                                        + (reading.state() == Figure.State.CARRIED
                                                                ? ""
                                                                : " in " + o.period()),
                                        o.text()
                                                .map(t -> ", in the source \"" + t + "\"")
                                                .orElse(""),
                                        reading.standardError() > 0
                                                ? ", standard error " + reading.standardError()
                                                : ""),
                        o.lineage()))
                .orElseGet(() -> Explained.leaf(label, reading.value(), "derived from many lines", vintage(indicator)));
    }

    /** Where no single line stands behind a figure: the vintage, with line 0. */
    private Observation.Lineage vintage(Indicator indicator) {
        Optional<Vintage> vintage = Optional.ofNullable(facts.inUse().get(indicator.id()));
        return new Observation.Lineage(
                indicator.source(),
                vintage.map(Vintage::id).orElse(""),
                vintage.map(Vintage::fileNames).orElse(""),
                0);
    }
}
