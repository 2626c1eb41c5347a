package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Sample;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Pair;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.situation.Assessment.Place;
import org.comity.workbench.situation.Assessment.Score;
import org.comity.workbench.situation.Assessment.WorldPlace;

/**
 * The scores of all pairs of neighbours in the world in one year, and of all neighbourhoods (the mean of a country's
 * relations). Where every measure reads the same from both sides a pair counts once; otherwise each direction does.
 */
final class WorldScores {
    private final BitSet held;
    private final boolean symmetric;
    private final Map<Pair, WorldPlace> relations;
    private final Map<Country, WorldPlace> neighbourhoods;

    private WorldScores(
            BitSet held, boolean symmetric, Map<Pair, WorldPlace> relations, Map<Country, WorldPlace> neighbourhoods) {
        this.held = held;
        this.symmetric = symmetric;
        this.relations = relations;
        this.neighbourhoods = neighbourhoods;
    }

    static WorldScores of(
            Inputs inputs,
            List<Framework.Goalposts> scales,
            Map<Country, List<Neighbour>> neighbours,
            int year,
            Choices choices) {
        boolean symmetric = isSymmetric(inputs);
        List<Pair> pairs = pairs(neighbours.values(), symmetric);
        Grid grid = Grid.of(inputs, pairs, year);
        BitSet held = grid.held();
        if (held.isEmpty()) {
            return new WorldScores(held, symmetric, Map.of(), Map.of());
        }
        FrameRecipe frame = FrameRecipe.of(inputs.framework(), scales, held);
        Figures figures = frame.figures(grid, null);
        Points points = frame.points(figures);
        Draws draws = choices.drawRoot(frame, figures);
        int[] scored = IntStream.range(0, pairs.size())
                .filter(u -> points.has(frame.root(), u))
                .toArray();
        double[] values = IntStream.of(scored)
                .mapToDouble(u -> points.value(frame.root(), u))
                .toArray();
        Sample sample = draws.sample(0, scored);
        List<WorldPlace> places = places(values, sample.rankRanges(), i -> draws.range(0, scored[i]));
        Map<Pair, WorldPlace> relations = new HashMap<>();
        Map<Pair, Integer> number = new HashMap<>();
        for (int i = 0; i < scored.length; i++) {
            relations.put(pairs.get(scored[i]), places.get(i));
            number.put(pairs.get(scored[i]), i);
        }
        return new WorldScores(
                held,
                symmetric,
                relations,
                neighbourhoods(neighbours, number, symmetric, values, sample, draws, scored));
    }

    private static Map<Country, WorldPlace> neighbourhoods(
            Map<Country, List<Neighbour>> neighbours,
            Map<Pair, Integer> number,
            boolean symmetric,
            double[] values,
            Sample sample,
            Draws draws,
            int[] scored) {
        List<Country> homes = new ArrayList<>();
        List<int[]> members = new ArrayList<>();
        new TreeMap<>(neighbours).forEach((home, list) -> {
            int[] of = list.stream()
                    .map(n -> key(new Pair(n.home(), n.partner()), symmetric))
                    .filter(number::containsKey)
                    .mapToInt(number::get)
                    .toArray();
            if (of.length > 0) {
                homes.add(home);
                members.add(of);
            }
        });
        double[] means = members.stream()
                .mapToDouble(of -> IntStream.of(of).mapToDouble(i -> values[i]).sum() / of.length)
                .toArray();
        List<WorldPlace> places = places(
                means, sample.means(members).rankRanges(), i -> draws.meanRange(0, units(members.get(i), scored)));
        Map<Country, WorldPlace> byHome = new TreeMap<>();
        for (int i = 0; i < homes.size(); i++) {
            byHome.put(homes.get(i), places.get(i));
        }
        return byHome;
    }

    private static int[] units(int[] members, int[] scored) {
        return IntStream.of(members).map(i -> scored[i]).toArray();
    }

    private static List<WorldPlace> places(
            double[] values, List<Sample.RankRange> ranges, java.util.function.IntFunction<Draws.Range> range) {
        int[] ranks = Sample.ranks(values);
        List<WorldPlace> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            places.add(new WorldPlace(place(ranks[i], ranges.get(i)), values.length, score(values[i], range.apply(i))));
        }
        return places;
    }

    /** A range always holds its point. */
    static Place place(int rank, Sample.RankRange range) {
        return new Place(rank, Math.min(rank, range.low()), Math.max(rank, range.high()));
    }

    /** A range always holds its point. */
    static Score score(double value, Draws.Range range) {
        return new Score(value, Math.min(value, range.low()), Math.max(value, range.high()));
    }

    /** Whether every measure reads the same from both sides. */
    static boolean isSymmetric(Inputs inputs) {
        return inputs.framework()
                .measures()
                .allMatch(measure -> measure.rule()
                        .isSymmetric(inputs.indicator(measure.indicator()).level()));
    }

    static List<Pair> pairs(Collection<List<Neighbour>> neighbours, boolean symmetric) {
        TreeSet<Pair> pairs = new TreeSet<>();
        neighbours.forEach(list -> list.forEach(n -> pairs.add(key(new Pair(n.home(), n.partner()), symmetric))));
        return List.copyOf(pairs);
    }

    private static Pair key(Pair pair, boolean symmetric) {
        return symmetric ? pair.canonical() : pair;
    }

    /** The measures, by place in the frame, that any pair of neighbours in the world has a figure for. */
    BitSet held() {
        return (BitSet) held.clone();
    }

    Optional<WorldPlace> find(Pair pair) {
        return Optional.ofNullable(relations.get(key(pair, symmetric)));
    }

    Optional<WorldPlace> find(Country home) {
        return Optional.ofNullable(neighbourhoods.get(home));
    }

    /** All neighbourhoods that have a score, in alphabetical order of code. */
    Map<Country, WorldPlace> neighbourhoods() {
        return neighbourhoods;
    }
}
