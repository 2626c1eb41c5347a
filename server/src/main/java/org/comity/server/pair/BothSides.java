package org.comity.server.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.server.home.Sentence;
import org.comity.server.page.Language;
import org.comity.server.page.RangeBar;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/** The same relation assessed from one side and from the other. */
final class BothSides {
    private final Assessment there;
    private final Optional<Relation> towards;
    private final Optional<Relation> back;
    private final Language language;

    BothSides(PairQuestion.Answer answer, Language language) {
        this.there = answer.there().assessment();
        this.towards = answer.there().relation();
        this.back = answer.back().relation();
        this.language = language;
    }

    boolean isScored() {
        return towards.flatMap(Relation::overall).isPresent();
    }

    List<PairView.TwoWays> goals() {
        List<PairView.TwoWays> rows = new ArrayList<>();
        rows.add(new PairView.TwoWays(
                language.text("head.score"),
                towards.flatMap(Relation::overall).map(this::bar),
                back.flatMap(Relation::overall).map(this::bar)));
        for (Framework.Group goal : there.framework().goals()) {
            rows.add(new PairView.TwoWays(
                    goal.label(),
                    goal(towards, goal.id()).map(this::bar),
                    goal(back, goal.id()).map(this::bar)));
        }
        return rows;
    }

    private static Optional<Score> goal(Optional<Relation> relation, String goal) {
        return relation.map(Relation::goals).map(goals -> goals.get(goal));
    }

    private RangeBar bar(Score score) {
        return RangeBar.score(score, language);
    }

    /** State, biggest change, largest gap between the two sides, and what is not known. */
    List<Sentence> sentences(Finding finding, List<String> missing) {
        List<Sentence> sentences = new ArrayList<>();
        for (String text : List.of(state(), change(), gap(), unknown(missing))) {
            sentences.add(new Sentence("%s-%d".formatted(finding.id(), sentences.size() + 1), text));
        }
        return sentences;
    }

    private String state() {
        return towards.flatMap(Relation::overall)
                .map(score -> language.text(
                        "pair.state",
                        Map.of(
                                "year", Integer.toString(there.year()),
                                "home", language.name(there.home()),
                                "partner", partner(),
                                "score", language.number(score.value(), 0),
                                "low", language.number(score.low(), 0),
                                "high", language.number(score.high(), 0))))
                .orElseGet(() -> language.text("pair.none", Integer.toString(there.year())));
    }

    private String partner() {
        return towards.map(r -> language.name(r.partner())).orElse("");
    }

    private String change() {
        Optional<Change> biggest = towards.stream()
                .flatMap(r -> r.changes().stream())
                .filter(Change::isCertain)
                .max(Comparator.comparingDouble(
                        c -> Math.abs(c.difference().orElseThrow().value())));
        return biggest.map(c -> language.text(
                        "pair.change",
                        Integer.toString(c.fromYear()),
                        language.signed(c.difference().orElseThrow().value(), 1),
                        language.signed(c.difference().orElseThrow().low(), 1),
                        language.signed(c.difference().orElseThrow().high(), 1)))
                .orElseGet(() -> language.text("pair.change.none"));
    }

    private String gap() {
        Optional<Framework.Group> widest = there.framework().goals().stream()
                .filter(goal -> difference(goal.id()) > 0)
                .max(Comparator.comparingDouble(goal -> difference(goal.id())));
        return widest.map(goal -> language.text(
                        "pair.gap",
                        goal.label(),
                        language.number(goal(towards, goal.id()).orElseThrow().value(), 0),
                        language.number(goal(back, goal.id()).orElseThrow().value(), 0),
                        language.name(there.home()),
                        partner()))
                .orElseGet(() -> language.text("pair.gap.none"));
    }

    private double difference(String goal) {
        return goal(towards, goal)
                .flatMap(one -> goal(back, goal).map(other -> Math.abs(one.value() - other.value())))
                .orElse(0.0);
    }

    private String unknown(List<String> missing) {
        return language.text(
                "pair.unknown",
                Map.of(
                        "missing", missing.size(),
                        "of", there.framework().measures().count(),
                        "labels", missing.isEmpty() ? "" : language.few(missing)));
    }
}
