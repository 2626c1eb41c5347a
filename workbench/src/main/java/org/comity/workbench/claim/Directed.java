package org.comity.workbench.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.data.Catalogue;
import org.comity.model.Framework;
import org.comity.model.Framework.Rule;
import org.comity.model.Indicator;
import org.comity.workbench.trust.principles.Decider;

/** The part of a frame that says what one side does towards the other: its measures of directed figures, one way only. */
final class Directed {
    private Directed() {}

    /** The frame from home to partner; empty when it has no directed measure. */
    static Optional<Framework> of(Framework framework, Catalogue catalogue) {
        List<Framework.Group> goals = framework.goals().stream()
                .flatMap(goal -> group(goal, catalogue))
                .toList();
        return goals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Framework(
                        framework.id(), framework.title(), framework.origin(), framework.notice(), goals, List.of()));
    }

    private static Stream<Framework.Group> group(Framework.Group group, Catalogue catalogue) {
        List<Framework.Node> children = group.children().stream()
                .<Framework.Node>flatMap(child -> switch (child) {
                    case Framework.Group inner -> group(inner, catalogue);
                    case Framework.Measure measure -> measure(measure, catalogue);
                })
                .toList();
        return children.isEmpty()
                ? Stream.empty()
                : Stream.of(new Framework.Group(group.id(), group.label(), group.why(), group.weight(), children));
    }

    private static Stream<Framework.Measure> measure(Framework.Measure measure, Catalogue catalogue) {
        boolean directed = catalogue.getIndicator(measure.indicator()).level() == Indicator.Level.DIRECTED_PAIR
                && isOfEachSide(measure.rule());
        Rule rule = switch (Decider.of(measure.indicator())) {
            case HOME -> Rule.AS_IS;
            case PARTNER -> Rule.REVERSE;
        };
        return directed
                ? Stream.of(new Framework.Measure(
                        measure.id(),
                        measure.label(),
                        measure.indicator(),
                        measure.weight(),
                        rule,
                        measure.size(),
                        measure.distance(),
                        measure.direction(),
                        measure.goalposts(),
                        measure.transform(),
                        measure.why()))
                : Stream.empty();
    }

    /** Flows relative to what size predicts are of both sides together, and shares say who depends on whom. */
    private static boolean isOfEachSide(Rule rule) {
        return switch (rule) {
            case AS_IS, REVERSE, LESSER_SIDE, MEAN_OF_SIDES -> true;
            case GAP, JOINT_MINIMUM, JOINT_MAXIMUM, SHARED_EXPOSURE, RELATIVE_TO_EXPECTED, SHARE_OF_HOME -> false;
        };
    }
}
