package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The largest sum of logarithms over a polytope by simplicial decomposition (von Hohenbalken 1977): the best mixture of
 * the corners seen so far, by Newton steps; then the corner that its tangent favours, until that is no better.
 */
final class Decomposition {
    private static final int ROUNDS = 500;
    private static final int STEPS = 200;
    private static final int EXCHANGES = 40;
    private static final double CLOSED = 1e-12;
    private static final double DONE = 1e-28;

    /** Closer than this a Newton step needs no check, which rounding would spoil. */
    private static final double NEAR = 1e-10;

    private static final double RIDGE = 1e-13;

    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> gains = new ArrayList<>();
    private double[] mix = {1};
    private double[] now;
    private double left = Double.POSITIVE_INFINITY;

    /** Starts at a point where all gains are above 0. Shapes: point[n], gains[m]. */
    Decomposition(double[] point, double[] gains) {
        this.points.add(point);
        this.gains.add(gains);
        this.now = gains;
    }

    /**
     * Looks for the best.
     *
     * @param corner the corner with the largest weighted sum of gains; shape weights[m] to point[n]
     * @param gainsOf what a point gains; shape point[n] to gains[m]
     */
    double[] best(Function<double[], Optional<double[]>> corner, Function<double[], double[]> gainsOf) {
        for (int round = 0; round < ROUNDS; round++) {
            double[] weights = Arrays.stream(now).map(gain -> 1 / gain).toArray();
            Optional<double[]> next = corner.apply(weights);
            if (next.isEmpty()) {
                break;
            }
            double[] at = gainsOf.apply(next.get());
            double over = dot(weights, at) - dot(weights, now);
            if (over >= left * 0.999999 && over < 1e-9) {
                break;
            }
            left = Math.min(left, Math.max(0, over));
            if (over <= CLOSED) {
                break;
            }
            if (gains.stream().noneMatch(known -> isSame(known, at))) {
                points.add(next.get());
                gains.add(at);
                mix = Arrays.copyOf(mix, mix.length + 1);
            }
            improve();
            exchange();
            drop();
        }
        double[] point = new double[points.getFirst().length];
        for (int j = 0; j < mix.length; j++) {
            for (int k = 0; k < point.length; k++) {
                point[k] += mix[j] * points.get(j)[k];
            }
        }
        return point;
    }

    /** The best is at most this much better than what was found, in logarithms. */
    double left() {
        return left;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Newton steps within the mixtures; a weight that would fall below 0 stops there and is left out. */
    private void improve() {
        boolean[] free = new boolean[mix.length];
        Arrays.fill(free, true);
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient();
            double[] direction = direction(gradient, free);
            double rise = dot(gradient, direction);
            if (!(rise > DONE)) {
                return;
            }
            int blocking = -1;
            double far = 1;
            for (int j = 0; j < mix.length; j++) {
                if (direction[j] < 0 && mix[j] + far * direction[j] < 0) {
                    far = mix[j] / -direction[j];
                    blocking = j;
                }
            }
            if (!go(direction, far, rise)) {
                return;
            }
            if (blocking >= 0 && mix[blocking] <= 1e-15) {
                mix[blocking] = 0;
                free[blocking] = false;
            }
        }
    }

    private double[] gradient() {
        double[] gradient = new double[mix.length];
        for (int j = 0; j < mix.length; j++) {
            for (int k = 0; k < now.length; k++) {
                gradient[j] += gains.get(j)[k] / now[k];
            }
        }
        return gradient;
    }

