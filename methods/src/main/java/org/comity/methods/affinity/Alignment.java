package org.comity.methods.affinity;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.comity.methods.affinity.kernel.Resample;

/** The measures of all pairs of a window: pair p is {@code first(p)} with {@code second(p)}, each pair once. */
public final class Alignment {
    private final long key;
    private final int[] countries;
    private final int[] rows;
    private final int yardsticks;
    private final int[] votes;
    private final double[] values;
    private final double[] lows;
    private final double[] highs;

    /** For the countries that have a vote in the window, ascending. */
    Alignment(long key, int[] countries, int yardsticks, boolean intervals) {
        this.key = key;
        this.countries = countries;
        this.yardsticks = yardsticks;
        this.rows = new int[countries.length + 1];
        for (int a = 0; a < countries.length; a++) {
            rows[a + 1] = rows[a] + countries.length - 1 - a;
        }
        int cells = Math.multiplyExact(rows[countries.length], yardsticks);
        this.votes = new int[cells];
        this.values = filled(cells);
        this.lows = filled(intervals ? cells : 0);
        this.highs = filled(intervals ? cells : 0);
    }

    private static double[] filled(int cells) {
        double[] all = new double[cells];
        Arrays.fill(all, Double.NaN);
        return all;
    }

    /** The window's key. */
    public long key() {
        return key;
    }

    public int pairs() {
        return rows[countries.length];
    }

    /** The country with the lower number. */
    public int first(int pair) {
        return countries[row(pair)];
    }

    /** The country with the higher number. */
    public int second(int pair) {
        int row = row(pair);
        return countries[row + 1 + pair - rows[row]];
    }

    private int row(int pair) {
        int at = Arrays.binarySearch(rows, pair);
        if (at < 0) {
            return -at - 2;
        }
        while (rows[at + 1] == pair) {
            at++; // the last country has no pairs of its own
        }
        return at;
    }

    /** On how many roll calls the pair is measured; 0 where it has none in common, or was not asked for. */
    public int votes(int pair, int yardstick) {
        return votes[pair * yardsticks + yardstick];
    }

    /** The measure by the place of its yardstick. */
    public Estimate estimate(int pair, int yardstick) {
        int cell = pair * yardsticks + yardstick;
        return new Estimate(
                votes[cell],
                optional(values[cell]),
                lows.length == 0 ? OptionalDouble.empty() : optional(lows[cell]),
                highs.length == 0 ? OptionalDouble.empty() : optional(highs[cell]));
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The place of a pair's first cell, from the places of its countries in the window's list. */
    int cell(int one, int other) {
        return (rows[one] + other - one - 1) * yardsticks;
    }

    void set(int cell, int count, double value) {
        votes[cell] = count;
        values[cell] = value;
    }

    /** Takes the ends of the interval from draws, which are sorted on the way. */
    void range(int cell, double[] draws, double level) {
        Arrays.sort(draws);
        int defined = Resample.defined(draws);
        if (2 * defined >= draws.length) {
            lows[cell] = Resample.quantile(draws, defined, (1 - level) / 2);
            highs[cell] = Resample.quantile(draws, defined, (1 + level) / 2);
        }
    }
}
