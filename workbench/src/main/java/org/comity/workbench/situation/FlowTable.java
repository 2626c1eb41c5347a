package org.comity.workbench.situation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.methods.gravity.ExpectedFlow;
import org.comity.model.Country;
import org.comity.model.Panel;

/**
 * All flows of a year in canonical order of pairs.
 *
 * @param there flow (row 0) and distance (row 1), one unit for each pair
 * @param back for a directed flow the turned pairs in the same order; otherwise not read
 * @param sizes one unit for each country
 */
record FlowTable(List<Country> countries, Panel there, Panel back, boolean directed, Panel sizes, int year) {

    /** Empty when fewer than three pairs have a positive flow, both sizes and a distance. */
    Optional<ExpectedFlow.Fit> fit() {
        Map<Country, Integer> number = new HashMap<>();
        countries.forEach(country -> number.put(country, number.size()));
        int pairs = there.units().size();
        double[] flow = new double[pairs];
        double[] one = new double[pairs];
        double[] other = new double[pairs];
        double[] distance = new double[pairs];
        for (int p = 0; p < pairs; p++) {
            int home = number.getOrDefault(there.units().get(p).home(), -1);
            int partner = number.getOrDefault(there.units().get(p).partner(), -1);
            if (isWhole(p, home, partner)) {
                flow[p] = there.value(0, p, year) + (directed ? back.value(0, p, year) : 0);
                one[p] = sizes.value(0, home, year);
                other[p] = sizes.value(0, partner, year);
                distance[p] = there.value(1, p, year);
                flow[p] = one[p] > 0 && other[p] > 0 && distance[p] > 0 ? flow[p] : 0;
            }
        }
        try {
            return Optional.of(ExpectedFlow.fit(flow, one, other, distance));
        } catch (IllegalArgumentException tooFew) {
            return Optional.empty();
        }
    }

    private boolean isWhole(int pair, int home, int partner) {
        return isObserved(there, pair)
                && (!directed || isObserved(back, pair))
                && there.has(1, pair, year)
                && sizes.has(0, home, year)
                && sizes.has(0, partner, year);
    }

    private boolean isObserved(Panel panel, int pair) {
        return panel.cell(0, pair, year).isOfItsYear();
    }
}
