package org.comity.workbench.trust.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.data.Source;
import org.comity.data.Tie;
import org.comity.data.Vintages;
import org.comity.desk.law.Party;
import org.comity.model.Country;
import org.comity.model.Pair;
import org.comity.model.Vintage;
import org.comity.workbench.Workbench;
import org.comity.workbench.law.AgreementLine;
import org.comity.workbench.trust.ties.TieLine.Direction;
import org.comity.workbench.trust.ties.TieLine.EachSide;
import org.comity.workbench.trust.ties.TieLine.Origin;

/** Joins the ties of public sets and the agreements of the desk's register: the one reader of both. */
public final class TieReader {
    private static final Comparator<TieLine> ORDER = Comparator.comparingInt(
                    (TieLine line) -> TieKinds.rank(line.kind()))
            .thenComparing(TieLine::kind)
            .thenComparing(line -> line.from().orElse(LocalDate.MIN))
            .thenComparing(line -> line.origin().source())
            .thenComparing(TieLine::id)
            .thenComparing(line -> line.direction() == Direction.BOTH)
            .thenComparingInt(line -> line.origin().line());

    private final Workbench workbench;
    private final List<AgreementLine> register;

    /**
     * Reads by public sets and by the desk.
     *
     * @param register agreements of the desk that may be read; empty where none may
     */
    public TieReader(Workbench workbench, List<AgreementLine> register) {
        this.workbench = workbench;
        this.register = register;
    }

    private record Among(Set<Country> countries) {}

    private record Held(List<Tie> ties) {}

    /** All ties between members, by the pair in alphabetical order and seen from its first; read once. */
    Map<Pair, List<TieLine>> among(Set<Country> countries) {
        Held held = workbench.remember(
                new Among(Set.copyOf(countries)),
                Held.class,
                () -> new Held(workbench.facts().tiesAmong(countries).stream()
                        .filter(tie ->
                                TieKinds.isShown(tie.kind()) && !tie.home().equals(tie.partner()))
                        .toList()));
        Map<Pair, List<TieLine>> lines = new TreeMap<>();
        held.ties().forEach(tie -> {
            TieLine line = line(tie);
            TieLine first = line.pair().equals(line.pair().canonical()) ? line : line.turned();
            lines.computeIfAbsent(first.pair(), _ -> new ArrayList<>()).add(first);
        });
        addRegister(countries, lines);
        lines.values().forEach(all -> all.sort(ORDER));
        return lines;
    }

    /** The ties of a pair, seen from its home: instruments first, by kind and beginning. */
    public List<TieLine> of(Pair pair) {
        Map<String, LocalDate> entries = entries(pair);
        List<TieLine> lines =
                among(Set.of(pair.home(), pair.partner())).getOrDefault(pair.canonical(), List.of()).stream()
                        .map(line -> since(line, entries))
                        .toList();
        return pair.equals(pair.canonical())
                ? lines
                : lines.stream().map(TieLine::turned).sorted(ORDER).toList();
    }

    /** Since when each of the two is a party, by source, kind, number and country. */
    private Map<String, LocalDate> entries(Pair pair) {
        Map<String, LocalDate> entries = new TreeMap<>();
        for (Tie.Entry entry : workbench.facts().entries(Set.of(pair.home(), pair.partner()))) {
            entries.put(key(entry.source(), entry.kind(), entry.id(), entry.country()), entry.first());
        }
        return entries;
    }

    private static String key(String source, String kind, String id, Country country) {
        return String.join("\n", source, kind, id, country.code());
    }

    private static TieLine since(TieLine line, Map<String, LocalDate> entries) {
        if (line.origin().isDesk() || !TieKinds.hasParties(line.kind())) {
            return line;
        }
        String source = line.origin().source();
        return line.since(new EachSide(
                Optional.ofNullable(entries.get(
                        key(source, line.kind(), line.id(), line.pair().home()))),
                Optional.ofNullable(entries.get(
                        key(source, line.kind(), line.id(), line.pair().partner())))));
    }

