package org.comity.methods.bargain.doubt;

/** Quantiles without sorting: Hoare's selection (1961), Communications of the ACM 4(7), 321-322. */
final class Selection {
    private Selection() {}

    /** The nearest-rank quantile; reorders the values. {@code 0 < share < 1}; at least one value. */
    static double quantile(double[] values, double share) {
        int rank = Math.clamp((long) Math.ceil(share * values.length) - 1, 0, values.length - 1);
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
