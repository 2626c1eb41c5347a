package org.comity.workbench.trade.fit;

import java.util.List;
import java.util.Optional;
import org.comity.methods.gravity.frame.Column;
import org.comity.methods.gravity.frame.Columns;
import org.comity.methods.gravity.frame.Frame;

/** To which years the rows of a fit belong. */
final class Years {
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2999;

    private Years() {}

    /** First and last; empty where no column is called {@code year} or it holds something else. */
    static List<Integer> of(Columns columns, Frame frame) {
        Optional<Column> column = columns.find("year");
        if (column.isEmpty() || !(column.get() instanceof Column.Numbers numbers)) {
            return List.of();
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < frame.design().rows(); row++) {
            double year = numbers.values()[frame.row(row)];
            least = Math.min(least, year);
            most = Math.max(most, year);
        }
        boolean isYear = least >= EARLIEST && most <= LATEST && least == Math.rint(least) && most == Math.rint(most);
        return isYear ? List.of((int) least, (int) most) : List.of();
    }
}
