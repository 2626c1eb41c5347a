package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All packages that may be best, issue by issue from the last to the first: of packages begun in the same way but for
 * their values those that another beats are dropped (Nemhauser and Ullmann 1969), and those whose bound is too low
 * (Marsten and Morin 1978). When more are left than there is room for, the best bounds are kept, and the largest bound
 * that was given up is remembered.
 */
final class Sweep {
    private static final int MOST_GROUPS = 64;
    private static final int MOST_ARCS = 60_000_000;

    private final Figures figures;
    private final Compiled compiled;
    private final Bounds bounds;
    private final Clock clock;
    private final int width;
    private final double floor;
    private final boolean spread;
    private final long[] threshold;
    final Keys keys;
    final List<Layer> layers = new ArrayList<>();
    private double dropped = Double.NEGATIVE_INFINITY;
    private boolean complete = true;
    private int arcs;

    /**
     * @param width how many packages begun are kept
     * @param floor packages that cannot reach this objective are of no use
     * @param spread whether those kept, when there are too many, are spread evenly rather than those with the best bound
     */
    Sweep(Bounds bounds, Clock clock, int width, double floor, boolean spread) {
        this.bounds = bounds;
        this.figures = bounds.figures;
        this.compiled = figures.compiled;
        this.clock = clock;
        this.width = width;
        this.floor = floor;
        this.spread = spread;
        this.keys = new Keys(bounds);
        Gauge gauge = bounds.gauge;
        threshold = new long[gauge.parties()];
        for (int p = 0; p < threshold.length; p++) {
            threshold[p] = gauge.accepts[p] ? figures.threshold(p, gauge.least[p]) : Long.MIN_VALUE;
        }
    }

    /** No package that was given up exceeds this. */
    double dropped() {
        return dropped;
    }

    /** Whether none was given up. */
    boolean isComplete() {
        return complete;
    }

    /** Runs to the first issue; false when the time ended before. Layers go from the last issue to the first. */
    boolean run() {
        Layer layer = Layer.empty(compiled.parties, compiled.words);
        for (int i = compiled.issues - 1; i >= 0; i--) {
            Layer next = expanded(layer, i);
            layer.forget();
            layer = thinned(next, i);
            arcs += layer.from.length;
            if (arcs > MOST_ARCS || clock.isOver()) {
                complete = false;
                dropped = Double.POSITIVE_INFINITY;
                return false;
            }
            layers.add(layer);
        }
        return true;
    }

    Layer last() {
        return layers.getLast();
    }

    private Layer expanded(Layer layer, int i) {
        int parties = compiled.parties;
        Choice[] choices = compiled.choices[i];
        Layer next = new Layer(parties, compiled.words, Math.max(16, layer.count * choices.length));
        boolean[] shared = new boolean[choices.length];
        for (int c = 0; c < choices.length; c++) {
            shared[c] = !choices[c].isPoint();
        }
        for (int l = 0; l < layer.count; l++) {
            if ((l & 1023) == 1023 && clock.isOver()) {
                return next;
            }
            for (int c = 0; c < choices.length; c++) {
                int to = next.add();
                for (int p = 0; p < parties; p++) {
                    next.units[to * parties + p] = layer.units[l * parties + p] + figures.units[i][c][p];
                }
                boolean kept = true;
                for (int w = 0; w < compiled.words; w++) {
                    long bits = layer.bits[l * compiled.words + w] | choices[c].keeps[w];
                    long closing = compiled.closes[i][w];
                    kept &= (bits & closing) == closing;
                    next.bits[to * compiled.words + w] = bits & ~closing;
                }
                next.key[to] = shared[c] ? keys.with(layer.key[l], i, c) : layer.key[l];
                next.from[to] = l;
                next.choice[to] = (short) c;
                next.deals[to] = layer.deals[l];
                if (!kept || !isUseful(next, to, i)) {
                    next.count--;
                }
            }
        }
        return next;
    }

    private boolean isUseful(Layer layer, int l, int left) {
        if (left == 0 && layer.key[l] == 0) {
            for (int p = 0; p < threshold.length; p++) {
                if (layer.units[l * threshold.length + p] < threshold[p]) {
                    return false;
                }
            }
        }
        double bound = bounds.of(left, layer.units, l * layer.parties, keys.open(layer.key[l]));
        return bound > Double.NEGATIVE_INFINITY && bound >= floor;
    }