    private static boolean isSame(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > 1e-14) {
                return false;
            }
        }
        return true;
    }

    /** Moves weight from the corner that helps least to the one that helps most: mends what Newton's system left. */
    private void exchange() {
        for (int step = 0; step < EXCHANGES; step++) {
            double[] gradient = gradient();
            int to = 0;
            int from = -1;
            for (int j = 0; j < mix.length; j++) {
                to = gradient[j] > gradient[to] ? j : to;
                from = mix[j] > 0 && (from < 0 || gradient[j] < gradient[from]) ? j : from;
            }
            if (from < 0 || gradient[to] - gradient[from] <= CLOSED / 10) {
                return;
            }
            double pace = along(gains.get(to), gains.get(from), mix[from]);
            mix[to] += pace;
            mix[from] = pace == mix[from] ? 0 : mix[from] - pace;
            now = new double[now.length];
            for (int j = 0; j < mix.length; j++) {
                for (int k = 0; k < now.length; k++) {
                    now[k] += mix[j] * gains.get(j)[k];
                }
            }
        }
    }

    /** How much weight to move: where the slope of the sum of logarithms falls to 0, by halving. */
    private double along(double[] to, double[] from, double most) {
        double low = 0;
        double high = most;
        for (int halving = 0; halving < 100; halving++) {
            double middle = halving == 0 ? most : (low + high) / 2;
            double slope = 0;
            boolean inside = true;
            for (int k = 0; k < now.length; k++) {
                double there = now[k] + middle * (to[k] - from[k]);
                inside &= there > 0;
                slope += (to[k] - from[k]) / there;
            }
            if (inside && slope >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Goes as far as it helps; false when it does not. */
    private boolean go(double[] direction, double most, double rise) {
        double before = logs(now);
        double pace = most;
        for (int halving = 0; halving < 60; halving++) {
            double[] other = mix.clone();
            double[] there = new double[now.length];
            for (int j = 0; j < other.length; j++) {
                other[j] = Math.max(0, other[j] + pace * direction[j]);
                for (int k = 0; k < there.length; k++) {
                    there[k] += other[j] * gains.get(j)[k];
                }
            }
            if (rise < NEAR || logs(there) > before + 1e-4 * pace * rise) {
                mix = other;
                now = there;
                return true;
            }
            pace /= 2;
        }
        return false;
    }

    private static double logs(double[] gains) {
        double sum = 0;
        for (double gain : gains) {
            sum += gain > 0 ? Math.log(gain) : Double.NEGATIVE_INFINITY;
        }
        return sum;
    }

    /** The Newton step whose parts sum to 0, on the weights that are free. */
    private double[] direction(double[] gradient, boolean[] free) {
        int[] at = java.util.stream.IntStream.range(0, free.length)
                .filter(j -> free[j])
                .toArray();
        int n = at.length;
        double[][] system = new double[n + 1][n + 2];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                for (int k = 0; k < now.length; k++) {
                    system[r][c] += gains.get(at[r])[k] * gains.get(at[c])[k] / (now[k] * now[k]);
                }
            }
            system[r][r] += RIDGE * (1 + system[r][r]);
            system[r][n] = 1;
            system[n][r] = 1;
            system[r][n + 1] = gradient[at[r]];
        }
        double[] solved = eliminated(system);
        double[] direction = new double[free.length];
        for (int r = 0; r < n; r++) {
            direction[at[r]] = solved[r];
        }
        return direction;
    }

    /** Gauss with pivots; shape [n][n + 1]. */
    private static double[] eliminated(double[][] system) {
        int n = system.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(system[r][c]) > Math.abs(system[pivot][c]) ? r : pivot;
            }
            double[] row = system[pivot];
            system[pivot] = system[c];
            system[c] = row;
            for (int r = 0; r < n; r++) {
                double times = r == c || row[c] == 0 ? 0 : system[r][c] / row[c];
                for (int k = c; times != 0 && k <= n; k++) {
                    system[r][k] -= times * row[k];
                }
            }
        }
        double[] solved = new double[n];
        for (int r = 0; r < n; r++) {
            solved[r] = system[r][r] == 0 ? 0 : system[r][n] / system[r][r];
        }
        return solved;
    }

    /** Forgets corners without a weight. */
    private void drop() {
        double sum = Arrays.stream(mix).sum();
        List<Double> kept = new ArrayList<>();
        for (int j = mix.length - 1; j >= 0; j--) {
            if (mix[j] > 0) {
                kept.addFirst(mix[j] / sum);
            } else {
                points.remove(j);
                gains.remove(j);
            }
        }
        mix = kept.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
