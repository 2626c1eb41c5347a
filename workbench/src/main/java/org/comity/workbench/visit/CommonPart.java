package org.comity.workbench.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.data.Tie;
import org.comity.model.Framework;
import org.comity.workbench.brief.Block;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Views;

/** Common ground: the goal that both sides' figures put highest, organisations shared, agreements in force. */
final class CommonPart {
    private static final int LEAST = 1;

    private final Ground ground;
    private final Words words;

    private CommonPart(Ground ground, Words words) {
        this.ground = ground;
        this.words = words;
    }

    static Part of(Ground ground, Words words) {
        CommonPart part = new CommonPart(ground, words);
        String heading = words.say("visit.common");
        List<String> lines = new ArrayList<>();
        part.goal().ifPresent(lines::add);
        part.organisations().ifPresent(lines::add);
        ground.desk().agreements().forEach(line -> lines.add(part.agreement(line)));
        ground.ties().forEach(tie -> lines.add(part.tie(tie)));
        if (lines.isEmpty()) {
            return Part.unknown("common", heading, words.say("visit.common.none"));
        }
        return new Part("common", heading, lines.size(), LEAST, (shown, longest) -> {
            List<String> points = new ArrayList<>(lines.stream()
                    .limit(shown)
                    .map(line -> line.endsWith("]") ? line : words.shortened(line, Math.max(longest, 140)))
                    .toList());
            if (shown < lines.size()) {
                points.add(words.say("visit.common.more", "more", lines.size() - shown));
            }
            return List.of(new Block.Points(points, false));
        });
    }

    /** The goal whose lower score of the two sides is highest. */
    private Optional<String> goal() {
        Views.View there = ground.views().there();
        Views.View back = ground.views().back();
        return there.assessment().framework().goals().stream()
                .filter(goal -> there.goal(goal.id()).isPresent()
                        && back.goal(goal.id()).isPresent())
                .max(Comparator.comparingDouble(this::lesser))
                .map(goal -> words.cited(
                        words.say(
                                "visit.common.goal",
                                "goal",
                                goal.label(),
                                "there",
                                full(there.goal(goal.id())),
                                "back",
                                full(back.goal(goal.id()))),
                        there.id(),
                        back.id()));
    }

    private double lesser(Framework.Group goal) {
        return Math.min(
                ground.views().there().goal(goal.id()).orElseThrow().value(),
                ground.views().back().goal(goal.id()).orElseThrow().value());
    }

    private String full(Optional<Score> score) {
        return words.speech().full(score.orElseThrow());
    }

    private Optional<String> organisations() {
        return ground.organisations()
                .flatMap(line -> line.towards()
                        .map(count -> words.cited(
                                words.say(
                                        "visit.organisations",
                                        "count",
                                        Numbers.plain(count, words),
                                        "year",
                                        Integer.toString(line.year())),
                                line.id())));
    }

    private String agreement(AgreementLine line) {
        return words.say(
                "visit.agreement",
                "title",
                line.agreement().title(),
                "since",
                line.agreement().inForce().map(words::day).orElse(""));
    }

    private String tie(Tie tie) {
        return words.say(
                "visit.tie",
                "name",
                tie.name(),
                "since",
                tie.from()
                        .map(LocalDate::getYear)
                        .map(year -> Integer.toString(year))
                        .orElse(""),
                "source",
                tie.lineage().source());
    }
}
