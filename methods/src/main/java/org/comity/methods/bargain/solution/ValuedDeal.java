package org.comity.methods.bargain.solution;

import java.util.List;
import org.comity.methods.bargain.Deal;
import org.comity.methods.bargain.Problem;

/**
 * A package and what it brings.
 *
 * @param deal the package
 * @param values by party, in its own points
 * @param gains by party, scaled, see {@link Scale}
 */
public record ValuedDeal(Deal deal, List<Double> values, List<Double> gains) {
    public ValuedDeal {
        values = List.copyOf(values);
        gains = List.copyOf(gains);
    }

    /** The deal with its values, read off the problem. */
    public static ValuedDeal of(Problem problem, Scale scale, Deal deal) {
        int parties = problem.parties().size();
        Double[] values = new Double[parties];
        Double[] gains = new Double[parties];
        for (int p = 0; p < parties; p++) {
            values[p] = problem.value(p, deal);
            gains[p] = scale.gain(p, values[p]);
        }
        return new ValuedDeal(deal, List.of(values), List.of(gains));
    }
}
