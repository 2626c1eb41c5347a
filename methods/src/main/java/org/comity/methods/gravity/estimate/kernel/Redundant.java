package org.comity.methods.gravity.estimate.kernel;

import java.util.BitSet;

/**
 * Regressors that carry nothing of their own.
 *
 * @param constant do not vary within the effects
 * @param collinear are given by the effects and the regressors before them
 */
public record Redundant(BitSet constant, BitSet collinear) {
    /** What the effects leave of a regressor is rounding when its square is below this share of what it was. */
    private static final double CONSTANT_IN_RUN = 1e-24;

    private static final double NOTHING_LEFT = 1e-10;
    private static final double DOUBTFUL = 1e-4;

    /** Whether every regressor carries something. */
    public boolean none() {
        return constant.isEmpty() && collinear.isEmpty();
    }

    /** All that carry nothing. */
    public BitSet all() {
        BitSet all = (BitSet) constant.clone();
        all.or(collinear);
        return all;
    }

    /** Takes the effects out of the regressors and looks at what is left. Shapes as of {@link Partial#out}. */
    static Redundant find(
            Partial partial, Panel panel, double[][] x, double[][] taken, double[] weight, double tolerance) {
        Columns columns = partial.columns();
        double[] raw = squares(columns, x, weight, partial);
        columns.centre(x, weight, partial.schur().runs());
        double[] centred = squares(columns, x, weight, partial);
        partial.out(x, taken, weight, tolerance);
        double[] left = squares(columns, x, weight, partial);
        BitSet constant = new BitSet();
        for (int c = 0; c < x.length; c++) {
            int most = partial.schur().exact() ? 1 : 4; // once more for rounding
            for (int again = 0; again < most && panel.unknowns() > 0 && left[c] < DOUBTFUL * centred[c]; again++) {
                partial.out(new double[][] {x[c]}, new double[][] {taken[c]}, weight, tolerance);
                left[c] = squares(columns, new double[][] {x[c]}, weight, partial)[0];
            }
            boolean inRun = centred[c] <= CONSTANT_IN_RUN * raw[c];
            if (inRun || left[c] <= NOTHING_LEFT * centred[c]) {
                constant.set(c);
            }
        }
        return new Redundant(constant, collinear(columns, x, weight, constant));
    }

    private static double[] squares(Columns columns, double[][] x, double[] weight, Partial partial) {
        double[] squares = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            columns.multiply(weight, x[c], partial.product());
            squares[c] = columns.sums(new double[][] {x[c]}, partial.product())[0];
        }
        return squares;
    }

    private static BitSet collinear(Columns columns, double[][] x, double[] weight, BitSet constant) {
        int[] kept = java.util.stream.IntStream.range(0, x.length)
                .filter(c -> !constant.get(c))
                .toArray();
        double[][] some = new double[kept.length][];
        for (int c = 0; c < kept.length; c++) {
            some[c] = x[kept[c]];
        }
        BitSet found = Dense.collinear(columns.products(some, weight), NOTHING_LEFT);
        BitSet collinear = new BitSet();
        found.stream().forEach(c -> collinear.set(kept[c]));
        return collinear;
    }
}
