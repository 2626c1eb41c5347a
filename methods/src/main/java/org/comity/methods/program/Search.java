package org.comity.methods.program;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.comity.methods.program.kernel.Covers;
import org.comity.methods.program.kernel.DualSimplex;
import org.comity.methods.program.kernel.DualSimplex.Outcome;
import org.comity.methods.program.kernel.Model;
import org.comity.methods.program.kernel.Propagation;
import org.comity.methods.program.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** Branch and bound on one model: the best bound first, diving from there; cover cuts and neighbourhoods at the root. */
final class Search {
    private static final int MOST_PIVOTS = 20_000;
    private static final int CUT_ROUNDS = 40;

    private final Model model;
    private final Incumbent incumbent;
    private final Limit limit;
    private final long ownNodes;
    private final @Nullable Neighbourhoods neighbourhoods;
    private final double[] rootLow;
    private final double[] rootHigh;
    private final PriorityQueue<Node> open = new PriorityQueue<>();
    private long numbers;
    private long nodes;
    private double rootBound = Double.POSITIVE_INFINITY;
    private Prices rootPrices = new Prices(new double[0], 0, new double[0], new double[0]);

    /** What columns cost under one set of multipliers, with the bound and the column bounds that belong to them. */
    private static final class Prices {
        private final double[] priced;
        private final double bound;
        private final double[] low;
        private final double[] high;

        private Prices(double[] priced, double bound, double[] low, double[] high) {
            this.priced = priced;
            this.bound = bound;
            this.low = low;
            this.high = high;
        }

        private static Prices of(DualSimplex simplex, double[] low, double[] high) {
            return new Prices(simplex.priced(), simplex.safeBound(), low.clone(), high.clone());
        }
    }

    /** {@code ownNodes}: how many nodes this search alone may take; {@code depth} 0 for the whole, more inside. */
    Search(Model model, Incumbent incumbent, Limit limit, long ownNodes, long seed, int depth) {
        this.model = model;
        this.incumbent = incumbent;
        this.limit = limit;
        this.ownNodes = ownNodes;
        this.neighbourhoods = depth == 0 ? new Neighbourhoods(model, incumbent, limit, seed) : null;
        this.rootLow = model.lower.clone();
        this.rootHigh = model.upper.clone();
    }

