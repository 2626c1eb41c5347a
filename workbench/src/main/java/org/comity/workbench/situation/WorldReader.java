package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.Framework.Group;
import org.comity.model.Framework.Measure;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.WeighedFrame;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;
import org.comity.workbench.neighbourhood.Neighbourhood;

/** Reads the world of a year once for each rule and frame, and scores it once for each set of choices. */
final class WorldReader {
    /** Goalposts that a frame does not state are taken from the years since. */
    static final int FIRST_PANEL_YEAR = 1990;
    /** How many years are read at once. */
    private static final int BLOCK = 10;

    private final Workbench workbench;

    WorldReader(Workbench workbench) {
        this.workbench = workbench;
    }

    private record InputsQuestion(Framework unweighed, NeighbourRule rule, int lastYear) {}

    private record ScalesQuestion(Framework unweighed, NeighbourRule rule) {}

    private record WorldQuestion(Framework framework, NeighbourRule rule, int year, int draws, long seed) {}

    private record Scales(List<Framework.Goalposts> list) {}

    Map<Country, List<Neighbour>> neighbours(NeighbourRule rule, int year) {
        return Neighbourhood.of(workbench).world(year, rule);
    }

    /** The frame as far as figures and goalposts depend on it: frames that differ in weights alone share what is read. */
    private static Framework unweighed(Framework framework) {
        return new Framework(
                WeighedFrame.base(framework.id()),
                "",
                "",
                "",
                framework.goals().stream().map(WorldReader::unweighed).toList(),
                framework.context());
    }

    private static Group unweighed(Group group) {
        List<Framework.Node> children = new ArrayList<>();
        for (Framework.Node child : group.children()) {
            children.add(
                    switch (child) {
                        case Group below -> unweighed(below);
                        case Measure measure -> measure.weighing(1);
                    });
        }
        return new Group(group.id(), "", "", 1, children);
    }

    /**
     * The figures of all neighbours of a year, back to the earliest year that a change looks at. Years are read ten
     * at a time, so that those beside it are there when a history, or the next page, asks for them.
     */
    Inputs inputs(Framework framework, NeighbourRule rule, int year) {
        int last = lastYear(framework).orElse(year);
        int until = year + Math.floorMod(last - year, BLOCK);
        Framework read = unweighed(framework);
        return workbench
                .remember(new InputsQuestion(read, rule, until), Inputs.class, () -> block(read, rule, until))
                .by(framework);
    }

    private Inputs block(Framework framework, NeighbourRule rule, int until) {
        InputReader reader = new InputReader(workbench.facts(), framework);
        Set<Pair> pairs = new HashSet<>();
        Set<Country> homes = new TreeSet<>();
        for (int year = until - BLOCK + 1; year <= until; year++) {
            Map<Country, List<Neighbour>> neighbours = neighbours(rule, year);
            pairs.addAll(WorldScores.pairs(neighbours.values(), false));
            homes.addAll(neighbours.keySet());
        }
        int back = Math.max(Changes.SPANS.getLast(), reader.longestCarry());
        return reader.read(pairs, homes, until - BLOCK + 1 - back, until, new FittedFlows(workbench));
    }

    /** For each of the frame's measures, in order, for how many pairs of neighbours it is held. */
    List<Situation.Coverage> coverage(NeighbourRule rule, Framework framework, int year) {
        Inputs inputs = inputs(framework, rule, year);
        List<Pair> pairs = WorldScores.pairs(neighbours(rule, year).values(), WorldScores.isSymmetric(inputs));
        Grid grid = Grid.of(inputs, pairs, year);
        int all = countries(pairs).size();
        List<Situation.Coverage> list = new ArrayList<>();
        for (int m = 0; m < grid.measures().size(); m++) {
            int measure = m;
            List<Pair> held = IntStream.range(0, pairs.size())
                    .filter(p -> grid.figure(measure, p).isPresent())
                    .mapToObj(pairs::get)
                    .toList();
            int observed = (int) IntStream.range(0, pairs.size())
                    .filter(p -> grid.isObserved(measure, p))
                    .count();
            list.add(new Situation.Coverage(
                    observed,
                    held.size() - observed,
                    pairs.size(),
                    countries(held).size(),
                    all));
        }
        return list;
    }

    private static Set<Country> countries(List<Pair> pairs) {
        Set<Country> countries = new HashSet<>();
        pairs.forEach(pair -> {
            countries.add(pair.home());
            countries.add(pair.partner());
        });
        return countries;
    }

    List<Framework.Goalposts> scales(Framework framework, NeighbourRule rule) {
        if (Goalposts.areAllStated(framework)) {
            return Goalposts.stated(framework);
        }
        Framework read = unweighed(framework);
        return workbench
                .remember(new ScalesQuestion(read, rule), Scales.class, () -> new Scales(panelScales(read, rule)))
                .list();
    }

    private List<Framework.Goalposts> panelScales(Framework framework, NeighbourRule rule) {
        int last = lastYear(framework).orElse(FIRST_PANEL_YEAR);
        Set<Pair> pairs = new HashSet<>();
        for (int year = FIRST_PANEL_YEAR; year <= last; year++) {
            pairs.addAll(WorldScores.pairs(neighbours(rule, year).values(), false));
        }
        Inputs inputs = new InputReader(workbench.facts(), framework)
                .read(pairs, Set.of(), FIRST_PANEL_YEAR, last, new FittedFlows(workbench));
        return Goalposts.ofPanel(inputs, List.copyOf(new TreeSet<>(pairs)), FIRST_PANEL_YEAR, last);
    }

    /** The last year that any of the frame's measures holds anywhere. */
    Optional<Integer> lastYear(Framework framework) {
        return framework
                .measures()
                .flatMap(measure -> workbench.facts().lastYear(measure.indicator()).stream())
                .max(Integer::compare);
    }

    WorldScores world(Framework framework, NeighbourRule rule, int year, Choices choices) {
        return workbench.remember(
                new WorldQuestion(framework, rule, year, choices.draws(), choices.seed()),
                WorldScores.class,
                () -> WorldScores.of(
                        inputs(framework, rule, year), scales(framework, rule), neighbours(rule, year), year, choices));
    }
}
