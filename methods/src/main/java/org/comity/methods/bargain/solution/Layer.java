package org.comity.methods.bargain.solution;

import java.util.Arrays;

/**
 * Packages begun, all of the same issues; each stands for all that have the same values, clauses and sharings. Arrays
 * lie one after the other: label l has its values from l x parties.
 */
final class Layer {
    final int parties;
    final int words;
    int count;
    long[] units;
    long[] bits;

    /** Which sharings were chosen, see {@link Keys}. */
    int[] key;

    /** How many packages it stands for; a large number for that many or more. */
    double[] deals;

    /** Where they came from: arcs start[l] to start[l + 1]. */
    int[] start;

    int[] from;
    short[] choice;

    Layer(int parties, int words, int room) {
        this.parties = parties;
        this.words = words;
        units = new long[room * parties];
        bits = new long[room * words];
        key = new int[room];
        deals = new double[room];
        start = new int[room + 1];
        from = new int[room];
        choice = new short[room];
    }

    /** The one package that has nothing yet. */
    static Layer empty(int parties, int words) {
        Layer layer = new Layer(parties, words, 1);
        layer.count = 1;
        layer.deals[0] = 1;
        return layer;
    }

    /** A label with one arc; returns its number. Values and clauses are to be filled in. */
    int add() {
        if (count == key.length) {
            int room = 2 * count;
            units = Arrays.copyOf(units, room * parties);
            bits = Arrays.copyOf(bits, room * words);
            key = Arrays.copyOf(key, room);
            deals = Arrays.copyOf(deals, room);
            from = Arrays.copyOf(from, room);
            choice = Arrays.copyOf(choice, room);
        }
        return count++;
    }

    /** By sharings, clauses, then falling values; 0 for the same label. */
    int compare(int a, int b) {
        int order = compareGroup(a, b);
        for (int p = 0; order == 0 && p < parties; p++) {
            order = Long.compare(units[b * parties + p], units[a * parties + p]);
        }
        return order;
    }

    int compareGroup(int a, int b) {
        int order = Integer.compare(key[a], key[b]);
        for (int w = 0; order == 0 && w < words; w++) {
            order = Long.compare(bits[a * words + w], bits[b * words + w]);
        }
        return order;
    }

    /** Whether label a keeps all clauses that b keeps, and has the same sharings. */
    boolean covers(int a, int b) {
        for (int w = 0; w < words; w++) {
            if ((bits[b * words + w] & ~bits[a * words + w]) != 0) {
                return false;
            }
        }
        return key[a] == key[b];
    }

    /** Sets what later layers do not need free. */
    void forget() {
        units = new long[0];
        bits = new long[0];
        deals = new double[0];
    }

    /** Numbers 0 to n - 1 in the order of {@link #compare}; ties by number. */
    int[] sorted() {
        int[] order = new int[count];
        for (int l = 0; l < count; l++) {
            order[l] = l;
        }
        int[] spare = new int[count];
        sort(order, spare, 0, count);
        return order;
    }

    private void sort(int[] order, int[] spare, int low, int high) {
        if (high - low < 8) {
            for (int i = low + 1; i < high; i++) {
                int item = order[i];
                int j = i;
                while (j > low && compare(order[j - 1], item) > 0) {
                    order[j] = order[j - 1];
                    j--;
                }
                order[j] = item;
            }
            return;
        }
        int middle = (low + high) >>> 1;
        sort(order, spare, low, middle);
        sort(order, spare, middle, high);
        System.arraycopy(order, low, spare, low, middle - low);
        int a = low;
        int b = middle;
        for (int to = low; a < middle; to++) {
            order[to] = b < high && compare(order[b], spare[a]) < 0 ? order[b++] : spare[a++];
        }
    }
}