    /** Searches; returns what no point exceeds. */
    double run() {
        incumbent.offer(model.lower);
        if (!Propagation.tighten(model, rootLow, rootHigh)) {
            return incumbent.bound();
        }
        DualSimplex simplex = new DualSimplex(model);
        if (!root(simplex)) {
            return incumbent.bound();
        }
        Branching branching = new Branching(model, incumbent, simplex);
        if (neighbourhoods != null) {
            neighbourhoods.atRoot(rootLow, rootHigh, simplex.solution());
            fixByRoot();
        }
        open.add(new Node(null, -1, 0, 0, rootBound, numbers++));
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (incumbent.prunes(node.bound)) {
                continue;
            }
            @Nullable Node here = node;
            while (here != null) {
                if (nodes >= ownNodes || !limit.step()) {
                    double best = open.isEmpty() ? here.bound : Math.max(here.bound, open.peek().bound);
                    return Math.max(incumbent.bound(), best);
                }
                nodes++;
                here = visit(here, simplex, branching);
            }
        }
        return incumbent.bound();
    }

    /** Solves the root with cuts; false when nothing is left to search. */
    private boolean root(DualSimplex simplex) {
        if (simplex.solve(rootLow, rootHigh, incumbent.cut(), MOST_PIVOTS) == Outcome.OPTIMAL) {
            incumbent.offer(simplex.solution());
            new Dive(model, incumbent, limit).from(simplex.copy(), rootLow, rootHigh);
        }
        raiseObjective();
        int rows = model.rows();
        double last = Double.POSITIVE_INFINITY;
        int stalled = 0;
        for (int round = 0; round < CUT_ROUNDS && stalled < 4; round++) {
            Outcome outcome = simplex.solve(rootLow, rootHigh, incumbent.cut(), MOST_PIVOTS);
            double bound = simplex.safeBound();
            rootBound = Math.min(rootBound, bound);
            if (outcome == Outcome.INFEASIBLE || incumbent.prunes(rootBound)) {
                return false;
            }
            double[] x = simplex.solution();
            stalled = bound < last - 1e-4 * Math.abs(last) ? 0 : stalled + 1;
            last = bound;
            if (outcome != Outcome.OPTIMAL || limit.over() || cuts(rows, x) == 0) {
                break;
            }
        }
        simplex.solve(rootLow, rootHigh, Double.NEGATIVE_INFINITY, MOST_PIVOTS);
        model.dropLoose(rows, simplex.solution());
        simplex.fromScratch();
        simplex.solve(rootLow, rootHigh, Double.NEGATIVE_INFINITY, MOST_PIVOTS);
        rootBound = Math.min(rootBound, simplex.safeBound());
        rootPrices = Prices.of(simplex, rootLow, rootHigh);
        incumbent.offer(simplex.solution());
        new Dive(model, incumbent, limit).from(simplex.copy(), rootLow, rootHigh);
        fixByRoot();
        return !incumbent.prunes(rootBound);
    }

    /** Where one column alone is the objective, it must exceed the best point: rows that hold it become tighter. */
    private void raiseObjective() {
        int only = -1;
        int others = 0;
        for (int j = 0; j < model.columns; j++) {
            only = model.gain[j] > 0 ? j : only;
            others += model.gain[j] != 0 ? 1 : 0;
        }
        if (others == 1 && only >= 0 && incumbent.exists() && !model.integer[only]) {
            double least = Math.min(incumbent.exactCut() / model.gain[only], rootHigh[only]);
            rootLow[only] = Math.max(rootLow[only], least);
        }
    }

    private int cuts(int rows, double[] x) {
        return Covers.add(model, rows, x) + Rounding.add(model, rows, x, rootLow, rootHigh);
    }

    /** A column whose price at the root exceeds what is left to gain stays at its bound everywhere. */
    private void fixByRoot() {
        fixByPrice(rootPrices, rootLow, rootHigh);
        raiseObjective();
        Propagation.tighten(model, rootLow, rootHigh);
    }

    private void fixByPrice(Prices prices, double[] low, double[] high) {
        double left = prices.bound - incumbent.exactCut();
        if (!incumbent.exists() || !(left >= 0)) {
            return;
        }
        for (int j = 0; j < model.columns; j++) {
            double price = prices.priced[j];
            if (model.integer[j] && high[j] > low[j] && Math.abs(price) > left + 1e-9) {
                double steps = Math.floor(left / Math.abs(price) + 1e-9);
                if (price > 0) {
                    low[j] = Math.max(low[j], prices.high[j] - steps);
                } else {
                    high[j] = Math.min(high[j], prices.low[j] + steps);
                }
            }
        }
    }

    /** Looks into a node; returns the child to go on with, or null when the dive ends. */
    private @Nullable Node visit(Node node, DualSimplex simplex, Branching branching) {
        double[] low = rootLow.clone();
        double[] high = rootHigh.clone();
        node.apply(low, high);
        Branching.Choice choice = new Branching.Choice(-1, true, false);
        double bound = node.bound;
        double[] x = low;
        while (choice.tightened()) {
            if (choice.empty() || isCrossed(low, high) || !Propagation.tighten(model, low, high)) {
                return null;
            }
            Outcome outcome = simplex.solve(low, high, incumbent.cut(), MOST_PIVOTS);
            if (outcome == Outcome.INFEASIBLE) {
                return null;
            }
            bound = Math.min(bound, simplex.safeBound());
            if (incumbent.prunes(bound)) {
                return null;
            }
            x = simplex.solution();
            double before = incumbent.value();
            fixByPrice(Prices.of(simplex, low, high), low, high);
            choice = branching.choose(simplex, x, bound, low, high);
            if (!choice.tightened() && choice.column() < 0) {
                return whole(node, x, low, high, bound, before);
            }
        }
        if (neighbourhoods != null && neighbourhoods.whenDue(nodes, rootLow, rootHigh, x)) {
            fixByRoot();
        }
        return split(node, choice.column(), x[choice.column()], low, high, bound);
    }

    private static boolean isCrossed(double[] low, double[] high) {
        for (int j = 0; j < low.length; j++) {
            if (low[j] > high[j]) {
                return true;
            }
        }
        return false;
    }

    /** A point that is whole everywhere: kept, or split further when rounding made it break a row. */
    private @Nullable Node whole(Node node, double[] x, double[] low, double[] high, double bound, double before) {
        if (incumbent.offer(x)) {
            fixByRoot();
        }
        if (incumbent.value() > before && incumbent.prunes(bound)) {
            return null;
        }
        if (incumbent.prunes(bound)) {
            return null;
        }
        int[] rest = Model.open(low, high);
        int column =
                Arrays.stream(rest).filter(j -> model.integer[j]).findFirst().orElse(-1);
        return column < 0 ? null : split(node, column, (low[column] + high[column]) / 2, low, high, bound);
    }

    private Node split(Node node, int j, double at, double[] low, double[] high, double bound) {
        double cut = at == Math.rint(at) ? at - 0.5 : at;
        Node down = new Node(node, j, low[j], Math.floor(cut), bound, numbers++);
        Node up = new Node(node, j, Math.ceil(cut), high[j], bound, numbers++);
        boolean rise = cut - Math.floor(cut) > 0.4;
        open.add(rise ? down : up);
        return rise ? up : down;
    }
}
