package org.comity.methods.gravity.frame;

import java.util.Arrays;
import java.util.List;
import org.comity.methods.gravity.formula.FormulaMistake;

/** The times of rows, counted in steps, so that a lag of 1 is a distance of 1. */
final class Times {
    private static final double ROUNDING = 1e-9;
    /** Whole numbers above it have gaps that a double does not hold. */
    private static final double LARGEST = 1L << 53;

    private final FrameQuestion.PanelKey key;
    private final Column column;
    private final TimeStep.Taken taken;
    /** NaN for rows without unit or time. */
    private final double[] counted;

    /** Shape: unitIds[n], -1 where there is none. */
    Times(FrameQuestion.PanelKey key, Column column, int[] unitIds) {
        this.key = key;
        this.column = column;
        double[] raw = raw(column, unitIds);
        TimeStep.Rule rule = key.step().rule();
        boolean isText = column instanceof Column.Texts;
        if (rule == TimeStep.Rule.USUAL) {
            rule = isText ? TimeStep.Rule.CONSECUTIVE : TimeStep.Rule.UNITARY;
        }
        boolean isMeasured = rule == TimeStep.Rule.UNITARY || rule == TimeStep.Rule.FIXED;
        if (isText && isMeasured) {
            throw mistake("%s holds text, which has no distances; its step is consecutive or within.consecutive."
                    .formatted(key.time().name()));
        }
        double[] distinct = distinct(raw);
        double size = switch (rule) {
            case UNITARY -> commonDivisor(distinct);
            case FIXED -> dividing(distinct, key.step().size());
            case USUAL, CONSECUTIVE, WITHIN_CONSECUTIVE -> 1;
        };
        double first = distinct.length == 0 ? 0 : distinct[0];
        this.counted = Arithmetic.each(
                raw,
                time -> Double.isNaN(time)
                        ? time
                        : isMeasured ? Math.rint((time - first) / size) : Arrays.binarySearch(distinct, time));
        this.taken = new TimeStep.Taken(key.time().name(), rule, size);
    }

    /** Steps since the first time, whole numbers; NaN where a row has no unit or no time. Not a copy. Shape: [n]. */
    double[] counted() {
        return counted;
    }

    TimeStep.Taken taken() {
        return taken;
    }

    /** What the time of a row is called. */
    String label(int row) {
        return Groups.of(List.of(Rows.of(column.rows(), one(row)).of(column))).label(0);
    }

    private static java.util.BitSet one(int row) {
        java.util.BitSet one = new java.util.BitSet();
        one.set(row);
        return one;
    }

    private static double[] raw(Column column, int[] unitIds) {
        double[] raw = new double[unitIds.length];
        for (int row = 0; row < raw.length; row++) {
            raw[row] = unitIds[row] < 0 || column.isMissing(row)
                    ? Double.NaN
                    : switch (column) {
                        case Column.Numbers numbers -> numbers.values()[row] + 0.0;
                        case Column.Texts texts -> texts.ids()[row]; // levels stand in order
                    };
        }
        return raw;
    }

    private static double[] distinct(double[] raw) {
        double[] sorted = raw.clone();
        Arrays.sort(sorted); // those without a time come last
        int count = 0;
        for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
            if (count == 0 || sorted[i] != sorted[count - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** 1 where there is one time, or none. */
    private double commonDivisor(double[] distinct) {
        long divisor = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (distinct[i] != Math.rint(distinct[i]) || Math.abs(distinct[i]) >= LARGEST) {
                throw mistake(
                        "%s holds %s, and a unitary step is found for whole numbers; add --time-step consecutive or the step itself."
                                .formatted(key.time().name(), Groups.plain(distinct[i])));
            }
            if (i > 0) {
                divisor = commonDivisor((long) (distinct[i] - distinct[i - 1]), divisor);
            }
        }
        return divisor == 0 ? 1 : divisor;
    }

    private static long commonDivisor(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    private double dividing(double[] distinct, double size) {
        for (int i = 1; i < distinct.length; i++) {
            double steps = (distinct[i] - distinct[i - 1]) / size;
            if (Math.rint(steps) < 1 || Math.abs(steps - Math.rint(steps)) > ROUNDING * steps) {
                throw mistake(
                        "A step of %s does not divide the gap from %s to %s of %s; take one that divides all gaps."
                                .formatted(
                                        Groups.plain(size),
                                        Groups.plain(distinct[i - 1]),
                                        Groups.plain(distinct[i]),
                                        key.time().name()));
            }
        }
        return size;
    }

    private FormulaMistake mistake(String sentence) {
        return new FormulaMistake(key.text(), key.time().at(), key.time().text().length(), sentence);
    }
}
