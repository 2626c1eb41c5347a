package org.comity.methods.gravity.estimate;

/**
 * One column of the right-hand side. The column is not copied, for panels hold millions of rows: do not change it while
 * a fit runs.
 */
public final class Regressor {
    private final String name;
    private final double[] values;

    /**
     * Names a column. Shape: values[n], every one finite.
     *
     * @param name as it is to stand in the table of coefficients
     */
    public Regressor(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    public String name() {
        return name;
    }

    /** The column itself, not a copy. Shape: [n]. */
    public double[] values() {
        return values;
    }
}
