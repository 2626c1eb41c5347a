package org.comity.methods.idealpoint;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How ideal points are estimated.
 *
 * @param walkVariance of a country's step from period to period, in units of the variance of all points; empty to
 *     estimate it (Bailey, Strezhnev and Voeten set it to about a quarter)
 * @param tolerance the farthest that a point may still move in the last Newton step, in standard deviations
 * @param mostSteps Newton steps after which the estimation gives up
 * @param threads at least 1; the result is the same with any number
 * @param positive countries whose mean point is to be positive; with none of them present, the positive end is where
 *     more votes are <i>no</i>
 * @param negative countries at which the search begins opposite to {@code positive} in each period in which both vote
 */
public record Options(
        OptionalDouble walkVariance,
        double tolerance,
        int mostSteps,
        int threads,
        List<Integer> positive,
        List<Integer> negative) {
    public static final Options DEFAULT = new Options(OptionalDouble.empty(), 3e-5, 500, 1, List.of(), List.of());

    public Options {
        positive = List.copyOf(positive);
        negative = List.copyOf(negative);
        if (!(walkVariance.orElse(1) > 0) || !(tolerance > 0) || mostSteps < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "Walk variance %s, tolerance %s, steps %d and threads %d must all be above zero."
                            .formatted(walkVariance, tolerance, mostSteps, threads));
        }
    }

    public Options withWalkVariance(double variance) {
        return new Options(OptionalDouble.of(variance), tolerance, mostSteps, threads, positive, negative);
    }

    public Options withTolerance(double farthest) {
        return new Options(walkVariance, farthest, mostSteps, threads, positive, negative);
    }

    public Options withThreads(int number) {
        return new Options(walkVariance, tolerance, mostSteps, number, positive, negative);
    }

    public Options withEnds(List<Integer> positiveEnd, List<Integer> negativeEnd) {
        return new Options(walkVariance, tolerance, mostSteps, threads, positiveEnd, negativeEnd);
    }
}
