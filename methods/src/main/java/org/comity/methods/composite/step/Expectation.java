package org.comity.methods.composite.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.kernel.Em;

/** Fills gaps with their expectation under a multivariate normal fitted by expectation-maximisation. */
final class Expectation {
    private static final double TOLERANCE = 1e-10;
    private static final int MOST = 20_000;

    private final Gaps gaps;
    private final double ridge;
    private final int[] slice;

    private Expectation(Gaps gaps, double ridge, int[] slice) {
        this.gaps = gaps;
        this.ridge = ridge;
        this.slice = slice;
    }

    static void fill(Gaps gaps, Imputation how) {
        List<int[]> blocks = blocks(gaps, how.number());
        for (int[] slice : Slices.of(gaps.data.rows(), how.together())) {
            for (int[] block : blocks) {
                new Expectation(gaps, how.ridge(), slice).fill(block);
            }
        }
    }

    /** Indicators that explain each other: all, or those under one node of the level. */
    private static List<int[]> blocks(Gaps gaps, int level) {
        Structure structure = gaps.stage.structure();
        if (level == 1 || level > structure.levels()) {
            throw gaps.failure(-1, -1, "em:%d must name a level from 2 to %d".formatted(level, structure.levels()));
        }
        Map<Integer, List<Integer>> under = new LinkedHashMap<>();
        for (int indicator = 0; indicator < structure.indicators(); indicator++) {
            int node = level == 0 ? -1 : above(gaps, structure, indicator, level);
            under.computeIfAbsent(node, key -> new ArrayList<>()).add(indicator);
        }
        return under.values().stream()
                .map(block -> block.stream().mapToInt(column -> column).toArray())
                .toList();
    }

    private static int above(Gaps gaps, Structure structure, int indicator, int level) {
        int node = indicator;
        while (node >= 0 && structure.node(node).level() < level) {
            node = structure.parent(node);
        }
        if (node < 0) {
            Node lone = structure.node(indicator);
            throw gaps.failure(indicator, -1, "%s has nothing above it at level %d".formatted(lone.code(), level));
        }
        return node;
    }

    private void fill(int[] block) {
        List<Integer> varying = new ArrayList<>();
        boolean any = false;
        for (int column : block) {
            int gap = firstGap(column);
            any |= gap >= 0;
            double[] x = observed(column);
            if (x.length == 0) {
                throw gaps.failure(
                        column,
                        gap,
                        "no figure is observed" + Slices.during(gaps.data.rows(), slice)
                                + "; fill it in another way or screen it out");
            }
            if (Moments.allEqual(x, x.length)) {
                for (int row : slice) {
                    fillWhereMissing(column, row, x[0]);
                }
            } else {
                varying.add(column);
            }
        }
        if (any && !varying.isEmpty()) {
            fit(varying);
        }
    }

    private void fit(List<Integer> columns) {
        if (ridge == 0 && columns.size() >= slice.length) {
            throw tooMany(columns);
        }
        double[] means = new double[columns.size()];
        double[] deviations = new double[means.length];
        double[][] x = new double[slice.length][means.length];
        boolean[][] missing = new boolean[slice.length][means.length];
        for (int j = 0; j < means.length; j++) {
            int column = columns.get(j);
            double[] observed = observed(column);
            means[j] = Moments.mean(observed, observed.length);
            deviations[j] = Moments.standardDeviation(observed, observed.length);
            for (int i = 0; i < slice.length; i++) {
                missing[i][j] = !gaps.data.has(column, slice[i]);
                x[i][j] = missing[i][j] ? 0 : (gaps.data.value(column, slice[i]) - means[j]) / deviations[j];
            }
        }
        int iterations = Em.fill(x, missing, ridge, TOLERANCE, MOST);
        if (iterations == Em.SINGULAR) {
            throw tooMany(columns);
        }
        if (iterations == Em.NOT_CONVERGED) {
            throw gaps.failure(
                    columns.getFirst(),
                    -1,
                    "and those with it: expectation-maximisation has not converged "
                            + "in %d iterations; add ridge=0.01 or take fewer indicators together".formatted(MOST));
        }
        for (int j = 0; j < means.length; j++) {
            for (int i = 0; i < slice.length; i++) {
                fillWhereMissing(columns.get(j), slice[i], means[j] + deviations[j] * x[i][j]);
            }
        }
    }

    private org.comity.methods.composite.recipe.StepFailure tooMany(List<Integer> columns) {
        return gaps.failure(
                columns.getFirst(),
                -1,
                "and those with it, %d on %d units%s, determine each other; take them in groups, as em:2, or add ridge=0.01"
                        .formatted(columns.size(), slice.length, Slices.during(gaps.data.rows(), slice)));
    }

    private void fillWhereMissing(int column, int row, double value) {
        if (!gaps.data.has(column, row)) {
            gaps.fill(column, row, value);
        }
    }

    private int firstGap(int column) {
        for (int row : slice) {
            if (!gaps.data.has(column, row)) {
                return row;
            }
        }
        return -1;
    }

    private double[] observed(int column) {
        double[] x = new double[slice.length];
        int n = Slices.pack(gaps.data.rawValues(column), gaps.data.rawPresent(column), slice, x, new int[x.length]);
        return java.util.Arrays.copyOf(x, n);
    }
}
