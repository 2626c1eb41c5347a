package org.comity.workbench.trade.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.comity.methods.gravity.equilibrium.Deficits;
import org.comity.model.Country;

/**
 * A question about trade policy.
 *
 * @param name for people
 * @param base what the world was like before
 * @param measures what changes, all at once
 * @param parties whose gains count for "all gain"; empty for all countries that measures name
 * @param deficits what becomes of trade deficits
 * @param elasticity of substitution (sigma, above 1), varied in its range
 * @param phaseIn the part of each measure that is in force after each year, from 0 to 1; the last is 1; empty for at once
 * @param draws how often elasticity and effects are drawn; 0 for none
 * @param seed of the draws
 */
public record Scenario(
        String name,
        Base base,
        List<Measure> measures,
        List<Country> parties,
        Deficits deficits,
        Band elasticity,
        List<Double> phaseIn,
        int draws,
        long seed) {
    public static final int MOST_DRAWS = 2000;
    /** What becomes of deficits where nothing is said of them: the book's rule. */
    public static final Deficits USUAL_DEFICITS = Deficits.SHARE;

    public Scenario {
        measures = List.copyOf(measures);
        parties = List.copyOf(parties);
        phaseIn = List.copyOf(phaseIn);
    }

    /**
     * Where the baseline is from.
     *
     * @param source id of the source in the store
     * @param year of the trade matrix
     * @param added countries that are put to the source's own, with sales at home that are estimated
     */
    public record Base(String source, int year, List<Country> added) {
        public Base {
            added = List.copyOf(added);
        }
    }

    /** The parties, in order of code. */
    public Set<Country> whoCounts() {
        Set<Country> counted = new TreeSet<>(parties);
        if (counted.isEmpty()) {
            measures.forEach(measure -> counted.addAll(measure.named()));
        }
        return new LinkedHashSet<>(counted);
    }

    /** The same with another number of draws. */
    public Scenario withDraws(int other) {
        return new Scenario(name, base, measures, parties, deficits, elasticity, phaseIn, other, seed);
    }
}
