package org.comity.workbench.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.methods.composite.recipe.Rows;
import org.comity.methods.composite.recipe.Sheet;

/** Ranks of unrounded figures, at each time apart. */
final class Ranks {
    private Ranks() {}

    /** By row, 1 for the highest; equal figures share the smaller number; 0 where there is no figure. */
    static int[] of(Sheet sheet, int column) {
        Rows rows = sheet.rows();
        int[] ranks = new int[rows.count()];
        Map<String, List<Integer>> byTime = IntStream.range(0, rows.count())
                .filter(row -> sheet.has(column, row))
                .boxed()
                .collect(Collectors.groupingBy(rows.times()::get));
        for (List<Integer> together : byTime.values()) {
            List<Integer> order = together.stream()
                    .sorted(Comparator.comparingDouble((Integer row) -> -sheet.value(column, row)))
                    .toList();
            for (int place = 0; place < order.size(); place++) {
                int row = order.get(place);
                boolean tied = place > 0 && sheet.value(column, order.get(place - 1)) == sheet.value(column, row);
                ranks[row] = tied ? ranks[order.get(place - 1)] : place + 1;
            }
        }
        return ranks;
    }
}
