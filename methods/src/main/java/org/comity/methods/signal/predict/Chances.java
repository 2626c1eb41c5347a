package org.comity.methods.signal.predict;

import java.util.Arrays;
import org.comity.methods.signal.score.Calibration;

/**
 * Chances that were given of a figure above a pair's own 95th percentile, with what came: by them later ones are calibrated
 * (Cox 1958; Platt 1999). Grows; not safe for use by many threads.
 */
final class Chances {
    /** Pairs share the luck of a period: the forecasts of one origin tell at most as much as so many independent ones. */
    private static final double WORTH = 50;

    /** How often figures are high changes from year to year: past years say little of it. */
    private static final double WIDE_HEIGHT = 0.1;

    private static final double WIDE_SLOPE = 0.5;

    private double[] chances = new double[64];
    private boolean[] events = new boolean[64];
    private int size;
    private int origins;

    /** The forecasts of one origin. */
    void add(double[] given, boolean[] came) {
        while (size + given.length > chances.length) {
            chances = Arrays.copyOf(chances, 2 * chances.length);
            events = Arrays.copyOf(events, 2 * events.length);
        }
        System.arraycopy(given, 0, chances, size, given.length);
        System.arraycopy(came, 0, events, size, given.length);
        size += given.length;
        origins += given.length > 0 ? 1 : 0;
    }

    /** What they were worth; while little is known, what they said. */
    Calibration line() {
        double weight = size == 0 ? 1 : Math.min(1, WORTH * origins / size);
        return Calibration.pulled(
                Arrays.copyOf(chances, size), Arrays.copyOf(events, size), weight, WIDE_HEIGHT, WIDE_SLOPE);
    }
}
