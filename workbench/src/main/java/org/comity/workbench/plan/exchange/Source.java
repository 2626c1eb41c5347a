package org.comity.workbench.plan.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comity.desk.audit.Hash;
import org.comity.desk.record.Kind;

/** One row of a file that is to become a record. */
record Source(Grid grid, Grid.Line line, Kind<?> kind, String id) {
    private static final String PARENT = "parent";
    private static final int ID_LENGTH = 24;

    /** The text of a column; empty when the table has no such column. */
    Optional<String> cell(String column) {
        int at = grid.header().indexOf(column);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(at < line.cells().size() ? line.cells().get(at) : "");
    }

    /** The same without blanks around it; empty when there is nothing in it. */
    Optional<String> given(String column) {
        return cell(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The id that a row without one gets: the same for the same cells, so that the same file adds nothing twice. */
    static String idOf(String kind, Grid grid, Grid.Line line) {
        StringBuilder cells = new StringBuilder(kind);
        for (int i = 0; i < Math.min(grid.header().size(), line.cells().size()); i++) {
            if (!line.cells().get(i).isBlank()) {
                cells.append('\n')
                        .append(grid.header().get(i))
                        .append('=')
                        .append(line.cells().get(i).strip());
            }
        }
        return "row-" + Hash.of(cells.toString()).substring(0, ID_LENGTH);
    }

    /** In an order in which they can be added: by kind, and a goal after the one that it serves. */
    static List<Source> ordered(List<Source> sources, List<Kind<?>> kinds) {
        Map<String, String> parents = new HashMap<>();
        sources.forEach(one -> one.given(PARENT).ifPresent(parent -> parents.put(one.id(), parent)));
        Map<String, Integer> depths = new HashMap<>();
        sources.forEach(one -> depths.put(one.id(), depth(one.id(), parents)));
        return sources.stream()
                .sorted(Comparator.comparingInt((Source one) -> kinds.indexOf(one.kind()))
                        .thenComparingInt(one -> depths.getOrDefault(one.id(), 0)))
                .toList();
    }

    private static int depth(String id, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (parents.containsKey(at) && seen.size() < 50 && seen.add(at)) {
            at = parents.getOrDefault(at, "");
        }
        return seen.size();
    }
}
