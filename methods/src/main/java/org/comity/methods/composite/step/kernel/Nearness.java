package org.comity.methods.composite.step.kernel;

/** Gower's distance between rows with gaps. Shapes: values[column][row], present alike. */
public final class Nearness {
    private Nearness() {}

    /** The largest less the smallest present figure of each column among some rows; 0 where there is none. */
    public static double[] ranges(double[][] values, boolean[][] present, int[] rows) {
        double[] ranges = new double[values.length];
        for (int column = 0; column < ranges.length; column++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row : rows) {
                if (present[column][row]) {
                    low = Math.min(low, values[column][row]);
                    high = Math.max(high, values[column][row]);
                }
            }
            ranges[column] = Math.max(0, high - low);
        }
        return ranges;
    }

    /**
     * The mean of |x - y| / range over the columns that both rows have and that have a range, from one row to each of
     * some; infinite where they share none, and to itself. Shape: far[rows] out.
     */
    public static void distances(
            double[][] values, boolean[][] present, double[] ranges, int from, int[] rows, double[] far) {
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            int shared = 0;
            for (int column = 0; column < values.length; column++) {
                if (present[column][from] && present[column][rows[i]] && ranges[column] > 0) {
                    sum += Math.abs(values[column][from] - values[column][rows[i]]) / ranges[column];
                    shared++;
                }
            }
            far[i] = shared == 0 || rows[i] == from ? Double.POSITIVE_INFINITY : sum / shared;
        }
    }
}
