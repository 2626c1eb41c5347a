package org.comity.methods.affinity;

import java.util.OptionalDouble;
import org.comity.methods.affinity.kernel.Similarity;

/**
 * A measure with its distance and its roll calls.
 *
 * @param distance between two votes; tau-b does not use it
 * @param unanimous whether roll calls count on which all countries voted the same
 */
public record Yardstick(Measure measure, Distance distance, boolean unanimous) {
    /**
     * As the literature has it: agreement by Voeten (mean of 1 - |v1 - v2| / 2 over roll calls that are not unanimous),
     * S by Signorino and Ritter (absolute distances), kappa and pi by Haege (squared distances), all but agreement over
     * every roll call.
     */
    public static Yardstick of(Measure measure) {
        return switch (measure) {
            case AGREEMENT -> new Yardstick(measure, Distance.ABSOLUTE, false);
            case S, TAU -> new Yardstick(measure, Distance.ABSOLUTE, true);
            case KAPPA, PI -> new Yardstick(measure, Distance.SQUARED, true);
        };
    }

    /** The plain share of all roll calls on which both voted the same. */
    public static Yardstick simpleAgreement() {
        return new Yardstick(Measure.AGREEMENT, Distance.NOMINAL, true);
    }

    /**
     * The measure of any square table: how often the one is of grade i and the other of grade j, or how much that weighs.
     * For votes, yes, abstain and no; for alliances, their grades. Empty where it is not defined.
     */
    public OptionalDouble of(double[][] counts) {
        int grades = counts.length;
        double[] table = new double[grades * grades];
        for (int i = 0; i < grades; i++) {
            if (grades < 2 || counts[i].length != grades) {
                throw new IllegalArgumentException("A table of two is square, with at least 2 grades, not %d by %d."
                        .formatted(grades, counts[i].length));
            }
            System.arraycopy(counts[i], 0, table, i * grades, grades);
        }
        double value = of(table, distance.matrix(grades));
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The measure of a table of counts; NaN where it is not defined. */
    double of(double[] table, double[] matrix) {
        return switch (measure) {
            case AGREEMENT -> Similarity.agreement(table, matrix);
            case S -> Similarity.s(table, matrix);
            case KAPPA -> Similarity.kappa(table, matrix);
            case PI -> Similarity.pi(table, matrix);
            case TAU -> Similarity.tau(table);
        };
    }
}
