package org.comity.data.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.data.Source;
import org.comity.model.CodeScheme;
import org.comity.model.Country;

/**
 * A mapping file: a source and how its files become facts.
 *
 * @param source what the catalogue shows
 * @param outOfScope codes and names of aggregates
 * @param aliases the source's own spellings and what they mean when; where none holds, the crosswalk decides
 * @param limits how much of a file is read
 * @param kinds the layouts of its files
 * @param derived indicator to the file of its derivation under {@code derived/}
 * @param fetch where the producer offers files
 * @param directedTies kinds of ties that have a giving side; all others are stored in alphabetical order
 * @param tiesTo kind of tie to the last year that the edition covers; a tie without an end lasts as far as that
 * @param breaks days on which the way the source works changed, in order; figures before and after are not alike
 * @param isStream whether it is a stream of events that is added to and not revised: see {@link org.comity.data.reading.Holdings}
 * @param text the file itself
 */
public record Mapping(
        Source source,
        Set<String> outOfScope,
        Map<String, List<Alias>> aliases,
        Limits limits,
        List<FileKind> kinds,
        Map<String, String> derived,
        List<Fetch> fetch,
        Set<String> directedTies,
        Map<String, Integer> tiesTo,
        List<Break> breaks,
        boolean isStream,
        String text) {
    public Mapping {
        outOfScope = Set.copyOf(outOfScope);
        aliases = Map.copyOf(aliases);
        kinds = List.copyOf(kinds);
        derived = Map.copyOf(derived);
        fetch = List.copyOf(fetch);
        directedTies = Set.copyOf(directedTies);
        tiesTo = Map.copyOf(tiesTo);
        breaks = List.copyOf(breaks);
    }

    /**
     * The same for files that come from the producer's live address: the date of release that the mapping states is
     * that of an edition, and theirs may be another.
     */
    public Mapping ofAnyEdition() {
        return new Mapping(
                source,
                outOfScope,
                aliases,
                limits,
                kinds.stream().map(FileKind::ofAnyEdition).toList(),
                derived,
                fetch,
                directedTies,
                tiesTo,
                breaks,
                isStream,
                text);
    }

    /** The same where a file writes countries in its own way. */
    public Mapping of(CodeScheme scheme, Map<String, List<Alias>> ownAliases, Set<String> ownOutOfScope) {
        return new Mapping(
                source,
                ownOutOfScope,
                ownAliases,
                limits,
                kinds.stream().map(kind -> kind.withScheme(scheme)).toList(),
                derived,
                fetch,
                directedTies,
                tiesTo,
                breaks,
                isStream,
                text);
    }

    /** What a code or name of the source means from one day to another, both included. */
    public record Alias(Country country, LocalDate from, LocalDate until) {
        public boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(until);
        }
    }

    /** A day from which on the source works in another way, and one sentence that says how. */
    public record Break(LocalDate date, String what) {}

    /**
     * A public address of the producer.
     *
     * @param url with {@code {from}}, {@code {to}} and {@code {year}} to be filled in
     * @param kind the kind of file that it gives
     */
    public record Fetch(String url, String kind) {}
}
