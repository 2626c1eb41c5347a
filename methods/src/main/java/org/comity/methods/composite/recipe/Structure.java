package org.comity.methods.composite.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Indicators and the aggregates above them: one or more trees. Nodes are numbered: indicators from 0 in the order
 * given, then aggregates by rising level, so that children come before their parents.
 */
public final class Structure {
    private static final String STEP = "structure";

    private final List<Node> nodes;
    private final int indicators;
    private final int[] parents;
    private final int[][] children;

    private Structure(List<Node> nodes, int indicators, int[] parents, int[][] children) {
        this.nodes = nodes;
        this.indicators = indicators;
        this.parents = parents;
        this.children = children;
    }

    /** Fails on codes that stand twice, unknown parents, circles, aggregates without children, and trees without indicators. */
    public static Structure of(List<Node> given) {
        List<Node> nodes = new ArrayList<>(given);
        nodes.sort(java.util.Comparator.comparingInt(Node::level)); // stable
        Map<String, Integer> places = new HashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (places.put(nodes.get(node).code(), node) != null) {
                throw new StepFailure(STEP, nodes.get(node).code(), "", "its code stands twice; each may stand once");
            }
        }
        refuseCircles(nodes, places);
        int[] parents = new int[nodes.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = parent(nodes, node, places);
        }
        int indicators = (int) nodes.stream().filter(node -> node.level() == 1).count();
        if (indicators == 0) {
            throw new StepFailure(STEP, "", "", "there is no indicator (level 1)");
        }
        int[][] children = new int[nodes.size()][];
        Arrays.setAll(children, node -> children(parents, node));
        Structure structure = new Structure(List.copyOf(nodes), indicators, parents, children);
        for (int node = indicators; node < parents.length; node++) {
            if (structure.children[node].length == 0) {
                throw new StepFailure(
                        STEP, nodes.get(node).code(), "", "nothing has it as parent; give it children or remove it");
            }
        }
        return structure;
    }

    private static void refuseCircles(List<Node> nodes, Map<String, Integer> places) {
        for (Node start : nodes) {
            Set<String> seen = new HashSet<>();
            String at = start.code();
            while (at != null && seen.add(at)) {
                Integer place = places.get(at);
                at = place == null ? null : nodes.get(place).parent().orElse(null);
            }
            if (at != null) {
                throw new StepFailure(STEP, at, "", "it is above itself; parents may not go in a circle");
            }
        }
    }

    private static int parent(List<Node> nodes, int node, Map<String, Integer> places) {
        String code = nodes.get(node).code();
        String parent = nodes.get(node).parent().orElse("");
        if (parent.isEmpty()) {
            return -1;
        }
        Integer place = places.get(parent);
        if (place == null) {
            throw new StepFailure(
                    STEP, code, "", "its parent %s is not there; add it or correct the name".formatted(parent));
        }
        if (nodes.get(place).level() <= nodes.get(node).level()) {
            throw new StepFailure(
                    STEP,
                    code,
                    "",
                    "its parent %s has level %d; a parent's level is above %d"
                            .formatted(
                                    parent,
                                    nodes.get(place).level(),
                                    nodes.get(node).level()));
        }
        return place;
    }

    private static int[] children(int[] parents, int parent) {
        int[] found = new int[parents.length];
        int count = 0;
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] == parent) {
                found[count++] = node;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Indicators first, then aggregates; each after its children. */
    public List<Node> nodes() {
        return nodes;
    }

    public int indicators() {
        return indicators;
    }

    public Node node(int number) {
        return nodes.get(number);
    }

    /** The node's number; -1 where there is none of that code. */
    public int find(String code) {
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).code().equals(code)) {
                return node;
            }
        }
        return -1;
    }

    /** The parent's number; -1 at the top. */
    public int parent(int node) {
        return parents[node];
    }

    /** The children's numbers in order; empty for an indicator. Do not write to it. */
    public int[] children(int node) {
        return children[node];
    }

    public int levels() {
        return nodes.getLast().level();
    }

    /** The number of the last node: where there is one tree, its root. */
    public int root() {
        return nodes.size() - 1;
    }

    /** Weights by node, as given. */
    public double[] weights() {
        return nodes.stream().mapToDouble(Node::weight).toArray();
    }

    /** The same structure with other weights by node, 0 or more each. */
    public Structure weighing(double[] weights) {
        List<Node> weighed = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            weighed.add(nodes.get(node).weighing(weights[node]));
        }
        return new Structure(List.copyOf(weighed), indicators, parents, children);
    }

    /** The same structure once figures have been turned: more is better everywhere. */
    public Structure turned() {
        return nodes.stream().allMatch(node -> node.direction() > 0)
                ? this
                : new Structure(nodes.stream().map(Node::turned).toList(), indicators, parents, children);
    }

    /** Without some indicators, and without aggregates that are left without any. */
    public Structure without(Set<String> dropped) {
        List<Node> kept = new ArrayList<>(nodes);
        kept.removeIf(node -> dropped.contains(node.code()));
        boolean changed = true;
        while (changed) {
            Set<String> parents = new HashSet<>();
            kept.forEach(node -> node.parent().ifPresent(parents::add));
            changed = kept.removeIf(node -> node.level() > 1 && !parents.contains(node.code()));
        }
        return of(kept);
    }
}
