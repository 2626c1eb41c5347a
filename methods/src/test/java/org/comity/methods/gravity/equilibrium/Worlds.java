package org.comity.methods.gravity.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small worlds made from a seed: sizes that differ a thousandfold, pairs that do not trade, closed countries. */
public final class Worlds {
    private final SplittableRandom random;
    private final int n;

    /** A world of 2 to 12 countries. */
    public Worlds(long seed) {
        this.random = new SplittableRandom(seed);
        this.n = random.nextInt(2, 13);
    }

    /** How many countries. */
    public int size() {
        return n;
    }

    /** Names in order. */
    public List<String> names() {
        return IntStream.range(0, n).mapToObj(i -> "C" + (char) ('a' + i)).toList();
    }

    /** Flows with deficits. */
    public double[] flows() {
        double[] size = random.doubles(n, 0, 7).map(Math::exp).toArray();
        double[] flows = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean none = i != j && i != 0 && j != 0 && random.nextInt(4) == 0;
                double ease = Math.exp(i == j ? random.nextDouble(-1, 4) : random.nextDouble(-4, 0));
                flows[i * n + j] = none ? 0 : Math.sqrt(size[i] * size[j]) * ease;
            }
        }
        return flows;
    }

    /** Changed costs abroad. */
    public double[] factors() {
        double[] factor = random.doubles((long) n * n, -1.5, 1.5).map(Math::exp).toArray();
        for (int i = 0; i < n; i++) {
            factor[i * n + i] = 1;
        }
        return factor;
    }

    /** Tariffs abroad. */
    public double[] tariffs() {
        double[] rates = random.doubles((long) n * n, 0, 0.4).toArray();
        for (int i = 0; i < n; i++) {
            rates[i * n + i] = 0;
        }
        return rates;
    }

    /** An elasticity from near 1 to large. */
    public double sigma() {
        return 1.1 + 18 * random.nextDouble() * random.nextDouble();
    }

    /** Largest |difference| of all figures, in points. */
    public static double difference(List<Outcome> left, List<Outcome> right) {
        double largest = 0;
        for (int i = 0; i < left.size(); i++) {
            double[] one = figures(left.get(i));
            double[] other = figures(right.get(i));
            for (int f = 0; f < one.length; f++) {
                double size = Math.max(1, Math.abs(one[f]) / 100);
                largest = Double.isNaN(one[f]) && Double.isNaN(other[f])
                        ? largest
                        : Math.max(largest, Math.abs(one[f] - other[f]) / size);
            }
        }
        return largest;
    }

    /** All figures of an outcome. */
    public static double[] figures(Outcome one) {
        return new double[] {
            one.exportsConditionalPct(),
            one.exportsFullPct(),
            one.importsFullPct(),
            one.domesticFullPct(),
            one.realGdpPct(),
            one.pricePct(),
            one.welfarePct()
        };
    }

    /** The same figures of nothing. */
    public static List<Outcome> nothing(List<String> names) {
        return names.stream()
                .map(name -> new Outcome(name, 0, 0, 0, 0, 0, 0, 0))
                .toList();
    }

    /** A square with a value at home and another abroad. */
    public static double[] square(int n, double home, double abroad) {
        double[] square = new double[n * n];
        Arrays.fill(square, abroad);
        for (int i = 0; i < n; i++) {
            square[i * n + i] = home;
        }
        return square;
    }
}
