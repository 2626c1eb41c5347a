package org.comity.methods.program;

import java.util.List;

/** The step in which an objective can change. */
public final class Resolution {
    private static final double LARGEST = 1e12;

    private Resolution() {}

    /**
     * The largest number of which every objective value is a multiple: gains with at most six decimals on whole columns
     * have one; otherwise 0.
     */
    static double of(List<Program.Column> columns) {
        for (Program.Column c : columns) {
            if (c.gain() != 0 && !c.whole()) {
                return 0;
            }
        }
        return of(columns.stream().mapToDouble(Program.Column::gain).toArray());
    }

    /** The largest number of which all these are multiples, with at most six decimals; 0 when there is none. */
    public static double of(double[] numbers) {
        double power = 1;
        for (int decimals = 0; decimals <= 6; decimals++, power *= 10) {
            long divisor = 0;
            boolean whole = true;
            for (double number : numbers) {
                double scaled = number * power;
                whole &= Math.abs(scaled) < LARGEST
                        && Math.abs(scaled - Math.rint(scaled)) < 1e-9 * Math.max(1, Math.abs(scaled) * 1e-3);
                divisor = whole ? gcd(divisor, Math.abs(Math.round(scaled))) : divisor;
            }
            if (whole) {
                return divisor / power;
            }
        }
        return 0;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
