package org.comity.workbench.dialogue.converge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.composite.Groups;
import org.comity.methods.composite.Sample;
import org.comity.methods.composite.kernel.Order;
import org.comity.methods.composite.kernel.Streams;
import org.comity.workbench.dialogue.converge.Evidence.Measured;
import org.comity.workbench.dialogue.converge.Evidence.Role;

/**
 * Topics by how much position and gain of both sides agree. A side's position, and its gain, is the mean of what its pieces
 * of evidence count as; of the two sides the lesser one counts; the score is the geometric mean of position and gain. A topic
 * of which one of the four is not known has no score and no rank.
 */
final class Ranking {
    private static final double Z = 1.6448536269514722;
    private static final double TAIL = 0.05;

    /** A value from 0 to 1 with the range that nine draws in ten lie in. */
    record Range(double value, double low, double high) {}

    /**
     * A topic and where it stands.
     *
     * @param first position and gain of the first side
     * @param second the same of the second
     * @param position the lesser of both sides; empty where either is not known
     * @param gain the same
     * @param score empty where position or gain is
     * @param place empty where the score is
     */
    record Ranked(
            Topic topic,
            Side first,
            Side second,
            Optional<Range> position,
            Optional<Range> gain,
            Optional<Range> score,
            Optional<Place> place) {}

    /** Position and gain of a side; empty where no evidence is held. */
    record Side(Optional<Range> position, Optional<Range> gain) {}

    /** A rank from 1, its range, and the letter that topics share whose ranks cannot be told apart. */
    record Place(int rank, int low, int high, String group) {}

    private final int draws;
    private final long seed;
    private final List<Evidence> all;

    private Ranking(List<Evidence> all, int draws, long seed) {
        this.all = all;
        this.draws = draws;
        this.seed = seed;
    }

    /** Ranked topics first, those without a score after them in the order of their ids. */
    static List<Ranked> of(List<Topic> topics, List<Evidence> evidence, int draws, long seed) {
        return new Ranking(evidence, draws, seed).rank(topics);
    }

    private List<Ranked> rank(List<Topic> topics) {
        Map<String, List<Integer>> byTopic = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> all.get(i).topic()));
        List<Scored> scored = topics.stream()
                .map(topic -> score(topic, byTopic.getOrDefault(topic.id(), List.of())))
                .toList();
        List<Scored> ranked = scored.stream()
                .filter(one -> one.score.isPresent())
                .sorted(Comparator.comparingDouble(
                                (Scored one) -> -one.score.orElseThrow().value())
                        .thenComparing(one -> one.topic.id()))
                .toList();
        List<Ranked> result = new ArrayList<>(places(ranked));
        scored.stream()
                .filter(one -> one.score.isEmpty())
                .sorted(Comparator.comparing(one -> one.topic.id()))
                .forEach(one -> result.add(one.at(Optional.empty())));
        return result;
    }

    private static List<Ranked> places(List<Scored> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        Sample sample = Sample.of(ranked.stream().map(one -> one.drawn).toArray(double[][]::new));
        List<Sample.RankRange> ranges = sample.rankRanges();
        int[] groups = Groups.of(IntStream.range(0, ranked.size()).toArray(), sample);
        List<Ranked> result = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            double score = ranked.get(i).score.orElseThrow().value();
            int rank = 1
                    + (int) ranked.stream()
                            .filter(one -> one.score.orElseThrow().value() > score)
                            .count();
            result.add(ranked.get(i)
                    .at(Optional.of(new Place(
                            rank,
                            Math.min(rank, ranges.get(i).low()),
                            Math.max(rank, ranges.get(i).high()),
                            Groups.letter(groups[i])))));
        }
        return result;
    }

    /** A topic with the draws of its score; without any where the score is not known. */
    private static final class Scored {
        private final Topic topic;
        private final List<Side> sides;
        private final Optional<Range> position;
        private final Optional<Range> gain;
        private final Optional<Range> score;
        private final double[] drawn;

        /** Shape: each array is empty, or holds the value and then all draws. */
        Scored(Topic topic, List<Side> sides, double[] position, double[] gain, double[] score) {
            this.topic = topic;
            this.sides = sides;
            this.position = range(position);
            this.gain = range(gain);
            this.score = range(score);
            this.drawn = score.length == 0 ? score : Arrays.copyOfRange(score, 1, score.length);
        }

        Ranked at(Optional<Place> place) {
            return new Ranked(topic, sides.getFirst(), sides.getLast(), position, gain, score, place);
        }
    }

    private Scored score(Topic topic, List<Integer> pieces) {
        double[][] position = {drawn(pieces, Role.POSITION, true), drawn(pieces, Role.POSITION, false)};
        double[][] gain = {drawn(pieces, Role.GAIN, true), drawn(pieces, Role.GAIN, false)};
        double[] bothPositions = combined(position[0], position[1], Math::min);
        double[] bothGains = combined(gain[0], gain[1], Math::min);
        double[] score = combined(bothPositions, bothGains, (one, other) -> Math.sqrt(one * other));
        List<Side> sides =
                List.of(new Side(range(position[0]), range(gain[0])), new Side(range(position[1]), range(gain[1])));
        return new Scored(topic, sides, bothPositions, bothGains, score);
    }

    /** What a side's evidence counts as, on the mean: at the figures first, then in every draw; empty where none is held. */
    private double[] drawn(List<Integer> pieces, Role role, boolean isFirst) {
        List<Integer> used = pieces.stream()
                .filter(i -> all.get(i).role() == role && all.get(i).of(isFirst).isPresent())
                .toList();
        if (used.isEmpty()) {
            return new double[0];
        }
        double[] means = new double[draws + 1];
        for (int draw = 0; draw <= draws; draw++) {
            long stream = draw == 0 ? 0 : Streams.stream(seed, draw - 1);
            double sum = 0;
            for (int i : used) {
                Measured measured = all.get(i).of(isFirst).orElseThrow();
                // one measurement of the two has one number for both sides
                long key = 2L * i + (isFirst || all.get(i).joint() ? 0 : 1);
                sum += draw == 0 ? measured.counts() : drawn(measured, Streams.gaussian(stream, key));
            }
            means[draw] = sum / used.size();
        }
        return means;
    }

    /** A normal number on either side of the value, as wide as the range is there, kept from 0 to 1. */
    private static double drawn(Measured measured, double z) {
        double spread = z < 0 ? measured.counts() - measured.least() : measured.most() - measured.counts();
        return Math.clamp(measured.counts() + z * spread / Z, 0, 1);
    }

    private static double[] combined(double[] one, double[] other, DoubleBinaryOperator rule) {
        if (one.length == 0 || other.length == 0) {
            return new double[0];
        }
        double[] result = new double[one.length];
        for (int d = 0; d < result.length; d++) {
            result[d] = rule.applyAsDouble(one[d], other[d]);
        }
        return result;
    }

    private static Optional<Range> range(double[] drawn) {
        if (drawn.length == 0) {
            return Optional.empty();
        }
        double[] sorted = Arrays.copyOfRange(drawn, 1, drawn.length);
        Arrays.sort(sorted);
        return Optional.of(new Range(
                drawn[0],
                Math.min(drawn[0], Order.quantile(sorted, TAIL)),
                Math.max(drawn[0], Order.quantile(sorted, 1 - TAIL))));
    }
}
