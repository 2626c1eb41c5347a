package org.comity.methods.bargain.solution;

import java.util.Arrays;

/**
 * What choices add to the parties' values over the least on each issue: in whole units for points, in points for the
 * corners of sharings.
 */
final class Figures {
    private static final double ROUND_OFF = 1e-12;

    final Compiled compiled;

    /** Points in a unit, by party. */
    final double[] unit;

    /** The value of the least choices, in points, by party. */
    final double[] offset;

    /** What is at stake: the largest value less the least, in points, by party. */
    final double[] range;

    /** Of points; shape: [issue][choice][party]. */
    final long[][][] units;

    /** In points; shape: [issue][choice][party][corner]. */
    final double[][][][] over;

    private final boolean exact;

    Figures(Compiled compiled) {
        this.compiled = compiled;
        int parties = compiled.parties;
        unit = new double[parties];
        offset = new double[parties];
        range = new double[parties];
        over = new double[compiled.issues][][][];
        units = new long[compiled.issues][][];
        for (int i = 0; i < compiled.issues; i++) {
            over[i] = new double[compiled.choices[i].length][parties][];
            units[i] = new long[over[i].length][parties];
        }
        boolean all = true;
        for (int p = 0; p < parties; p++) {
            measure(p);
            double[] differences = differences(p);
            unit[p] = Unit.of(differences, range[p]);
            all &= Unit.isExact(unit[p], range[p]);
            for (int i = 0; i < compiled.issues; i++) {
                for (int c = 0; c < over[i].length; c++) {
                    if (compiled.choices[i][c].isPoint()) {
                        units[i][c][p] = Math.round(over[i][c][p][0] / unit[p]);
                    }
                }
            }
        }
        exact = all;
    }

    private void measure(int p) {
        for (int i = 0; i < compiled.issues; i++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (Choice choice : compiled.choices[i]) {
                for (double worth : choice.worths[p]) {
                    least = Math.min(least, worth);
                    most = Math.max(most, worth);
                }
            }
            for (int c = 0; c < over[i].length; c++) {
                double floor = least;
                over[i][c][p] = Arrays.stream(compiled.choices[i][c].worths[p])
                        .map(worth -> worth - floor)
                        .toArray();
            }
            offset[p] += over[i].length == 0 ? 0 : least;
            range[p] += over[i].length == 0 ? 0 : most - least;
        }
    }

    private double[] differences(int p) {
        return Arrays.stream(over)
                .flatMap(Arrays::stream)
                .filter(of -> of[p].length == 1)
                .mapToDouble(of -> of[p][0])
                .toArray();
    }

    /** Whether whole units say exactly what points are worth. */
    boolean isExact() {
        return exact;
    }

    /** What to divide a party's values by when they are weighed, above 0 even where nothing is at stake. */
    double size(int p, double origin) {
        return range[p] > 0 ? range[p] : Math.max(1, Math.abs(offset[p] - origin));
    }

    /** How far off a value may be for rounding alone, in points. */
    double slack(int p, double value) {
        return 1e-9 * range[p] + 1e-14 * (Math.abs(value) + Math.abs(offset[p]));
    }

    /** The least number of units that is worth so much, but for rounding. */
    long threshold(int p, double value) {
        double least = (value - offset[p]) / unit[p];
        double slack = Math.max(1e-6, ROUND_OFF * range[p] / unit[p])
                + 1e-14 * (Math.abs(value) + Math.abs(offset[p])) / unit[p];
        double whole = Math.ceil(least - slack);
        return (long) Math.clamp(whole, -1e18, 1e18);
    }
}
