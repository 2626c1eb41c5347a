package org.comity.workbench.visit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.workbench.Workbench;

/**
 * Chooses ten figures of a frame for a pair: in turn one from each goal and one from the context, of each those that are
 * counted for each side before those of the two together and those of each country; in each group in the frame's order.
 * The choice is the same whichever side asks.
 */
final class TenFigures {
    static final int COUNT = 10;

    private final Workbench workbench;
    private final FigureReader reader;

    TenFigures(Workbench workbench, FigureReader reader) {
        this.workbench = workbench;
        this.reader = reader;
    }

    List<FigureLine> choose(Framework frame) {
        List<Deque<String>> groups = groups(frame);
        List<FigureLine> chosen = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        while (chosen.size() < COUNT && groups.stream().anyMatch(group -> !group.isEmpty())) {
            for (Deque<String> group : groups) {
                Optional<FigureLine> line = next(group, seen);
                if (chosen.size() < COUNT) {
                    line.ifPresent(chosen::add);
                }
            }
        }
        return chosen;
    }

    private Optional<FigureLine> next(Deque<String> group, Set<String> seen) {
        while (!group.isEmpty()) {
            String id = group.removeFirst();
            Optional<FigureLine> line = seen.add(id) ? reader.find(id) : Optional.empty();
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private List<Deque<String>> groups(Framework frame) {
        List<Deque<String>> groups = new ArrayList<>();
        groups.add(sorted(frame.context().stream()));
        frame.goals().forEach(goal -> groups.add(sorted(goal.measures())));
        return groups;
    }

    private Deque<String> sorted(Stream<Framework.Measure> measures) {
        return measures.map(Framework.Measure::indicator)
                .filter(id -> workbench.facts().inUse().containsKey(id))
                .sorted(Comparator.comparingInt(this::order))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private int order(String id) {
        Indicator.Level level = workbench.catalogue().getIndicator(id).level();
        return switch (level) {
            case DIRECTED_PAIR -> 0;
            case PAIR -> 1;
            case COUNTRY -> 2;
        };
    }
}
