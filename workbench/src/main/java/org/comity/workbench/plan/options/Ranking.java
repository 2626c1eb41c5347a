package org.comity.workbench.plan.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.desk.audit.Hash;
import org.comity.desk.work.Criterion;
import org.comity.desk.work.Criterion.Side;
import org.comity.desk.work.Option;
import org.comity.desk.work.Score;
import org.comity.methods.composite.Aggregation;
import org.comity.methods.composite.Composite;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Groups;
import org.comity.methods.composite.Sample;
import org.comity.methods.composite.Scale;
import org.comity.methods.composite.Tree;
import org.comity.methods.composite.Uncertainty;

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
        int[] parents = new int[criteria.size() + 1];
        double[] weights = new double[parents.length];
        for (int i = 0; i < criteria.size(); i++) {
            parents[i] = criteria.size();
            weights[i] = criteria.get(i).weight();
        }
        weights[criteria.size()] = 1;
        Tree tree = Tree.of(criteria.size(), parents, weights);
        int root = tree.root();
        Composite.Scores points = Composite.score(figures, tree, Aggregation.ARITHMETIC, Aggregation.ARITHMETIC);
        Draws draws = Uncertainty.run(figures, tree, new int[] {root}, CHOICES);
        int[] all = IntStream.range(0, scored.size()).toArray();
        Sample sample = draws.sample(0, all);
        int[] order = IntStream.of(all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -points.value(root, u)))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] groups = Groups.of(order, sample);
        List<Sample.RankRange> ranks = sample.rankRanges();
        List<Place> places = new ArrayList<>();
        for (int u : all) {
            Draws.Range range = draws.range(0, u);
            places.add(new Place(
                    points.value(root, u),
                    range.low(),
                    range.high(),
                    ranks.get(u).low(),
                    ranks.get(u).high(),
                    Groups.letter(groups[u])));
        }
        return places;
    }

    private static Figures figures(Options options, List<Criterion> criteria, List<Option> scored) {
        Figures.Builder figures = Figures.builder(criteria.size(), scored.size());
        List<Scale> scales = new ArrayList<>();
        for (int leaf = 0; leaf < criteria.size(); leaf++) {
            Criterion criterion = criteria.get(leaf);
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int unit = 0; unit < scored.size(); unit++) {
                Option option = scored.get(unit);
                Optional<Score> score = options.score(option, criterion).map(kept -> kept.record());
                if (score.isPresent()) {
                    Score of = score.get();
                    low = Math.min(low, of.low());
                    high = Math.max(high, of.high());
                    double error = (of.high() - of.low()) / ERRORS_WIDE;
                    figures.set(leaf, unit, of.expected(), error, key(option.id() + " " + criterion.id()));
                }
                figures.key(unit, key(option.id()));
            }
            scales.add(scale(low, high, criterion.higherIsBetter()));
        }
        return figures.build(scales);
    }

    /** From the worst to the best that any option may do; where all do the same, or nobody said, each is in the middle. */
    private static Scale scale(double low, double high, boolean higherIsBetter) {
        if (!(low <= high)) {
            return new Scale(0, 1, higherIsBetter);
        }
        double half = Math.max(0.5, Math.abs(low) * 1e-9);
        return low < high ? new Scale(low, high, higherIsBetter) : new Scale(low - half, high + half, higherIsBetter);
    }

    /** The key of an option's random numbers depends on its id alone, not on which others stand beside it. */
    private static long key(String id) {
        return Long.parseLong(Hash.of(id).substring(0, KEY_DIGITS), 16);
    }
}
