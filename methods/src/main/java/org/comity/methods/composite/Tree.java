package org.comity.methods.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A weighted tree. Nodes are numbered: leaves from 0, then inner nodes, each after its children; the root is the
 * last. Weights are relative among siblings.
 */
public final class Tree {
    private final int leaves;
    private final int[] parent;
    private final double[] weight;

    private Tree(int leaves, int[] parent, double[] weight) {
        this.leaves = leaves;
        this.parent = parent;
        this.weight = weight;
    }

    /**
     * Copies what it is given.
     *
     * @param leaves how many of the nodes are leaves, at least 1
     * @param parent by node, the number of its parent; for the root (the last) it is not read
     * @param weight by node, above 0; for the root it is not read
     */
    public static Tree of(int leaves, int[] parent, double[] weight) {
        int nodes = parent.length;
        if (leaves < 1 || nodes <= leaves || weight.length != nodes) {
            throw new IllegalArgumentException(
                    "A tree needs leaves (%d), at least one node above them (%d nodes) and a weight for each (%d)."
                            .formatted(leaves, nodes, weight.length));
        }
        boolean[] hasChild = new boolean[nodes];
        for (int n = 0; n < nodes - 1; n++) {
            if (parent[n] <= n || parent[n] < leaves || parent[n] >= nodes) {
                throw new IllegalArgumentException(
                        "Node %d has parent %d; a parent is an inner node that comes later.".formatted(n, parent[n]));
            }
            if (!(weight[n] > 0) || Double.isInfinite(weight[n])) {
                throw new IllegalArgumentException(
                        "Node %d has weight %s; it must be above 0.".formatted(n, weight[n]));
            }
            hasChild[parent[n]] = true;
        }
        for (int n = leaves; n < nodes; n++) {
            if (!hasChild[n]) {
                throw new IllegalArgumentException("Inner node %d has no child.".formatted(n));
            }
        }
        int[] parents = parent.clone();
        parents[nodes - 1] = -1;
        return new Tree(leaves, parents, weight.clone());
    }

    public int leaves() {
        return leaves;
    }

    public int nodes() {
        return parent.length;
    }

    public int root() {
        return parent.length - 1;
    }

    /** The parent's number; -1 for the root. */
    public int parent(int node) {
        return parent[node];
    }

    public double weight(int node) {
        return weight[node];
    }

    /** The node's weight divided by the sum over its siblings and itself; 1 for the root. */
    public double relativeWeight(int node) {
        if (node == root()) {
            return 1;
        }
        double sum = 0;
        for (int child : children(parent[node])) {
            sum += weight[child];
        }
        return weight[node] / sum;
    }

    /** The part of the whole that a node stands for: the product of relative weights up to the root. */
    public double share(int node) {
        double share = 1;
        for (int n = node; n != root(); n = parent[n]) {
            share *= relativeWeight(n);
        }
        return share;
    }

    /** The children's numbers, in order; empty for a leaf. */
    public List<Integer> children(int node) {
        List<Integer> children = new ArrayList<>();
        for (int n = 0; n < node; n++) {
            if (parent[n] == node) {
                children.add(n);
            }
        }
        return children;
    }

    int[] parents() {
        return parent.clone();
    }

    double[] weights() {
        return weight.clone();
    }

    /** For each node how it is aggregated: {@code inner} everywhere but at the root. */
    int[] how(Aggregation inner, Aggregation root) {
        int[] how = new int[parent.length];
        Arrays.fill(how, inner.code());
        how[root()] = root.code();
        return how;
    }
}
