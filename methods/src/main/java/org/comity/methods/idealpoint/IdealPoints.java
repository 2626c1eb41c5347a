package org.comity.methods.idealpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.comity.methods.idealpoint.kernel.Ascent;
import org.comity.methods.idealpoint.kernel.Ballots;
import org.comity.methods.idealpoint.kernel.Chain;
import org.comity.methods.idealpoint.kernel.Position;
import org.comity.methods.idealpoint.kernel.Scale;
import org.comity.methods.idealpoint.kernel.Workers;

/**
 * Ideal points by the ordinal item response model of Bailey, Strezhnev and Voeten (2017), Journal of Conflict
 * Resolution 61(2), 430-456. With one period the model is static. {@link #fit} integrates the questions out, finds where the
 * points then stand on average and takes the standard errors from the curvature there; {@link #sample} draws from the
 * posterior of points and questions, and checks it.
 */
public final class IdealPoints {
    private IdealPoints() {}

    /** How many draws are taken after those that are thrown away, and the seed that they follow from. */
    public record Sampling(int draws, int burnIn, long seed) {
        public static final Sampling DEFAULT = new Sampling(1000, 200, 1);

        public Sampling {
            if (draws < 2 || burnIn < 0) {
                throw new IllegalArgumentException(
                        "At least 2 draws are kept and none or more thrown away, not %d and %d."
                                .formatted(draws, burnIn));
            }
        }
    }

    /**
     * Posterior means of points, to first order, and of items.
     *
     * @throws NotConverged when the points still move after {@code options.mostSteps()}
     */
    public static Estimate fit(RollCalls rollCalls, Options options) {
        Ballots ballots = rollCalls.ballots();
        try (Workers workers = new Workers(options.threads())) {
            Ascent.Summit summit = summit(rollCalls, ballots, options, workers);
            double sign = sign(ballots, summit.standardised, summit.scaled, options);
            return new Estimate(
                    points(ballots, summit.standardised, summit.standardErrors, sign),
                    items(ballots, summit.scaled, sign),
                    ballots.used(),
                    summit.walkVariance,
                    summit.steps,
                    summit.lastChange);
        }
    }

    /** Means and standard deviations of draws from the exact posterior, each draw standardised as the points are. */
    public static List<Point> sample(RollCalls rollCalls, Options options, Sampling sampling) {
        return sample(rollCalls, options, sampling, _ -> {});
    }

    /**
     * The same.
     *
     * @param pace told how many draws are made, those thrown away included, after each
     */
    public static List<Point> sample(RollCalls rollCalls, Options options, Sampling sampling, IntConsumer pace) {
        Ballots ballots = rollCalls.ballots();
        try (Workers workers = new Workers(options.threads())) {
            Ascent.Summit summit = summit(rollCalls, ballots, options, workers);
            Chain chain = new Chain(summit, sampling.seed(), workers);
            double[] mean = new double[ballots.points];
            double[] square = new double[ballots.points];
            double[] draw = new double[ballots.points];
            for (int k = 1 - sampling.burnIn(); k <= sampling.draws(); k++) {
                chain.sweep();
                if (k > 0) {
                    chain.standardised(draw);
                    add(draw, k, mean, square);
                }
                pace.accept(k + sampling.burnIn());
            }
            double[] value = new double[ballots.points];
            double width = Scale.standardise(ballots, mean, value)[1];
            for (int p = 0; p < value.length; p++) {
                square[p] = Math.sqrt(square[p] / (sampling.draws() - 1)) / width;
            }
            return points(ballots, value, square, sign(ballots, summit.standardised, summit.scaled, options));
        }
    }

    private static Ascent.Summit summit(RollCalls rollCalls, Ballots ballots, Options options, Workers workers) {
        int[] side = new int[rollCalls.countries()];
        options.positive().forEach(country -> side[country] = 1);
        options.negative().forEach(country -> side[country] = -1);
        Ascent.Summit summit = Ascent.climb(
                ballots, options.walkVariance().orElse(0), side, options.tolerance(), options.mostSteps(), workers);
        if (!summit.converged) {
            throw new NotConverged(summit.steps, summit.lastChange);
        }
        return summit;
    }

    /** Adds the k-th draw to running means and sums of squares about them (Welford 1962). */
    private static void add(double[] draw, int k, double[] mean, double[] square) {
        for (int p = 0; p < draw.length; p++) {
            double apart = draw[p] - mean[p];
            mean[p] += apart / k;
            square[p] += apart * (draw[p] - mean[p]);
        }
    }

    /** 1 or -1, by the rule that {@link Options#positive()} states. */
    private static double sign(Ballots ballots, double[] theta, Position items, Options options) {
        Set<Integer> positive = new HashSet<>(options.positive());
        double sum = 0;
        for (int p = 0; p < theta.length; p++) {
            sum += ballots.votes[p] > 0 && positive.contains(ballots.country[p]) ? theta[p] : 0;
        }
        if (sum == 0) {
            for (int j = 0; j < ballots.dividing; j++) {
                sum += ballots.votesOn(j) * items.item[3 * j];
            }
        }
        return sum < 0 ? -1 : 1;
    }

    private static List<Point> points(Ballots ballots, double[] value, double[] error, double sign) {
        List<Point> points = new ArrayList<>();
        for (int p = 0; p < ballots.points; p++) {
            if (ballots.votes[p] > 0) {
                points.add(
                        new Point(ballots.country[p], ballots.period[p], sign * value[p], error[p], ballots.votes[p]));
            }
        }
        return points;
    }

    private static List<Item> items(Ballots ballots, Position scaled, double sign) {
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < ballots.dividing; j++) {
            List<Integer> answers = new ArrayList<>();
            List<Double> cuts = new ArrayList<>();
            for (int answer = 0; answer < 3; answer++) {
                if ((ballots.answers[j] & 1 << answer) != 0) {
                    answers.add(answer);
                }
            }
            for (int k = 1; k < answers.size(); k++) {
                cuts.add(scaled.item[3 * j + k]);
            }
            double slope = sign * scaled.item[3 * j];
            items.add(new Item(ballots.given[j], ballots.periodsOf(j), ballots.votesOn(j), slope, answers, cuts));
        }
        return items;
    }
}
