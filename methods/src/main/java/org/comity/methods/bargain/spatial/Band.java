package org.comity.methods.bargain.spatial;

import java.util.Arrays;
import org.comity.methods.composite.kernel.Order;

/** Where draws of one figure lie: the 5th, 50th and 95th of a hundred. */
public record Band(double low, double middle, double high) {
    /** Shape: values[n], n at least 1. */
    static Band of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Band(Order.quantile(sorted, 0.05), Order.quantile(sorted, 0.5), Order.quantile(sorted, 0.95));
    }
}
