package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/**
 * Dense blocks of the normal matrix of the further effects once the first is eliminated, and their triangular factors.
 * Where every connected part of that matrix is small, the blocks are those parts and the factors solve it exactly;
 * otherwise a block holds the levels of one effect that share a level of the first, or a single level where even those
 * are too many, and the factors precondition conjugate gradients.
 */
final class Blocks {
    private static final int LARGEST_EXACT = 700;
    private static final int LARGEST = 160;
    /** A pivot that elimination has shrunk below this share of its diagonal is taken for 0. */
    private static final double VANISHED = 1e-13;

    private final Panel panel;
    private final Crew crew;
    private final boolean exact;
    /** By unknown: its block. */
    private final int[] block;
    /** By unknown: its place in the block. */
    private final int[] place;
    /** By block: its first unknown in {@code members}. */
    private final int[] begin;
    /** Unknowns by block. */
    private final int[] members;
    /** By block: where its entries begin. */
    private final int[] base;
    /** By block, row and column: the factor. */
    private final double[] entries;

    Blocks(Panel panel, Crew crew) {
        this.panel = panel;
        this.crew = crew;
        int unknowns = panel.unknowns();
        long room = 4L * panel.n + 1_000_000;
        int[] whole = components(true);
        int[] chosen;
        if (fits(whole, LARGEST_EXACT, room)) {
            chosen = whole;
            exact = true;
        } else {
            chosen = components(false);
            split(chosen, room);
            if (panel.others.length == 2) {
                chosen = Matching.join(panel, chosen, LARGEST);
            }
            exact = false;
        }
        block = chosen;
        int blocks = Arrays.stream(block).max().orElse(-1) + 1;
        begin = new int[blocks + 1];
        for (int b : block) {
            begin[b + 1]++;
        }
        base = new int[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            base[b + 1] = base[b] + begin[b + 1] * begin[b + 1];
            begin[b + 1] += begin[b];
        }
        place = new int[unknowns];
        members = new int[unknowns];
        int[] next = new int[blocks];
        for (int u = 0; u < unknowns; u++) {
            place[u] = next[block[u]]++;
            members[begin[block[u]] + place[u]] = u;
        }
        entries = new double[base[blocks]];
    }

    /** Whether solving by the factors is all that is needed. */
    boolean exact() {
        return exact;
    }

    /** By unknown: the number of its component when levels that share a run, or also those that share a row, are joined. */
    private int[] components(boolean acrossEffects) {
        int[] parent = new int[panel.unknowns()];
        Arrays.setAll(parent, u -> u);
        for (int g = 0; g + 1 < panel.starts.length; g++) {
            int start = panel.starts[g];
            for (int o = 0; o < panel.others.length; o++) {
                int[] unknown = panel.unknown[o];
                int with = panel.unknown[acrossEffects ? 0 : o][start];
                for (int i = start; i < panel.starts[g + 1]; i++) {
                    join(parent, with, unknown[i]);
                }
            }
        }
        int[] number = new int[parent.length];
        int found = 0;
        for (int u = 0; u < parent.length; u++) {
            int root = root(parent, u);
            number[u] = root == u ? found++ : number[root];
        }
        return number;
    }

