package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.comity.methods.composite.Composite;
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
import org.comity.methods.composite.Scale;
import org.comity.methods.composite.Uncertainty;
import org.comity.model.Framework;
import org.comity.model.Indicator;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;

/**
 * Relations scored in several years under the same draws of choices, each on the measures that a question names, as
 * {@link Changes} does it for two years. Only observed figures are used. For use by one thread.
 */
public final class YearDraws {
    /** Two sides of a directed figure are two cells, and err apart. */
    private static final long OTHER_SIDE = 1L << 59;

    private final Inputs inputs;
    private final List<Scale> scales;
    private final List<Pair> pairs;
    private final Map<Pair, Integer> units = new HashMap<>();
    private final Choices choices;
    private final FrameTree whole;
    private final BitSet directed = new BitSet();
    private final Map<Integer, Grid> grids = new HashMap<>();

    private YearDraws(Inputs inputs, List<Scale> scales, List<Pair> pairs, Choices choices) {
        this.inputs = inputs;
        this.scales = scales;
        this.pairs = pairs;
        pairs.forEach(pair -> units.put(pair, units.size()));
        this.choices = choices;
        this.whole = FrameTree.whole(inputs.framework());
        List<Framework.Measure> measures = inputs.framework().measures().toList();
        for (int m = 0; m < measures.size(); m++) {
            Indicator indicator = inputs.indicator(measures.get(m).indicator());
            directed.set(m, !measures.get(m).rule().isSymmetric(indicator.level()));
        }
    }

    /**
     * What is scored.
     *
     * @param rule of the world that goalposts are taken from where the frame states none
     * @param pairs at least one
     */
    public record Asked(
            Framework framework,
            NeighbourRule rule,
            Set<Pair> pairs,
            int firstYear,
            int lastYear,
            int draws,
            long seed) {
        public Asked {
            pairs = new LinkedHashSet<>(pairs);
        }
    }

    public static YearDraws of(Workbench workbench, Asked asked) {
        InputReader reader = new InputReader(workbench.facts(), asked.framework());
        Inputs inputs = reader.read(
                asked.pairs(),
                Set.of(),
                asked.firstYear() - reader.longestCarry(),
                asked.lastYear(),
                new FittedFlows(workbench));
        return new YearDraws(
                inputs,
                new WorldReader(workbench).scales(asked.framework(), asked.rule()),
                List.copyOf(asked.pairs()),
                new Choices(asked.draws(), asked.seed(), workbench.threads()));
    }

    private int unit(Pair pair) {
        return Objects.requireNonNull(units.get(pair), pair::toString);
    }

    private Grid grid(int year) {
        return grids.computeIfAbsent(year, y -> Grid.of(inputs, pairs, y));
    }

    /** The measures, by their place in the frame, that are observed in the year itself. */
    public BitSet observed(Pair pair, int year) {
        Grid grid = grid(year);
        int unit = unit(pair);
        BitSet observed = new BitSet();
        for (int m = 0; m < grid.measures().size(); m++) {
            observed.set(m, grid.isObserved(m, unit));
        }
        return observed;
    }

    /** The part of the frame's weight that a measure stands for, 0 to 1; of one goal's, 0 outside of it. */
    public double share(int measure, String goal) {
        if (goal.isEmpty()) {
            return whole.share(measure);
        }
        BitSet inside = inside(goal);
        double all = inside.stream().mapToDouble(whole::share).sum();
        return inside.get(measure) ? whole.share(measure) / all : 0;
    }

    /** The measures of a goal, by their place in the frame; all of them for the empty text. */
    public BitSet inside(String goal) {
        BitSet inside = new BitSet();
        int m = 0;
        for (Framework.Group group : inputs.framework().goals()) {
            int count = (int) group.measures().count();
            inside.set(m, m + count, goal.isEmpty() || group.id().equals(goal));
            m += count;
        }
        return inside;
    }

