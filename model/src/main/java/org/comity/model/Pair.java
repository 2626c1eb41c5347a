package org.comity.model;

import java.util.Comparator;

/**
 * A directed pair, home to partner: what home does or receives is read one way, {@link #turned()} reads the
 * other. A symmetric measure is stored once, under its {@link #canonical()} order, and read from both ends.
 */
public record Pair(Country home, Country partner) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::home).thenComparing(Pair::partner);

    public Pair {
        if (home.equals(partner)) {
            throw new IllegalArgumentException(
                    "A pair needs two countries, not (%s, %s).\nMaybe you want a country indicator."
                            .formatted(home, partner));
        }
    }

    public static Pair of(String home, String partner) {
        return new Pair(Country.of(home), Country.of(partner));
    }

    /** The same two countries seen from the other side. */
    public Pair turned() {
        return new Pair(/* home= */ partner, /* partner= */ home);
    }

    /** The alphabetical order of the two, under which symmetric measures are stored. */
    public Pair canonical() {
        return home.compareTo(partner) < 0 ? this : turned();
    }

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return home + "-" + partner;
    }
}
