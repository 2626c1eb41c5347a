package org.comity.workbench.situation;

import org.comity.model.Country;
import org.comity.model.Pair;

/** Addresses of random numbers, from codes alone, so that neither selection nor order can change them. */
final class Keys {
    private static final int LETTERS = 27;
    private static final int PAIR_BITS = 30;
    private static final int YEAR_BITS = 12;

    private Keys() {}

    /** One for each country; above 0, below 27^3. */
    static long of(Country country) {
        long key = 0;
        for (int i = 0; i < 3; i++) {
            key = key * LETTERS + (country.code().charAt(i) - 'A' + 1);
        }
        return key;
    }

    /** One for each pair, whichever way it is read; below 2^30. */
    static long of(Pair pair) {
        Pair canonical = pair.canonical();
        return of(canonical.home()) * 19_683 + of(canonical.partner());
    }

    /** For the error of a measure's source cell: a country's or a pair's key, in a year. */
    static long error(int measure, int year, long cell) {
        return (((long) measure << YEAR_BITS) | year) << PAIR_BITS | cell;
    }
}
