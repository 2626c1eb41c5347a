package org.comity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Comity's own dated crosswalk: which countries, territories and economies there were on a date, and what each
 * source's code for them means. Read from {@code countries.csv}, {@code codes.csv} and {@code aggregates.csv} beside
 * this class; {@code docs/countries.md} gives the choices.
 */
public final class Countries {
    private static final Countries EMBEDDED = new Countries();

    private final Map<Country, Life> lives;
    private final CodeIndex index;
    private final List<Known> known;

    private Countries() {
        Map<Country, Life> read = new TreeMap<>();
        CrosswalkFiles.lives().forEach(life -> read.put(life.country(), life));
        this.lives = read;
        List<CrosswalkFiles.Code> codes = CrosswalkFiles.codes(read);
        this.index = new CodeIndex(read, codes, CrosswalkFiles.aggregates());
        this.known = codes.stream()
                .map(code -> new Known(code.scheme(), code.code(), code.country(), code.spell()))
                .toList();
    }

    /** The crosswalk that ships with Comity. */
    public static Countries embedded() {
        return EMBEDDED;
    }

    /** A time on the list: first and last day, inclusive; {@code until} is empty while it lasts. */
    public record Spell(LocalDate from, Optional<LocalDate> until) {
        public boolean holds(LocalDate date) {
            return !date.isBefore(from) && until.map(end -> !date.isAfter(end)).orElse(true);
        }
    }

    /**
     * The dated life of a country.
     *
     * @param country whose
     * @param iso2 alpha-2 code for CLDR's names; empty for former countries without one
     * @param from first day as a country, territory or economy of its own; after a break, of the latest spell
     * @param until last day; empty while it lasts
     * @param name plain English name (CLDR's where it has one)
     * @param successors who followed it; empty while it lasts
     * @param outOf the country that it left and that went on, for one that came about so
     * @param earlier spells before a break, oldest first (Estonia from 1918 to 1940)
     */
    public record Life(
            Country country,
            String iso2,
            LocalDate from,
            Optional<LocalDate> until,
            String name,
            List<Country> successors,
            Optional<Country> outOf,
            List<Spell> earlier) {
        public Life {
            successors = List.copyOf(successors);
            earlier = List.copyOf(earlier);
        }

        public boolean isAlive(LocalDate date) {
            return new Spell(from, until).holds(date) || earlier.stream().anyMatch(spell -> spell.holds(date));
        }
    }

    /** A code or name, what it means, and the time for which it means it. */
    public record Known(CodeScheme scheme, String code, Country country, Spell spell) {}

    /** Every code and name of the crosswalk, as it is written there; one may stand for several countries, or times. */
    public List<Known> known() {
        return known;
    }

    /** All, in alphabetical order of code. */
    public List<Life> list() {
        return List.copyOf(lives.values());
    }

    public Optional<Life> find(Country country) {
        return Optional.ofNullable(lives.get(country));
    }

    /** The country of that code; throws with the nearest codes when it is not listed. */
    public Life get(Country country) {
        return find(country)
                .orElseThrow(() -> new IllegalArgumentException(index.unknown(CodeScheme.ISO3, country.code())));
    }

    /** At most three codes that differ from a text in few letters, each with its name: {@code KEN (Kenya)}. */
    public List<String> nearest(String text) {
        return index.nearest(CodeScheme.ISO3, text);
    }

    /** Those that were there on the date, in alphabetical order of code. */
    public List<Life> alive(LocalDate date) {
        return lives.values().stream().filter(life -> life.isAlive(date)).toList();
    }

    /**
     * What a source's code means on a date. Never matches silently outside its dates.
     *
     * @param code as the source writes it: case, blanks around it and leading zeros do not matter; a name is compared
     *     without case, accents and punctuation
     * @param date of the figure; 31 December for a figure of a year
     * @param meaning {@code THEN}: the country of that time, or refused. {@code NOW}: a code that stands for a country
     *     of today stands for its territory in any year; a former country's code holds for its dates
     */
    public Resolution resolve(CodeScheme scheme, String code, LocalDate date, Meaning meaning) {
        return index.resolve(scheme, code, date, meaning);
    }

    /** Every first day on which some code begins or ceases to mean something, in order: between two of them nothing changes. */
    public NavigableSet<LocalDate> turningPoints() {
        return index.turningPoints();
    }

    /** The code of a country in a scheme on a date; what {@link #resolve} reads back as that country. */
    public Optional<String> codeOf(Country country, CodeScheme scheme, LocalDate date) {
        return index.codeOf(country, scheme, date);
    }
}
