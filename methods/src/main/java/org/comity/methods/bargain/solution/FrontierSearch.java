package org.comity.methods.bargain.solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;

/** The frontier by one sweep over the points; with divisible issues, of their corners and the ends. */
final class FrontierSearch {
    private static final double GRID = 1L << 12;

    private final Problem problem;
    private final FrontierOptions options;
    private final Clock clock;
    private final boolean[] accepts;
    private final double[] least; // by party, in points: reservation value and margin

    FrontierSearch(Problem problem, FrontierOptions options) {
        this.problem = problem;
        this.options = options;
        this.clock = new Clock(options.seconds());
        this.accepts = new boolean[problem.parties().size()];
        Arrays.fill(accepts, options.accepted());
        this.least = options.margins().above(problem);
    }

    Frontier search() {
        Compiled whole = Compiled.of(problem, options.shelving(), false);
        if (whole.isImpossible()) {
            return new Frontier(List.of(), true, false);
        }
        if (whole.isDiscrete()) {
            Figures figures = new Figures(whole);
            Listed listed = listed(figures);
            return new Frontier(listed.points, listed.complete, false);
        }
        return shared(new Figures(whole));
    }

    private static final class Listed {
        private final List<Frontier.Point> points;
        private final boolean complete;

        private Listed(List<Frontier.Point> points, boolean complete) {
            this.points = points;
            this.complete = complete;
        }
    }

    private Listed listed(Figures figures) {
        Bounds bounds = Multipliers.bounds(figures, new Gauge(least, new double[accepts.length], accepts), Aim.SUM);
        if (bounds.root() == Double.NEGATIVE_INFINITY) {
            return new Listed(List.of(), true);
        }
        Sweep sweep = new Sweep(bounds, clock, options.cap(), Double.NEGATIVE_INFINITY, true);
        if (!sweep.run()) {
            return new Listed(List.of(), false);
        }
        return new Listed(points(figures, sweep), sweep.isComplete());
    }

    /** Labels that differ by rounding alone are one point; those that another beats once that is mended go. */
    private List<Frontier.Point> points(Figures figures, Sweep sweep) {
        Layer last = sweep.last();
        int parties = last.parties;
        long[] units = Arrays.copyOf(last.units, last.count * parties);
        if (!figures.isExact()) {
            for (int u = 0; u < units.length; u++) {
                units[u] = Math.round(units[u] / GRID);
            }
        }
        TreeMap<List<Long>, List<Integer>> byValue = new TreeMap<>(FrontierSearch::falling);
        for (int l = 0; l < last.count; l++) {
            List<Long> value = new ArrayList<>();
            for (int p = 0; p < parties; p++) {
                value.add(units[l * parties + p]);
            }
            byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(l);
        }
        Peaks peaks = new Peaks(parties, units);
        List<Frontier.Point> points = new ArrayList<>();
        for (List<Integer> labels : byValue.values()) {
            if (peaks.exceed(labels.getFirst())) {
                continue;
            }
            peaks.add(labels.getFirst());
            double count = labels.stream().mapToDouble(l -> last.deals[l]).sum();
            Deal deal = deal(
                    figures.compiled,
                    Walk.choices(sweep, figures.compiled, labels, 1).getFirst());
            points.add(point(deal, count >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) count));
        }
        return points;
    }

    private static int falling(List<Long> a, List<Long> b) {
        for (int p = 0; p < a.size(); p++) {
            int order = Long.compare(b.get(p), a.get(p));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Deal deal(Compiled compiled, int[] choices) {
        double[][] shares = new double[choices.length][];
        for (int i = 0; i < choices.length; i++) {
            shares[i] = compiled.choices[i][choices[i]].shares[0];
        }
        return Deal.of(shares);
    }

    private Frontier.Point point(Deal deal, long count) {
        List<Double> values = new ArrayList<>();
        for (int p = 0; p < accepts.length; p++) {
            values.add(problem.value(p, deal));
        }
        return new Frontier.Point(deal, values, count);
    }

    /** Corners that no sharing beats, and each party's best. */
    private Frontier shared(Figures figures) {
        Engine engine = new Engine(figures);
        Listed corners = listed(new Figures(Compiled.of(problem, options.shelving(), true)));
        List<Frontier.Point> points = new ArrayList<>();
        boolean complete = corners.complete;
        for (Frontier.Point corner : corners.points) {
            if (clock.isOver()) {
                complete = false;
                break;
            }
            double[] above =
                    corner.values().stream().mapToDouble(Double::doubleValue).toArray();
            boolean[] all = new boolean[above.length];
            Arrays.fill(all, true);
            Found better = engine.run(new Gauge(above, widths(figures), all), Aim.SUM, 0, 1e-9, 0, clock);
            complete &= !better.any() || better.gap() <= 1e-8;
            if (!better.any() || better.objective() <= 1e-8) {
                points.add(corner);
            }
        }
        for (int p = 0; p < accepts.length && !clock.isOver(); p++) {
            addEnd(figures, engine, p, points);
        }
        complete &= !clock.isOver();
        points.sort((a, b) -> {
            for (int p = 0; p < accepts.length; p++) {
                int order = Double.compare(b.values().get(p), a.values().get(p));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return new Frontier(points, complete, points.size() > 1);
    }

    private static double[] widths(Figures figures) {
        return Arrays.stream(figures.range).map(range -> range > 0 ? range : 0).toArray();
    }

    /** The party's best, and of such deals the one with the largest sum of the others. */
    private void addEnd(Figures figures, Engine engine, int p, List<Frontier.Point> points) {
        double[] own = new double[accepts.length];
        own[p] = figures.range[p];
        Found best = engine.run(new Gauge(least, own, accepts), Aim.SUM, 0, 1e-9, 0, clock);
        if (!best.any()) {
            return;
        }
        double[] floor = least.clone();
        floor[p] = problem.value(p, best.deals().getFirst());
        boolean[] floored = accepts.clone();
        floored[p] = true;
        Found end = engine.run(new Gauge(floor, widths(figures), floored), Aim.SUM, 1, 1e-9, 0, clock);
        Frontier.Point point = point((end.any() ? end : best).deals().getFirst(), 1);
        boolean known = points.stream().anyMatch(other -> isNear(figures, other, point));
        if (!known) {
            points.add(point);
        }
    }

    private static boolean isNear(Figures figures, Frontier.Point a, Frontier.Point b) {
        for (int p = 0; p < a.values().size(); p++) {
            if (Math.abs(a.values().get(p) - b.values().get(p))
                    > 1e-8 * Math.max(figures.range[p], Double.MIN_NORMAL)) {
                return false;
            }
        }
        return true;
    }
}