    /** Joins equal labels, drops those that another beats, and those for which there is no room. */
    private Layer thinned(Layer layer, int left) {
        int[] order = layer.sorted();
        int[] first = new int[order.length + 1];
        int labels = 0;
        for (int k = 0; k < order.length; k++) {
            if (k == 0 || layer.compare(order[k - 1], order[k]) != 0) {
                first[labels++] = k;
            }
        }
        first[labels] = order.length;
        boolean[] beaten = beaten(layer, order, first, labels);
        int[] kept = new int[labels];
        int count = 0;
        for (int k = 0; k < labels; k++) {
            if (!beaten[k]) {
                kept[count++] = k;
            }
        }
        kept = Arrays.copyOf(kept, count);
        if (count > width) {
            kept = spread ? spread(kept) : best(layer, order, first, kept, left);
        }
        return packed(layer, order, first, kept);
    }

    private boolean[] beaten(Layer layer, int[] order, int[] first, int labels) {
        boolean[] beaten = new boolean[labels];
        List<Peaks> groups = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int k = 0; k < labels; k++) {
            int label = order[first[k]];
            if (k == 0 || layer.compareGroup(order[first[k - 1]], label) != 0) {
                groups.add(new Peaks(layer.parties, layer.units));
                starts.add(k);
            }
            Peaks peaks = groups.getLast();
            beaten[k] = peaks.exceed(label);
            if (!beaten[k]) {
                peaks.add(label);
            }
        }
        if (groups.size() > 1 && groups.size() <= MOST_GROUPS) {
            for (int g = 0; g < groups.size(); g++) {
                int end = g + 1 < starts.size() ? starts.get(g + 1) : labels;
                for (int h = 0; h < groups.size(); h++) {
                    boolean covers = h != g && layer.covers(order[first[starts.get(h)]], order[first[starts.get(g)]]);
                    for (int k = starts.get(g); covers && k < end; k++) {
                        beaten[k] = beaten[k] || groups.get(h).exceed(order[first[k]]);
                    }
                }
            }
        }
        return beaten;
    }

    private int[] spread(int[] kept) {
        complete = false;
        dropped = Double.POSITIVE_INFINITY;
        int[] some = new int[width];
        for (int k = 0; k < width; k++) {
            some[k] = kept[(int) ((long) k * (kept.length - 1) / Math.max(1, width - 1))];
        }
        return some;
    }

    private int[] best(Layer layer, int[] order, int[] first, int[] kept, int left) {
        complete = false;
        double[] bound = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            int label = order[first[kept[k]]];
            bound[k] = bounds.of(left, layer.units, label * layer.parties, keys.open(layer.key[label]));
        }
        double[] sorted = bound.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - width];
        int[] some = new int[width];
        int count = 0;
        for (int k = 0; k < kept.length; k++) {
            if (bound[k] > least) {
                some[count++] = kept[k];
            }
        }
        int level = width - count;
        for (int k = 0; k < kept.length; k++) {
            if (bound[k] == least && level > 0) {
                some[count++] = kept[k];
                level--;
            } else if (bound[k] <= least) {
                dropped = Math.max(dropped, bound[k]);
            }
        }
        Arrays.sort(some);
        return some;
    }

    private static Layer packed(Layer layer, int[] order, int[] first, int[] kept) {
        Layer packed = new Layer(layer.parties, layer.words, kept.length);
        int size = 0;
        for (int k : kept) {
            size += first[k + 1] - first[k];
        }
        packed.from = new int[size];
        packed.choice = new short[size];
        packed.count = kept.length;
        int arc = 0;
        for (int k = 0; k < kept.length; k++) {
            int label = order[first[kept[k]]];
            System.arraycopy(layer.units, label * layer.parties, packed.units, k * layer.parties, layer.parties);
            System.arraycopy(layer.bits, label * layer.words, packed.bits, k * layer.words, layer.words);
            packed.key[k] = layer.key[label];
            packed.start[k] = arc;
            for (int a = first[kept[k]]; a < first[kept[k] + 1]; a++) {
                packed.from[arc] = layer.from[order[a]];
                packed.choice[arc++] = layer.choice[order[a]];
                packed.deals[k] += layer.deals[order[a]];
            }
        }
        packed.start[kept.length] = arc;
        return packed;
    }
}
