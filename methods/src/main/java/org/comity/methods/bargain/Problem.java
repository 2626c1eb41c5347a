package org.comity.methods.bargain;

import java.util.List;

/**
 * A negotiation: parties, issues, what each outcome of each issue is worth to each party, what no agreement is worth,
 * and what every deal must keep. A party's value of a deal is the sum over issues. Immutable.
 */
public final class Problem {
    private final List<String> parties;
    private final List<Issue> issues;
    private final double[][][] utilities;
    private final double[][] statusQuo;
    private final double[] reservations;
    private final List<Constraint> constraints;

    /**
     * Copies the arrays.
     *
     * @param parties names; at least 2
     * @param issues at least 1
     * @param utilities shape [party][issue][option], in the party's own points
     * @param statusQuo shape [party][issue], in points: what the issue yields while it is shelved
     * @param reservations shape [party], in points: the value of no agreement
     * @param constraints red lines and links; names unique
     * @throws IllegalArgumentException when a shape does not fit or a number is not finite, naming party and issue
     */
    public Problem(
            List<String> parties,
            List<Issue> issues,
            double[][][] utilities,
            double[][] statusQuo,
            double[] reservations,
            List<Constraint> constraints) {
        Soundness.check(parties, issues, utilities, statusQuo, reservations, constraints);
        this.parties = List.copyOf(parties);
        this.issues = List.copyOf(issues);
        this.constraints = List.copyOf(constraints);
        this.utilities = new double[utilities.length][][];
        for (int p = 0; p < utilities.length; p++) {
            this.utilities[p] = copy(utilities[p]);
        }
        this.statusQuo = copy(statusQuo);
        this.reservations = reservations.clone();
    }

    public List<String> parties() {
        return parties;
    }

    public List<Issue> issues() {
        return issues;
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    public double utility(int party, int issue, int option) {
        return utilities[party][issue][option];
    }

    public double statusQuo(int party, int issue) {
        return statusQuo[party][issue];
    }

    public double reservation(int party) {
        return reservations[party];
    }

    /** What an outcome is worth: an option's utility, or the status quo where it is {@link Literal#SHELVED}. */
    public double worth(int party, int issue, int option) {
        return option == Literal.SHELVED ? statusQuo[party][issue] : utilities[party][issue][option];
    }

    /** What the deal is worth to a party, summed in the order of the issues. */
    public double value(int party, Deal deal) {
        double sum = 0;
        for (int i = 0; i < issues.size(); i++) {
            if (deal.isShelved(i)) {
                sum += statusQuo[party][i];
                continue;
            }
            for (int k = 0; k < utilities[party][i].length; k++) {
                double share = deal.share(i, k);
                sum += share == 0 ? 0 : share * utilities[party][i][k];
            }
        }
        return sum;
    }

    /** The value less that of no agreement. */
    public double gain(int party, Deal deal) {
        return value(party, deal) - reservations[party];
    }

    /** Whether the deal keeps every red line and link; says nothing of who gains. */
    public boolean keeps(Deal deal) {
        return constraints.stream().allMatch(constraint -> constraint.isKeptBy(deal));
    }

    /** A copy. Shape: [party][issue][option]. */
    public double[][][] utilities() {
        double[][][] copy = new double[utilities.length][][];
        for (int p = 0; p < copy.length; p++) {
            copy[p] = copy(utilities[p]);
        }
        return copy;
    }

    /** A copy. Shape: [party][issue]. */
    public double[][] statusQuo() {
        return copy(statusQuo);
    }

    /** A copy. Shape: [party]. */
    public double[] reservations() {
        return reservations.clone();
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** The same with other figures, as a draw has them; shapes as in the constructor. */
    public Problem with(double[][][] otherUtilities, double[][] otherStatusQuo, double[] otherReservations) {
        return new Problem(parties, issues, otherUtilities, otherStatusQuo, otherReservations, constraints);
    }

    /** The same with other constraints. */
    public Problem with(List<Constraint> others) {
        return new Problem(parties, issues, utilities, statusQuo, reservations, others);
    }
}
