package org.comity.desk;

import java.util.Optional;
import org.comity.desk.access.Act;
import org.comity.desk.access.Actor;
import org.comity.desk.audit.Hash;
import org.comity.desk.promise.Publication;
import org.comity.desk.record.Kept;
import org.comity.desk.work.Correction;
import org.comity.desk.work.Explainer;

/** What must hold before something is public, and after: by whom, what exactly, and that it stays on record. */
final class Publishing {
    private Publishing() {}

    /** Finds fault with an act of publishing; before is empty when added, after is empty when removed. */
    static void check(WriteTx tx, Optional<Publication> before, Optional<Publication> after) {
        if (after.isEmpty()) {
            throw new IllegalArgumentException("What was made public is withdrawn, not removed.");
        }
        Publication act = after.get();
        demand(tx, act.about());
        if (before.isEmpty()) {
            own(tx, act.approver(), "approved");
            if (act.withdrawn().isPresent()) {
                throw new IllegalArgumentException("What is made public now cannot be withdrawn already.");
            }
            if (!Hash.of(act.snapshot()).equals(act.digest())) {
                throw new IllegalArgumentException("The digest of a publication is the SHA-256 of its snapshot.");
            }
            return;
        }
        Publication was = before.get();
        boolean takenBack = was.withdrawn().isEmpty()
                && act.withdrawn().isPresent()
                && act.withdrawnBy().isPresent()
                && was.withdrawn(act.withdrawn().get(), act.withdrawnBy().get()).equals(act);
        if (!takenBack) {
            throw new IllegalArgumentException(
                    "What was made public stays as it was shown; withdraw it, and make public what is right.");
        }
        own(tx, act.withdrawnBy().orElseThrow(), "withdrawn");
    }

    /** An explainer is approved by who may publish; after that its words stay, and corrections say what was wrong. */
    static void check(WriteTx tx, Optional<Explainer> before, Explainer after) {
        boolean wasApproved = before.flatMap(Explainer::approver).isPresent();
        boolean sameApproval = before.map(Publishing::approval).orElse("").equals(approval(after));
        if (!sameApproval) {
            if (before.isPresent()) {
                demand(tx, after.id());
            } else if (after.approver().isPresent()) {
                throw new IllegalArgumentException("An explainer is written first and approved afterwards.");
            }
            after.approver().ifPresent(approver -> own(tx, approver, "approved"));
        } else if (wasApproved && !before.orElseThrow().equals(after)) {
            throw new IllegalArgumentException(
                    "The text of %s was approved: add a dated correction, or take the approval back before you change it."
                            .formatted(after.id()));
        }
    }

    /** A correction of what was public stands for good; after is empty when it is removed. */
    static void check(WriteTx tx, Correction was, Optional<Correction> after) {
        boolean changed = after.isEmpty() || !after.get().equals(was);
        if (changed && !tx.published("explainer", was.explainer()).isEmpty()) {
            throw new IllegalArgumentException("A correction of what was public stands; add another one.");
        }
    }

    private static String approval(Explainer explainer) {
        return explainer.approver().orElse("") + " "
                + explainer.approved().map(Object::toString).orElse("");
    }

    private static void demand(WriteTx tx, String about) {
        Kept<?> kept = tx.findAny(about).orElseThrow(() -> ReadTx.missing("record", about));
        if (!tx.may(Act.PUBLISH, kept.head())) {
            throw new DeskException(
                    DeskException.Reason.DENIED,
                    "%s may not publish the %s %s of the department %s."
                            .formatted(
                                    tx.actor().name(),
                                    kept.head().kind().replace('_', ' '),
                                    about,
                                    kept.head().placing().department()));
        }
    }

    private static void own(WriteTx tx, String named, String done) {
        if (!tx.actor().equals(Actor.LOCAL) && !tx.actor().name().equals(named)) {
            throw new IllegalArgumentException("It is %s by who does it, %s, not by %s."
                    .formatted(done, tx.actor().name(), named));
        }
    }
}
