package org.comity.workbench.plan.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.comity.desk.audit.Hash;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Criterion.Side;
import org.comity.desk.work.Option;
import org.comity.desk.work.Score;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.GoalpostRecipe;
import org.comity.methods.composite.Groups;
import org.comity.methods.composite.Sample;
import org.comity.methods.composite.Uncertainty;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;

/**
 * Options ranked over some criteria: a point score of 0 to 100, its range, and the range of ranks.
 *
 * @param side whose criteria: all of them, or those of one side with those of both
 * @param lines the options, by id
 * @param criteria how many criteria weigh anything here
 */
public record Ranking(Side side, List<Line> lines, int criteria) {
    /** Draws over weights (a quarter up or down), goalposts (a tenth inward), the mean's kind, and scores' own errors. */
    public static final Uncertainty.Options CHOICES = new Uncertainty.Options(2000, 1, 0.25, 0.1, true, 1);

    /** A score from low to high is read as an interval that holds it with 90 %: 2 x 1.6449 standard errors wide. */
    private static final double ERRORS_WIDE = 2 * 1.6448536269514722;

    private static final String WHOLE = "whole";

    private static final int KEY_DIGITS = 14; // of a hash in hexadecimal: keys of random numbers lie below 2^60

    public Ranking {
        lines = List.copyOf(lines);
    }

    /**
     * An option.
     *
     * @param missing by how many of the criteria it has no score
     * @param place its scores and ranks; empty while it has no score at all
     */
    public record Line(Option option, int missing, Optional<Place> place) {}

    /**
     * Where an option stands.
     *
     * @param score weighted mean of what is there, 0 to 100
     * @param low 5th percentile with what is missing at its worst
     * @param high 95th percentile with what is missing at its best
     * @param firstRank the 5th percentile of its ranks, 1 the best
     * @param lastRank the 95th percentile
     * @param group A, B ...: within a group the order cannot be told
     */
    public record Place(double score, double low, double high, int firstRank, int lastRank, String group) {}

    /**
     * Ranks the options of a table, always the same for the same records.
     *
     * @param side {@code BOTH} for all criteria
     */
    public static Ranking of(Options options, Side side) {
        List<Criterion> criteria = options.criteria().stream()
                .filter(one -> one.weight() > 0)
                .filter(one -> side == Side.BOTH || one.side() == Side.BOTH || one.side() == side)
                .toList();
        List<Option> scored = options.options().stream()
                .filter(option -> missing(options, criteria, option) < criteria.size())
                .toList();
        List<Place> places = scored.isEmpty() ? List.of() : places(options, criteria, scored);
        return new Ranking(
                side,
                options.options().stream()
                        .map(option -> new Line(
                                option,
                                missing(options, criteria, option),
                                Optional.of(scored.indexOf(option))
                                        .filter(at -> at >= 0)
                                        .map(places::get)))
                        .toList(),
                criteria.size());
    }

    private static int missing(Options options, List<Criterion> criteria, Option option) {
        return (int) criteria.stream()
                .filter(one -> options.score(option, one).isEmpty())
                .count();
    }

    private static List<Place> places(Options options, List<Criterion> criteria, List<Option> scored) {
        Figures figures = figures(options, criteria, scored);
        Recipe recipe = recipe(options, criteria, scored);
        int root = figures.structure().root();
        Sheet scores = GoalpostRecipe.run(recipe, figures.raw())
                .orElseThrow() // each of them has a score
                .last()
                .data();
        double[] points = scores.values(scores.find(WHOLE));
        Draws draws = Uncertainty.run(recipe, figures, new int[] {root}, CHOICES);
        int[] all = IntStream.range(0, scored.size()).toArray();
        Sample sample = draws.sample(0, all);
        int[] order = IntStream.of(all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -points[u]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] groups = Groups.of(order, sample);
        List<Sample.RankRange> ranks = sample.rankRanges();
        List<Place> places = new ArrayList<>();
        for (int u : all) {
            Draws.Range range = draws.range(0, u);
            places.add(new Place(
                    points[u],
                    range.low(),
                    range.high(),
                    ranks.get(u).low(),
                    ranks.get(u).high(),
                    Groups.letter(groups[u])));
        }
        return places;
    }

    /** The criteria under one node, which is the last. */
    private static Structure structure(List<Criterion> criteria) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            int direction = criteria.get(i).higherIsBetter() ? 1 : -1;
            nodes.add(node(code(i), 1, direction, criteria.get(i).weight(), Optional.of(WHOLE)));
        }
        nodes.add(node(WHOLE, 2, 1, 1, Optional.empty()));
        return Structure.of(nodes);
    }

    private static Node node(String code, int level, int direction, double weight, Optional<String> parent) {
        return new Node(code, code, level, direction, weight, "", OptionalDouble.empty(), Optional.empty(), parent);
    }

    private static String code(int criterion) {
        return "criterion-" + criterion;
    }

    private static Figures figures(Options options, List<Criterion> criteria, List<Option> scored) {
        Figures.Builder figures = Figures.builder(
                structure(criteria), scored.stream().map(Option::id).toList());
        for (int unit = 0; unit < scored.size(); unit++) {
            Option option = scored.get(unit);
            figures.key(unit, key(option.id()));
            for (int leaf = 0; leaf < criteria.size(); leaf++) {
                Optional<Score> score =
                        options.score(option, criteria.get(leaf)).map(kept -> kept.record());
                if (score.isPresent()) {
                    double error = (score.get().high() - score.get().low()) / ERRORS_WIDE;
                    long key = key(option.id() + " " + criteria.get(leaf).id());
                    figures.set(leaf, unit, score.get().expected(), error, key);
                }
            }
        }
        return figures.build();
    }

    private static Recipe recipe(Options options, List<Criterion> criteria, List<Option> scored) {
        Map<String, Norm.Goalposts> posts = new LinkedHashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            List<Score> scores = scored.stream()
                    .flatMap(option -> options.score(option, criterion).stream())
                    .map(kept -> kept.record())
                    .toList();
            posts.put(
                    code(i),
                    posts(
                            scores.stream().mapToDouble(Score::low).min().orElse(0),
                            scores.stream().mapToDouble(Score::high).max().orElse(1)));
        }
        return GoalpostRecipe.of(posts);
    }

    /** From the worst to the best that any option may do; where all do the same, each is in the middle. */
    private static Norm.Goalposts posts(double low, double high) {
        double half = Math.max(0.5, Math.abs(low) * 1e-9);
        return low < high ? GoalpostRecipe.posts(low, high) : GoalpostRecipe.posts(low - half, high + half);
    }

    /** The key of an option's random numbers depends on its id alone, not on which others stand beside it. */
    private static long key(String id) {
        return Long.parseLong(Hash.of(id).substring(0, KEY_DIGITS), 16);
    }
}
