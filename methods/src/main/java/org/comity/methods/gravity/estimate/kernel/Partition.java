package org.comity.methods.gravity.estimate.kernel;

import java.util.Arrays;

/** A numbering of the rows' groups without gaps, by first appearance. */
public final class Partition {
    /** By row: its group. */
    public final int[] group;
    /** How many groups there are. */
    public final int groups;

    private Partition(int[] group, int groups) {
        this.group = group;
        this.groups = groups;
    }

    /** The groups of chosen rows. Shapes: ids[m], each from 0 to {@code levels - 1}; order[n], places in ids. */
    public static Partition of(int[] ids, int levels, int[] order) {
        int[] number = new int[levels];
        Arrays.fill(number, -1);
        int[] group = new int[order.length];
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            int id = ids[order[i]];
            if (number[id] < 0) {
                number[id] = found++;
            }
            group[i] = number[id];
        }
        return new Partition(group, found);
    }

    /** The groups of rows that are together in both. */
    public Partition with(Partition other) {
        int size = Integer.highestOneBit(Math.max(16, group.length)) * 4;
        long[] keys = new long[size];
        int[] number = new int[size];
        Arrays.fill(number, -1);
        int[] both = new int[group.length];
        int found = 0;
        for (int i = 0; i < both.length; i++) {
            long key = (long) group[i] * other.groups + other.group[i];
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & (size - 1);
            while (number[at] >= 0 && keys[at] != key) {
                at = (at + 1) & (size - 1);
            }
            if (number[at] < 0) {
                number[at] = found++;
                keys[at] = key;
            }
            both[i] = number[at];
        }
        return new Partition(both, found);
    }

    /** Whether every group lies within one group of the other. */
    public boolean within(Partition other) {
        int[] outer = new int[groups];
        Arrays.fill(outer, -1);
        for (int i = 0; i < group.length; i++) {
            if (outer[group[i]] < 0) {
                outer[group[i]] = other.group[i];
            } else if (outer[group[i]] != other.group[i]) {
                return false;
            }
        }
        return true;
    }

    /** By group: the number of the connected part it belongs to when groups that share a row are joined. */
    public int[] parts(Partition other) {
        int[] parent = new int[groups + other.groups];
        Arrays.setAll(parent, u -> u);
        for (int i = 0; i < group.length; i++) {
            int a = root(parent, group[i]);
            int b = root(parent, groups + other.group[i]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        int[] part = new int[groups];
        int found = 0;
        for (int u = 0; u < groups; u++) {
            int root = root(parent, u); // at most u, and one of the groups: every part holds one
            part[u] = root == u ? found++ : part[root];
        }
        return part;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
