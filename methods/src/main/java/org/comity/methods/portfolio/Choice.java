package org.comity.methods.portfolio;

import java.util.List;
import java.util.Map;
import org.comity.methods.program.Answer;

/**
 * A set of measures with the proof of how good it is.
 *
 * @param measures the chosen ones, in the order of the case
 * @param value of the objective
 * @param bound what no allowed set can exceed, as proved
 * @param closed whether the asked gap was reached; otherwise a limit ended the search
 * @param ties whether other sets are as good
 * @param expected the expected gain, weighed and summed
 * @param cost in the unit of the budget
 * @param byAim expected gain by aim, not weighed
 * @param byCountry expected gain by country, weighed
 */
public record Choice(
        List<String> measures,
        double value,
        double bound,
        boolean closed,
        Ties ties,
        double expected,
        double cost,
        Map<String, Double> byAim,
        Map<String, Double> byCountry) {
    public Choice {
        measures = List.copyOf(measures);
    }

    /** Whether other sets have the same value. */
    public enum Ties {
        /** No other set is as good. */
        NONE,
        /** Others are; this is the one that holds the earliest measures of the case. */
        SEVERAL_FIRST_SHOWN,
        /** Others are; which one comes first could not be told in time. */
        SEVERAL,
        NOT_LOOKED_FOR
    }

    /** (bound - value) / |value|. */
    public double gap() {
        return Answer.gap(value, bound);
    }

    Choice with(Ties found) {
        return new Choice(measures, value, bound, closed, found, expected, cost, byAim, byCountry);
    }
}
