package org.comity.workbench.dialogue.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.calendar.Channel;
import org.comity.desk.dispute.Difference;
import org.comity.desk.dispute.Incident;
import org.comity.desk.dispute.LadderStep;
import org.comity.desk.dispute.Link;
import org.comity.desk.dispute.Quotation;
import org.comity.desk.dispute.Side;
import org.comity.desk.dispute.StatusChange;
import org.comity.desk.law.Agreement;
import org.comity.desk.record.Kept;
import org.comity.model.Country;

/** Reads disputes as one actor may read them. */
public final class Disputes {
    private final ReadTx tx;

    private Disputes(ReadTx tx) {
        this.tx = tx;
    }

    /**
     * Which disputes.
     *
     * @param parties that are all among its parties; empty for any
     * @param kind of matter; empty for any
     * @param words that its title, its status or a name of a side holds; empty for any
     * @param open whether shelved ones are left out
     */
    public record Filter(Set<Country> parties, Optional<Difference.Kind> kind, String words, boolean open) {
        public static final Filter ALL = new Filter(Set.of(), Optional.empty(), "", false);

        public Filter {
            parties = Set.copyOf(parties);
        }
    }

    /** What was found, by title; {@code total} counts those beyond the limit too. */
    public record Found(List<Dispute> disputes, int total) {
        public Found {
            disputes = List.copyOf(disputes);
        }
    }

    /** One dispute. @throws org.comity.desk.DeskException MISSING when there is none that the actor may read */
    public static Dispute one(ReadTx tx, String id) {
        return new Disputes(tx).whole(List.of(tx.get(Difference.class, id))).getFirst();
    }

    /** Those that fit a filter, at most so many. */
    public static Found list(ReadTx tx, Filter filter, int most) {
        Disputes reader = new Disputes(tx);
        Query query = Query.all().orderBy("title");
        if (filter.kind().isPresent()) {
            query = query.and("kind", filter.kind().get());
        }
        if (filter.open()) {
            query = query.absent("shelvedUntil");
        }
        List<Kept<Difference>> fit = new ArrayList<>(tx.list(Difference.class, query));
        for (Country party : filter.parties()) {
            Set<String> beside = reader.beside(party);
            fit.removeIf(kept -> !kept.record().home().equals(party)
                    && !kept.record().partner().equals(party)
                    && !beside.contains(kept.id()));
        }
        if (!filter.words().isBlank()) {
            Set<String> named = reader.called(filter.words());
            String words = filter.words().strip().toLowerCase(Locale.ROOT);
            fit.removeIf(kept -> !kept.record().title().toLowerCase(Locale.ROOT).contains(words)
                    && !kept.record().status().toLowerCase(Locale.ROOT).contains(words)
                    && !named.contains(kept.id()));
        }
        return new Found(reader.whole(fit.stream().limit(most).toList()), fit.size());
    }

    /** The differences in which a country is a party beside the two that they name. */
    private Set<String> beside(Country party) {
        Set<String> ids = new TreeSet<>();
        tx.list(Side.class, Query.where("party", party))
                .forEach(kept -> ids.add(kept.record().difference()));
        tx.list(Quotation.class, Query.where("party", party))
                .forEach(kept -> ids.add(kept.record().difference()));
        return ids;
    }

    private Set<String> called(String words) {
        Set<String> ids = new TreeSet<>();
        tx.list(Side.class, Query.where("name", Query.Op.HOLDS, words.strip()))
                .forEach(kept -> ids.add(kept.record().difference()));
        tx.list(Quotation.class, Query.where("name", Query.Op.HOLDS, words.strip()))
                .forEach(kept -> ids.add(kept.record().difference()));
        return ids;
    }

    private List<Dispute> whole(List<Kept<Difference>> kept) {
        List<String> ids = kept.stream().map(Kept::id).toList();
        Map<String, List<Side>> sides = parts(Side.class, ids, Side::difference);
        Map<String, List<Quotation>> words = parts(Quotation.class, ids, Quotation::difference);
        Map<String, List<StatusChange>> history = parts(StatusChange.class, ids, StatusChange::difference);
        Map<String, List<Incident>> incidents = parts(Incident.class, ids, Incident::difference);
        Map<String, List<LadderStep>> ladder = parts(LadderStep.class, ids, LadderStep::difference);
        Map<String, List<Link>> links = parts(Link.class, ids, Link::difference);
        return kept.stream()
                .map(one -> Dispute.of(
                        one,
                        sides.getOrDefault(one.id(), List.of()),
                        words.getOrDefault(one.id(), List.of()),
                        history.getOrDefault(one.id(), List.of()),
                        incidents.getOrDefault(one.id(), List.of()),
                        ladder.getOrDefault(one.id(), List.of()),
                        ties(links.getOrDefault(one.id(), List.of()))))
                .toList();
    }

    private <R extends Record> Map<String, List<R>> parts(Class<R> type, List<String> ids, Function<R, String> whole) {
        return tx.list(type, Query.all().in("difference", ids)).stream()
                .map(Kept::record)
                .collect(Collectors.groupingBy(whole));
    }

    private List<Dispute.Tie> ties(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparing(Link::id))
                .map(link -> new Dispute.Tie(
                        link,
                        link.agreement()
                                .flatMap(id -> tx.find(Agreement.class, id))
                                .map(Kept::record),
                        link.channel().flatMap(id -> tx.find(Channel.class, id)).map(Kept::record)))
                .filter(tie -> tie.agreement().isPresent()
                        || tie.channel().isPresent()
                        || (tie.link().agreement().isEmpty()
                                && tie.link().channel().isEmpty()))
                .toList();
    }
}
