package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.methods.bargain.Deal;

/** The packages that a sweep ended with, valued by an aim. */
final class Finals {
    private final Sweep sweep;
    private final Bounds bounds;
    private final Figures figures;
    private final double tie;
    private final List<Final> best;
    private double unseen = Double.NEGATIVE_INFINITY;
    private double left;

    /** One label; weights of corners by issue, nothing for points. */
    private static final class Final {
        private final int label;
        private final double[] gains;
        private final double[] rank;
        private final double[][] weights;

        private Final(int label, double[] gains, double[] rank, double[][] weights) {
            this.label = label;
            this.gains = gains;
            this.rank = rank;
            this.weights = weights;
        }
    }

    Finals(Sweep sweep, Bounds bounds, double tie, Clock clock) {
        this.sweep = sweep;
        this.bounds = bounds;
        this.figures = bounds.figures;
        this.tie = tie;
        this.best = best(clock);
    }

    boolean any() {
        return !best.isEmpty();
    }

    /** The objective of the best. */
    double objective() {
        double most = Double.NEGATIVE_INFINITY;
        for (Final one : best) {
            most = Math.max(most, bounds.aim.objective(one.gains));
        }
        return most;
    }

    /** The last figure of the rank that the objective is: for a product that is 0, of the parties that gain. */
    double shown() {
        int at = bounds.aim == Aim.PRODUCT ? 1 : 0;
        return best.stream()
                .mapToDouble(one -> at < one.rank.length ? one.rank[at] : 0)
                .max()
                .orElse(Double.NaN);
    }

    /** No label that was not looked at exceeds this. */
    double unseen() {
        return unseen;
    }

    /** By how much sharings may fall short of their best. */
    double left() {
        return left;
    }

    private List<Final> best(Clock clock) {
        Layer last = sweep.last();
        Integer[] order = new Integer[last.count];
        double[] bound = new double[last.count];
        for (int l = 0; l < order.length; l++) {
            order[l] = l;
            bound[l] = bounds.of(0, last.units, l * last.parties, sweep.keys.open(last.key[l]));
        }
        Arrays.sort(order, Comparator.comparingDouble((Integer l) -> -bound[l]));
        List<Final> all = new ArrayList<>();
        double most = Double.NEGATIVE_INFINITY;
        for (int l : order) {
            if (bound[l] < most - 2 * tie) {
                break;
            }
            if (last.key[l] != 0 && clock.isOver()) {
                unseen = Math.max(unseen, bound[l]);
                break;
            }
            Optional<Final> valued = valued(last, l);
            if (valued.isPresent()) {
                all.add(valued.get());
                most = Math.max(most, bounds.aim.objective(valued.get().gains));
            }
        }
        List<Final> equal = equallyGood(all);
        return bounds.aim == Aim.LEAST ? unbeaten(equal) : equal;
    }

    private Optional<Final> valued(Layer last, int l) {
        Gauge gauge = bounds.gauge;
        int parties = last.parties;
        double[] values = new double[parties];
        for (int p = 0; p < parties; p++) {
            values[p] = figures.offset[p] + figures.unit[p] * last.units[l * parties + p];
        }
        if (last.key[l] == 0) {
            double[] gains = new double[gauge.counting()];
            int counting = 0;
            for (int p = 0; p < parties; p++) {
                if (gauge.width[p] > 0) {
                    gains[counting++] = gauge.gain(p, values[p]);
                }
            }
            return Optional.of(new Final(l, gains, bounds.aim.rank(gains), new double[0][]));
        }
        int[] choices = sweep.keys.choices(last.key[l]);
        double[][][] over = Arrays.stream(shared(choices))
                .mapToObj(i -> figures.over[i][choices[i]])
                .toArray(double[][][]::new);
        return new Sharing(figures, gauge, values, over).best(bounds.aim).map(found -> {
            left = Math.max(left, found.left);
            return new Final(l, found.gains, found.rank, found.weights);
        });
    }

    private static int[] shared(int[] choices) {
        return java.util.stream.IntStream.range(0, choices.length)
                .filter(i -> choices[i] >= 0)
                .toArray();
    }

