package org.comity.methods.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.methods.composite.kernel.Order;

/** Some items' scores in each of the same draws; what ranks and groups are read from. */
public final class Sample {
    private final double[][] byItem;

    Sample(double[][] byItem) {
        this.byItem = byItem;
    }

    /** Copies; shape {@code [item][draw]}, all rows equally long and at least 1. */
    public static Sample of(double[][] byItem) {
        double[][] copy = new double[byItem.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = byItem[i].clone();
            if (copy[i].length == 0 || copy[i].length != copy[0].length) {
                throw new IllegalArgumentException("Each item needs the same number of draws, at least 1.");
            }
        }
        return new Sample(copy);
    }

    public int items() {
        return byItem.length;
    }

    /** The mean over the members, draw by draw, of each group; no group may be empty. */
    public Sample means(List<int[]> groups) {
        int draws = byItem.length == 0 ? 0 : byItem[0].length;
        double[][] means = new double[groups.size()][draws];
        for (int g = 0; g < means.length; g++) {
            for (int d = 0; d < draws; d++) {
                double sum = 0;
                for (int member : groups.get(g)) {
                    sum += byItem[member][d];
                }
                means[g][d] = sum / groups.get(g).length;
            }
        }
        return new Sample(means);
    }

    /** A range of ranks, 1 the highest score. */
    public record RankRange(int low, int high) {}

    /** For each item the 5th and 95th percentile of its ranks over the draws, rounded outward to whole ranks. */
    public List<RankRange> rankRanges() {
        int items = byItem.length;
        if (items == 0) {
            return List.of();
        }
        int draws = byItem[0].length;
        double[][] ranks = new double[items][draws];
        double[] column = new double[items];
        double[] sorted = new double[items];
        int[] rank = new int[items];
        for (int d = 0; d < draws; d++) {
            for (int i = 0; i < items; i++) {
                column[i] = byItem[i][d];
            }
            Order.ranks(column, sorted, rank);
            for (int i = 0; i < items; i++) {
                ranks[i][d] = rank[i];
            }
        }
        List<RankRange> ranges = new ArrayList<>(items);
        for (double[] of : ranks) {
            Arrays.sort(of);
            ranges.add(new RankRange(
                    (int) Math.floor(Order.quantile(of, 0.05)), (int) Math.ceil(Order.quantile(of, 0.95))));
        }
        return List.copyOf(ranges);
    }

    /** Ranks of point scores: 1 the highest; ties share the smaller number. */
    public static int[] ranks(double[] scores) {
        int[] ranks = new int[scores.length];
        Order.ranks(scores, new double[scores.length], ranks);
        return ranks;
    }

    /** The 5th and 95th percentile of a drawn quantity. */
    public static Draws.Range range(double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return new Draws.Range(Order.quantile(sorted, 0.05), Order.quantile(sorted, 0.95));
    }

    /** The share of draws in which {@code one} lies above {@code other}; ties count for neither. */
    public double shareAbove(int one, int other) {
        int above = 0;
        for (int d = 0; d < byItem[one].length; d++) {
            above += byItem[one][d] > byItem[other][d] ? 1 : 0;
        }
        return (double) above / byItem[one].length;
    }
}
