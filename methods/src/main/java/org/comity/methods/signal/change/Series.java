package org.comity.methods.signal.change;

import java.util.Arrays;

/**
 * Figures of periods in order, with what they were drawn from.
 *
 * <p>Exposure: for counts the media volume, days or population behind them (any unit, 0 or more); a period with exposure 0
 * is one that nothing is known of and takes no part. For other figures only 0 or not counts.
 */
public final class Series {
    private final double[] values;
    private final double[] exposures;
    private final int[] seasons;
    private final int period;

    private Series(double[] values, double[] exposures, int[] seasons, int period) {
        this.values = values;
        this.exposures = exposures;
        this.seasons = seasons;
        this.period = period;
    }

    /** Figures with equal exposure and no season. Shape: values[n], finite. */
    public static Series of(double... values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "A series holds finite numbers, not %s; a gap has exposure 0.".formatted(value));
            }
        }
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Series(values.clone(), ones, new int[values.length], 1);
    }

    /** The same with exposures. Shape: exposures[n]. */
    public Series withExposures(double... exposures) {
        if (exposures.length != values.length) {
            throw new IllegalArgumentException(
                    "%d figures need as many exposures, not %d.".formatted(values.length, exposures.length));
        }
        for (double exposure : exposures) {
            if (!(exposure >= 0) || Double.isInfinite(exposure)) {
                throw new IllegalArgumentException("An exposure is 0 or more, not %s.".formatted(exposure));
            }
        }
        return new Series(values, exposures.clone(), seasons, period);
    }

    /**
     * The same with a season.
     *
     * @param period periods in a round, such as 12 months
     * @param first place of the first figure in the round, 0 to period - 1
     */
    public Series withSeason(int period, int first) {
        if (period < 2 || first < 0 || first >= period) {
            throw new IllegalArgumentException("A round of %d periods has no place %d.".formatted(period, first));
        }
        int[] places = new int[values.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (first + i) % period;
        }
        return new Series(values, exposures, places, period);
    }

    public int length() {
        return values.length;
    }

    /** The periods that something is known of. */
    int[] known() {
        int[] known = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (exposures[i] > 0) {
                known[n++] = i;
            }
        }
        return Arrays.copyOf(known, n);
    }

    /** Only these periods, with exposures of mean 1. */
    Series only(int[] periods) {
        double[] x = new double[periods.length];
        double[] e = new double[periods.length];
        int[] s = new int[periods.length];
        double total = 0;
        for (int i = 0; i < periods.length; i++) {
            x[i] = values[periods[i]];
            e[i] = exposures[periods[i]];
            s[i] = seasons[periods[i]];
            total += e[i];
        }
        for (int i = 0; i < e.length; i++) {
            e[i] = e[i] / (total / e.length);
        }
        return new Series(x, e, s, period);
    }

    double[] values() {
        return values;
    }

    double[] exposures() {
        return exposures;
    }

    int[] seasons() {
        return seasons;
    }

    int period() {
        return period;
    }

    Series with(double[] otherValues, double[] otherExposures) {
        return new Series(otherValues, otherExposures, seasons, period);
    }
}
