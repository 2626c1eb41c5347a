package org.comity.methods.affinity;

import java.util.Arrays;
import org.comity.methods.affinity.Treatment.Absences;

/** How each country voted in each roll call, after a treatment; with the family and the weight of each roll call. */
public final class Ballots {
    private static final byte ABSENT = 8;

    private final byte[][] categories;
    private final int[] families;
    private final double[] weights;
    private final boolean equal;

    private Ballots(byte[][] categories, int[] families, double[] weights) {
        this.categories = categories;
        this.families = families;
        this.weights = weights;
        this.equal = Arrays.stream(weights).allMatch(weight -> weight == 1);
    }

    /** Every roll call with weight 1. */
    public static Ballots of(byte[][] votes, int[] families, Treatment treatment) {
        double[] ones = new double[families.length];
        Arrays.fill(ones, 1);
        return of(votes, families, ones, treatment);
    }

    /**
     * Takes the votes.
     *
     * @param votes by country and roll call: 0 none, 1 yes, 2 abstain, 3 no, 8 absent
     * @param families a number for each roll call; those of repeated resolutions have the same
     * @param weights a weight for each roll call, finite and at least 0
     * @throws IllegalArgumentException where absences should count as something and there are none
     */
    public static Ballots of(byte[][] votes, int[] families, double[] weights, Treatment treatment) {
        check(votes, families, weights, treatment);
        byte[][] categories = new byte[votes.length][];
        for (int c = 0; c < votes.length; c++) {
            categories[c] = new byte[votes[c].length];
            for (int r = 0; r < votes[c].length; r++) {
                categories[c][r] = (byte) treatment.category(votes[c][r]);
            }
        }
        return new Ballots(categories, families.clone(), weights.clone());
    }

    private static void check(byte[][] votes, int[] families, double[] weights, Treatment treatment) {
        if (weights.length != families.length) {
            throw new IllegalArgumentException(
                    "There are %d weights for %d roll calls.".formatted(weights.length, families.length));
        }
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A weight is a finite number of at least 0, not %s.".formatted(weight));
            }
        }
        boolean absent = false;
        for (byte[] row : votes) {
            if (row.length != families.length) {
                throw new IllegalArgumentException(
                        "A country has %d votes for %d roll calls.".formatted(row.length, families.length));
            }
            for (byte vote : row) {
                absent |= vote == ABSENT;
            }
        }
        if (treatment.absences() != Absences.DROP && !absent) {
            throw new IllegalArgumentException(
                    "The votes hold no absences, so absences can only be dropped; a country without a row may be no member.");
        }
    }

    public int countries() {
        return categories.length;
    }

    public int rollCalls() {
        return families.length;
    }

    /** 0 yes, 1 abstain, 2 no, -1 none. */
    int category(int country, int rollCall) {
        return categories[country][rollCall];
    }

    int family(int rollCall) {
        return families[rollCall];
    }

    double weight(int rollCall) {
        return weights[rollCall];
    }

    boolean hasEqualWeights() {
        return equal;
    }
}
