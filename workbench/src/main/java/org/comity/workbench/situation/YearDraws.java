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
import org.comity.methods.composite.Draws;
import org.comity.methods.composite.Figures;
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
    private final List<Framework.Goalposts> scales;
    private final List<Pair> pairs;
    private final Map<Pair, Integer> units = new HashMap<>();
    private final Choices choices;
    private final double[] shares;
    private final BitSet directed = new BitSet();
    private final Map<Integer, Grid> grids = new HashMap<>();

    private YearDraws(Inputs inputs, List<Framework.Goalposts> scales, List<Pair> pairs, Choices choices) {
        this.inputs = inputs;
        this.scales = scales;
        this.pairs = pairs;
        pairs.forEach(pair -> units.put(pair, units.size()));
        this.choices = choices;
        List<Framework.Measure> measures = inputs.framework().measures().toList();
        Map<String, Double> whole = Shares.of(inputs.framework(), measure -> true);
        this.shares = measures.stream()
                .mapToDouble(measure -> whole.getOrDefault(measure.id(), 0.0))
                .toArray();
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
            return shares[measure];
        }
        BitSet inside = inside(goal);
        double all = inside.stream().mapToDouble(m -> shares[m]).sum();
        return inside.get(measure) ? shares[measure] / all : 0;
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
        FrameRecipe frame = FrameRecipe.of(inputs.framework(), scales, any);
        String code = goal.isEmpty() ? frame.root() : frame.goals().getOrDefault(goal, "");
        int node = code.isEmpty() ? -1 : frame.structure().find(code);
        if (node < 0) {
            return cells.stream().map(_ -> Optional.<Drawn>empty()).toList();
        }
        Figures figures = figures(cells, frame, any);
        Points points = frame.points(figures);
        Draws draws = Uncertainty.run(frame.recipe(), figures, new int[] {node}, choices.options());
        return IntStream.range(0, cells.size())
                .mapToObj(u -> points.has(code, u)
                        ? Optional.of(new Drawn(points.value(code, u), draws.base(0, u)))
                        : Optional.<Drawn>empty())
                .toList();
    }

    private Figures figures(List<Cell> cells, FrameRecipe frame, BitSet any) {
        Figures.Builder builder = Figures.builder(
                frame.structure(),
                IntStream.range(0, cells.size()).mapToObj(Integer::toString).toList());
        int[] measures = any.stream().toArray();
        for (int u = 0; u < cells.size(); u++) {
            for (int i = 0; i < measures.length; i++) {
                if (cells.get(u).measures().get(measures[i])) {
                    set(builder, i, u, measures[i], cells.get(u));
                }
            }
        }
        return builder.build();
    }

    /** What lies beyond all numbers stands at the goalpost that it passes, as in an assessment. */
    private void set(Figures.Builder builder, int indicator, int unit, int measure, Cell cell) {
        Figure figure = grid(cell.year()).figure(measure, unit(cell.pair())).orElseThrow();
        Framework.Goalposts posts = scales.get(measure);
        if (Double.isInfinite(figure.value())) {
            builder.set(indicator, unit, figure.value() > 0 ? posts.high() : posts.low());
        } else {
            builder.set(indicator, unit, figure.value(), figure.error(), key(figure, measure, cell));
        }
    }

    private long key(Figure figure, int measure, Cell cell) {
        boolean turned =
                directed.get(measure) && !cell.pair().equals(cell.pair().canonical());
        return turned ? figure.errorKey() | OTHER_SIDE : figure.errorKey();
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
                .map(figure -> new Stated(figure.value(), figure.error(), key(figure, measure, cell)));
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
