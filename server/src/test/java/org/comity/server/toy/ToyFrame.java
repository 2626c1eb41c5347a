package org.comity.server.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.model.Framework;
import org.comity.model.Frequency;
import org.comity.model.Indicator;

/** A frame of five goals with two measures each, and the indicators that they rest on. */
final class ToyFrame {
    static final List<String> GOALS = List.of("peaceful", "secure", "prosperous", "beautiful", "amicable");
    static final Framework FRAME = frame("neighbourhood", "Neighbourhood");
    static final Framework OTHER = frame("connectivity", "Connectivity");

    private ToyFrame() {}

    static List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        FRAME.measures().forEach(measure -> all.add(indicator(measure.indicator())));
        return all.stream()
                .sorted(java.util.Comparator.comparing(Indicator::id))
                .toList();
    }

    private static Indicator indicator(String id) {
        Indicator.Level level = id.endsWith("1") ? Indicator.Level.DIRECTED_PAIR : Indicator.Level.PAIR;
        return new Indicator(
                id,
                "Toy " + id.substring(id.indexOf('.') + 1).replace('_', ' '),
                "points",
                Indicator.Direction.HIGHER_IS_BETTER,
                level,
                Frequency.YEAR,
                id.substring(0, id.indexOf('.')),
                0,
                new Indicator.Coverage(Indicator.Absence.UNKNOWN, 2000, 2015, "toy"));
    }

    private static Framework frame(String id, String title) {
        List<Framework.Group> goals = GOALS.stream().map(ToyFrame::goal).toList();
        return new Framework(id, title, "an invented text", "Use is no endorsement.", goals, List.of());
    }

    private static Framework.Group goal(String id) {
        List<Framework.Node> measures = List.of(measure(id, 1), measure(id, 2));
        return new Framework.Group(id, Character.toUpperCase(id.charAt(0)) + id.substring(1), "toy", 1, measures);
    }

    private static Framework.Node measure(String goal, int number) {
        String id = goal + "_" + number;
        return new Framework.Measure(
                id,
                "Toy measure " + id.replace('_', ' '),
                (number == 1 ? "toy-flows." : "toy-ties.") + id,
                1,
                Framework.Rule.AS_IS,
                Optional.empty(),
                Optional.empty(),
                Indicator.Direction.HIGHER_IS_BETTER,
                Optional.empty(),
                Framework.Transform.NONE,
                "It shows how a page looks.");
    }
}
