package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.workbench.trust.ties.TieLine.Direction;
import org.comity.workbench.trust.ties.TieLine.Standing;

/**
 * A kind of instrument that pairs of a neighbourhood have and one pair has not.
 *
 * @param of whose neighbourhood
 * @param wanted the kind, and the direction seen from the pair's home
 * @param with how many other pairs of the neighbourhood have it; for a kind with a giving side, ordered pairs
 * @param pairs how many other pairs there are
 * @param ownWith how many of them are of that country itself
 * @param own how many pairs of that country itself there are; for a kind with a giving side, in the direction asked for
 * @param most the instrument that most of them have, by its own name
 * @param marks the handling marks of those that the desk holds, in alphabetical order
 * @param on the day that counts: the day asked for, or the last one that the edition covers
 */
record Gap(
        Country of,
        Wanted wanted,
        int with,
        int pairs,
        int ownWith,
        int own,
        String most,
        List<String> marks,
        LocalDate on) {

    /** A kind of instrument as one source classes it. */
    record Wanted(String source, String kind, String item, Direction direction) {
        private static final Comparator<Wanted> ORDER = Comparator.comparingInt(
                        (Wanted wanted) -> TieKinds.rank(wanted.kind()))
                .thenComparing(Wanted::kind)
                .thenComparing(Wanted::item)
                .thenComparing(Wanted::direction)
                .thenComparing(Wanted::source);

        /**
         * Whether it is the same kind, by whatever source: what one source lists is there. An agreement of the desk has the
         * kind that people wrote as its form; it is one of a public set's kind where the form names that kind or its class,
         * whichever side gives.
         */
        boolean isLike(Wanted other) {
            return (kind.equals(other.kind) && item.equalsIgnoreCase(other.item) && direction == other.direction)
                    || isNamed(other)
                    || other.isNamed(this);
        }

        private boolean isNamed(Wanted other) {
            return kind.equals(TieKinds.AGREEMENT)
                    && !other.kind.equals(TieKinds.AGREEMENT)
                    && (item.equalsIgnoreCase(other.kind) || item.equalsIgnoreCase(other.item));
        }

        Wanted in(Direction other) {
            return new Wanted(source, kind, item, other);
        }
    }

    /** The name of an instrument, with the handling mark of the desk's record; empty for a public set. */
    private record Name(String name, String mark) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : mark.compareTo(other.mark);
        }
    }

    /** The classes of a tie: an alliance with two obligations has both. */
    private static List<Wanted> classes(TieLine line) {
        return List.of(line.item().split(", ")).stream()
                .map(String::strip)
                .map(item -> new Wanted(line.origin().source(), line.kind(), item, line.direction()))
                .toList();
    }

    /**
     * The gaps of a pair in the neighbourhood of one of the two, those that most pairs have first.
     *
     * @param members that country and its neighbours
     * @param ties of all pairs of members, and of the pair, seen from the first of each
     */
    static List<Gap> of(Pair pair, Country of, Set<Country> members, Map<Pair, List<TieLine>> ties, LocalDate on) {
        Map<Wanted, Map<Pair, Set<Name>>> holders = new TreeMap<>(Wanted.ORDER);
        Set<Wanted> here = new LinkedHashSet<>();
        ties.forEach((two, lines) -> {
            for (TieLine line : lines) {
                Standing standing = line.standing(day(line.knownTo(), on));
                boolean own = two.equals(pair.canonical());
                boolean mayHold = own && standing == Standing.NOT_KNOWN; // what may be in force is no gap
                if (!TieKinds.isCompared(line.kind()) || (standing != Standing.IN_FORCE && !mayHold)) {
                    continue;
                }
                TieLine seen = own && !two.equals(pair) ? line.turned() : line;
                for (Wanted wanted : classes(seen)) {
                    if (own) {
                        here.add(wanted);
                    } else if (members.contains(two.home()) && members.contains(two.partner())) {
                        add(holders, wanted, two, line);
                    }
                }
            }
        });
        return holders.entrySet().stream()
                .flatMap(entry -> directions(entry.getKey()).stream()
                        .filter(wanted -> here.stream().noneMatch(wanted::isLike))
                        .map(wanted -> gap(pair, of, members, wanted, entry.getValue(), ties, on)))
                .sorted(Comparator.comparingDouble((Gap gap) -> -gap.share()).thenComparing(Gap::wanted, Wanted.ORDER))
                .toList();
    }

    /** A kind with a giving side is asked for in both directions. */
    private static List<Wanted> directions(Wanted wanted) {
        return TieKinds.isDirected(wanted.kind())
                ? List.of(wanted.in(Direction.THERE), wanted.in(Direction.BACK))
                : List.of(wanted);
    }

    /** Holders of a kind with a giving side are ordered pairs, the giving side first. */
    private static void add(Map<Wanted, Map<Pair, Set<Name>>> holders, Wanted wanted, Pair two, TieLine line) {
        boolean directed = TieKinds.isDirected(wanted.kind());
        Pair holder = wanted.direction() == Direction.BACK ? two.turned() : two;
        holders.computeIfAbsent(directed ? wanted.in(Direction.THERE) : wanted, _ -> new TreeMap<>())
                .computeIfAbsent(holder, _ -> new TreeSet<>())
                .add(new Name(line.name(), line.mark()));
    }

    private static LocalDate day(Optional<LocalDate> knownTo, LocalDate on) {
        return knownTo.filter(on::isAfter).orElse(on);
    }

    private static Gap gap(
            Pair pair,
            Country of,
            Set<Country> members,
            Wanted wanted,
            Map<Pair, Set<Name>> holders,
            Map<Pair, List<TieLine>> ties,
            LocalDate on) {
        boolean directed = TieKinds.isDirected(wanted.kind());
        int n = members.size();
        boolean both = members.contains(pair.home()) && members.contains(pair.partner());
        int all = directed ? n * (n - 1) : n * (n - 1) / 2;
        boolean gives = pair.home().equals(of) == (wanted.direction() == Direction.THERE);
        int ownWith = (int) holders.keySet().stream()
                .filter(two -> directed
                        ? (gives ? two.home() : two.partner()).equals(of)
                        : two.home().equals(of) || two.partner().equals(of))
                .count();
        Optional<LocalDate> knownTo = ties.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.kind().equals(wanted.kind())
                        && line.origin().source().equals(wanted.source()))
                .findFirst()
                .flatMap(TieLine::knownTo);
        return new Gap(
                of,
                wanted,
                holders.size(),
                all - (both ? (directed ? 2 : 1) : 0),
                ownWith,
                n - 1 - (both ? 1 : 0),
                most(holders),
                holders.values().stream()
                        .flatMap(Set::stream)
                        .map(Name::mark)
                        .filter(mark -> !mark.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                day(knownTo, on));
    }

    /** The name that most pairs share; of several the first by name. */
    private static String most(Map<Pair, Set<Name>> holders) {
        Map<String, Integer> counts = new HashMap<>();
        holders.values()
                .forEach(names ->
                        names.stream().map(Name::name).distinct().forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Part of the other pairs that have it, 0 to 1. */
    double share() {
        return pairs == 0 ? 0 : (double) with / pairs;
    }
}
