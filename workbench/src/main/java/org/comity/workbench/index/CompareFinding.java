package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
     * their options are and they stand at the same place.
     */
    private static Table steps(Index first, Index second) {
        List<RecipeFile.Line> left = first.recipe().spelled().steps();
        List<RecipeFile.Line> right = second.recipe().spelled().steps();
        Set<Integer> taken = new HashSet<>();
        List<List<Object>> lines = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            RecipeFile.Line step = left.get(i);
            OptionalInt place = IntStream.range(0, right.size())
                    .filter(k -> right.get(k).name().equals(step.name()) && taken.add(k))
                    .findFirst();
            String other = place.isPresent() ? right.get(place.getAsInt()).options() : Steps.OFF;
            boolean same = step.options().equals(other) && place.orElse(-1) == i;
            lines.add(List.of(step.name(), step.options(), other, place(i), place(place.orElse(-1)), same));
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
