package org.comity.data.event.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.comity.data.importing.CodeResolver;
import org.comity.model.Countries;
import org.comity.model.Resolution;

/**
 * Which country an actor's code means on a day, as a number; the crosswalk is asked once for each code and each stretch
 * of time in which all codes mean the same. For use by any number of threads.
 */
public final class ActorCodes {
    /** A region, group or part of a country. */
    static final int NO_COUNTRY = -1;

    static final int UNKNOWN = -2;
    static final int OUTSIDE_DATES = -3;
    private static final int LETTERS = 26;
    private static final int TRIPLES = LETTERS * LETTERS * LETTERS;
    private static final short NOT_ASKED = Short.MIN_VALUE;
    /** More names than any source has: a file of nonsense must not fill the memory. */
    private static final int MOST_NAMES = 100_000;

    private final Supplier<CodeResolver> resolvers;
    private final boolean triples;
    private final List<String> countries;
    private final int[] turns;
    private final List<LocalDate> begins = new ArrayList<>();
    private final short[][] tables;
    private final List<Map<String, Integer>> names = new ArrayList<>();
    private final Set<String> nobody = ConcurrentHashMap.newKeySet();
    private CodeResolver resolver;

    private int asked;

    /**
     * Prepares.
     *
     * @param resolvers gives a resolver that has not been asked yet
     * @param triples whether every code that means something has three capital letters
     */
    public ActorCodes(Supplier<CodeResolver> resolvers, boolean triples) {
        this.resolvers = resolvers;
        this.resolver = resolvers.get();
        this.triples = triples;
        TreeSet<String> all = new TreeSet<>();
        Countries.embedded().list().forEach(life -> all.add(life.country().code()));
        this.countries = List.copyOf(all);
        List<LocalDate> points = List.copyOf(resolver.turningPoints());
        this.turns = points.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        begins.add(points.getFirst().minusDays(1));
        begins.addAll(points);
        this.tables = new short[begins.size()][];
        for (int era = 0; era < tables.length; era++) {
            tables[era] = new short[triples ? TRIPLES : 0];
            Arrays.fill(tables[era], NOT_ASKED);
            names.add(new ConcurrentHashMap<>());
        }
    }

    /** The alpha-3 codes of all countries, in the order of their numbers. */
    public List<String> countries() {
        return countries;
    }

    /** The number of the country on the day (since 1970), or why there is none. */
    int of(byte[] bytes, int from, int to, int day) {
        if (!triples) {
            return of(new String(bytes, from, to - from, StandardCharsets.UTF_8), day);
        }
        if (to - from != 3) {
            return UNKNOWN;
        }
        int slot = 0;
        for (int i = from; i < to; i++) {
            int letter = bytes[i] - 'A';
            if (letter < 0 || letter >= LETTERS) {
                return UNKNOWN;
            }
            slot = slot * LETTERS + letter;
        }
        int era = era(day);
        short known = tables[era][slot];
        if (known == NOT_ASKED) {
            known = (short) ask(new String(bytes, from, 3, StandardCharsets.US_ASCII), era);
            tables[era][slot] = known; // any thread writes the same
        }
        return known;
    }

    /** The same for a code or name as text. */
    int of(String code, int day) {
        if (nobody.contains(code)) {
            return UNKNOWN;
        }
        int era = era(day);
        Map<String, Integer> known = names.get(era);
        Integer found = known.get(code);
        if (found == null) {
            found = ask(code, era);
            if (found == UNKNOWN && nobody.size() < MOST_NAMES) {
                nobody.add(code); // what names nothing on one day does so on all: most names are those of persons
            } else if (known.size() < MOST_NAMES) {
                known.put(code, found);
            }
        }
        return found;
    }

    private int era(int day) {
        int found = Arrays.binarySearch(turns, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private synchronized int ask(String code, int era) {
        if (asked++ % MOST_NAMES == MOST_NAMES - 1) {
            resolver = resolvers.get(); // it remembers what it was asked
        }
        Resolution found = resolver.resolve(code, begins.get(era));
        if (found instanceof Resolution.Matched(var country)) {
            return countries.indexOf(country.code());
        }
        if (found instanceof Resolution.Refused refused) {
            return refused.reason() == Resolution.Reason.OUTSIDE_DATES ? OUTSIDE_DATES : UNKNOWN;
        }
        return NO_COUNTRY;
    }
}
