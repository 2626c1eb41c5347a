package org.comity.server.toy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Assessment.WorldPlace;
import org.comity.workbench.situation.Situation;

/** Draws an assessment; the same request gives the same one. Every third partner lacks a goal, one lacks all. */
final class ToyAssessment {
    private static final int LAST_YEAR = 2015;

    private ToyAssessment() {}

    static Assessment of(Situation.Request request) {
        int year = request.year().orElse(LAST_YEAR);
        List<Relation> relations = new ArrayList<>();
        for (Country partner : ToyNeighbours.of(request.home(), request.rule())) {
            relations.add(relation(request, partner, year, relations.size()));
        }
        return new Assessment(
                request.home(),
                year,
                request.year().isEmpty(),
                request.rule(),
                request.framework(),
                relations,
                Optional.of(new WorldPlace(new Place(61, 40, 88), 190, new Score(58, 49, 66))),
                measures(request, relations.size()));
    }

    private static Relation relation(Situation.Request request, Country partner, int year, int number) {
        SplittableRandom random = random(request.home(), partner, year);
        Neighbour neighbour = ToyNeighbours.neighbour(request.home(), partner, year);
        if (number == 4) {
            return new Relation(
                    neighbour,
                    Optional.empty(),
                    Map.of(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }
        Map<String, Score> goals = new HashMap<>();
        for (Framework.Group goal : request.framework().goals()) {
            if (number % 3 != 2 || !goal.id().equals("beautiful")) {
                goals.put(goal.id(), score(random, 4));
            }
        }
        Score overall = score(random, 6);
        String group = overall.value() > 66 ? "A" : overall.value() > 40 ? "B" : "C";
        Place place = new Place(number + 1, Math.max(1, number - 1), number + 3);
        return new Relation(
                neighbour,
                Optional.of(overall),
                goals,
                0.5 + random.nextDouble() / 2,
                Optional.of(place),
                Optional.of(group),
                Optional.of(new WorldPlace(place, 600, overall)),
                changes(random, year));
    }

    private static List<Change> changes(SplittableRandom random, int year) {
        List<Change> changes = new ArrayList<>();
        for (int span : List.of(1, 5, 10)) {
            double by = random.nextDouble(-12, 12);
            double half = random.nextDouble(1, 8);
            changes.add(new Change(year - span, Optional.of(new Score(by, by - half, by + half)), 0.75));
        }
        return changes;
    }

    private static Score score(SplittableRandom random, double doubt) {
        double value = random.nextDouble(15, 92);
        return new Score(value, value - doubt - random.nextDouble(6), value + doubt + random.nextDouble(6));
    }

    private static List<MeasureState> measures(Situation.Request request, int partners) {
        List<MeasureState> states = new ArrayList<>();
        for (Framework.Group goal : request.framework().goals()) {
            goal.measures().forEach(measure -> {
                boolean missing = measure.id().equals("beautiful_2");
                String source =
                        measure.indicator().substring(0, measure.indicator().indexOf('.'));
                states.add(new MeasureState(
                        measure,
                        goal.id(),
                        missing ? 0 : Math.max(0, partners - 1),
                        measure.id().equals("secure_1") ? 1 : 0,
                        missing ? Optional.empty() : Optional.of(LAST_YEAR),
                        source,
                        !missing));
            });
        }
        return states;
    }

    static SplittableRandom random(Country home, Country partner, int year) {
        return new SplittableRandom((home.code() + partner.code()).hashCode() * 31L + year);
    }
}
