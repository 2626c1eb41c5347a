package org.comity.methods.compliance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Krippendorff's alpha, 1 - observed / expected disagreement: 1 is perfect agreement, 0 what chance would give, below 0
 * systematic disagreement. Any number of coders, missing ratings allowed; a unit rated once says nothing and is left out.
 *
 * @param alpha empty when all ratings that can be paired are the same, so that no disagreement could be expected
 * @param low the 2.5th percentile of alpha over resampled units; empty when fewer than half of the draws have an alpha
 * @param high the 97.5th percentile
 * @param units how many units have at least two ratings
 * @param ratings how many ratings these have
 * @param coders how many coders gave them
 */
public record Agreement(
        Optional<Double> alpha, Optional<Double> low, Optional<Double> high, int units, int ratings, int coders) {

    /** What kind of numbers ratings are, hence how far apart two of them lie. */
    public enum Level {
        /** Different or not. */
        NOMINAL,
        /** By how many ratings lie between. */
        ORDINAL,
        /** By their difference. */
        INTERVAL
    }

    /**
     * Measures agreement.
     *
     * @param ratings each coder at most once for a unit
     * @param draws how many times the units are drawn anew with replacement, for the range; 0 for none
     */
    public static Agreement of(List<Rating> ratings, Level level, int draws, long seed) {
        Map<String, Map<String, Double>> byUnit = new TreeMap<>();
        for (Rating r : ratings) {
            if (byUnit.computeIfAbsent(r.unit(), u -> new TreeMap<>()).put(r.coder(), r.value()) != null) {
                throw new IllegalArgumentException("Coder %s rated %s twice.".formatted(r.coder(), r.unit()));
            }
        }
        List<Map<String, Double>> pairable =
                byUnit.values().stream().filter(unit -> unit.size() > 1).toList();
        Set<Double> values = new TreeSet<>();
        Set<String> coders = new HashSet<>();
        pairable.forEach(unit -> {
            values.addAll(unit.values());
            coders.addAll(unit.keySet());
        });
        double[] scale = values.stream().mapToDouble(v -> v).toArray();
        int[][] counts = pairable.stream().map(unit -> counts(unit, scale)).toArray(int[][]::new);
        int[] all = new int[counts.length];
        Arrays.setAll(all, u -> u);
        double[] drawn = drawn(counts, scale, level, draws, seed);
        boolean enough = drawn.length > 0 && drawn.length * 2 >= draws;
        return new Agreement(
                alpha(counts, all, scale, level),
                enough ? Optional.of(percentile(drawn, 0.025)) : Optional.empty(),
                enough ? Optional.of(percentile(drawn, 0.975)) : Optional.empty(),
                counts.length,
                Arrays.stream(counts).mapToInt(c -> Arrays.stream(c).sum()).sum(),
                coders.size());
    }

    /** How often each value of the scale was given to a unit. */
    private static int[] counts(Map<String, Double> unit, double[] scale) {
        int[] counts = new int[scale.length];
        unit.values().forEach(v -> counts[Arrays.binarySearch(scale, v)]++);
        return counts;
    }

    private static double[] drawn(int[][] counts, double[] scale, Level level, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] alphas = new double[draws];
        int n = 0;
        for (int d = 0; d < draws && counts.length > 0; d++) {
            int[] units = random.ints(counts.length, 0, counts.length).toArray();
            Optional<Double> alpha = alpha(counts, units, scale, level);
            if (alpha.isPresent()) {
                alphas[n++] = alpha.get();
            }
        }
        double[] sorted = Arrays.copyOf(alphas, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** By coincidences of pairs within units (Krippendorff 2011, section D); empty when nothing varies. */
    private static Optional<Double> alpha(int[][] counts, int[] units, double[] scale, Level level) {
        int k = scale.length;
        double[][] coincidence = new double[k][k];
        for (int u : units) {
            int given = Arrays.stream(counts[u]).sum();
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    int pairs = counts[u][a] * (counts[u][b] - (a == b ? 1 : 0));
                    coincidence[a][b] += (double) pairs / (given - 1);
                }
            }
        }
        double[] total = new double[k];
        double n = 0;
        for (int a = 0; a < k; a++) {
            total[a] = Arrays.stream(coincidence[a]).sum();
            n += total[a];
        }
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < k; a++) {
            for (int b = a + 1; b < k; b++) {
                double far = distance(scale, total, a, b, level);
                observed += coincidence[a][b] * far;
                expected += total[a] * total[b] * far;
            }
        }
        return expected == 0 ? Optional.empty() : Optional.of(1 - (n - 1) * observed / expected);
    }

    private static double distance(double[] scale, double[] total, int a, int b, Level level) {
        return switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> {
                double between = -(total[a] + total[b]) / 2;
                for (int g = a; g <= b; g++) {
                    between += total[g];
                }
                yield between * between;
            }
            case INTERVAL -> (scale[a] - scale[b]) * (scale[a] - scale[b]);
        };
    }

    private static double percentile(double[] sorted, double at) {
        double place = at * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
