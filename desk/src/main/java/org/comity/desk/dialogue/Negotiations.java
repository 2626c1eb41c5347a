package org.comity.desk.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.Query;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.record.CanonicalJson;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Table;
import org.comity.desk.record.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps and opens negotiations. Who may read them is kept out in SQL, as for every record; what they say is sealed
 * besides, in their history too.
 */
public final class Negotiations {
    /** A frame as a table, for forms and merges; it is never one in the database. */
    public static final Table<Frame> FRAME = Table.of(Frame.class);

    /** An entry as a table, for merges; it is never one in the database. */
    public static final Table<Entry> ENTRY = Table.of(Entry.class);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Integer> LENGTHS = Map.of("title", 500);

    private Negotiations() {}

    /** What is kept with what it says. */
    public record Opened<K extends Record, R extends Record>(Kept<K> kept, R content) {}

    /** Adds a negotiation for its author and the accounts that speak for a party. */
    public static Kept<Negotiation> add(WriteTx tx, Lock lock, Frame frame, String department, String mark) {
        FRAME.check(frame, LENGTHS);
        Placing placing = new Placing(
                department,
                Visibility.NAMED,
                mark,
                Optional.empty(),
                new TreeSet<>(frame.seatMap().values()));
        return tx.add(sealed(lock, frame), placing);
    }

    /** The negotiations that the actor may read, the last changed first, still sealed. */
    public static List<Kept<Negotiation>> list(ReadTx tx) {
        return tx.list(Negotiation.class, Query.all().orderByDescending("head.changed_at"));
    }

    /** Opens one. @throws DeskException MISSING for who may not read it, DENIED when the key is another one */
    public static Opened<Negotiation, Frame> open(ReadTx tx, Lock lock, String id) {
        Kept<Negotiation> kept = tx.get(Negotiation.class, id);
        return new Opened<>(kept, frame(lock, id, kept.record().body()));
    }

    /**
     * Changes what all its readers share; who speaks for a party is named as a reader when the author says so.
     *
     * @throws Conflict when it was changed since, with the three frames opened
     */
    public static Kept<Negotiation> change(WriteTx tx, Lock lock, Frame frame, int seen) {
        FRAME.check(frame, LENGTHS);
        Opened<Negotiation, Frame> now = open(tx, lock, frame.id());
        if (seen == now.kept().version() && now.content().equals(frame)) {
            return now.kept();
        }
        boolean author = isAuthor(tx, now.kept());
        if (!author && !now.content().seats().equals(frame.seats())) {
            throw new DeskException(Reason.DENIED, "Who speaks for whom is said by the author of a negotiation.");
        }
        Kept<Negotiation> changed;
        try {
            changed = tx.change(sealed(lock, frame), seen);
        } catch (Conflict conflict) {
            throw conflict.opened(merge(lock, conflict, frame));
        }
        TreeSet<String> named = new TreeSet<>(changed.head().placing().named());
        if (!author || !named.addAll(frame.seatMap().values())) {
            return changed;
        }
        return name(tx, changed, named);
    }

    /** Names the accounts that may read it beside its author; the author alone may. */
    public static Kept<Negotiation> name(WriteTx tx, Kept<Negotiation> kept, NavigableSet<String> named) {
        Placing was = kept.head().placing();
        return tx.place(
                Negotiation.class,
                kept.id(),
                kept.version(),
                new Placing(was.department(), Visibility.NAMED, was.mark(), Optional.empty(), named));
    }

    private static Conflict.Merge<Frame> merge(Lock lock, Conflict conflict, Frame yours) {
        Negotiation base = (Negotiation) conflict.merge().base();
        Negotiation theirs = (Negotiation) conflict.merge().theirs();
        return Conflict.Merge.of(
                FRAME, frame(lock, base.id(), base.body()), frame(lock, theirs.id(), theirs.body()), yours);
    }

    /** The frame as it was at a version, from the log. @throws DeskException MISSING when it never had that version */
    public static Frame at(ReadTx tx, Lock lock, String id, int version) {
        Frame found = null;
        for (AuditRow row : tx.history(Negotiation.class, id)) {
            JsonNode body = JSON.readTree(row.change()).path("body");
            if (row.versionAfter() <= version && body.isArray()) {
                found = frame(lock, id, body.get(1).asString());
                break;
            }
        }
        if (found == null || version > tx.get(Negotiation.class, id).version()) {
            throw new DeskException(Reason.MISSING, "The negotiation has no version %d.".formatted(version));
        }
        return found;
    }

