package org.comity.workbench.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.comity.model.Framework;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;

/**
 * A measure of two frames: that of the first, that of the second, or one of them.
 *
 * @param before in the first frame
 * @param after in the second
 * @param goal the label of its goal, in the second frame where it is there
 */
record Match(Optional<Measure> before, Optional<Measure> after, String goal) {
    /** The one of the second frame where it is there. */
    Measure measure() {
        return after.or(() -> before).orElseThrow();
    }

    /**
     * Pairs the measures of two frames: those of one id and indicator, then those of one indicator and rule. In the order of
     * the first frame, then what only the second has.
     */
    static List<Match> of(Framework before, Framework after) {
        Map<Measure, String> left = measures(after);
        List<Match> matches = new ArrayList<>();
        Map<Measure, Measure> found = new LinkedHashMap<>();
        for (Measure measure : measures(before).keySet()) {
            find(left, m -> m.id().equals(measure.id()) && m.indicator().equals(measure.indicator()))
                    .or(() -> find(
                            left,
                            m -> m.indicator().equals(measure.indicator())
                                    && m.rule() == measure.rule()
                                    && before.measures().noneMatch(b -> b.id().equals(m.id()))))
                    .ifPresent(m -> found.put(measure, m));
            Optional.ofNullable(found.get(measure)).ifPresent(left::remove);
        }
        Map<Measure, String> goals = measures(after);
        measures(before).forEach((measure, goal) -> {
            Optional<Measure> other = Optional.ofNullable(found.get(measure));
            matches.add(
                    new Match(Optional.of(measure), other, other.map(goals::get).orElse(goal)));
        });
        left.forEach((measure, goal) -> matches.add(new Match(Optional.empty(), Optional.of(measure), goal)));
        return matches;
    }

    private static Map<Measure, String> measures(Framework framework) {
        Map<Measure, String> goals = new LinkedHashMap<>();
        for (Group goal : framework.goals()) {
            goal.measures().forEach(measure -> goals.put(measure, goal.label()));
        }
        return goals;
    }

    private static Optional<Measure> find(Map<Measure, String> among, Predicate<Measure> wanted) {
        return among.keySet().stream().filter(wanted).findFirst();
    }
}
