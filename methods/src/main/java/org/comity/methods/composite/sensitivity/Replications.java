package org.comity.methods.composite.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.comity.methods.composite.recipe.Stage;

/** Scores of all units on the asked nodes in each replication, and the replications that failed. */
public final class Replications {
    private final Stage nominal;
    private final Reading reading;
    private final double[][][] scores; // node, unit, replication
    private final List<Failed> failed;

    Replications(Stage nominal, Reading reading, double[][][] scores, List<Failed> failed) {
        this.nominal = nominal;
        this.reading = reading;
        this.scores = scores;
        this.failed = List.copyOf(failed);
    }

    /** What the recipe itself ends in. */
    public Stage nominal() {
        return nominal;
    }

    /** How many were asked for, failed ones included. */
    public int count() {
        return scores[0][0].length;
    }

    /** By number. */
    public List<Failed> failed() {
        return failed;
    }

    /** 0 to 1. */
    public double failedShare() {
        return (double) failed.size() / count();
    }

    /** The codes of the nodes whose scores are kept. */
    public List<String> nodes() {
        return reading.nodes();
    }

    /** Names of the raw data's rows, in their order. */
    public List<String> units() {
        return java.util.stream.IntStream.range(0, reading.rows())
                .mapToObj(reading::name)
                .toList();
    }

    /** The unit's score by replication; not a number where one failed or gives the unit no score. */
    public double[] scoresOf(String node, String unit) {
        return scores[reading.node(node)][reading.row(unit)].clone();
    }

    /** Ranks on a node; a line for each unit that the recipe or a replication scores, in the order of the data. */
    public List<Interval> ranks(String node) {
        return intervals(node, ranked(scores[reading.node(node)]));
    }

    /** Scores on a node, as {@link #ranks}. */
    public List<Interval> scores(String node) {
        return intervals(node, scores[reading.node(node)]);
    }

    /** Ranks by unit and replication. */
    private double[][] ranked(double[][] scores) {
        double[][] ranks = new double[scores.length][scores[0].length];
        double[] column = new double[scores.length];
        for (int run = 0; run < ranks[0].length; run++) {
            for (int unit = 0; unit < column.length; unit++) {
                column[unit] = scores[unit][run];
            }
            double[] ranked = reading.ranks(column);
            for (int unit = 0; unit < column.length; unit++) {
                ranks[unit][run] = ranked[unit];
            }
        }
        return ranks;
    }

    private List<Interval> intervals(String node, double[][] drawn) {
        double[] own = reading.scores(nominal, reading.node(node));
        double[] ranks = reading.ranks(own);
        List<Interval> lines = new ArrayList<>();
        for (int unit = 0; unit < own.length; unit++) {
            double[] there = Ranks.present(drawn[unit]);
            double mean = Ranks.mean(there);
            Arrays.sort(there);
            boolean scored = !Double.isNaN(own[unit]);
            if (scored || there.length > 0) {
                lines.add(new Interval(
                        reading.name(unit),
                        scored ? OptionalDouble.of(own[unit]) : OptionalDouble.empty(),
                        scored ? OptionalInt.of((int) ranks[unit]) : OptionalInt.empty(),
                        mean,
                        Ranks.quantile(there, 0.5),
                        Ranks.quantile(there, 0.05),
                        Ranks.quantile(there, 0.95),
                        there.length));
            }
        }
        return List.copyOf(lines);
    }
}