    /** The root of a component is its lowest number. */
    private static void join(int[] parent, int one, int other) {
        int a = root(parent, one);
        int b = root(parent, other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static boolean fits(int[] component, int largest, long room) {
        int[] size = sizes(component);
        long entries = 0;
        for (int s : size) {
            entries += (long) s * s;
        }
        return Arrays.stream(size).max().orElse(0) <= largest && entries <= room;
    }

    private static int[] sizes(int[] component) {
        int[] size = new int[Arrays.stream(component).max().orElse(-1) + 1];
        for (int c : component) {
            size[c]++;
        }
        return size;
    }

    /** Components that are too large become blocks of one; all do when there is no room for the others. */
    private static void split(int[] component, long room) {
        int[] size = sizes(component);
        long entries = 0;
        for (int s : size) {
            entries += s <= LARGEST ? (long) s * s : s;
        }
        int largest = entries <= room ? LARGEST : 0;
        int[] number = new int[size.length];
        Arrays.fill(number, -1);
        int found = 0;
        for (int u = 0; u < component.length; u++) {
            int c = component[u];
            if (size[c] > largest) {
                component[u] = found++;
            } else {
                number[c] = number[c] < 0 ? found++ : number[c];
                component[u] = number[c];
            }
        }
    }

    /** Fills and factors the blocks. Shapes: weight[n], 0 or more; sum[runs] of it. */
    void factor(double[] weight, double[] sum) {
        int parts = panel.partCount();
        if (parts == 1 || (long) parts * entries.length > 4L * panel.n + 1_000_000) {
            Arrays.fill(entries, 0);
            for (int p = 0; p < parts; p++) {
                fill(p, weight, sum, entries);
            }
        } else {
            double[][] own = new double[parts][];
            crew.each(parts, p -> {
                own[p] = new double[entries.length];
                fill(p, weight, sum, own[p]);
            });
            System.arraycopy(own[0], 0, entries, 0, entries.length);
            for (int p = 1; p < parts; p++) {
                for (int e = 0; e < entries.length; e++) {
                    entries[e] += own[p][e];
                }
            }
        }
        crew.each(begin.length - 1, b -> {
            int size = begin[b + 1] - begin[b];
            factor(entries, base[b], size);
        });
    }

    private void fill(int part, double[] weight, double[] sum, double[] into) {
        double[] total = new double[panel.unknowns()];
        int[] seen = new int[panel.longest * Math.max(1, panel.others.length)];
        for (int g = panel.parts[part]; g < panel.parts[part + 1]; g++) {
            int count = 0;
            for (int o = 0; o < panel.others.length; o++) {
                int[] unknown = panel.unknown[o];
                for (int i = panel.starts[g]; i < panel.starts[g + 1]; i++) {
                    int u = unknown[i];
                    if (total[u] == 0) {
                        seen[count++] = u;
                    }
                    total[u] += weight[i] + Double.MIN_NORMAL; // never 0, so that it is seen once
                }
            }
            if (panel.others.length > 1) {
                cross(g, weight, into);
            }
            outer(seen, count, total, sum[g], into);
        }
    }

    /** What two effects of the same row have in common, where they share a block. */
    private void cross(int run, double[] weight, double[] into) {
        for (int i = panel.starts[run]; i < panel.starts[run + 1]; i++) {
            for (int o = 1; o < panel.others.length; o++) {
                for (int p = 0; p < o; p++) {
                    if (block[panel.unknown[o][i]] == block[panel.unknown[p][i]]) {
                        add(into, panel.unknown[o][i], panel.unknown[p][i], weight[i]);
                    }
                }
            }
        }
    }

    private void add(double[] into, int one, int other, double value) {
        int a = place[one];
        int b = place[other];
        int size = begin[block[one] + 1] - begin[block[one]];
        into[base[block[one]] + Math.max(a, b) * size + Math.min(a, b)] += value;
    }

    /** The totals on the diagonal, less their products over the run's weight; clears the totals. */
    private void outer(int[] seen, int count, double[] total, double sum, double[] into) {
        int from = 0;
        while (from < count) {
            int b = block[seen[from]];
            int to = from + 1;
            while (to < count && block[seen[to]] == b) {
                to++;
            }
            for (int k = from; k < to; k++) {
                int u = seen[k];
                int at = base[b] + place[u] * (begin[b + 1] - begin[b]) + place[u];
                into[at] += total[u];
            }
            for (int other = to; other < count; other++) {
                if (block[seen[other]] == b) {
                    products(seen, from, to, other, total, sum, into); // of an earlier stretch of the same block
                }
            }
            if (place[seen[to - 1]] - place[seen[from]] == to - 1 - from && ascending(seen, from, to)) {
                triangle(seen, from, to, total, sum, into);
            } else {
                for (int k = from; k < to; k++) {
                    products(seen, from, k + 1, k, total, sum, into);
                }
            }
            from = to;
        }
        for (int k = 0; k < count; k++) {
            total[seen[k]] = 0;
        }
    }

    private boolean ascending(int[] seen, int from, int to) {
        for (int k = from + 1; k < to; k++) {
            if (place[seen[k]] != place[seen[k - 1]] + 1) {
                return false;
            }
        }
        return true;
    }

    /** The products of a stretch whose places follow one another. */
    private void triangle(int[] seen, int from, int to, double[] total, double sum, double[] into) {
        double[] value = new double[to - from];
        for (int k = 0; k < value.length; k++) {
            value[k] = total[seen[from + k]];
        }
        int b = block[seen[from]];
        int size = begin[b + 1] - begin[b];
        int first = base[b] + place[seen[from]] * (size + 1);
        for (int k = 0; k < value.length; k++) {
            double share = sum > 0 ? value[k] / sum : 0;
            int row = first + k * size;
            for (int l = 0; l <= k; l++) {
                into[row + l] -= share * value[l];
            }
        }
    }

    private void products(int[] seen, int from, int to, int with, double[] total, double sum, double[] into) {
        int u = seen[with];
        int size = begin[block[u] + 1] - begin[block[u]];
        double share = sum > 0 ? total[u] / sum : 0;
        for (int l = from; l < to; l++) {
            int v = seen[l];
            int high = Math.max(place[u], place[v]);
            int low = Math.min(place[u], place[v]);
            into[base[block[u]] + high * size + low] -= share * total[v];
        }
    }

    /** A lower triangle in place; a vanished pivot is stored as 0 and its unknown fixed at 0. */
    private static void factor(double[] a, int base, int size) {
        for (int j = 0; j < size; j++) {
            int rowJ = base + j * size;
            double diagonal = a[rowJ + j];
            double pivot = diagonal - dot(a, rowJ, rowJ, j);
            double root = pivot > VANISHED * diagonal && pivot > 0 ? Math.sqrt(pivot) : 0;
            a[rowJ + j] = root;
            for (int i = j + 1; i < size; i++) {
                int rowI = base + i * size;
                a[rowI + j] = root == 0 ? 0 : (a[rowI + j] - dot(a, rowI, rowJ, j)) / root;
            }
        }
    }

    private static double dot(double[] a, int one, int other, int length) {
        double even = 0;
        double odd = 0;
        int k = 0;
        for (; k + 1 < length; k += 2) {
            even += a[one + k] * a[other + k];
            odd += a[one + k + 1] * a[other + k + 1];
        }
        return k < length ? even + odd + a[one + k] * a[other + k] : even + odd;
    }

    /** Solves by the factors. Shapes: right[unknowns], out[unknowns]. */
    void solve(double[] right, double[] out) {
        double[] z = new double[right.length];
        for (int b = 0; b + 1 < begin.length; b++) {
            int size = begin[b + 1] - begin[b];
            int first = begin[b];
            for (int i = 0; i < size; i++) {
                int row = base[b] + i * size;
                double value = right[members[first + i]];
                for (int k = 0; k < i; k++) {
                    value -= entries[row + k] * z[first + k];
                }
                z[first + i] = entries[row + i] == 0 ? 0 : value / entries[row + i];
            }
            for (int i = size - 1; i >= 0; i--) {
                int row = base[b] + i * size;
                double value = entries[row + i] == 0 ? 0 : z[first + i] / entries[row + i];
                out[members[first + i]] = value;
                for (int k = 0; k < i; k++) {
                    z[first + k] -= entries[row + k] * value;
                }
            }
        }
    }
}