    private TieLine line(Tie tie) {
        return new TieLine(
                new Pair(tie.home(), tie.partner()),
                tie.kind(),
                TieKinds.isDirected(tie.kind()) ? Direction.THERE : Direction.BOTH,
                tie.id(),
                tie.name(),
                tie.item(),
                tie.from(),
                tie.until(),
                knownTo(tie.lineage().source(), tie.kind()),
                EachSide.UNKNOWN,
                EachSide.UNKNOWN,
                "",
                new Origin(
                        tie.lineage().source(),
                        tie.lineage().vintage(),
                        tie.lineage().file(),
                        tie.lineage().line()));
    }

    private Optional<LocalDate> knownTo(String source, String kind) {
        return Optional.ofNullable(
                        workbench.catalogue().mapping(source).tiesTo().get(kind))
                .map(year -> LocalDate.of(year, 12, 31));
    }

    private void addRegister(Set<Country> countries, Map<Pair, List<TieLine>> lines) {
        for (AgreementLine line : register) {
            Map<Country, Party> parties = new TreeMap<>();
            line.parties()
                    .forEach(party -> party.country()
                            .filter(countries::contains)
                            .ifPresent(country -> parties.put(country, party)));
            parties.forEach((home, one) -> parties.forEach((partner, other) -> {
                if (home.compareTo(partner) < 0 && isBound(one, line) && isBound(other, line)) {
                    Pair pair = new Pair(home, partner);
                    lines.computeIfAbsent(pair, _ -> new ArrayList<>()).add(line(pair, line, one, other));
                }
            }));
        }
    }

    /** Not where it only signed: without a day of being bound, while the register has one of another party. */
    private static boolean isBound(Party party, AgreementLine line) {
        return bound(party).isPresent()
                || line.parties().stream().allMatch(one -> bound(one).isEmpty());
    }

    /** A party's own day in force, else that of its ratification. */
    private static Optional<LocalDate> bound(Party party) {
        return party.inForce().or(party::ratified);
    }

    /**
     * The first day between two: the latest of the agreement's day in force and both parties' own. Empty where neither the
     * agreement nor both parties have a day in force.
     */
    private static Optional<LocalDate> from(AgreementLine line, Party home, Party partner) {
        Optional<LocalDate> inForce = line.agreement().inForce();
        boolean isEach = home.inForce().isPresent() && partner.inForce().isPresent();
        boolean isKnown = inForce.isPresent() || isEach;
        return Stream.of(inForce, bound(home), bound(partner))
                .flatMap(Optional::stream)
                .filter(_ -> isKnown)
                .max(Comparator.naturalOrder());
    }

    private static TieLine line(Pair pair, AgreementLine line, Party home, Party partner) {
        Optional<LocalDate> until = Stream.of(line.agreement().expires(), home.withdrawn(), partner.withdrawn())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new TieLine(
                pair,
                TieKinds.AGREEMENT,
                Direction.BOTH,
                line.id(),
                line.agreement().title(),
                line.agreement().form(),
                from(line, home, partner),
                until,
                Optional.empty(),
                new EachSide(bound(home), bound(partner)),
                new EachSide(home.ratified(), partner.ratified()),
                line.mark(),
                new Origin(Origin.DESK, "", "", 0));
    }

    /** The sources of dated ties, by id: the newest vintage that is read; empty where none is held. */
    Map<String, Optional<Vintage>> sources() {
        Map<String, Optional<Vintage>> sources = new TreeMap<>();
        Set<String> ids = new TreeSet<>();
        for (Source source : workbench.catalogue().sources()) {
            if (!workbench.catalogue().mapping(source.id()).tiesTo().isEmpty()) {
                ids.add(source.id());
            }
        }
        List<Vintage> vintages = workbench.store().vintages();
        for (String id : ids) {
            sources.put(
                    id,
                    vintages.stream()
                            .filter(vintage -> vintage.source().equals(id) && workbench.isRead(vintage))
                            .max(Vintages.ORDER));
        }
        return sources;
    }
}
