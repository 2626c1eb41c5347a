package org.comity.workbench.visit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.workbench.brief.Block;
import org.comity.workbench.brief.Grid;
import org.comity.workbench.situation.Assessment.Score;

/** What is shown where there is room: the goals from both sides, and the sources. */
final class MorePart {
    private final Ground ground;
    private final Words words;

    MorePart(Ground ground, Words words) {
        this.ground = ground;
        this.words = words;
    }

    /** Every goal from both sides; goes whole when there is no room. */
    Part goals() {
        String heading = words.say(
                "visit.goals",
                "year",
                Integer.toString(ground.views().there().assessment().year()));
        List<Grid.Head> heads = List.of(
                Grid.Head.words(words.say("visit.goal")),
                Grid.Head.figure(words.say("visit.towards")),
                Grid.Head.figure(words.say("visit.back")),
                Grid.Head.words(words.say("visit.id")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                words.say("visit.overall"),
                ground.views().there().overall(),
                ground.views().back().overall()));
        for (Framework.Group goal :
                ground.views().there().assessment().framework().goals()) {
            rows.add(row(
                    goal.label(),
                    ground.views().there().goal(goal.id()),
                    ground.views().back().goal(goal.id())));
        }
        Block table = new Block.Tabular(new Grid(heading, heads, rows, List.of(70, 45, 45, 50)));
        return new Part("goals", heading, 1, 0, (shown, longest) -> List.of(table));
    }

    private List<String> row(String label, Optional<Score> there, Optional<Score> back) {
        return List.of(
                label,
                there.map(words.speech()::full).orElseGet(() -> words.say("visit.unknown")),
                back.map(words.speech()::full).orElseGet(() -> words.say("visit.unknown")),
                "[%s, %s]"
                        .formatted(
                                ground.views().there().id(),
                                ground.views().back().id()));
    }

    /** The sources with vintage, last year and licence; goes row by row. */
    Part sources() {
        TreeMap<String, List<Finding.SourceUse>> uses = new TreeMap<>();
        ground.findings().stream()
                .flatMap(finding -> finding.provenance().sources().stream())
                .distinct()
                .sorted(Comparator.comparing(Finding.SourceUse::vintage))
                .forEach(use -> uses.computeIfAbsent(use.source(), _ -> new ArrayList<>())
                        .add(use));
        String heading = words.say("visit.sources");
        List<Grid.Head> heads = List.of(
                Grid.Head.words(words.say("visit.source")),
                Grid.Head.words(words.say("visit.citation")),
                Grid.Head.figure(words.say("visit.last")),
                Grid.Head.words(words.say("visit.vintage")));
        List<List<Finding.SourceUse>> all = List.copyOf(uses.values());
        return new Part("sources", heading, all.size(), 0, (shown, longest) -> {
            List<List<String>> rows =
                    all.stream().limit(shown).map(use -> source(use, longest)).toList();
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Tabular(new Grid(heading, heads, rows, List.of(34, 104, 18, 44))));
            if (shown < all.size()) {
                blocks.add(new Block.Text(words.say("visit.sources.more", "more", all.size() - shown)));
            }
            return blocks;
        });
    }

    /** One source with all its vintages that were read. */
    private List<String> source(List<Finding.SourceUse> uses, int longest) {
        Finding.SourceUse use = uses.getLast();
        return List.of(
                use.source(),
                words.shortened(use.citation(), Math.max(longest, 240)),
                uses.stream()
                        .flatMap(one -> one.lastYear().stream())
                        .max(Integer::compare)
                        .map(year -> Integer.toString(year))
                        .orElse(""),
                uses.stream().map(Finding.SourceUse::vintage).distinct().collect(Collectors.joining(" ")));
    }
}
