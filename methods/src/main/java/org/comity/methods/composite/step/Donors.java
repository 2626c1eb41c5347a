package org.comity.methods.composite.step;

import java.util.List;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;
import org.comity.methods.composite.step.kernel.Nearness;

/**
 * Fills a gap with the figure of the nearest donor: the row, of the same group where one is asked for, that has the
 * figure and whose other figures lie closest by Gower's (1971) distance, Biometrics 27(4), 857-871. Nearest-neighbour
 * hot deck: Andridge and Little (2010), International Statistical Review 78(1), 40-64. Of donors equally near, the one
 * whose name comes first gives, so that the order of rows does not matter.
 */
final class Donors {
    private final Gaps gaps;
    private final String grouping;
    private final List<String> groups;
    private final double[][] values;
    private final boolean[][] present;

    private Donors(Gaps gaps, String grouping) {
        this.gaps = gaps;
        this.grouping = grouping;
        groups = grouping.isEmpty() ? List.of() : gaps.groups(grouping);
        Sheet data = gaps.data;
        values = new double[data.columns()][];
        present = new boolean[data.columns()][];
        for (int column = 0; column < values.length; column++) {
            values[column] = data.rawValues(column);
            present[column] = data.rawPresent(column);
        }
    }

    static void fill(Gaps gaps, Imputation how) {
        Donors donors = new Donors(gaps, how.group());
        for (int[] slice : Slices.of(gaps.data.rows(), how.together())) {
            double[] ranges = Nearness.ranges(donors.values, donors.present, slice);
            for (int row : slice) {
                donors.fill(row, slice, ranges);
            }
        }
    }

    private void fill(int row, int[] slice, double[] ranges) {
        double[] far = new double[slice.length];
        boolean measured = false;
        for (int column = 0; column < values.length; column++) {
            if (!present[column][row]) {
                if (!measured) {
                    Nearness.distances(values, present, ranges, row, slice, far);
                    measured = true;
                }
                gaps.fill(column, row, values[column][donor(column, row, slice, far)]);
            }
        }
    }

    private int donor(int column, int row, int[] slice, double[] far) {
        Rows rows = gaps.data.rows();
        String group = groups.isEmpty() ? "" : gaps.group(groups, grouping, column, row);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < slice.length; i++) {
            int other = slice[i];
            boolean gives = present[column][other]
                    && (groups.isEmpty() || groups.get(other).equals(group));
            if (gives
                    && (far[i] < least
                            || (best >= 0 && far[i] == least && rows.name(other).compareTo(rows.name(best)) < 0))) {
                best = other;
                least = far[i];
            }
        }
        if (best < 0) {
            throw gaps.failure(
                    column,
                    row,
                    "no %shas its figure and another one in common with it%s; fill it in another way or screen it out"
                            .formatted(
                                    group.isEmpty() ? "unit " : "unit of group %s ".formatted(group),
                                    Slices.during(rows, slice)));
        }
        return best;
    }
}
