package org.comity.data.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.data.Source;

/**
 * A mapping file: a source and how its files become facts.
 *
 * @param source what the catalogue shows
 * @param outOfScope codes and names of aggregates
 * @param aliases the source's own spellings, to alpha-3 codes
 * @param limits how much of a file is read
 * @param kinds the layouts of its files
 * @param derived indicator to the file of its derivation under {@code derived/}
 * @param fetch where the producer offers files
 * @param directedTies kinds of ties that have a giving side; all others are stored in alphabetical order
 * @param text the file itself
 */
public record Mapping(
        Source source,
        Set<String> outOfScope,
        Map<String, String> aliases,
        Limits limits,
        List<FileKind> kinds,
        Map<String, String> derived,
        List<Fetch> fetch,
        Set<String> directedTies,
        String text) {
    public Mapping {
        outOfScope = Set.copyOf(outOfScope);
        aliases = Map.copyOf(aliases);
        kinds = List.copyOf(kinds);
        derived = Map.copyOf(derived);
        fetch = List.copyOf(fetch);
        directedTies = Set.copyOf(directedTies);
    }

    /**
     * A public address of the producer.
     *
     * @param url with {@code {from}}, {@code {to}} and {@code {year}} to be filled in
     * @param kind the kind of file that it gives
     */
    public record Fetch(String url, String kind) {}
}
