package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.figures.Figures;

/** Reads single figures of a pair, both ways, each as an answer to {@code show} that can be cited and checked. */
final class FigureReader {
    /** Years that a figure may be older than the year of the visit. */
    private static final int OLDEST = 25;

    private static final int SPAN = 5;

    private final Workbench workbench;
    private final Figures figures;
    private final Pair pair;
    private final int year;

    /** Up to the given year. */
    FigureReader(Workbench workbench, Pair pair, int year, Locale locale) {
        this.workbench = workbench;
        this.figures = Figures.of(workbench, locale);
        this.pair = pair;
        this.year = year;
    }

    /** The newest year that both sides have, else the newest that one has; empty where neither has any. */
    Optional<FigureLine> find(String id) {
        if (!workbench.facts().inUse().containsKey(id)) {
            return Optional.empty();
        }
        Indicator indicator = workbench.catalogue().getIndicator(id);
        return indicator.frequency() == Frequency.YEAR
                ? newest(indicator).map(at -> read(indicator, at))
                : Optional.empty();
    }

    private FigureLine read(Indicator indicator, int at) {
        var finding = figures.show(new Figures.Request(
                indicator.id(), pair.home(), List.of(pair.partner()), Optional.of(at - SPAN), Optional.of(at)));
        return FigureLine.of(indicator, finding, pair, at, at - SPAN);
    }

    private Optional<Integer> newest(Indicator indicator) {
        List<Panel.Unit> units = new ArrayList<>();
        switch (indicator.level()) {
            case COUNTRY -> {
                units.add(Panel.Unit.of(pair.home()));
                units.add(Panel.Unit.of(pair.partner()));
            }
            case PAIR -> units.add(Panel.Unit.of(pair.canonical()));
            case DIRECTED_PAIR -> {
                units.add(Panel.Unit.of(pair));
                units.add(Panel.Unit.of(pair.turned()));
            }
        }
        Panel panel = workbench.facts().panel(List.of(indicator.id()), units, year - OLDEST, year);
        Optional<Integer> any = Optional.empty();
        for (int at = year; at >= year - OLDEST; at--) {
            int held = 0;
            for (int unit = 0; unit < units.size(); unit++) {
                held += panel.has(0, unit, at) && panel.cell(0, unit, at) != Panel.Cell.CARRIED ? 1 : 0;
            }
            if (held == units.size()) {
                return Optional.of(at);
            }
            any = held > 0 && any.isEmpty() ? Optional.of(at) : any;
        }
        return any;
    }
}
