package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Groups;
import org.comity.methods.composite.Sample;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment.Change;
import org.comity.workbench.situation.Assessment.MeasureState;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Relation;
import org.comity.workbench.situation.Assessment.Score;

/**
 * Panels in, assessment out; knows no store.
 *
 * @param inputs the figures of all neighbours in the world for the year and those before
 * @param scales by the measures' places in the frame; one set for all years
 * @param world the year's scores of all neighbours in the world
 * @param lastYears the last year that an indicator holds anywhere
 */
record Assessor(
        Inputs inputs,
        List<Framework.Goalposts> scales,
        WorldScores world,
        Function<String, Optional<Integer>> lastYears,
        Choices choices) {

    Assessment assess(Country home, int year, boolean yearChosen, NeighbourRule rule, List<Neighbour> neighbours) {
        List<Pair> pairs =
                neighbours.stream().map(n -> new Pair(home, n.partner())).toList();
        Grid grid = Grid.of(inputs, pairs, year);
        BitSet held = world.held();
        List<Relation> relations = held.isEmpty() ? unscored(neighbours) : relations(grid, held, neighbours);
        return new Assessment(
                home, year, yearChosen, rule, inputs.framework(), relations, world.find(home), states(grid, held));
    }

    /** The point scores of some relations in a year, on what any pair of neighbours in the world has. */
    Points points(Grid grid) {
        BitSet held = world.held();
        if (held.isEmpty()) {
            return new Points(Optional.empty());
        }
        FrameRecipe frame = FrameRecipe.of(inputs.framework(), scales, held);
        return frame.points(frame.figures(grid, null));
    }

    private static List<Relation> unscored(List<Neighbour> neighbours) {
        return neighbours.stream()
                .map(n -> new Relation(
                        n,
                        Optional.empty(),
                        Map.of(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }

    private List<Relation> relations(Grid grid, BitSet held, List<Neighbour> neighbours) {
        FrameRecipe frame = FrameRecipe.of(inputs.framework(), scales, held);
        Map<String, Double> whole = Shares.of(inputs.framework(), measure -> true);
        Figures figures = frame.figures(grid, null);
        Points points = frame.points(figures);
        Draws draws = choices.drawAll(frame, figures);
        Map<Integer, Ranked> ranked = rank(points, draws, frame, neighbours.size());
        List<List<Change>> changes = Changes.SPANS.stream()
                .map(span -> Changes.between(inputs, grid, grid.year() - span, scales, choices))
                .toList();
        List<Relation> relations = new ArrayList<>();
        for (int u = 0; u < neighbours.size(); u++) {
            int unit = u;
            Optional<Ranked> place = Optional.ofNullable(ranked.get(u));
            relations.add(new Relation(
                    neighbours.get(u),
                    score(points, draws, frame.root(), 0, u),
                    goals(points, draws, frame, u),
                    grid.observedShare(whole, u),
                    place.map(Ranked::place),
                    place.map(Ranked::group),
                    world.find(grid.pairs().get(u)),
                    changes.stream().map(list -> list.get(unit)).toList()));
        }
        return relations;
    }

    private static Map<String, Score> goals(Points points, Draws draws, FrameRecipe frame, int unit) {
        Map<String, Score> goals = new HashMap<>();
        int place = 1;
        for (Map.Entry<String, String> goal : frame.goals().entrySet()) {
            score(points, draws, goal.getValue(), place++, unit).ifPresent(s -> goals.put(goal.getKey(), s));
        }
        return goals;
    }

    private static Optional<Score> score(Points points, Draws draws, String node, int place, int unit) {
        return points.find(node, unit).map(value -> WorldScores.score(value, draws.range(place, unit)));
    }

    private record Ranked(Place place, String group) {}

    /** Places and groups among home's neighbours, by unit; those without any figure have none. */
    private static Map<Integer, Ranked> rank(Points points, Draws draws, FrameRecipe frame, int units) {
        String root = frame.root();
        int[] scored =
                IntStream.range(0, units).filter(u -> points.has(root, u)).toArray();
        double[] values =
                IntStream.of(scored).mapToDouble(u -> points.value(root, u)).toArray();
        Sample sample = draws.sample(0, scored);
        int[] ranks = Sample.ranks(values);
        int[] order = IntStream.range(0, scored.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> ranks[i]))
                .mapToInt(i -> i)
                .toArray();
        int[] groups = Groups.of(order, sample);
        List<Sample.RankRange> ranges = sample.rankRanges();
        Map<Integer, Ranked> ranked = new HashMap<>();
        for (int i = 0; i < scored.length; i++) {
            ranked.put(scored[i], new Ranked(WorldScores.place(ranks[i], ranges.get(i)), Groups.letter(groups[i])));
        }
        return ranked;
    }

    private List<MeasureState> states(Grid grid, BitSet held) {
        List<MeasureState> states = new ArrayList<>();
        int m = 0;
        for (Framework.Group goal : inputs.framework().goals()) {
            for (Framework.Measure measure : goal.measures().toList()) {
                int number = m++;
                long observed = IntStream.range(0, grid.pairs().size())
                        .filter(u -> grid.isObserved(number, u))
                        .count();
                long present = IntStream.range(0, grid.pairs().size())
                        .filter(u -> grid.figure(number, u).isPresent())
                        .count();
                states.add(new MeasureState(
                        measure,
                        goal.id(),
                        (int) observed,
                        (int) (present - observed),
                        lastYears.apply(measure.indicator()),
                        inputs.indicator(measure.indicator()).source(),
                        held.get(number)));
            }
        }
        return states;
    }
}
