package org.comity.workbench.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.data.Facts;
import org.comity.model.Country;
import org.comity.model.Explained;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Observation;
import org.comity.model.Pair;
import org.comity.model.Vintage;

/** The leaves of an explanation: source cells with file, line and vintage. */
final class SourceCells {
    private static final int EARLIEST = 0;
    private static final int LATEST = 9999;

    private final Facts facts;
    private final Messages texts;

    SourceCells(Facts facts, Messages texts) {
        this.facts = facts;
        this.texts = texts;
    }

    Explained leaf(Indicator indicator, Country country, Inputs.Reading reading) {
        String label = "%s, %s".formatted(indicator.label(), country);
        return leaf(indicator, label, Set.of(country), Set.of(), reading);
    }

    Explained leaf(Indicator indicator, Pair pair, Inputs.Reading reading) {
        boolean directed = indicator.level() == Indicator.Level.DIRECTED_PAIR;
        String label = "%s, %s"
                .formatted(
                        indicator.label(),
                        directed
                                ? texts.text(
                                        "explain.directed",
                                        Map.of(
                                                "home", pair.home().code(),
                                                "partner", pair.partner().code()))
                                : pair.canonical());
        return leaf(indicator, label, Set.of(pair.home()), Set.of(pair.partner()), reading);
    }

    private Explained leaf(
            Indicator indicator, String label, Set<Country> homes, Set<Country> partners, Inputs.Reading reading) {
        if (reading.state() == Figure.State.ZERO_BY_COVERAGE) {
            return Explained.leaf(
                    label,
                    reading.value(),
                    texts.text(
                            "explain.zero", Map.of("scope", indicator.coverage().scope())),
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
        return cell.map(o -> Explained.leaf(label, reading.value(), words(indicator, reading, o), o.lineage()))
                .orElseGet(() ->
                        Explained.leaf(label, reading.value(), texts.text("explain.derived"), vintage(indicator)));
    }

    /** Unit, when it was observed, and what the source says beside the figure. */
    private String words(Indicator indicator, Inputs.Reading reading, Observation cell) {
        String when;
        if (indicator.frequency() == Frequency.ONCE) {
            when = texts.text("explain.once");
        } else if (reading.state() == Figure.State.CARRIED) {
            when = texts.text("explain.state.carried", Map.of("year", Integer.toString(reading.year())));
        } else {
            when = texts.text(
                    "explain.state.observed.in", Map.of("period", cell.period().toString()));
        }
        String words = indicator.unit() + ", " + when;
        if (cell.text().isPresent()) {
            words += ", "
                    + texts.text("explain.quoted", Map.of("text", cell.text().get()));
        }
        return reading.standardError() > 0
                ? words + ", " + texts.text("explain.error", Map.of("error", Double.toString(reading.standardError())))
                : words;
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
