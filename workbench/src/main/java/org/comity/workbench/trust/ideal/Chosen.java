package org.comity.workbench.trust.ideal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.comity.data.DataException;
import org.comity.methods.idealpoint.RollCalls;
import org.comity.workbench.trust.votes.Matches;
import org.comity.workbench.trust.votes.RollCall;
import org.comity.workbench.trust.votes.Votes;

/** The roll calls that a question is about, in columns as the estimation takes them. */
public final class Chosen {
    /** A session or year with fewer roll calls is pointed out: its points rest on those beside it. */
    static final int FEW = 20;

    final Votes votes;
    /** By roll call as numbered for the estimation: its place in the files. */
    final int[] places;
    /** The first session or year, and the number of periods from it to the last. */
    final int first;

    final int periods;
    private final boolean sessions;

    private Chosen(Votes votes, int[] places, int first, int periods, boolean sessions) {
        this.votes = votes;
        this.places = places;
        this.first = first;
        this.periods = periods;
        this.sessions = sessions;
    }

    /**
     * Those of the set and the years that a question names.
     *
     * @throws DataException where there is none
     */
    public static Chosen of(Votes votes, IdealQuestion question) {
        int shift = question.sessions() ? 1945 : 0;
        int from = question.from().orElse(Integer.MIN_VALUE + shift) - shift;
        int to = question.to().orElse(Integer.MAX_VALUE) - shift;
        int[] places = IntStream.of(question.set().of(votes))
                .filter(place -> {
                    int unit = unit(votes.rollCalls().get(place), question.sessions());
                    return unit >= from && unit <= to;
                })
                .toArray();
        if (places.length == 0) {
            throw new DataException("There is no roll call of that set in these years; ask for others.");
        }
        int[] units = Arrays.stream(places)
                .map(place -> unit(votes.rollCalls().get(place), question.sessions()))
                .sorted()
                .toArray();
        return new Chosen(votes, places, units[0], units[units.length - 1] - units[0] + 1, question.sessions());
    }

    private static int unit(RollCall rollCall, boolean sessions) {
        return sessions ? rollCall.session() : rollCall.date().getYear();
    }

    int unit(int rollCall) {
        return unit(votes.rollCalls().get(places[rollCall]), sessions);
    }

    public int last() {
        return first + periods - 1;
    }

    /** How many there are. */
    public int size() {
        return places.length;
    }

    /** The session or year of the first period. */
    public int first() {
        return first;
    }

    /** Votes yes, abstain and no; absences say nothing here. */
    public RollCalls rollCalls(boolean dynamic) {
        int[] period = new int[places.length];
        for (int r = 0; dynamic && r < period.length; r++) {
            period[r] = unit(r) - first;
        }
        int countries = votes.countries().size();
        int[] country = new int[countries * places.length];
        int[] rollCall = new int[country.length];
        byte[] answer = new byte[country.length];
        int n = 0;
        for (int r = 0; r < places.length; r++) {
            for (int c = 0; c < countries; c++) {
                byte vote = votes.vote(c, places[r]);
                if (vote >= Votes.YES && vote <= Votes.NO) {
                    country[n] = c;
                    rollCall[n] = r;
                    answer[n++] = (byte) (vote - Votes.YES);
                }
            }
        }
        return RollCalls.of(
                countries,
                dynamic ? periods : 1,
                period,
                Arrays.copyOf(country, n),
                Arrays.copyOf(rollCall, n),
                Arrays.copyOf(answer, n));
    }

    /** The roll calls with bridges; pairs of which a roll call is not among those chosen are added to {@code without}. */
    public RollCalls bridged(RollCalls rollCalls, List<Matches.Match> pairs, List<Matches.Match> without) {
        Map<Integer, Integer> byId = new HashMap<>();
        for (int r = 0; r < places.length; r++) {
            byId.put(votes.rollCalls().get(places[r]).id(), r);
        }
        List<Integer> one = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (Matches.Match pair : pairs) {
            Integer a = byId.get(pair.one());
            Integer b = byId.get(pair.other());
            if (a == null || b == null) {
                without.add(pair);
            } else {
                one.add(a);
                other.add(b);
            }
        }
        return rollCalls.bridged(
                one.stream().mapToInt(Integer::intValue).toArray(),
                other.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Sessions or years with fewer than {@link #FEW} roll calls, and how many they have. */
    SortedMap<Integer, Integer> few() {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int r = 0; r < places.length; r++) {
            counts.merge(unit(r), 1, Integer::sum);
        }
        counts.values().removeIf(count -> count >= FEW);
        return counts;
    }
}
