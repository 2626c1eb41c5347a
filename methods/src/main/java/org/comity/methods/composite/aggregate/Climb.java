package org.comity.methods.composite.aggregate;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Means;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.StepFailure;
import org.comity.methods.composite.recipe.Structure;

/**
 * Carries indicators up a structure, again and again with other weights: the workspace of one thread. What does not
 * depend on weights, logarithms of indicators say, is kept between runs, and {@link #run} allocates nothing unless a
 * node compares units in pairs or fails. The same input gives the same bits whatever was run before.
 */
public final class Climb {
    private final Structure structure;
    private final Rule[] rules;
    private final Rows rows;
    private final int[][] slices;
    private final double[][] values;
    private final boolean[][] present;
    private final boolean[] full;
    private final double[][] terms;
    private final boolean[] termsKnown;
    private final double[] total;
    private final int[] count;
    private final boolean[] proved;

    /** Shape: rules[nodes], read for aggregates only. */
    Climb(Structure structure, Rule[] rules, Rows rows) {
        this.structure = structure;
        this.rules = rules;
        this.rows = rows;
        slices = rows.byTime();
        int nodes = structure.nodes().size();
        values = new double[nodes][0];
        present = new boolean[nodes][0];
        for (int node = structure.indicators(); node < nodes; node++) {
            values[node] = new double[rows.count()];
            present[node] = new boolean[rows.count()];
        }
        full = new boolean[nodes];
        terms = new double[nodes][];
        termsKnown = new boolean[nodes];
        total = new double[rows.count()];
        count = new int[rows.count()];
        proved = new boolean[nodes];
        Arrays.fill(proved, true);
        for (int node = 0; node < nodes; node++) {
            int parent = structure.parent(node);
            boolean asIs = parent < 0 || rules[parent].form() == Means.Form.PLAIN;
            terms[node] = asIs ? new double[0] : new double[rows.count()];
        }
    }

    /**
     * The figures of an indicator; keeps the arrays, which must not be written before the last run with them.
     *
     * @param figures by row; what stands where one is missing is not read
     * @param mask where a figure is present
     */
    public void indicator(int indicator, double[] figures, boolean[] mask) {
        if (figures.length != rows.count() || mask.length != rows.count()) {
            throw new IllegalArgumentException("Indicator %d has %d figures and %d marks for %d rows."
                    .formatted(indicator, figures.length, mask.length, rows.count()));
        }
        values[indicator] = figures;
        present[indicator] = mask;
        full[indicator] = isFull(mask);
        termsKnown[indicator] = false;
    }

    private static boolean isFull(boolean[] mask) {
        for (boolean here : mask) {
            if (!here) {
                return false;
            }
        }
        return true;
    }

    /**
     * Computes all aggregates.
     *
     * @param weights by node, relative among siblings, 0 or more
     * @throws StepFailure where a rule cannot apply, naming node or indicator, and unit
     */
    public void run(double[] weights) {
        for (int node = structure.indicators(); node < rules.length; node++) {
            termsKnown[node] = false;
            boolean whole = childrenAreFull(node);
            switch (rules[node].kind()) {
                case AMEAN, GMEAN, HMEAN, GENMEAN -> mean(node, whole, weights);
                case COPELAND -> Pairwise.copeland(this, node, weights);
                case OUTRANKING -> proved[node] = Pairwise.outranking(this, node, weights);
            }
        }
    }

    /** The node's figures by row, of the last run; 0 where missing. Do not write to it. */
    public double[] values(int node) {
        return values[node];
    }

    /** The node's mask by row, of the last run. Do not write to it. */
    public boolean[] present(int node) {
        return present[node];
    }

    /** Whether the node's order by outranking is proved to be a best one; true for all other rules. */
    public boolean proved(int node) {
        return proved[node];
    }

    Structure structure() {
        return structure;
    }

    Rows rows() {
        return rows;
    }

    /** The rows of each time: units are compared with those of the same time only. */
    int[][] slices() {
        return slices;
    }

    Rule rule(int node) {
        return rules[node];
    }

    private boolean childrenAreFull(int node) {
        for (int child : structure.children(node)) {
            if (!full[child]) {
                return false;
            }
        }
        return true;
    }

    private void mean(int node, boolean whole, double[] weights) {
        Rule rule = rules[node];
        double[] sum = values[node];
        Arrays.fill(sum, 0);
        full[node] = whole;
        if (whole) {
            double all = 0;
            for (int child : structure.children(node)) {
                all += weights[child];
                Means.add(weights[child], terms(rule, child), sum);
            }
            requireWeight(node, all, -1);
            Means.finish(rule.form(), rule.power(), sum, all);
            Arrays.fill(present[node], true);
        } else {
            gappy(node, rule, sum, weights);
        }
        requireFinite(node, sum);
    }

    private void gappy(int node, Rule rule, double[] sum, double[] weights) {
        Arrays.fill(total, 0);
        Arrays.fill(count, 0);
        int[] children = structure.children(node);
        for (int child : children) {
            Means.add(weights[child], terms(rule, child), present[child], sum, total, count);
        }
        for (int row = 0; row < sum.length; row++) {
            boolean there = isEnough(rule, count[row], children.length);
            present[node][row] = there;
            if (there) {
                requireWeight(node, total[row], row);
                sum[row] = Means.inverse(rule.form(), rule.power(), sum[row], total[row]);
            } else {
                sum[row] = 0;
            }
        }
    }

    static boolean isEnough(Rule rule, int there, int of) {
        return there > 0 && (double) there / of >= rule.least();
    }

    /** What a child brings into its parent's sum. */
    private double[] terms(Rule rule, int child) {
        if (terms[child].length == 0) {
            return values[child];
        }
        if (!termsKnown[child]) {
            requireAllowed(rule, child);
            Means.transform(rule.form(), rule.power(), values[child], terms[child]);
            termsKnown[child] = true;
        }
        return terms[child];
    }

    private void requireAllowed(Rule rule, int child) {
        int row = Means.refused(rule.form(), rule.power(), values[child], present[child]);
        if (row >= 0) {
            String what = switch (rule.form()) {
                case LOG -> "a geometric mean needs figures above 0";
                case RECIPROCAL -> "a harmonic mean cannot take 0";
                case PLAIN, POWER ->
                    "a generalised mean needs figures " + (rule.power() < 0 ? "above" : "of at least") + " 0";
            };
            throw new StepFailure(
                    Aggregating.NAME,
                    code(child),
                    rows.name(row),
                    "its figure is %s and %s (for %s); normalise to above 0, minmax:1,100 say, or take amean there"
                            .formatted(values[child][row], what, code(structure.parent(child))));
        }
    }

    void requireWeight(int node, double sum, int row) {
        if (!(sum > 0)) {
            throw new StepFailure(
                    Aggregating.NAME,
                    code(node),
                    row < 0 ? "" : rows.name(row),
                    "the weights of %s sum to %s; give one of them a weight above 0"
                            .formatted(
                                    row < 0 ? "what it is made of" : "what this unit has of it", sum == 0 ? "0" : sum));
        }
    }

    private void requireFinite(int node, double[] made) {
        for (int row = 0; row < made.length; row++) {
            if (!Double.isFinite(made[row])) {
                throw new StepFailure(
                        Aggregating.NAME,
                        code(node),
                        rows.name(row),
                        "its %s is not a finite number; take another rule there".formatted(rules[node].text()));
            }
        }
    }

    void setFull(int node) {
        full[node] = isFull(present[node]);
    }

    private String code(int node) {
        return structure.node(node).code();
    }
}
