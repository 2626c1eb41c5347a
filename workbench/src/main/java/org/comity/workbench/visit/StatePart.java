package org.comity.workbench.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.model.Framework;
import org.comity.workbench.brief.Block;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Views;

/** The state of relations in five lines: score, change, widest gap between the sides, votes, exports. */
final class StatePart {
    private static final int SPAN = 5;

    private final Ground ground;
    private final Words words;
    private final Views.View there;
    private final Views.View back;

    private StatePart(Ground ground, Words words) {
        this.ground = ground;
        this.words = words;
        this.there = ground.views().there();
        this.back = ground.views().back();
    }

    static Part of(Ground ground, Words words) {
        StatePart part = new StatePart(ground, words);
        List<String> lines = List.of(part.score(), part.change(), part.gap(), part.votes(), part.exports());
        return Part.whole("state", words.say("visit.state"), List.of(new Block.Points(lines, true)));
    }

    private String score() {
        String year = Integer.toString(there.assessment().year());
        if (there.overall().isEmpty() || back.overall().isEmpty()) {
            return words.say("visit.state.none", "year", year);
        }
        return cited(words.say(
                "visit.state.score",
                "year",
                year,
                "there",
                full(there.overall().get()),
                "back",
                full(back.overall().get())));
    }

    private String change() {
        Optional<Change> one = change(there);
        Optional<Change> other = change(back);
        if (one.isEmpty() || other.isEmpty()) {
            return words.say("visit.change.none");
        }
        return cited(words.say(
                "visit.change",
                "from",
                Integer.toString(one.get().fromYear()),
                "there",
                words.speech().change(one.get().difference().orElseThrow()),
                "back",
                words.speech().change(other.get().difference().orElseThrow()),
                "sure",
                one.get().isCertain() && other.get().isCertain()
                        ? "both"
                        : one.get().isCertain() ? "home" : other.get().isCertain() ? "partner" : "none"));
    }

    private static Optional<Change> change(Views.View view) {
        return view.relation().stream()
                .map(Relation::changes)
                .flatMap(List::stream)
                .filter(change -> change.difference().isPresent())
                .min(Comparator.comparingInt(
                        change -> Math.abs(view.assessment().year() - SPAN - change.fromYear())));
    }

    private String gap() {
        Optional<Framework.Group> widest = there.assessment().framework().goals().stream()
                .filter(goal -> difference(goal) >= 1)
                .max(Comparator.comparingDouble(this::difference));
        return widest.map(goal -> cited(words.say(
                        "visit.gap",
                        "goal",
                        goal.label(),
                        "there",
                        full(there.goal(goal.id()).orElseThrow()),
                        "back",
                        full(back.goal(goal.id()).orElseThrow()))))
                .orElseGet(() -> there.overall().isEmpty()
                        ? words.say("visit.gap.unknown")
                        : cited(words.say("visit.gap.none")));
    }

    private double difference(Framework.Group goal) {
        return there.goal(goal.id())
                .flatMap(one -> back.goal(goal.id()).map(other -> Math.abs(one.value() - other.value())))
                .orElse(0.0);
    }

    private String votes() {
        return ground.votes()
                .flatMap(line -> line.towards()
                        .map(share -> words.cited(
                                words.say(
                                        "visit.votes",
                                        "year",
                                        Integer.toString(line.year()),
                                        "share",
                                        words.speech().percent(share)),
                                line.id())))
                .orElseGet(() -> words.say("visit.votes.none"));
    }

    private String exports() {
        return ground.exports()
                .map(line -> words.cited(
                        words.say(
                                "visit.exports",
                                "year",
                                Integer.toString(line.year()),
                                "unit",
                                line.indicator().unit(),
                                "there",
                                Numbers.text(line.towards(), words),
                                "back",
                                Numbers.text(line.back(), words)),
                        line.id()))
                .orElseGet(() -> words.say("visit.exports.none"));
    }

    private String cited(String sentence) {
        return words.cited(sentence, there.id(), back.id());
    }

    private String full(Score score) {
        return words.speech().full(score);
    }
}