    /** A relation in a year, on some of its measures. */
    public record Cell(Pair pair, int year, BitSet measures) {
        public Cell {
            measures = (BitSet) measures.clone();
        }

        @Override
        public BitSet measures() {
            return (BitSet) measures.clone();
        }
    }

    /** A score with its draws, all under the same choices. */
    public static final class Drawn {
        private final double value;
        private final double[] draws;

        /** Copies. */
        public Drawn(double value, double[] draws) {
            this.value = value;
            this.draws = draws.clone();
        }

        public double value() {
            return value;
        }

        /** The value in each draw; a copy. */
        public double[] draws() {
            return draws.clone();
        }
    }

    /**
     * Scores cells on the whole frame or one goal, 0 to 100, under one set of draws.
     *
     * @return for each cell its score; empty where none of its measures is observed
     */
    public List<Optional<Drawn>> score(List<Cell> cells, String goal) {
        BitSet any = new BitSet();
        cells.forEach(cell -> any.or(cell.measures()));
        if (any.isEmpty()) {
            return cells.stream().map(_ -> Optional.<Drawn>empty()).toList();
        }
        FrameTree tree = FrameTree.of(inputs.framework(), any);
        Figures figures = figures(cells, tree);
        int root = tree.tree().root();
        int node = goal.isEmpty() ? root : tree.goals().getOrDefault(goal, -1);
        if (node < 0) {
            return cells.stream().map(_ -> Optional.<Drawn>empty()).toList();
        }
        Composite.Scores points = Choices.points(figures, tree);
        Draws draws = Uncertainty.run(figures, tree.tree(), new int[] {node}, choices.options());
        return IntStream.range(0, cells.size())
                .mapToObj(u -> points.has(node, u)
                        ? Optional.of(new Drawn(points.value(node, u), draws.base(0, u)))
                        : Optional.<Drawn>empty())
                .toList();
    }

    private Figures figures(List<Cell> cells, FrameTree tree) {
        Figures.Builder builder = Figures.builder(tree.measures().size(), cells.size());
        for (int u = 0; u < cells.size(); u++) {
            Cell cell = cells.get(u);
            int unit = unit(cell.pair());
            for (int leaf = 0; leaf < tree.measures().size(); leaf++) {
                int m = tree.measures().get(leaf);
                if (cell.measures().get(m)) {
                    Figure figure = grid(cell.year()).figure(m, unit).orElseThrow();
                    boolean turned =
                            directed.get(m) && !cell.pair().equals(cell.pair().canonical());
                    builder.set(
                            leaf,
                            u,
                            figure.value(),
                            figure.error(),
                            turned ? figure.errorKey() | OTHER_SIDE : figure.errorKey());
                }
            }
        }
        return builder.build(tree.measures().stream().map(scales::get).toList());
    }

    /**
     * A measure's figure after its rule.
     *
     * @param value in the measure's unit
     * @param error standard error, 0 where no source states one
     * @param key addresses its random number
     */
    public record Stated(double value, double error, long key) {}

    /** The figure of one measure, where it is observed in the year itself and finite. */
    public Optional<Stated> figure(Cell cell) {
        int measure = cell.measures().nextSetBit(0);
        return grid(cell.year())
                .figure(measure, unit(cell.pair()))
                .filter(Figure::isObserved)
                .filter(figure -> Double.isFinite(figure.value()))
                .map(figure -> new Stated(
                        figure.value(),
                        figure.error(),
                        directed.get(measure) && !cell.pair().equals(cell.pair().canonical())
                                ? figure.errorKey() | OTHER_SIDE
                                : figure.errorKey()));
    }

    /** The frame's measures with their indicators' sources, in order. */
    public List<String> sources() {
        List<String> sources = new ArrayList<>();
        inputs.framework()
                .measures()
                .forEach(measure ->
                        sources.add(inputs.indicator(measure.indicator()).source()));
        return sources;
    }
}
