package org.comity.workbench.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comity.data.Source;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Messages;
import org.comity.model.Table;
import org.comity.workbench.Findings;

/** What must be said beside the figures of an indicator, and only what these rows need. */
final class FigureNotes {
    private final Indicator indicator;
    private final Source source;
    private final boolean isHeld;
    private final Messages messages;

    FigureNotes(Indicator indicator, Source source, boolean isHeld, Messages messages) {
        this.indicator = indicator;
        this.source = source;
        this.isHeld = isHeld;
        this.messages = messages;
    }

    void add(Findings finding, Table table, List<Country> partners) {
        if (!isHeld) {
            finding.note(
                    messages.text("show.not_held", Map.of("indicator", indicator.id(), "source", indicator.source())));
        }
        if (source.own()) {
            finding.note(messages.text("show.own"));
        }
        if (indicator.level() == Indicator.Level.DIRECTED_PAIR) {
            finding.note(messages.text("show.both"));
        }
        if (indicator.level() != Indicator.Level.COUNTRY && partners.isEmpty()) {
            finding.note(messages.text("show.all_partners"));
        }
        if (indicator.frequency() == Frequency.ONCE) {
            finding.note(messages.text("show.once"));
        } else if (indicator.frequency() != Frequency.YEAR) {
            finding.note(messages.text(
                    "show.other_frequency",
                    Map.of("frequency", indicator.frequency().name().toLowerCase(Locale.ROOT))));
        }
        if (hasStatus(table, FigureRow.ZERO_BY_COVERAGE)) {
            Indicator.Coverage coverage = indicator.coverage();
            finding.note(messages.text(
                    "show.zero",
                    Map.of(
                            "scope", coverage.scope(),
                            "from", Integer.toString(coverage.firstYear()),
                            "to", Integer.toString(coverage.lastYear()))));
        }
        if (hasStatus(table, "carried")) {
            finding.note(messages.text("show.carried", Map.of("years", indicator.carryForward())));
        }
    }

    private static boolean hasStatus(Table table, String status) {
        int column = Figures.index(table, "status");
        return table.rows().stream().anyMatch(row -> row.get(column).equals(status));
    }
}