    /** Those with the largest first figure, of them those with the largest second, and so on. */
    private List<Final> equallyGood(List<Final> all) {
        List<Final> kept = all;
        int length = all.isEmpty() ? 0 : all.getFirst().rank.length;
        for (int s = 0; s < length; s++) {
            int at = s;
            double most = kept.stream().mapToDouble(one -> one.rank[at]).max().orElse(0);
            kept = kept.stream().filter(one -> one.rank[at] >= most - tie).toList();
        }
        return kept;
    }

    /** Points are unbeaten already; of sharings one may beat another. */
    private List<Final> unbeaten(List<Final> equal) {
        if (figures.compiled.isDiscrete()) {
            return equal;
        }
        return equal.stream()
                .filter(one -> equal.stream().noneMatch(other -> other != one && beats(other, one)))
                .toList();
    }

    /** Whether the sharings of one label allow more than the other deal has, and nowhere less. */
    private boolean beats(Final other, Final one) {
        Gauge gauge = bounds.gauge;
        double[] origin = gauge.origin.clone();
        boolean[] accepts = new boolean[origin.length];
        int counting = 0;
        for (int p = 0; p < origin.length; p++) {
            if (gauge.width[p] > 0) {
                origin[p] += gauge.width[p] * one.gains[counting++];
                accepts[p] = true;
            }
        }
        Layer last = sweep.last();
        double[] values = new double[origin.length];
        for (int p = 0; p < origin.length; p++) {
            values[p] = figures.offset[p] + figures.unit[p] * last.units[other.label * origin.length + p];
        }
        Gauge above = new Gauge(origin, gauge.width, accepts);
        if (last.key[other.label] == 0) {
            double sum = 0;
            for (int p = 0; p < origin.length; p++) {
                double gain = above.gain(p, values[p]);
                if (gain < -tie) {
                    return false;
                }
                sum += gain;
            }
            return sum > 1e-8;
        }
        int[] choices = sweep.keys.choices(last.key[other.label]);
        double[][][] over = Arrays.stream(shared(choices))
                .mapToObj(i -> figures.over[i][choices[i]])
                .toArray(double[][][]::new);
        return new Sharing(figures, above, values, over)
                .best(Aim.SUM)
                .filter(found -> found.rank[0] > 1e-8)
                .isPresent();
    }

    /** Equally good deals in the fixed order, at most so many. */
    List<Deal> deals(int most) {
        SortedSet<Deal> deals = new TreeSet<>();
        Layer last = sweep.last();
        List<Integer> points = new ArrayList<>();
        for (Final one : best) {
            if (last.key[one.label] == 0) {
                points.add(one.label);
            } else {
                read(List.of(one.label), one.weights, most, deals);
            }
        }
        read(points, new double[0][], most, deals);
        return distinct(deals).stream().limit(most).toList();
    }

    private void read(List<Integer> labels, double[][] weights, int most, Set<Deal> into) {
        Compiled compiled = figures.compiled;
        if (labels.isEmpty()) {
            return;
        }
        for (int[] choices : Walk.choices(sweep, compiled, labels, most)) {
            double[][] shares = new double[compiled.issues][];
            int sharing = 0;
            for (int i = 0; i < compiled.issues; i++) {
                Choice choice = compiled.choices[i][choices[i]];
                shares[i] = choice.isPoint() ? choice.shares[0] : mixed(choice.shares, weights[sharing++]);
            }
            into.add(Deal.of(shares));
        }
    }

    private static double[] mixed(double[][] corners, double[] weights) {
        double[] shares = new double[corners[0].length];
        for (int v = 0; v < corners.length; v++) {
            for (int k = 0; k < shares.length; k++) {
                shares[k] += weights[v] == 0 ? 0 : weights[v] * corners[v][k];
            }
        }
        return shares;
    }

    /** Deals that differ only in how the arithmetic was rounded are one. */
    private List<Deal> distinct(SortedSet<Deal> deals) {
        List<Deal> distinct = new ArrayList<>();
        for (Deal deal : deals) {
            if (figures.compiled.isDiscrete() || distinct.stream().noneMatch(other -> isSame(other, deal))) {
                distinct.add(deal);
            }
        }
        return distinct;
    }

    private boolean isSame(Deal a, Deal b) {
        for (int i = 0; i < a.issues(); i++) {
            int options = figures.compiled.problem.issues().get(i).options().size();
            for (int k = 0; k < options; k++) {
                if (Math.abs(a.share(i, k) - b.share(i, k)) > 1e-7) {
                    return false;
                }
            }
        }
        return true;
    }
}
