package org.comity.methods.signal.predict;

/**
 * Series of pairs over the same periods, with gaps: what is not known is neither zero nor carried.
 *
 * <p>Shapes: values[series][periods]; where {@code known} is false the value is not read.
 */
public final class History {
    private final double[][] values;
    private final boolean[][] known;
    private final double[] exposure;
    private final int season;
    private final boolean isCounts;

    /**
     * Copies.
     *
     * @param values by series and period
     * @param known where there is a value
     * @param exposure by period, above 0: 1 for a whole period, less where days are missing; values grow with it
     * @param season periods of a year: 12 for months, 1 for years
     * @param isCounts whether values are whole numbers, 0 or more
     * @throws IllegalArgumentException when shapes differ, an exposure is not above 0 or a known value is not finite
     */
    public History(double[][] values, boolean[][] known, double[] exposure, int season, boolean isCounts) {
        if (values.length != known.length || season < 1) {
            throw new IllegalArgumentException(
                    "Values and their mask must have as many series (%d and %d), a season 1 or more (%d)."
                            .formatted(values.length, known.length, season));
        }
        this.values = new double[values.length][];
        this.known = new boolean[known.length][];
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != exposure.length || known[i].length != exposure.length) {
                throw new IllegalArgumentException("Series %d has %d values and %d marks for %d periods."
                        .formatted(i, values[i].length, known[i].length, exposure.length));
            }
            this.values[i] = values[i].clone();
            this.known[i] = known[i].clone();
            for (int t = 0; t < exposure.length; t++) {
                if (known[i][t] && !Double.isFinite(values[i][t])) {
                    throw new IllegalArgumentException(
                            "Series %d has no finite number at period %d: %s.".formatted(i, t, values[i][t]));
                }
            }
        }
        for (double each : exposure) {
            if (!(each > 0)) {
                throw new IllegalArgumentException("An exposure must be above 0, not %s.".formatted(each));
            }
        }
        this.exposure = exposure.clone();
        this.season = season;
        this.isCounts = isCounts;
    }

    public int series() {
        return values.length;
    }

    public int periods() {
        return exposure.length;
    }

    public int season() {
        return season;
    }

    public boolean isCounts() {
        return isCounts;
    }

    public boolean isKnown(int series, int period) {
        return known[series][period];
    }

    public double value(int series, int period) {
        return values[series][period];
    }

    public double exposure(int period) {
        return exposure[period];
    }

    /** The value that a whole period would have had at the same rate. */
    public double rate(int series, int period) {
        return values[series][period] / exposure[period];
    }

    /** The known rates up to and with a period, in order of time. */
    double[] ratesUpTo(int series, int last) {
        double[] all = new double[last + 1];
        int n = 0;
        for (int t = 0; t <= last; t++) {
            if (known[series][t]) {
                all[n++] = rate(series, t);
            }
        }
        return java.util.Arrays.copyOf(all, n);
    }

    /** Whether no event is known of the year up to and with a period. */
    public boolean isQuiet(int series, int last) {
        for (int t = Math.max(0, last - season + 1); t <= last; t++) {
            if (known[series][t] && values[series][t] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The same with what came after a period cut off. */
    public History until(int last) {
        double[][] someValues = new double[values.length][];
        boolean[][] someKnown = new boolean[values.length][];
        for (int i = 0; i < values.length; i++) {
            someValues[i] = java.util.Arrays.copyOf(values[i], last + 1);
            someKnown[i] = java.util.Arrays.copyOf(known[i], last + 1);
        }
        return new History(someValues, someKnown, java.util.Arrays.copyOf(exposure, last + 1), season, isCounts);
    }
}
