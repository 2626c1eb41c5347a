package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.methods.composite.audit.Comparison;
import org.comity.methods.composite.audit.Tables;
import org.comity.methods.composite.recipe.Run;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Kind;

/** What a second recipe makes of the same figures: who moves, by how much, and which steps differ. */
public final class CompareFinding {
    private CompareFinding() {}

    /**
     * Main table {@code units}; tables {@code summary} and {@code steps}.
     *
     * @param second the same figures by the other recipe
     * @param node the code whose scores are compared; empty for the top
     */
    public static Finding of(Index first, Index second, String node, String command) {
        Run one = first.run();
        Run other = second.run();
        String code = first.node(one, node);
        second.node(other, code);
        List<Comparison.Line> lines =
                Comparison.of(one.last().data(), other.last().data(), code);
        Comparison.Summary summary = Comparison.summary(lines);
        return first.begin("index compare", "title.compare", one)
                .table(DetailsTable.of("units", Tables.of(Comparison.Line.class, lines), first.texts()))
                .table(DetailsTable.of("summary", Tables.of(Comparison.Summary.class, List.of(summary)), first.texts()))
                .table(steps(first, second))
                .parameter("node", code)
                .parameter("with", second.recipe().spelled().yaml())
                .note(first.texts()
                        .text(
                                "note.compared",
                                Map.of(
                                        "mean", summary.meanRankChange().orElse(0),
                                        "largest", summary.largestRankChange(),
                                        "units", summary.units())))
                .command(command)
                .build();
    }

    /**
     * The steps of both, those of the same name and number side by side, in the order of the first. Two are the same when
     * their options are and both stand in the same order among the steps that both recipes have.
     */
    private static Table steps(Index first, Index second) {
        List<RecipeFile.Line> left = first.recipe().spelled().steps();
        List<RecipeFile.Line> right = second.recipe().spelled().steps();
        int[] places = places(left, right);
        Set<Integer> taken = new HashSet<>();
        List<List<Object>> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            RecipeFile.Line step = left.get(i);
            int place = places[i];
            String other = place < 0 ? Steps.OFF : right.get(place).options();
            taken.add(place);
            boolean same = step.options().equals(other) && isInOrder(places, i);
            lines.add(List.of(step.name(), step.options(), other, place(i), place(place), same));
        }
        IntStream.range(0, right.size())
                .filter(k -> !taken.contains(k))
                .forEach(k -> lines.add(
                        List.of(right.get(k).name(), Steps.OFF, right.get(k).options(), place(-1), place(k), false)));
        String weights = weights(first);
        String others = weights(second);
        lines.add(List.of("weights", weights, others, place(-1), place(-1), weights.equals(others)));
        return new Table(
                "steps",
                first.texts().text("table.steps"),
                List.of(
                        UncertaintyFinding.column(first, "step", Kind.TEXT),
                        UncertaintyFinding.column(first, "one", Kind.TEXT),
                        UncertaintyFinding.column(first, "other", Kind.TEXT),
                        UncertaintyFinding.column(first, "place_one", Kind.WHOLE),
                        UncertaintyFinding.column(first, "place_other", Kind.WHOLE),
                        UncertaintyFinding.column(first, "same", Kind.FLAG)),
                lines);
    }

    /** For each step of the first recipe the place of its fellow in the second; -1 for none. */
    private static int[] places(List<RecipeFile.Line> left, List<RecipeFile.Line> right) {
        List<String> free =
                new ArrayList<>(right.stream().map(RecipeFile.Line::name).toList());
        return left.stream()
                .mapToInt(step -> {
                    int place = free.indexOf(step.name());
                    if (place >= 0) {
                        free.set(place, "");
                    }
                    return place;
                })
                .toArray();
    }

    /** Whether no step that both have stands before it in one recipe and after it in the other. */
    private static boolean isInOrder(int[] places, int step) {
        return IntStream.range(0, places.length)
                .filter(i -> i != step && places[i] >= 0)
                .allMatch(i -> (i < step) == (places[i] < places[step]));
    }

    /** Counted from 1; not applicable where it stands nowhere. */
    private static Object place(int at) {
        return at < 0 ? Table.Blank.NOT_APPLICABLE : (Object) (long) (at + 1);
    }

    private static String weights(Index index) {
        return index.recipe().weights().isEmpty()
                ? index.texts().text("weights.given")
                : new TreeMap<>(index.recipe().weights()).toString().replaceAll("[{}]", "");
    }
}
