package org.comity.workbench.trade.scenario;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Welfare in per cent, in every draw. */
final class Drawn {
    private final double[][] welfare;
    private final int unproved;

    /** Takes the array as its own. Shape: welfare[draw][country]. */
    Drawn(double[][] welfare, int unproved) {
        this.welfare = welfare;
        this.unproved = unproved;
    }

    int size() {
        return welfare.length;
    }

    /** Draws whose equilibrium is not proved; they count all the same. */
    int unproved() {
        return unproved;
    }

    /** By linear interpolation between draws; {@code share} from 0 to 1. */
    double quantile(int country, double share) {
        double[] sorted = Arrays.stream(welfare)
                .mapToDouble(draw -> draw[country])
                .sorted()
                .toArray();
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    double shareGaining(int[] countries) {
        return shareGaining(countries, new double[countries.length]);
    }

    /** The same, when each of the countries were given so many points more. Shape: more[countries.length]. */
    double shareGaining(int[] countries, double[] more) {
        long gaining = Arrays.stream(welfare)
                .filter(draw ->
                        IntStream.range(0, countries.length).allMatch(k -> draw[countries[k]] + more[k] > Gains.LEAST))
                .count();
        return (double) gaining / welfare.length;
    }

    /** The part of draws in which the weighted sum over countries is above zero. Shape: weights[countries.length]. */
    double shareTogether(int[] countries, double[] weights) {
        long gaining = Arrays.stream(welfare)
                .filter(draw -> {
                    double sum = 0;
                    double all = 0;
                    for (int k = 0; k < countries.length; k++) {
                        sum += weights[k] * draw[countries[k]];
                        all += weights[k];
                    }
                    return sum > Gains.LEAST * all;
                })
                .count();
        return (double) gaining / welfare.length;
    }
}
