package org.comity.workbench.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The steps of both, those of the same name and number side by side, in the order of the first. */
    private static Table steps(Index first, Index second) {
        List<RecipeFile.Line> left = new ArrayList<>(first.recipe().spelled().steps());
        List<RecipeFile.Line> right = new ArrayList<>(second.recipe().spelled().steps());
        List<List<Object>> lines = new ArrayList<>();
        for (RecipeFile.Line step : left) {
            int place = -1;
            for (int i = right.size() - 1; i >= 0; i--) {
                place = right.get(i).name().equals(step.name()) ? i : place;
            }
            String other = place < 0 ? Steps.OFF : right.remove(place).options();
            lines.add(List.of(step.name(), step.options(), other, step.options().equals(other)));
        }
        right.forEach(step -> lines.add(List.of(step.name(), Steps.OFF, step.options(), false)));
        String weights = weights(first);
        String others = weights(second);
        lines.add(List.of("weights", weights, others, weights.equals(others)));
        return new Table(
                "steps",
                first.texts().text("table.steps"),
                List.of(
                        UncertaintyFinding.column(first, "step", Kind.TEXT),
                        UncertaintyFinding.column(first, "one", Kind.TEXT),
                        UncertaintyFinding.column(first, "other", Kind.TEXT),
                        UncertaintyFinding.column(first, "same", Kind.FLAG)),
                lines);
    }

    private static String weights(Index index) {
        return index.recipe().weights().isEmpty()
                ? index.texts().text("weights.given")
                : index.recipe().weights().toString().replaceAll("[{}]", "");
    }
}
