package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.GoalpostRecipe;
import org.comity.methods.composite.recipe.Node;
import org.comity.methods.composite.recipe.Recipe;
import org.comity.methods.composite.recipe.Structure;
import org.comity.methods.composite.step.Norm;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.workbench.WeighedFrame;

/**
 * A frame, or the part of it that has figures, as a recipe of the index engine: its measures are the indicators, its goals
 * the aggregates, and the frame itself the index. Codes are the frame's ids.
 */
final class FrameRecipe {
    private final Structure structure;
    private final Map<String, Norm.Goalposts> posts;
    private final List<Integer> measures;
    private final Map<String, String> goals;

    private FrameRecipe(
            Structure structure, Map<String, Norm.Goalposts> posts, List<Integer> measures, Map<String, String> goals) {
        this.structure = structure;
        this.posts = posts;
        this.measures = measures;
        this.goals = goals;
    }

    /**
     * Only the measures named, by their place in the frame, at least one; goals that lose all their measures go.
     *
     * @param scales by the measures' places in the frame
     */
    static FrameRecipe of(Framework framework, List<Framework.Goalposts> scales, BitSet kept) {
        List<Framework.Measure> all = framework.measures().toList();
        Map<String, Norm.Goalposts> posts = new LinkedHashMap<>();
        kept.stream()
                .forEach(m -> posts.put(
                        all.get(m).id(),
                        GoalpostRecipe.posts(scales.get(m).low(), scales.get(m).high())));
        Codes codes = Codes.of(framework);
        Structure structure = codes.structure(framework, posts.keySet());
        Map<String, String> goals = new LinkedHashMap<>();
        for (Framework.Group goal : framework.goals()) {
            if (structure.find(codes.of(goal)) >= 0) {
                goals.put(goal.id(), codes.of(goal));
            }
        }
        return new FrameRecipe(structure, posts, kept.stream().boxed().toList(), goals);
    }

    Structure structure() {
        return structure;
    }

    /** Goalposts of each measure, then weighted arithmetic means. */
    Recipe recipe() {
        return GoalpostRecipe.of(posts);
    }

    /** The code of the whole. */
    String root() {
        return structure.node(structure.root()).code();
    }

    /** The codes of the goals that have any measure, by id, in the frame's order. */
    Map<String, String> goals() {
        return goals;
    }

    /**
     * A grid as the recipe's figures; what lies beyond all numbers stands at the goalpost that it passes, without error.
     *
     * @param only for each relation the measures to use; null for all that are held
     */
    Figures figures(Grid grid, @org.jspecify.annotations.Nullable List<BitSet> only) {
        Figures.Builder builder = Figures.builder(
                structure, grid.pairs().stream().map(pair -> pair.toString()).toList());
        for (int unit = 0; unit < grid.pairs().size(); unit++) {
            builder.key(unit, Keys.of(grid.pairs().get(unit)));
            for (int indicator = 0; indicator < measures.size(); indicator++) {
                int m = measures.get(indicator);
                Optional<Figure> figure =
                        only == null || only.get(unit).get(m) ? grid.figure(m, unit) : Optional.empty();
                if (figure.isPresent()) {
                    set(builder, indicator, unit, figure.get(), grid.year());
                }
            }
        }
        return builder.build();
    }

    private void set(Figures.Builder builder, int indicator, int unit, Figure figure, int year) {
        Norm.Goalposts own = java.util.Objects.requireNonNull(
                posts.get(structure.node(indicator).code()));
        if (Double.isInfinite(figure.value())) {
            builder.set(indicator, unit, figure.value() > 0 ? own.high() : own.low());
            return;
        }
        double age = figure.isObserved() ? 0 : year - figure.year();
        Figure held = figure.withError(Choices.CARRIED_ERROR_PER_YEAR * age * (own.high() - own.low()));
        builder.set(indicator, unit, held.value(), held.error(), held.errorKey());
    }

    /** The recipe run: scores of everything that has any figure. */
    Points points(Figures figures) {
        return new Points(GoalpostRecipe.run(recipe(), figures.raw()));
    }

    /** What the nodes of a frame are called in an index, where each code stands once: a goal may bear a measure's id. */
    private record Codes(Set<String> measures, String root, int deepest) {
        static Codes of(Framework framework) {
            Set<String> measures =
                    framework.measures().map(Framework.Measure::id).collect(Collectors.toSet());
            Set<String> all = new java.util.HashSet<>(measures);
            int deepest = 0;
            for (Framework.Group goal : framework.goals()) {
                deepest = Math.max(deepest, depth(goal, all));
            }
            String own = WeighedFrame.base(framework.id());
            return new Codes(measures, all.contains(own) ? own + "-all" : own, deepest);
        }

        private static int depth(Framework.Group group, Set<String> ids) {
            ids.add(group.id());
            int below = 0;
            for (Framework.Node child : group.children()) {
                if (child instanceof Framework.Group inner) {
                    below = Math.max(below, depth(inner, ids));
                }
            }
            return below + 1;
        }

        String of(Framework.Group group) {
            return measures.contains(group.id()) ? group.id() + "-goal" : group.id();
        }

        Structure structure(Framework framework, Set<String> kept) {
            List<Node> nodes = new ArrayList<>();
            framework.goals().forEach(goal -> add(goal, 1, root, kept, nodes));
            nodes.add(node(root, framework.title(), deepest + 2, 1, 1, Optional.empty()));
            return Structure.of(nodes);
        }

        /** Goals stand at one level below the whole, whatever lies below them. */
        private void add(Framework.Node node, int depth, String parent, Set<String> kept, List<Node> nodes) {
            if (node.measures().noneMatch(measure -> kept.contains(measure.id()))) {
                return;
            }
            switch (node) {
                case Framework.Measure measure -> {
                    int direction = measure.direction() == Indicator.Direction.LOWER_IS_BETTER ? -1 : 1;
                    nodes.add(node(measure.id(), measure.label(), 1, direction, measure.weight(), Optional.of(parent)));
                }
                case Framework.Group group -> {
                    group.children().forEach(child -> add(child, depth + 1, of(group), kept, nodes));
                    nodes.add(node(
                            of(group), group.label(), deepest - depth + 2, 1, group.weight(), Optional.of(parent)));
                }
            }
        }

        private static Node node(
                String code, String name, int level, int direction, double weight, Optional<String> parent) {
            return new Node(code, name, level, direction, weight, "", OptionalDouble.empty(), Optional.empty(), parent);
        }
    }
}
