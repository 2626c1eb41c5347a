package org.comity.server.dialogue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.ReadTx;
import org.comity.desk.dialogue.Frame;
import org.comity.desk.dialogue.Lock;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Negotiations;
import org.comity.desk.dialogue.Vault;
import org.comity.desk.record.Kept;
import org.comity.server.desk.History;
import org.comity.server.sign.OpenDesk;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The keys of negotiations while somebody works with them: for one session and one negotiation, in memory alone, for
 * twenty minutes after their last use. No passphrase is kept.
 */
@Component
class NegotiationDesk {
    private static final Duration IDLE = Duration.ofMinutes(20);
    private static final int MOST = 1000;
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
