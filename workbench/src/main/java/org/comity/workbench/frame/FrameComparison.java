package org.comity.workbench.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Framework;
import org.comity.model.Table;
import org.comity.workbench.Workbench;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Shares;
import org.comity.workbench.situation.Situation;

/** What another frame does to a home's relations: who moves, and why. Safe for use by many threads. */
public final class FrameComparison {
    private final Workbench workbench;
    private final Locale locale;

    private FrameComparison(Workbench workbench, Locale locale) {
        this.workbench = workbench;
        this.locale = locale;
    }

    /** With the texts of a language; figures are the same in all. */
    public static FrameComparison of(Workbench workbench, Locale locale) {
        return new FrameComparison(workbench, locale);
    }

    /** One partner under both frames; the move is empty where one of them has no score. */
    record Moved(Country partner, Optional<Relation> before, Optional<Relation> after, Optional<Move> move) {}

    private record Question(Situation.Request before, Framework after, Locale locale) {}

    /**
     * Main table: scores and ranks by both frames, with the parts that measures dropped and added, changed shares and
     * other ways of measuring have in each change; then the parts by goal, by measure, and how the frames differ.
     *
     * @param before home, year, rule and the first frame; without a year the one that this frame chooses
     * @param after the second frame
     */
    public Finding finding(Situation.Request before, Framework after) {
        return workbench.remember(new Question(before, after, locale), Finding.class, () -> answer(before, after));
    }

    private Finding answer(Situation.Request asked, Framework other) {
        Situation situation = Situation.of(workbench, locale);
        int year = situation.year(asked);
        Situation.Request one = request(asked, year, asked.framework());
        Situation.Request two = request(asked, year, other);
        List<Match> matches = Match.of(asked.framework(), other);
        List<Moved> moved = moves(situation, one, two, matches);
        return new ComparisonFinding(workbench, one, two, locale)
                .build(matches, moved, situation.finding(one), situation.finding(two));
    }

    private static Situation.Request request(Situation.Request asked, int year, Framework framework) {
        return new Situation.Request(
                asked.home(), Optional.of(year), asked.rule(), framework, asked.draws(), asked.seed());
    }

    private static List<Moved> moves(
            Situation situation, Situation.Request one, Situation.Request two, List<Match> matches) {
        Assessment before = situation.assess(one);
        Assessment after = situation.assess(two);
        Map<String, Map<String, Double>> scoresBefore =
                scores(situation.finding(one).table("figures"));
        Map<String, Map<String, Double>> scoresAfter =
                scores(situation.finding(two).table("figures"));
        List<Moved> moved = new ArrayList<>();
        for (Relation relation : before.partners()) {
            Country partner = relation.partner();
            Optional<Relation> then = Optional.of(relation);
            Optional<Relation> now = after.partners().stream()
                    .filter(r -> r.partner().equals(partner))
                    .findFirst();
            Optional<Double> was = then.flatMap(Relation::overall).map(Score::value);
            Optional<Double> is = now.flatMap(Relation::overall).map(Score::value);
            Optional<Move> move = was.isPresent() && is.isPresent()
                    ? Optional.of(Move.of(
                            was.get(),
                            is.get(),
                            matches,
                            scored(one.framework(), scoresBefore.getOrDefault(partner.code(), Map.of())),
                            scored(two.framework(), scoresAfter.getOrDefault(partner.code(), Map.of()))))
                    : Optional.empty();
            moved.add(new Moved(partner, then, now, move));
        }
        return moved;
    }

    /** The measures' scores by partner and measure. */
    private static Map<String, Map<String, Double>> scores(Table figures) {
        List<String> names = figures.columns().stream().map(Table.Column::name).toList();
        Map<String, Map<String, Double>> byPartner = new HashMap<>();
        for (List<Object> row : figures.rows()) {
            if (row.get(names.indexOf("score")) instanceof Double score) {
                byPartner
                        .computeIfAbsent(row.get(names.indexOf("partner")).toString(), _ -> new HashMap<>())
                        .put(row.get(names.indexOf("measure")).toString(), score);
            }
        }
        return byPartner;
    }

    private static Map<String, Move.Scored> scored(Framework framework, Map<String, Double> scores) {
        Map<String, Move.Scored> scored = new HashMap<>();
        Shares.of(framework, measure -> scores.containsKey(measure.id()))
                .forEach((id, share) -> scored.put(id, new Move.Scored(share, scores.getOrDefault(id, 0.0))));
        return scored;
    }
}
