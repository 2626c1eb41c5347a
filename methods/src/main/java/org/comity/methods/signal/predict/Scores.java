package org.comity.methods.signal.predict;

import java.util.List;
import org.comity.methods.signal.score.Calibration;

/** The scores of all forecasters on the same cases, as columns that grow. Not safe for use by many threads. */
public final class Scores {
    private final List<String> names;
    private final int horizon;
    private int size;
    private int[] series = new int[64];
    private int[] origins = new int[64];
    private boolean[] quiet = new boolean[64];
    private boolean[] events = new boolean[64];
    private final double[][][] measures;

    /** What is kept of each forecast. */
    public enum Measure {
        /** In the unit of the figure. */
        CRPS,
        /** On the scale sign(x) log(1 + |x|). */
        CRPS_LOG,
        LOG_SCORE,
        /** That the figure is above the pair's own 95th percentile. */
        CHANCE,
        /** 1 where the outcome is inside the middle half. */
        INSIDE_50,
        INSIDE_80,
        INSIDE_90
    }

    Scores(List<String> names, int horizon) {
        this.names = List.copyOf(names);
        this.horizon = horizon;
        this.measures = new double[Measure.values().length][names.size()][64];
    }

    @SuppressWarnings("EnumOrdinal") // a dense table by measure
    private double[] column(Measure measure, int forecaster) {
        return measures[measure.ordinal()][forecaster];
    }

    void add(
            int ofSeries,
            int origin,
            boolean isQuiet,
            double y,
            double threshold,
            Ensemble[] forecasts,
            boolean isCount) {
        if (size == series.length) {
            grow();
        }
        series[size] = ofSeries;
        origins[size] = origin;
        quiet[size] = isQuiet;
        events[size] = y > threshold;
        for (int j = 0; j < forecasts.length; j++) {
            Ensemble one = forecasts[j];
            column(Measure.CRPS, j)[size] = one.crps(y);
            column(Measure.CRPS_LOG, j)[size] = one.crpsOnLogs(y);
            column(Measure.LOG_SCORE, j)[size] = one.logScore(y, isCount);
            column(Measure.CHANCE, j)[size] = one.chanceAbove(threshold);
            column(Measure.INSIDE_50, j)[size] = one.holds(y, 0.5) ? 1 : 0;
            column(Measure.INSIDE_80, j)[size] = one.holds(y, 0.8) ? 1 : 0;
            column(Measure.INSIDE_90, j)[size] = one.holds(y, 0.9) ? 1 : 0;
        }
        size++;
    }

    /** Adds all cases of another that lacks the last forecaster, who did what another of them did with its chances moved. */
    void append(Scores other, int chosen, Calibration line) {
        int last = names.size() - 1;
        for (int i = 0; i < other.size; i++) {
            if (size == series.length) {
                grow();
            }
            series[size] = other.series[i];
            origins[size] = other.origins[i];
            quiet[size] = other.quiet[i];
            events[size] = other.events[i];
            for (int m = 0; m < measures.length; m++) {
                for (int j = 0; j < last; j++) {
                    measures[m][j][size] = other.measures[m][j][i];
                }
                measures[m][last][size] = other.measures[m][chosen][i];
            }
            column(Measure.CHANCE, last)[size] = line.moved(other.get(Measure.CHANCE, chosen, i));
            size++;
        }
    }

    private void grow() {
        int more = 2 * size;
        series = java.util.Arrays.copyOf(series, more);
        origins = java.util.Arrays.copyOf(origins, more);
        quiet = java.util.Arrays.copyOf(quiet, more);
        events = java.util.Arrays.copyOf(events, more);
        for (double[][] measure : measures) {
            for (int j = 0; j < measure.length; j++) {
                measure[j] = java.util.Arrays.copyOf(measure[j], more);
            }
        }
    }

    public List<String> names() {
        return names;
    }

    public int horizon() {
        return horizon;
    }

    /** How many cases. */
    public int size() {
        return size;
    }

    public int series(int i) {
        return series[i];
    }

    public int origin(int i) {
        return origins[i];
    }

    /** Whether no event was known of the pair in the year up to the origin. */
    public boolean isQuiet(int i) {
        return quiet[i];
    }

    /** Whether the figure was above the pair's own 95th percentile. */
    public boolean isEvent(int i) {
        return events[i];
    }

    public double get(Measure measure, int forecaster, int i) {
        return column(measure, forecaster)[i];
    }
}
