package org.comity.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Comity's own dated crosswalk: which countries, territories and economies there were on a date, and what each
 * source's code for them means. Read from {@code countries.csv} and {@code codes.csv} beside this class.
 */
public final class Countries {
    private static final Countries EMBEDDED = new Countries();

    private Countries() {}

    /** The crosswalk that ships with Comity. */
    public static Countries embedded() {
        return EMBEDDED;
    }

    /**
     * The dated life of a country.
     *
     * @param country whose
     * @param iso2 alpha-2 code for CLDR's names; empty for former countries without one
     * @param from first day as a country, territory or economy of its own
     * @param until last day; empty while it lasts
     * @param name plain English name (CLDR's where it has one)
     * @param successors who followed it; empty while it lasts
     */
    public record Life(
            Country country,
            String iso2,
            LocalDate from,
            Optional<LocalDate> until,
            String name,
            List<Country> successors) {
        public Life {
            successors = List.copyOf(successors);
        }

        public boolean isAlive(LocalDate date) {
            return !date.isBefore(from) && until.map(end -> !date.isAfter(end)).orElse(true);
        }
    }

    /** All, in alphabetical order of code. */
    public List<Life> list() {
        throw new UnsupportedOperationException("to be written");
    }

    public Optional<Life> find(Country country) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Those that were there on the date, in alphabetical order of code. */
    public List<Life> alive(LocalDate date) {
        throw new UnsupportedOperationException("to be written");
    }

    /** What a source's code means on a date. Never matches silently outside its dates. */
    public Resolution resolve(CodeScheme scheme, String code, LocalDate date, Meaning meaning) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The code of a country in a scheme on a date. */
    public Optional<String> codeOf(Country country, CodeScheme scheme, LocalDate date) {
        throw new UnsupportedOperationException("to be written");
    }
}
