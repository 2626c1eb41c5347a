package org.comity.server.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.desk.DeskException;
import org.comity.desk.ReadTx;
import org.comity.desk.WriteTx;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Ids;
import org.comity.desk.record.Kept;
import org.comity.server.page.Language;
import org.comity.server.page.Wrong;
import org.springframework.stereotype.Component;

/** The acts of making a page public and taking it back. Who may is the desk's to say. */
@Component
public class Publisher {
    private final List<Publishable> kinds;

    Publisher(List<Publishable> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** What publishes a kind of record; empty for a kind of which nothing is made public. */
    public Optional<Publishable> ofKind(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    Publishable needKind(String kind) {
        return ofKind(kind)
                .orElseThrow(() -> new Wrong(
                        404, "not-found", "No page is made public of a %s.".formatted(kind.replace('_', ' '))));
    }

    Publishable needSort(String sort) {
        return kinds.stream()
                .filter(one -> one.sort().equals(sort))
                .findFirst()
                .orElseThrow(() -> new Wrong(404, "not-found", "There are no public pages of \"%s\".".formatted(sort)));
    }

    /** The last act when it holds; empty when nothing of the record is public. */
    public static Optional<Publication> current(ReadTx tx, String kind, String id) {
        return tx.published(kind, id).stream()
                .findFirst()
                .filter(act -> act.withdrawn().isEmpty());
    }

    /**
     * Makes public what was shown.
     *
     * @param shown the digest of the preview that was looked at
     */
    void publish(WriteTx tx, Publishable of, String id, String shown, String note, LocalDate day, Language language) {
        of.approve(tx, id, day);
        PublicPage page = of.page(tx, id, language);
        if (!page.digest().equals(shown)) {
            throw new Wrong(409, "changed-meanwhile", "It was changed since the preview; look at it again.");
        }
        tx.add(new Publication(
                Ids.next(),
                id,
                tx.actor().name(),
                day,
                page.digest(),
                note,
                page.snapshot(),
                Optional.empty(),
                Optional.empty()));
    }

    void withdraw(WriteTx tx, Publishable of, String id, LocalDate day) {
        Publication act = current(tx, of.kind(), id)
                .orElseThrow(() -> new DeskException(
                        DeskException.Reason.INVALID, "Nothing of %s is public at present.".formatted(id)));
        Kept<Publication> kept = tx.get(Publication.class, act.id());
        tx.change(kept.record().withdrawn(day, tx.actor().name()), kept.version());
    }
}
