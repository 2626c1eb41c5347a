package org.comity.methods.composite.step;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.methods.composite.kernel.Moments;
import org.comity.methods.composite.kernel.Order;

/** Fills gaps with the mean or the median of the figures observed, of all units or of those of the same group. */
final class Centres {
    private final Gaps gaps;
    private final Imputation how;
    private final boolean grouped;
    private final boolean median;
    private final List<String> groups;

    private Centres(Gaps gaps, Imputation how) {
        this.gaps = gaps;
        this.how = how;
        grouped = how.way() == Imputation.Way.GROUP_MEAN || how.way() == Imputation.Way.GROUP_MEDIAN;
        median = how.way() == Imputation.Way.MEDIAN || how.way() == Imputation.Way.GROUP_MEDIAN;
        groups = grouped ? gaps.groups(how.group()) : List.of();
    }

    static void fill(Gaps gaps, Imputation how) {
        Centres centres = new Centres(gaps, how);
        int[][] slices = Slices.of(gaps.data.rows(), how.together());
        for (int column = 0; column < gaps.data.columns(); column++) {
            for (int[] slice : slices) {
                centres.fill(column, slice);
            }
        }
    }

    private void fill(int column, int[] slice) {
        Map<String, Double> centres = new HashMap<>();
        boolean[] present = gaps.data.rawPresent(column);
        for (int row : slice) {
            if (!present[row]) {
                String group = grouped ? gaps.group(groups, how.group(), column, row) : "";
                Double known = centres.get(group);
                double centre = known == null ? centre(column, slice, group, row) : known;
                centres.put(group, centre);
                gaps.fill(column, row, centre);
            }
        }
    }

    private double centre(int column, int[] slice, String group, int gap) {
        double[] x = new double[slice.length];
        double[] values = gaps.data.rawValues(column);
        boolean[] present = gaps.data.rawPresent(column);
        int n = 0;
        for (int row : slice) {
            if (present[row] && (!grouped || groups.get(row).equals(group))) {
                x[n++] = values[row];
            }
        }
        if (n == 0) {
            throw gaps.failure(
                    column,
                    gap,
                    (grouped
                                    ? "no figure is observed in group %s of %s".formatted(group, how.group())
                                    : "no figure is observed")
                            + Slices.during(gaps.data.rows(), slice)
                            + "; fill it in another way or screen it out");
        }
        if (!median) {
            return Moments.mean(x, n);
        }
        double[] sorted = Arrays.copyOf(x, n);
        Arrays.sort(sorted);
        return Order.quantile(sorted, 0.5);
    }
}
