package org.comity.workbench.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Framework;
import org.comity.workbench.chart.IntervalGrid;
import org.comity.workbench.chart.NeighbourMap;
import org.comity.workbench.chart.Place;
import org.comity.workbench.chart.RangeBars;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Assessment.WorldPlace;

/** The map, and the table of all neighbours with ranges, groups and goals. */
final class StandingPart {
    private static final int MAP_WIDTH = 640;
    private static final int MAP_HEIGHT = 340;

    private final Material material;
    private final Speech speech;
    private final List<Relation> relations;

    private StandingPart(Material material) {
        this.material = material;
        this.speech = material.speech();
        this.relations = Intervals.byName(material);
    }

    static Section of(Material material) {
        StandingPart part = new StandingPart(material);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(part.speech.say("standing.intro")));
        blocks.add(part.map());
        blocks.add(part.bars());
        blocks.add(part.goals());
        material.assessment().neighbourhood().ifPresent(place -> blocks.add(part.neighbourhood(place)));
        return new Section("standing", part.speech.say("section.standing"), blocks);
    }

    private Block map() {
        List<Place> places = new ArrayList<>();
        places.add(new Place(material.assessment().home(), material.home(), Place.Role.HOME, Optional.empty(), ""));
        relations.forEach(r -> places.add(new Place(
                r.partner(),
                speech.name(r.partner()),
                Place.Role.NEIGHBOUR,
                r.overall().map(Intervals::of),
                "")));
        String title = say("standing.map");
        String json = new NeighbourMap(title, speech.say("standing.legend"), places, MAP_WIDTH, MAP_HEIGHT)
                .toJson(speech.locale());
        List<List<String>> rows = relations.stream()
                .map(r -> List.of(
                        speech.name(r.partner()),
                        Relations.describe(r.neighbour(), speech),
                        speech.orMissing(r.overall().map(s -> speech.score(s.value()))),
                        speech.percent(r.observedShare())))
                .toList();
        Grid behind = new Grid(
                title,
                List.of(
                        Grid.Head.words(speech.say("place")),
                        Grid.Head.words(speech.say("standing.column.relation")),
                        Grid.Head.figure(speech.say("standing.column.score")),
                        Grid.Head.figure(speech.say("standing.column.observed"))),
                rows);
        return new Block.Picture("map", title, json, behind);
    }

    private Block bars() {
        String title = say("standing.bars");
        List<RangeBars.Row> rows = relations.stream()
                .map(r -> new RangeBars.Row(
                        speech.name(r.partner()),
                        r.overall().map(Intervals::of),
                        r.group().orElse(""),
                        true))
                .toList();
        String json = new RangeBars(title, speech.say("standing.legend"), 0, 100, rows).toJson(speech.locale());
        return new Block.Picture("scores", title, json, table(title));
    }

    private Grid table(String title) {
        int pairs = relations.stream()
                .flatMap(r -> r.world().stream())
                .mapToInt(WorldPlace::of)
                .max()
                .orElse(0);
        List<Grid.Head> heads = List.of(
                Grid.Head.words(speech.say("place")),
                Grid.Head.figure(speech.say("standing.column.score")),
                Grid.Head.figure(speech.say("standing.column.range")),
                Grid.Head.words(speech.say("standing.column.group")),
                Grid.Head.figure(speech.say("standing.column.rank")),
                Grid.Head.figure(speech.say("standing.column.world", Map.of("of", pairs))));
        return new Grid(title, heads, relations.stream().map(this::row).toList());
    }

    private List<String> row(Relation r) {
        return List.of(
                speech.name(r.partner()),
                speech.orMissing(r.overall().map(s -> speech.score(s.value()))),
                speech.orMissing(r.overall().map(speech::range)),
                r.group().orElse(""),
                speech.orMissing(r.place()
                        .map(p -> speech.say(
                                "standing.rank", Map.of("rank", p.rank(), "low", p.low(), "high", p.high())))),
                speech.orMissing(r.world()
                        .map(WorldPlace::place)
                        .map(p -> speech.say(
                                "standing.world", Map.of("rank", p.rank(), "low", p.low(), "high", p.high())))));
    }

    private Block goals() {
        List<Framework.Group> goals = material.assessment().framework().goals();
        List<IntervalGrid.Cell> cells = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Relation r : relations) {
            List<String> row = new ArrayList<>(List.of(speech.name(r.partner())));
            for (Framework.Group goal : goals) {
                Optional<Score> score = Optional.ofNullable(r.goals().get(goal.id()));
                cells.add(new IntervalGrid.Cell(speech.name(r.partner()), goal.label(), score.map(Intervals::of)));
                row.add(speech.orMissing(score.map(speech::full)));
            }
            rows.add(row);
        }
        List<Grid.Head> heads = new ArrayList<>(List.of(Grid.Head.words(speech.say("place"))));
        goals.forEach(goal -> heads.add(Grid.Head.figure(goal.label())));
        String title = say("standing.goals");
        String json = new IntervalGrid(title, 0, 100, cells).toJson(speech.locale());
        return new Block.Picture("goals", title, json, new Grid(title, heads, rows));
    }

    private Block neighbourhood(WorldPlace place) {
        return new Block.Text(speech.cited(
                speech.say(
                        "standing.neighbourhood",
                        Map.of(
                                "home", material.home(),
                                "of", place.of(),
                                "score", speech.full(place.score()),
                                "rank", place.place().rank(),
                                "low", place.place().low(),
                                "high", place.place().high())),
                material.finding()));
    }

    private String say(String key) {
        return speech.say(key, Map.of("home", material.home(), "year", material.year()));
    }
}
