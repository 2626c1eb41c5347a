package org.comity.workbench.situation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.model.Pair;
import org.comity.workbench.Workbench;
import org.comity.workbench.neighbourhood.Neighbour;

/**
 * Chooses the year when none is asked for: the last in which the median partner is at least half observed; where
 * there is none, the last of those in which it is most observed.
 */
final class YearChooser {
    static final double ENOUGH = 0.5;
    /** How many years back from the last that holds anything are looked at. */
    static final int YEARS = 40;
    /** Whether a flow is observed does not depend on what is expected of it. */
    private static final FlowFits ANY = (measure, year) -> Optional.of(new ExpectedFlow.Fit(0, 0, 0, 0));

    private final Workbench workbench;
    private final WorldReader worlds;

    YearChooser(Workbench workbench) {
        this.workbench = workbench;
        this.worlds = new WorldReader(workbench);
    }

    /** The year, and whether it has enough. */
    record Chosen(int year, boolean enough) {}

    private record Question(Optional<Country> home, NeighbourRule rule, Framework framework) {}

    /** Without a home, by all pairs of the rule. */
    Chosen choose(Optional<Country> home, NeighbourRule rule, Framework framework) {
        return workbench.remember(
                new Question(home, rule, framework), Chosen.class, () -> search(home, rule, framework));
    }

    private Chosen search(Optional<Country> home, NeighbourRule rule, Framework framework) {
        int last = worlds.lastYear(framework)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The store holds no figure of the frame %s; import a source first, or run comity demo."
                                .formatted(framework.id())));
        Map<String, Double> whole = Shares.of(framework, measure -> true);
        Chosen best = new Chosen(last, false);
        double most = 0;
        for (int year = last; year > last - YEARS; year--) {
            Inputs inputs = worlds.inputs(framework, rule, year).with(ANY);
            double median = median(Grid.of(inputs, pairs(home, rule, year), year), whole);
            if (median >= ENOUGH) {
                return new Chosen(year, true);
            }
            if (median > most) {
                most = median;
                best = new Chosen(year, false);
            }
        }
        return best;
    }

    /** Home's relations; where it has no neighbour all of the world's, so that there is a year to speak of. */
    private List<Pair> pairs(Optional<Country> home, NeighbourRule rule, int year) {
        Map<Country, List<Neighbour>> world = worlds.neighbours(rule, year);
        List<Neighbour> own =
                home.map(one -> world.getOrDefault(one, List.of())).orElse(List.of());
        return WorldScores.pairs(own.isEmpty() ? world.values() : List.of(own), false);
    }

    /** The median observed share over the partners; 0 without any. */
    static double median(Grid grid, Map<String, Double> whole) {
        int partners = grid.pairs().size();
        if (partners == 0) {
            return 0;
        }
        double[] shares = new double[partners];
        Arrays.setAll(shares, u -> grid.observedShare(whole, u));
        Arrays.sort(shares);
        return (shares[(partners - 1) / 2] + shares[partners / 2]) / 2;
    }
}
