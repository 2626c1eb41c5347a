package org.comity.methods.idealpoint;

import java.util.Arrays;
import org.comity.methods.idealpoint.kernel.Ballots;

/**
 * Votes of countries on roll calls, each in a period: a session or a year, numbered in order of time without leaving
 * out empty ones. Roll calls on the same question may be bridged: they then share their item parameters, which ties the
 * lines of their periods together. Immutable.
 */
public final class RollCalls {
    private final int countries;
    private final int periods;
    private final int[] rollCallPeriod;
    private final int[] country;
    private final int[] rollCall;
    private final byte[] answer;
    private final int[] item;

    private RollCalls(
            int countries,
            int periods,
            int[] rollCallPeriod,
            int[] country,
            int[] rollCall,
            byte[] answer,
            int[] item) {
        this.countries = countries;
        this.periods = periods;
        this.rollCallPeriod = rollCallPeriod;
        this.country = country;
        this.rollCall = rollCall;
        this.answer = answer;
        this.item = item;
    }

    /**
     * Votes in columns.
     *
     * @param countries how many there are; at least 3
     * @param periods how many there are; 1 for the static model
     * @param rollCallPeriod by roll call: its period, 0 to {@code periods - 1}
     * @param country by vote: 0 to {@code countries - 1}
     * @param rollCall by vote: the roll call's number
     * @param answer by vote: 0 yes, 1 abstain, 2 no; absences have no row
     */
    public static RollCalls of(
            int countries, int periods, int[] rollCallPeriod, int[] country, int[] rollCall, byte[] answer) {
        if (country.length != rollCall.length || country.length != answer.length) {
            throw new IllegalArgumentException("Votes come in columns of one length, not %d, %d and %d."
                    .formatted(country.length, rollCall.length, answer.length));
        }
        require("a country", country, countries);
        require("a roll call", rollCall, rollCallPeriod.length);
        require("a period", rollCallPeriod, periods);
        for (byte one : answer) {
            if (one < 0 || one > 2) {
                throw new IllegalArgumentException(
                        "An answer is 0 yes, 1 abstain or 2 no, not %d.%nLeave out absences.".formatted(one));
            }
        }
        int[] item = new int[rollCallPeriod.length];
        Arrays.setAll(item, r -> r);
        return new RollCalls(
                countries, periods, rollCallPeriod.clone(), country.clone(), rollCall.clone(), answer.clone(), item);
    }

    private static void require(String what, int[] values, int below) {
        for (int value : values) {
            if (value < 0 || value >= below) {
                throw new IllegalArgumentException(
                        "%s has a number from 0 to %d, not %d.".formatted(what, below - 1, value));
            }
        }
    }

    /**
     * The same votes with further roll calls that asked the same question.
     *
     * @param one by pair: a roll call
     * @param other by pair: the roll call that asks the same, yes meaning the same in both
     */
    public RollCalls bridged(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Bridges are pairs of roll calls, not %d and %d.".formatted(one.length, other.length));
        }
        require("a roll call", one, item.length);
        require("a roll call", other, item.length);
        int[] parent = item.clone();
        for (int k = 0; k < one.length; k++) {
            int a = root(parent, one[k]);
            int b = root(parent, other[k]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        int[] joined = new int[parent.length];
        Arrays.setAll(joined, r -> root(parent, r));
        return new RollCalls(countries, periods, rollCallPeriod, country, rollCall, answer, joined);
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** How many countries are numbered. */
    int countries() {
        return countries;
    }

    /** Sorted for computing; items that all answer alike are left out. */
    Ballots ballots() {
        int[] asked = new int[item.length];
        Arrays.fill(asked, Integer.MAX_VALUE);
        int[] voteItem = new int[country.length];
        int[] votePeriod = new int[country.length];
        for (int r = 0; r < item.length; r++) {
            asked[item[r]] = Math.min(asked[item[r]], rollCallPeriod[r]);
        }
        for (int v = 0; v < country.length; v++) {
            voteItem[v] = item[rollCall[v]];
            votePeriod[v] = rollCallPeriod[rollCall[v]];
        }
        Ballots ballots = new Ballots(countries, periods, asked, country, votePeriod, voteItem, answer);
        if (ballots.dividing < 2 || ballots.points < 3) {
            throw new IllegalArgumentException(
                    "Ideal points need at least 3 countries and 2 roll calls that divide them,"
                            + " not %d and %d.".formatted(ballots.points, ballots.dividing));
        }
        return ballots;
    }
}
