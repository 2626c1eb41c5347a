package org.comity.methods.idealpoint.kernel;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Votes in columns, sorted by item and then by point. An item is a question, asked once or in several periods; a point
 * is a country in a period, also in periods between its first and last vote in which it did not vote. Points lie
 * period by period, in each by country. Items to which all answer yes, or all no, place no country, but tell how wide the
 * line can be: without them whoever dissents alone would be put too far out. They stand last and count no votes.
 */
public final class Ballots {
    static final int BELOW = 0;
    static final int BETWEEN = 1;
    static final int ABOVE = 2;
    /** Parts whose sums are added in fixed order, so that the number of threads changes nothing. */
    static final int CHUNKS = 16;

    public final int points;
    public final int items;
    /** How many items divide; they come first. */
    public final int dividing;

    public final int periods;
    /** By point. */
    public final int[] country;

    public final int[] period;
    public final int[] votes;
    /** By item: its number as given, and which answers have votes, as bits 1 yes, 2 abstain, 4 no. */
    public final int[] given;

    public final byte[] answers;

    final int[] itemStart;
    final int[] obsPoint;
    final byte[] obsCode;
    /** Places of an item's votes: those below the cuts, then those above, then those between. */
    final int[] byCode;

    /** By item: where in {@code byCode} those above and those between begin. */
    final int[] aboveStart;

    final int[] betweenStart;
    /** By point: where its votes stand, and by vote in that order its place in the item order and its item. */
    final int[] pointStart;

    final int[] pointObs;
    final int[] obsItem;
    final int[] periodStart;
    /** By country that has points: its points in time order. */
    final int[] chainStart;

    final int[] chainPoint;
    final int[] chunkStart;

    /**
     * Shapes: {@code country}, {@code period}, {@code item}, {@code answer} by vote, {@code itemPeriod} by item: the
     * first period in which it is asked. Answers are 0 yes, 1 abstain, 2 no.
     */
    public Ballots(
            int countries, int periods, int[] itemPeriod, int[] country, int[] period, int[] item, byte[] answer) {
        this.periods = periods;
        byte[] asked = asked(itemPeriod.length, item, answer);
        int[] divided = chosen(itemPeriod, asked, answers -> Integer.bitCount(answers) > 1);
        dividing = divided.length;
        int[] place = places(itemPeriod.length, divided);
        int[] pointOf = pointsOf(countries, periods, country, period, item, place, dividing);
        byte[] reached = asked.clone();
        forget(reached, item, countries, country, period, pointOf);
        int[] unanimous = chosen(itemPeriod, reached, answers -> answers == 1 || answers == 4);
        items = dividing + unanimous.length;
        given = Arrays.copyOf(divided, items);
        System.arraycopy(unanimous, 0, given, dividing, unanimous.length);
        answers = new byte[items];
        for (int j = 0; j < items; j++) {
            place[given[j]] = j;
            answers[j] = asked[given[j]];
        }
        periodStart = Arrays.copyOfRange(pointOf, pointOf.length - periods - 1, pointOf.length);
        points = periodStart[periods];
        this.country = new int[points];
        this.period = new int[points];
        number(countries, pointOf);
        int used = 0;
        int[] at = new int[item.length];
        int[] by = new int[item.length];
        byte[] codes = new byte[item.length];
        for (int v = 0; v < item.length; v++) {
            int j = place[item[v]];
            int p = pointOf[period[v] * countries + country[v]];
            if (j >= 0 && p >= 0) {
                at[used] = p;
                by[used] = j;
                codes[used++] = code(answers[j], answer[v]);
            }
        }
        int[] sorted = order(by, order(at, identity(used), points), items);
        itemStart = starts(by, used, items);
        pointStart = starts(at, used, points);
        obsPoint = new int[used];
        obsCode = new byte[used];
        obsItem = new int[used];
        for (int o = 0; o < used; o++) {
            obsPoint[o] = at[sorted[o]];
            obsCode[o] = codes[sorted[o]];
            obsItem[o] = by[sorted[o]];
        }
        byCode = new int[used];
        aboveStart = new int[items];
        betweenStart = new int[items];
        sortByCode();
        pointObs = order(obsPoint, identity(used), points);
        votes = new int[points];
        countVotes();
        chainPoint = order(this.country, identity(points), countries);
        chainStart = starts(this.country, points, countries);
        chunkStart = chunks();
    }

    /** By item: which answers have votes, as bits. */
    private static byte[] asked(int items, int[] item, byte[] answer) {
        byte[] asked = new byte[items];
        for (int v = 0; v < item.length; v++) {
            asked[item[v]] |= (byte) (1 << answer[v]);
        }
        return asked;
    }

    /** Leaves of items those on which somebody with a point votes: in a period without points nothing is said. */
    private static void forget(byte[] asked, int[] item, int countries, int[] country, int[] period, int[] pointOf) {
        boolean[] isReached = new boolean[asked.length];
        for (int v = 0; v < item.length; v++) {
            isReached[item[v]] |= pointOf[period[v] * countries + country[v]] >= 0;
        }
        for (int j = 0; j < asked.length; j++) {
            asked[j] = isReached[j] ? asked[j] : 0;
        }
    }

