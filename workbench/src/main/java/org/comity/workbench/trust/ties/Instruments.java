package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.data.Source;
import org.comity.model.Country;
import org.comity.model.Finding;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.TieLine.Standing;

/**
 * Who has a kind of dated instrument in force with whom: the two of a pair, each of them with its neighbours, and the pairs of
 * each neighbourhood. Whatever way an instrument goes, both have it.
 */
public final class Instruments {
    private final Pair pair;
    private final LocalDate on;
    private final Map<Country, Set<Country>> around;
    private final TieReader reader;
    private final Workbench workbench;
    private final boolean hasRegister;
    private final Map<Pair, List<TieLine>> ties;

    /**
     * How many have it.
     *
     * @param standing of the two
     * @param own by side: with how many of its neighbours, the other side among them, it has one, and of how many
     * @param others by side: how many other pairs of its neighbourhood have one, and of how many
     * @param on the day that counts: the day asked for, or the last one that the edition covers
     * @param source its id, or {@code desk}
     */
    public record Held(
            Standing standing, Map<Country, Count> own, Map<Country, Count> others, LocalDate on, String source) {}

    /** So many of so many. */
    public record Count(int with, int of) {}

    /**
     * Reads them.
     *
     * @param around the neighbours of each side; a side without an entry has none that are known
     * @param register agreements of the desk; empty where none may be read
     */
    public Instruments(
            Workbench workbench,
            Pair pair,
            Map<Country, Set<Country>> around,
            LocalDate on,
            List<AgreementLine> register) {
        this.workbench = workbench;
        this.pair = pair;
        this.around = around;
        this.on = on;
        this.reader = new TieReader(workbench, register);
        this.hasRegister = !register.isEmpty();
        Set<Country> all = new HashSet<>(List.of(pair.home(), pair.partner()));
        around.values().forEach(all::addAll);
        this.ties = reader.among(all);
    }

    /** Those of a kind, and of a class unless it is empty, by each source that lists the kind; by source. */
    public List<Held> of(String kind, String item) {
        return sourcesOf(kind).stream()
                .map(source -> held(
                        source,
                        line -> line.kind().equals(kind)
                                && line.origin().source().equals(source)
                                && (item.isEmpty()
                                        || Arrays.asList(line.item().split(", ", -1))
                                                .contains(item))))
                .toList();
    }

    /** The agreements of the desk whose title speaks of something; empty where no agreement may be read. */
    public Optional<Held> registered(Predicate<String> title) {
        return hasRegister
                ? Optional.of(held(TieLine.Origin.DESK, line -> line.origin().isDesk() && title.test(line.name())))
                : Optional.empty();
    }

    /** The sources of a kind that are held. */
    private List<String> sourcesOf(String kind) {
        return reader.sources().entrySet().stream()
                .filter(entry -> entry.getValue().isPresent()
                        && workbench
                                .catalogue()
                                .mapping(entry.getKey())
                                .tiesTo()
                                .containsKey(kind))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sources that list a kind, held or not. */
    public List<String> sourcesFor(String kind) {
        return reader.sources().keySet().stream()
                .filter(id -> workbench.catalogue().mapping(id).tiesTo().containsKey(kind))
                .toList();
    }

    /** A source as it is used here; empty for the desk. */
    public Optional<Finding.SourceUse> use(String id) {
        Optional<Vintage> vintage = reader.sources().getOrDefault(id, Optional.empty());
        return vintage.map(held -> {
            Source source = workbench.catalogue().getSource(id);
            return new Finding.SourceUse(
                    id,
                    held.id(),
                    source.licence(),
                    source.citation(),
                    workbench.catalogue().mapping(id).tiesTo().values().stream().max(Integer::compare));
        });
    }

    private Held held(String source, Predicate<TieLine> wanted) {
        Map<Pair, Standing> standings = new HashMap<>();
        LocalDate[] day = {on};
        ties.forEach((two, lines) -> lines.stream().filter(wanted).forEach(line -> {
            LocalDate counts = line.knownTo().filter(on::isAfter).orElse(on);
            day[0] = counts.isBefore(day[0]) ? counts : day[0];
            standings.merge(two, line.standing(counts), Instruments::better);
        }));
        Set<Pair> holders = standings.entrySet().stream()
                .filter(entry -> entry.getValue() == Standing.IN_FORCE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Country, Count> own = new LinkedHashMap<>();
        Map<Country, Count> others = new LinkedHashMap<>();
        for (Country side : List.of(pair.home(), pair.partner())) {
            Set<Country> neighbours = new HashSet<>(around.getOrDefault(side, Set.of()));
            neighbours.remove(side);
            Set<Country> withOther = new HashSet<>(neighbours);
            withOther.add(side.equals(pair.home()) ? pair.partner() : pair.home());
            own.put(
                    side,
                    new Count(
                            (int) withOther.stream()
                                    .filter(other -> holders.contains(new Pair(side, other).canonical()))
                                    .count(),
                            withOther.size()));
            others.put(side, among(side, neighbours, holders));
        }
        return new Held(standings.getOrDefault(pair.canonical(), Standing.ENDED), own, others, day[0], source);
    }

    /** The other pairs of a neighbourhood. */
    private Count among(Country side, Set<Country> neighbours, Set<Pair> holders) {
        List<Country> members =
                Stream.concat(neighbours.stream(), Stream.of(side)).sorted().toList();
        int with = 0;
        int of = 0;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Pair two = new Pair(members.get(i), members.get(j));
                if (!two.equals(pair.canonical())) {
                    of++;
                    with += holders.contains(two) ? 1 : 0;
                }
            }
        }
        return new Count(with, of);
    }

    /** What is in force counts, then what may be. */
    private static Standing better(Standing one, Standing other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(Standing standing) {
        return switch (standing) {
            case IN_FORCE -> 3;
            case NOT_KNOWN -> 2;
            case NOT_YET -> 1;
            case ENDED -> 0;
        };
    }
}
