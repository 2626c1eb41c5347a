package org.comity.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.comity.methods.bargain.Issue;
import org.comity.methods.bargain.Problem;

/** Random negotiations in which something must be shelved; 3 options to an issue, weights 1 to 5. */
final class ShelvingCases {
    private static final int OPTIONS = 3;

    /** How a case is made. */
    enum Kind {
        /** Some issues cost one party more than it gains from all others: these must go. */
        PLANTED,
        /** Options lie on a line, each party has its place on it; what is now is near each party's best. */
        ON_A_LINE,
        /** What one party has another has not: only the status quo adds anything. Hard, as little room is left. */
        FIXED_SUM
    }

    private ShelvingCases() {}

    static Problem of(Kind kind, int issues, int parties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] utilities = new double[parties][issues][OPTIONS];
        double[][] statusQuo = new double[parties][issues];
        double[] reservations = new double[parties];
        for (int i = 0; i < issues; i++) {
            switch (kind) {
                case PLANTED -> plant(random, utilities, statusQuo, i);
                case ON_A_LINE -> line(random, utilities, statusQuo, i);
                case FIXED_SUM -> share(random, utilities, statusQuo, i);
            }
        }
        for (int p = 0; p < parties; p++) {
            double now = 0;
            for (int i = 0; i < issues; i++) {
                now += statusQuo[p][i];
            }
            reservations[p] = switch (kind) {
                case PLANTED -> now;
                case ON_A_LINE -> Math.floor(now * 0.98);
                case FIXED_SUM -> 25 * issues + random.nextInt(1, 10);
            };
        }
        return new Problem(
                IntStream.range(0, parties).mapToObj(p -> "party " + p).toList(),
                IntStream.range(0, issues)
                        .mapToObj(i -> new Issue("issue " + i, List.of("a", "b", "c"), false, true, 1 + i * 7 % 5))
                        .toList(),
                utilities,
                statusQuo,
                reservations,
                List.of());
    }

    private static void plant(SplittableRandom random, double[][][] utilities, double[][] statusQuo, int i) {
        int victim = random.nextInt(8) == 0 ? random.nextInt(utilities.length) : -1;
        for (int p = 0; p < utilities.length; p++) {
            statusQuo[p][i] = random.nextInt(20);
            for (int k = 0; k < OPTIONS; k++) {
                utilities[p][i][k] = statusQuo[p][i] + (p == victim ? -2000 : random.nextInt(-12, 20));
            }
        }
    }

    private static void line(SplittableRandom random, double[][][] utilities, double[][] statusQuo, int i) {
        for (int p = 0; p < utilities.length; p++) {
            double place = random.nextDouble();
            double weight = 1 + random.nextInt(40);
            double most = 0;
            for (int k = 0; k < OPTIONS; k++) {
                double far = Math.abs(k / (OPTIONS - 1.0) - place);
                utilities[p][i][k] = Math.rint(10 * weight * (1 - far)) / 10;
                most = Math.max(most, utilities[p][i][k]);
            }
            statusQuo[p][i] = Math.rint(10 * most * random.nextDouble(0.75, 1)) / 10;
        }
    }

    private static void share(SplittableRandom random, double[][][] utilities, double[][] statusQuo, int i) {
        int parties = utilities.length;
        for (int k = 0; k < OPTIONS; k++) {
            int left = 25 * parties;
            for (int p = 0; p < parties - 1; p++) {
                utilities[p][i][k] = random.nextInt(51);
                left -= (int) utilities[p][i][k];
            }
            utilities[parties - 1][i][k] = left;
        }
        for (int p = 0; p < parties; p++) {
            statusQuo[p][i] = 25 + random.nextInt(3);
        }
    }
}