    /** What the actor entered for parties; what others entered is not read. */
    public static List<Opened<Stance, Entry>> entries(ReadTx tx, Lock lock, String negotiation) {
        List<Opened<Stance, Entry>> entries = new ArrayList<>();
        for (Kept<Stance> kept : tx.list(Stance.class, Query.where("negotiation", negotiation))) {
            String name = "stance " + kept.id();
            entries.add(
                    new Opened<>(kept, ENTRY.record(read(lock.open(kept.record().body(), name)))));
        }
        return entries;
    }

    /**
     * Enters something for a party, to be read by the actor alone: what an account that speaks for a party holds of it,
     * and its guess for another one; the author guesses for all. Two accounts that enter for one party have a record each.
     *
     * @param seen the version that was read; 0 when nothing was entered before
     * @throws Conflict when the same account entered it since, in another window; with the three entries opened
     */
    public static Kept<Stance> enter(WriteTx tx, Lock lock, String negotiation, String party, String text, int seen) {
        Opened<Negotiation, Frame> opened = open(tx, lock, negotiation);
        Frame frame = opened.content();
        boolean author = isAuthor(tx, opened.kept());
        if (!frame.partyList().contains(party)) {
            throw new IllegalArgumentException(
                    "There is no party \"%s\"; there are %s.".formatted(party, String.join(", ", frame.partyList())));
        }
        if (!author && frame.seatOf(tx.actor().name()).isEmpty()) {
            throw new DeskException(
                    Reason.DENIED, "You speak for no party here; ask the author to let you speak for one.");
        }
        Optional<Opened<Stance, Entry>> before = entries(tx, lock, negotiation).stream()
                .filter(one -> one.content().party().equals(party))
                .findFirst();
        String id = before.map(one -> one.kept().id()).orElseGet(Ids::next);
        Entry entry = new Entry(id, negotiation, party, text);
        Stance stance = new Stance(id, negotiation, lock.close(CanonicalJson.write(ENTRY.json(entry)), "stance " + id));
        if (before.isPresent()) {
            if (before.get().content().equals(entry)) {
                return before.get().kept();
            }
            return change(tx, lock, before.get(), stance, entry, seen);
        }
        String owner = opened.kept().head().placing().department();
        return tx.add(stance, Placing.of(department(tx, owner)).withVisibility(Visibility.NAMED));
    }

    /** Both texts are the actor's own: nothing that another one entered is told. */
    private static Kept<Stance> change(
            WriteTx tx, Lock lock, Opened<Stance, Entry> now, Stance stance, Entry yours, int seen) {
        if (seen == 0) {
            Entry nothing = new Entry(yours.id(), yours.negotiation(), yours.party(), "");
            throw Conflict.of(now.kept().head(), seen, Conflict.Merge.of(ENTRY, nothing, now.content(), yours));
        }
        try {
            return tx.change(stance, seen);
        } catch (Conflict conflict) {
            String sealed = ((Stance) conflict.merge().base()).body();
            Entry base = ENTRY.record(read(lock.open(sealed, "stance " + yours.id())));
            throw conflict.opened(Conflict.Merge.of(ENTRY, base, now.content(), yours));
        }
    }

    /** The department of the negotiation where the actor may add to it, else one of the actor's own. */
    private static String department(WriteTx tx, String owner) {
        return Stream.concat(
                        Stream.of(owner),
                        tx.rights().grants().stream()
                                .flatMap(grant -> grant.department().stream())
                                .sorted())
                .filter(one -> tx.mayAdd(Stance.class, one))
                .findFirst()
                .orElse(owner);
    }

    /** Whether the actor made it. */
    public static boolean isAuthor(ReadTx tx, Kept<Negotiation> kept) {
        return kept.head().createdBy().equals(tx.actor().name());
    }

    private static Negotiation sealed(Lock lock, Frame frame) {
        return new Negotiation(
                frame.id(), lock.close(CanonicalJson.write(FRAME.json(frame)), "negotiation " + frame.id()));
    }

    private static Frame frame(Lock lock, String id, String body) {
        return FRAME.record(read(lock.open(body, "negotiation " + id)));
    }

    private static Map<String, @Nullable Object> read(String json) {
        Map<String, @Nullable Object> values = new java.util.TreeMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(one -> values.put(one.getKey(), one.getValue().asString()));
        return values;
    }
}
