package org.comity.methods.composite.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What stands beside the indicators, row by row.
 *
 * @param groups by the name of the grouping, each row's group; empty where a row is in none
 * @param denominators a sheet of the same rows
 */
public record Side(Map<String, List<String>> groups, Sheet denominators) {
    /** No groups and no denominators. */
    public static Side none(Rows rows) {
        return new Side(Map.of(), Sheet.of(rows, List.of(), new double[0][]));
    }

    Side keepRows(int[] kept) {
        Map<String, List<String>> some = new LinkedHashMap<>();
        groups.forEach((name, of) ->
                some.put(name, IntStream.of(kept).mapToObj(of::get).toList()));
        return new Side(some, denominators.keepRows(kept));
    }
}
