package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.model.Country;
import org.comity.model.Frequency;
import org.comity.model.Indicator;
import org.comity.model.Pair;
import org.comity.model.Panel;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.Relation;

/** Reads what the frame's sources count for each side separately: the latest figures up to the year, both ways. */
final class SidesReader {
    private static final int OLDEST = 5; // years that a figure may be older than the year asked

    private SidesReader() {}

    static List<Sides> read(Workbench workbench, Assessment assessment) {
        List<Indicator> directed = directed(workbench, assessment);
        List<Country> partners =
                assessment.partners().stream().map(Relation::partner).toList();
        if (directed.isEmpty() || partners.isEmpty()) {
            return List.of();
        }
        List<Panel.Unit> units = new ArrayList<>();
        for (Country partner : partners) {
            Pair pair = new Pair(assessment.home(), partner);
            units.add(Panel.Unit.of(pair));
            units.add(Panel.Unit.of(pair.turned()));
        }
        List<String> ids = directed.stream().map(Indicator::id).toList();
        Panel panel = workbench.facts().panel(ids, units, assessment.year() - OLDEST, assessment.year());
        List<Sides> all = new ArrayList<>();
        for (int i = 0; i < directed.size(); i++) {
            List<Sides.Row> rows = new ArrayList<>();
            for (int p = 0; p < partners.size(); p++) {
                rows.add(new Sides.Row(partners.get(p), latest(panel, i, 2 * p), latest(panel, i, 2 * p + 1)));
            }
            all.add(new Sides(directed.get(i), rows));
        }
        return all.stream().filter(Sides::isHeld).toList();
    }

    /** Those that the frame uses; of a source whose pairs it uses without a side, all that have sides. */
    private static List<Indicator> directed(Workbench workbench, Assessment assessment) {
        Set<String> sources =
                assessment.measures().stream().map(MeasureState::source).collect(Collectors.toSet());
        Set<String> used =
                assessment.measures().stream().map(m -> m.measure().indicator()).collect(Collectors.toSet());
        Set<String> sourcesOfUsed = workbench.catalogue().indicators().stream()
                .filter(i -> used.contains(i.id()) && i.level() == Indicator.Level.DIRECTED_PAIR)
                .map(Indicator::source)
                .collect(Collectors.toSet());
        return workbench.catalogue().indicators().stream()
                .filter(i ->
                        used.contains(i.id()) || (sources.contains(i.source()) && !sourcesOfUsed.contains(i.source())))
                .filter(i -> i.level() == Indicator.Level.DIRECTED_PAIR)
                .filter(i -> i.frequency() == Frequency.YEAR || i.frequency() == Frequency.ONCE)
                .toList();
    }

    private static Optional<Sides.Figure> latest(Panel panel, int indicator, int unit) {
        for (int year = panel.lastYear(); year >= panel.firstYear(); year--) {
            if (panel.has(indicator, unit, year) && panel.cell(indicator, unit, year) != Panel.Cell.CARRIED) {
                return Optional.of(new Sides.Figure(panel.value(indicator, unit, year), year));
            }
        }
        return Optional.empty();
    }
}
