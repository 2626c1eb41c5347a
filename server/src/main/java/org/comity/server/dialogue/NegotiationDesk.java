package org.comity.server.dialogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.Conflict;
import org.comity.desk.DeskException;
import org.comity.desk.Kinds;
import org.comity.desk.ReadTx;
import org.comity.desk.access.Act;
import org.comity.desk.audit.AuditRow;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Negotiations;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.dialogue.Vault;
import org.comity.desk.dispute.Difference;
import org.comity.desk.record.Kept;
import org.comity.server.desk.History;
import org.comity.server.desk.MergePage;
import org.comity.server.page.Language;
import org.comity.server.page.Switches;
import org.comity.server.page.Wrong;
import org.comity.server.sign.OpenDesk;
import org.comity.workbench.dialogue.register.Dispute;
import org.comity.workbench.dialogue.register.Disputes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * The keys of negotiations while somebody works with them: for one session and one negotiation, in memory alone, for
 * twenty minutes after their last use. No passphrase is kept.
 */
@Component
class NegotiationDesk {
    private static final Duration IDLE = Duration.ofMinutes(20);
    private static final int MOST = 1000;
    private static final String STANCE = Kinds.of(Stance.class).table().name();
    private final OpenDesk desk;
    private final Map<Place, Held> held = new HashMap<>();

    NegotiationDesk(OpenDesk desk) {
        this.desk = desk;
    }

    private record Place(String session, String account, String negotiation) {}

    private record Held(Lock lock, Instant used) {}

    /** A negotiation in the list: its title, or none while it is locked. */
    record Line(String id, Optional<String> title, String by, String when) {}

    /** Those that the actor may read, the last changed first. */
    List<Line> list(ReadTx tx) {
        List<Line> lines = new ArrayList<>();
        for (Kept<Negotiation> kept : Negotiations.list(tx)) {
            lines.add(new Line(
                    kept.id(),
                    title(tx, kept),
                    kept.head().createdBy(),
                    History.minute(kept.head().changedAt())));
        }
        return lines;
    }

    /** One that is sealed under a key that is not at hand stands in the list without its title. */
    private Optional<String> title(ReadTx tx, Kept<Negotiation> kept) {
        try {
            return find(tx, kept)
                    .map(lock -> Negotiations.open(tx, lock, kept.id()).content())
                    .map(Frame::title);
        } catch (DeskException _) {
            return Optional.empty();
        }
    }

    /** The points of a negotiation as the actor may see them. @throws Wrong while it is locked */
    PointsSheet sheet(ReadTx tx, String id) {
        Kept<Negotiation> kept = tx.get(Negotiation.class, id);
        Lock lock = lock(tx, id);
        Map<String, PointsSheet.Entered> entries = new LinkedHashMap<>();
        Negotiations.entries(tx, lock, id)
                .forEach(one -> entries.put(
                        one.content().party(),
                        new PointsSheet.Entered(one.content().text(), one.kept().version())));
        return new PointsSheet(
                Negotiations.open(tx, lock, id).content(),
                kept.version(),
                Negotiations.isAuthor(tx, kept),
                tx.may(Act.CHANGE, kept.head()),
                kept.head().placing().mark(),
                entries);
    }

    /** The key of a negotiation. @throws Wrong while it is locked */
    Lock lock(ReadTx tx, String id) {
        return find(tx, tx.get(Negotiation.class, id))
                .orElseThrow(() -> new Wrong(
                        403, "passphrase-needed", "Enter its passphrase first, on the page of the negotiation."));
    }

    /** A dispute from which a negotiation stems, in the words of all sides. */
    record Words(String title, List<Quoted> words) {}

    /** Words, and whose they are. */
    record Quoted(String text, String source) {}

    /** The disputes that a negotiation names and the actor may read; each with what every side says, or that none is held. */
    static List<Words> words(ReadTx tx, Frame frame, Language language) {
        return frame.differenceList().stream()
                .filter(id -> tx.find(Difference.class, id).isPresent())
                .map(id -> Disputes.one(tx, id))
                .map(dispute -> new Words(
                        dispute.difference().title(),
                        dispute.voices().stream()
                                .flatMap(voice -> quoted(voice, language).stream())
                                .toList()))
                .toList();
    }

    private static List<Quoted> quoted(Dispute.Voice voice, Language language) {
        String party = language.name(voice.party());
        if (voice.words().isEmpty()) {
            return List.of(new Quoted(language.text("dialogue.words.none", party), party));
        }
        return voice.words().stream()
                .map(one -> new Quoted(one.text(), "%s: %s, %s".formatted(party, one.source(), one.dated())))
                .toList();
    }

    /** Each change of a negotiation, with author and time. */
    static List<NegotiationPages.Change> history(ReadTx tx, String id, Switches switches) {
        return tx.history(Negotiation.class, id).stream()
                .map((AuditRow row) -> new NegotiationPages.Change(
                        row.versionAfter(),
                        History.minute(row.happened()),
                        row.actor(),
                        switches.language().text("act." + row.act())))
                .toList();
    }

    /** The question of a merge: of what all readers share, or of what the account itself entered in another window. */
    static ModelAndView merge(Conflict conflict, String id, String leave, Switches switches) {
        String one = "/dialogue/negotiations/" + id;
        return conflict.head().kind().equals(STANCE)
                ? MergePage.of(conflict, Negotiations.ENTRY, one + "/entries", leave, Map.of(), switches)
                : MergePage.of(conflict, Negotiations.FRAME, one, leave, Map.of(), switches);
    }

    Vault vault() {
        return Vault.in(desk.get().settings().folder());
    }

    /** The key of a negotiation: the desk's, or the one that the session has at hand. */
    Optional<Lock> find(ReadTx tx, Kept<Negotiation> kept) {
        if (!kept.record().asksPassphrase()) {
            return Optional.of(vault().ofDesk());
        }
        return find(place(tx, kept.id()));
    }

    private synchronized Optional<Lock> find(Place place) {
        Instant now = Instant.now();
        held.values().removeIf(one -> one.used().plus(IDLE).isBefore(now));
        Held one = held.get(place);
        if (one == null) {
            return Optional.empty();
        }
        held.put(place, new Held(one.lock(), now));
        return Optional.of(one.lock());
    }

    /** Keeps a key at hand that opened the negotiation. */
    void hold(ReadTx tx, String negotiation, Lock lock) {
        Place place = place(tx, negotiation);
        synchronized (this) {
            if (held.size() >= MOST) {
                held.clear(); // everybody types the passphrase again, nothing is lost
            }
            held.put(place, new Held(lock, Instant.now()));
        }
    }

    void forget(ReadTx tx, String negotiation) {
        Place place = place(tx, negotiation);
        synchronized (this) {
            held.remove(place);
        }
    }

    private static Place place(ReadTx tx, String negotiation) {
        return new Place(session(), tx.actor().name(), negotiation);
    }

    private static String session() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getSession(true).getId();
    }
}
