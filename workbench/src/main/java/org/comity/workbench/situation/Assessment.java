package org.comity.workbench.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.model.Country;
import org.comity.model.Framework;
import org.comity.model.NeighbourRule;
import org.comity.workbench.neighbourhood.Neighbour;

/**
 * Where home stands with each of its neighbours in a year. Scores go from 0 (worst goalpost) to 100 (best), of the
 * relation and never of a country.
 *
 * @param yearChosen whether the year was chosen by Comity: the last in which the median partner is at least half observed
 * @param partners one for each neighbour, in alphabetical order of code
 * @param neighbourhood home's neighbourhood among all countries' neighbourhoods
 * @param measures what the frame's measures rest on in this year
 */
public record Assessment(
        Country home,
        int year,
        boolean yearChosen,
        NeighbourRule rule,
        Framework framework,
        List<Relation> partners,
        Optional<WorldPlace> neighbourhood,
        List<MeasureState> measures) {
    public Assessment {
        partners = List.copyOf(partners);
        measures = List.copyOf(measures);
    }

    /**
     * A score with its doubt: the range holds the draws over choices and data errors, and what is missing at worst
     * and at best.
     */
    public record Score(double value, double low, double high) {}

    /** A place among many: the point rank, and the range of ranks that the doubt allows; 1 is the highest score. */
    public record Place(int rank, int low, int high) {}

    /** A place among all of the world's pairs of neighbours, or neighbourhoods. */
    public record WorldPlace(Place place, int of, Score score) {}

    /**
     * One relation.
     *
     * @param overall empty when nothing at all is observed
     * @param goals by the id of the frame's top node; a goal without any figure is not in the map
     * @param observedShare the observed part of the frame's weight, 0 to 1; carried figures count as unobserved
     * @param place among home's neighbours
     * @param group neighbours whose ranks cannot be told apart share a letter; A is the highest
     * @param world among all pairs of neighbours in the world
     * @param changes over 1, 5 and 10 years
     */
    public record Relation(
            Neighbour neighbour,
            Optional<Score> overall,
            Map<String, Score> goals,
            double observedShare,
            Optional<Place> place,
            Optional<String> group,
            Optional<WorldPlace> world,
            List<Change> changes) {
        public Relation {
            goals = Map.copyOf(goals);
            changes = List.copyOf(changes);
        }

        public Country partner() {
            return neighbour.partner();
        }
    }

    /**
     * A change, from indicators observed in both years only, on one set of goalposts.
     *
     * @param fromYear the earlier year
     * @param difference now minus then, on the part of the frame that both years share; empty when they share nothing
     * @param comparedShare the part of the frame's weight that both years share
     */
    public record Change(int fromYear, Optional<Score> difference, double comparedShare) {
        /** Whether the range lies on one side of zero. */
        public boolean isCertain() {
            return difference.map(d -> d.low() > 0 || d.high() < 0).orElse(false);
        }
    }

    /**
     * What a measure rests on.
     *
     * @param observed for how many of the neighbours it is observed in the year
     * @param carried for how many an earlier figure stands in
     * @param lastYear the last year that its indicator holds anywhere
     * @param source the source's id
     * @param inScore false when no pair in the world has a figure in the year, so that it is left out of it
     */
    public record MeasureState(
            Framework.Measure measure,
            String goal,
            int observed,
            int carried,
            Optional<Integer> lastYear,
            String source,
            boolean inScore) {}
}
