package org.comity.workbench.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.model.Framework;
import org.comity.model.Pair;

/** The goalposts of a frame's measures: those it states, and for the others the range that a whole panel shows. */
final class Goalposts {
    private Goalposts() {}

    static boolean areAllStated(Framework framework) {
        return framework.measures().allMatch(measure -> measure.goalposts().isPresent());
    }

    static List<Framework.Goalposts> stated(Framework framework) {
        return framework
                .measures()
                .map(measure -> measure.goalposts().orElseThrow())
                .toList();
    }

    /** Where none are stated: the smallest and largest finite observed figure of all relations in all years. */
    static List<Framework.Goalposts> ofPanel(Inputs inputs, List<Pair> pairs, int firstYear, int lastYear) {
        List<Framework.Measure> measures = inputs.framework().measures().toList();
        double[] low = new double[measures.size()];
        double[] high = new double[measures.size()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int year = firstYear; year <= lastYear; year++) {
            Grid grid = Grid.of(inputs, pairs, year);
            for (int m = 0; m < low.length; m++) {
                for (int u = 0; u < pairs.size(); u++) {
                    double value = grid.isObserved(m, u)
                            ? grid.figure(m, u).orElseThrow().value()
                            : Double.NaN;
                    if (Double.isFinite(value)) {
                        low[m] = Math.min(low[m], value);
                        high[m] = Math.max(high[m], value);
                    }
                }
            }
        }
        List<Framework.Goalposts> scales = new ArrayList<>();
        for (int m = 0; m < low.length; m++) {
            scales.add(measures.get(m).goalposts().orElse(seen(low[m], high[m])));
        }
        return scales;
    }

    /** A measure that never differs, or is never seen, gets goalposts one apart: it tells nothing apart anyway. */
    private static Framework.Goalposts seen(double low, double high) {
        double from = Double.isFinite(low) ? low : 0;
        return new Framework.Goalposts(from, high > from ? high : from + 1);
    }
}
