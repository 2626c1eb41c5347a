package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.workbench.brief.Block;
import org.comity.workbench.situation.Assessment.MeasureState;

/** Which measures of the frame have no figure for the pair, by source, and how to get them. */
final class UnknownPart {
    private static final int LEAST = 1;

    private UnknownPart() {}

    static Part of(Ground ground, Set<String> held, Words words) {
        String heading = words.say("visit.unknowns");
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (MeasureState state : ground.views().there().assessment().measures()) {
            if (!held.contains(state.measure().indicator())) {
                bySource.computeIfAbsent(state.source(), _ -> new ArrayList<>())
                        .add(state.measure().label());
            }
        }
        if (bySource.isEmpty()) {
            return Part.whole("unknowns", heading, List.of(new Block.Text(words.say("visit.unknowns.none"))));
        }
        List<String> lines = bySource.entrySet().stream()
                .map(entry -> words.say(
                        "visit.unknowns.line",
                        "labels",
                        entry.getValue().stream().collect(Collectors.joining("; ")),
                        "source",
                        entry.getKey()))
                .toList();
        return new Part("unknowns", heading, lines.size(), LEAST, (shown, longest) -> {
            List<String> points = new ArrayList<>(lines.stream()
                    .limit(shown)
                    .map(line -> words.shortened(line, Math.max(longest, 140)))
                    .toList());
            if (shown < lines.size()) {
                points.add(words.say("visit.unknowns.more", "more", lines.size() - shown));
            }
            return List.of(new Block.Points(points, false));
        });
    }
}
