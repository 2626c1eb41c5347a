package org.comity.methods.portfolio;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.comity.methods.program.Answer;
import org.comity.methods.program.Program;
import org.comity.methods.treatment.Spread;

/**
 * Theil's index of how unevenly gains are spread (Theil 1967, <i>Economics and Information Theory</i>): the mean over
 * countries of (g / mean) ln (g / mean); 0 when all gain the same, ln of their number when one gains all.
 */
public final class Theil {
    private static final double SMALL = 1e-10;
    private static final int ROUNDS = 400;

    private Theil() {}

    /** The index of gains of 0 or more with a sum above 0. Shape: gains[c]. */
    public static double index(double[] gains) {
        double sum = Arrays.stream(gains).sum();
        if (!(sum > 0) || Arrays.stream(gains).anyMatch(g -> g < 0)) {
            throw new IllegalArgumentException("Theil's index needs gains of 0 or more with a sum above 0, not %s."
                    .formatted(Arrays.toString(gains)));
        }
        return Spread.theil(gains);
    }

    /** The set found, the index, and what the index cannot be below. */
    static final class Fairest {
        final boolean[] set;
        final double index;
        final double atLeast;

        Fairest(boolean[] set, double index, double atLeast) {
            this.set = set;
            this.index = index;
            this.atLeast = atLeast;
        }
    }

    /**
     * The set with the least index among those with an expected gain of at least {@code gain}. Sum times index is a
     * convex function of the gains, homogeneous of degree one, so every tangent to it is a linear lower bound that holds
     * for all sets: tangents are added where the last answer broke them (Duran and Grossmann 1986, Mathematical
     * Programming 36, 307-339). The ratio is minimised after Dinkelbach (1967), Management Science 13(7), 492-498.
     *
     * @param first a set that is allowed and has that gain
     */
    static Fairest least(Run run, Allowed allowed, double gain, boolean[] first) {
        Figures figures = run.figures;
        requireNotNegative(figures);
        boolean[] best = first;
        double index = index(figures.countries(first));
        double atLeast = 0;
        Program.Builder rows = allowed.program(new double[figures.n]);
        double most =
                Math.log(figures.byCountry.length) * Arrays.stream(figures.gain).sum() + 1;
        int excess = rows.column("sum times index", 0, most, false, -1);
        int[] at = Allowed.places(figures.gain);
        rows.atLeast(
                "gain",
                gain,
                at,
                Arrays.stream(at).mapToDouble(j -> figures.gain[j]).toArray());
        tangent(rows, figures, excess, figures.countries(first));
        Set<String> touched = new HashSet<>(Set.of(Arrays.toString(first)));
        for (int round = 0; round < ROUNDS && index > atLeast + 1e-9 && !run.timeIsUp(); round++) {
            for (int j : at) {
                rows.gain(j, index * figures.gain[j]);
            }
            // the largest of index * sum - excess: 0 or less proves that no set has a smaller index
            Answer answer = run.solve(rows.build(), 0, Double.NEGATIVE_INFINITY, new double[0]);
            if (answer.status() == Answer.Status.INFEASIBLE) {
                break;
            }
            atLeast = Math.max(atLeast, index - Math.max(0, answer.bound()) / gain);
            if (!answer.found()) {
                break;
            }
            boolean[] set = run.set(answer);
            double[] gains = figures.countries(set);
            double here = index(gains);
            if (here < index) {
                index = here;
                best = set;
            }
            if (!touched.add(Arrays.toString(set)) && here >= index) {
                break; // its tangent is there already: what is left is rounding
            }
            tangent(rows, figures, excess, gains);
        }
        return new Fairest(best, index, Math.min(index, atLeast));
    }

    /** excess >= sum over countries of ln(share x countries) times gain, with the shares of these gains. */
    private static void tangent(Program.Builder rows, Figures figures, int excess, double[] gains) {
        double sum = Arrays.stream(gains).sum();
        double[] slope = new double[gains.length];
        double shares = 0;
        for (double g : gains) {
            shares += Math.max(g / sum, SMALL);
        }
        for (int c = 0; c < slope.length; c++) {
            slope[c] = Math.log(Math.max(gains[c] / sum, SMALL) / shares * gains.length);
        }
        int n = figures.n;
        int[] at = new int[n + 1];
        double[] a = new double[n + 1];
        for (int j = 0; j < n; j++) {
            at[j] = j;
            for (int c = 0; c < slope.length; c++) {
                a[j] -= slope[c] * figures.byCountry[c][j];
            }
        }
        at[n] = excess;
        a[n] = 1;
        rows.atLeast("tangent", 0, at, a);
    }

    private static void requireNotNegative(Figures figures) {
        for (int j = 0; j < figures.n; j++) {
            for (int c = 0; c < figures.byCountry.length; c++) {
                if (figures.byCountry[c][j] < 0) {
                    throw new IllegalArgumentException(
                            "Theil's index needs gains of 0 or more, but measure %s takes %s from %s; ask for max-min instead."
                                    .formatted(
                                            figures.problem.measures().get(j).id(),
                                            -figures.byCountry[c][j],
                                            figures.problem.countries().get(c)));
                }
            }
        }
    }

    /** The index of a set, empty when it gains nothing. */
    static Optional<Double> of(Figures figures, boolean[] set) {
        double[] gains = figures.countries(set);
        return Arrays.stream(gains).sum() > 0 && Arrays.stream(gains).allMatch(g -> g >= 0)
                ? Optional.of(index(gains))
                : Optional.empty();
    }
}