    /** By item: its place among those listed, -1 for none. */
    private static int[] places(int items, int[] listed) {
        int[] place = new int[items];
        Arrays.fill(place, -1);
        for (int j = 0; j < listed.length; j++) {
            place[listed[j]] = j;
        }
        return place;
    }

    private void sortByCode() {
        for (int j = 0; j < items; j++) {
            int next = place(j, BELOW, itemStart[j]);
            aboveStart[j] = next;
            next = place(j, ABOVE, next);
            betweenStart[j] = next;
            place(j, BETWEEN, next);
        }
    }

    private int place(int item, int code, int from) {
        int next = from;
        for (int o = itemStart[item]; o < itemStart[item + 1]; o++) {
            if (obsCode[o] == code) {
                byCode[next++] = o;
            }
        }
        return next;
    }

    private void countVotes() {
        for (int p = 0; p < points; p++) {
            for (int k = pointStart[p]; k < pointStart[p + 1]; k++) {
                votes[p] += obsItem[pointObs[k]] < dividing ? 1 : 0;
            }
        }
    }

    /** Writes country and period of each point. */
    private void number(int countries, int[] pointOf) {
        for (int t = 0; t < periods; t++) {
            for (int c = 0; c < countries; c++) {
                int p = pointOf[t * countries + c];
                if (p >= 0) {
                    this.country[p] = c;
                    this.period[p] = t;
                }
            }
        }
    }

    /** Votes, with those on items that do not divide. */
    int size() {
        return obsPoint.length;
    }

    /** Votes on items that divide. */
    public int used() {
        return itemStart[dividing];
    }

    /** Whether the item has votes of all three kinds, and so two cuts. */
    boolean threeAnswers(int item) {
        return answers[item] == 7;
    }

    /** The number of periods in which the item is asked. */
    public int periodsOf(int item) {
        int count = 0;
        int last = -1;
        for (int o = itemStart[item]; o < itemStart[item + 1]; o++) {
            int t = period[obsPoint[o]];
            count += t != last ? 1 : 0;
            last = t;
        }
        return count;
    }

    /** Votes on the item. */
    public int votesOn(int item) {
        return itemStart[item + 1] - itemStart[item];
    }

    private static byte code(byte answers, byte answer) {
        if (answers == 7) {
            return answer;
        }
        boolean lowest = (answers & ((1 << answer) - 1)) == 0;
        return (byte) (lowest && answers != 4 ? BELOW : ABOVE); // of no alone, the cut lies below
    }

    /** The items whose answers are wanted, by first period and then as given. */
    private static int[] chosen(int[] itemPeriod, byte[] asked, IntPredicate wanted) {
        int[] kept = new int[itemPeriod.length];
        int n = 0;
        for (int j = 0; j < asked.length; j++) {
            if (wanted.test(asked[j])) {
                kept[n++] = j;
            }
        }
        int[] first = new int[n];
        int periods = 0;
        for (int k = 0; k < n; k++) {
            first[k] = itemPeriod[kept[k]];
            periods = Math.max(periods, first[k] + 1);
        }
        int[] order = order(first, identity(n), periods);
        int[] sorted = new int[n];
        for (int k = 0; k < n; k++) {
            sorted[k] = kept[order[k]];
        }
        return sorted;
    }

    /** The point of each country and period, -1 for none; then where each period's points begin, and their number. */
    private static int[] pointsOf(
            int countries, int periods, int[] country, int[] period, int[] item, int[] place, int dividing) {
        int[] first = new int[countries];
        int[] last = new int[countries];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        for (int v = 0; v < item.length; v++) {
            if (place[item[v]] >= 0 && place[item[v]] < dividing) {
                first[country[v]] = Math.min(first[country[v]], period[v]);
                last[country[v]] = Math.max(last[country[v]], period[v]);
            }
        }
        int[] pointOf = new int[countries * periods + periods + 1];
        int next = 0;
        for (int t = 0; t < periods; t++) {
            pointOf[countries * periods + t] = next;
            for (int c = 0; c < countries; c++) {
                pointOf[t * countries + c] = first[c] <= t && t <= last[c] ? next++ : -1;
            }
        }
        pointOf[countries * periods + periods] = next;
        return pointOf;
    }

    private int[] chunks() {
        int[] start = new int[CHUNKS + 1];
        int j = 0;
        for (int c = 0; c < CHUNKS; c++) {
            start[c] = j;
            while (j < items && itemStart[j + 1] <= (long) size() * (c + 1) / CHUNKS) {
                j++;
            }
        }
        start[CHUNKS] = items;
        return start;
    }

    private static int[] identity(int n) {
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            all[i] = i;
        }
        return all;
    }

    /** A stable counting sort of {@code order} by key; keys 0 to {@code groups - 1}. */
    private static int[] order(int[] keys, int[] order, int groups) {
        int[] next = starts(keys, order.length, groups);
        int[] sorted = new int[order.length];
        for (int o : order) {
            sorted[next[keys[o]]++] = o;
        }
        return sorted;
    }

    private static int[] starts(int[] keys, int n, int groups) {
        int[] start = new int[groups + 1];
        for (int i = 0; i < n; i++) {
            start[keys[i] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        return start;
    }
}
