package org.comity.methods.signal.predict;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pair's own past figures, those long ago with less weight: climatology that forgets. The discount is common to all pairs
 * and is the one whose forecasts had the lowest scaled CRPS by the origin.
 */
final class Remembered extends Tuned {
    private static final double[] DISCOUNTS = {0.7, 0.85, 0.92, 0.96, 0.985};

    /** By series: the periods with a figure, in order of the figures. */
    private final int[][] orders;

    private final double[][] widths;

    Remembered(History history) {
        super(history, DISCOUNTS.length);
        orders = new int[history.series()][];
        widths = new double[history.series()][history.periods()];
        for (int i = 0; i < orders.length; i++) {
            int series = i;
            orders[i] = java.util.stream.IntStream.range(0, history.periods())
                    .filter(t -> history.isKnown(series, t))
                    .boxed()
                    .sorted((a, b) -> Double.compare(history.rate(series, a), history.rate(series, b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int t = 0; t < history.periods(); t++) {
                widths[i][t] = width(i, t);
            }
        }
    }

    @Override
    public String name() {
        return "remembered";
    }

    /** The figures of a series up to and with a period, discounted by age. */
    private Ensemble ensemble(int series, int last, double discount) {
        int[] order = orders[series];
        double[] powers = new double[last + 1];
        double sum = 0;
        double power = 1;
        for (int t = last; t >= 0; t--) {
            powers[t] = power;
            sum += history.isKnown(series, t) ? power : 0;
            power *= discount;
        }
        double[] members = new double[Ensemble.MEMBERS];
        int filled = 0;
        double below = 0;
        double value = 0;
        for (int t : order) {
            if (t <= last) {
                below += powers[t] / sum;
                value = history.rate(series, t);
                while (filled < members.length && Ensemble.share(filled) <= below) {
                    members[filled++] = value;
                }
            }
        }
        Arrays.fill(members, filled, members.length, value);
        return Ensemble.ofMembers(members);
    }

    /** The CRPS over the root of one and the spread of the undiscounted past, not the log score: single values have no density. */
    @Override
    double loss(int setting, int series, int from, int horizon) {
        Ensemble ensemble = ensemble(series, from, DISCOUNTS[setting]);
        return ensemble.crps(history.rate(series, from + horizon)) / Math.sqrt(0.1 + widths[series][from]);
    }

    private double width(int series, int from) {
        double[] past = history.ratesUpTo(series, from);
        double mean = Arrays.stream(past).average().orElse(0);
        return Arrays.stream(past).map(x -> Math.abs(x - mean)).average().orElse(0);
    }

    @Override
    public Fit fit(int origin, int horizon) {
        double discount = DISCOUNTS[chosen(origin, horizon)];
        return series ->
                canPredict(series, origin) ? Optional.of(ensemble(series, origin, discount)) : Optional.empty();
    }
}
