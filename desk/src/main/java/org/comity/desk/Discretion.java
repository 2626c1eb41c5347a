package org.comity.desk;

import java.util.Optional;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.dialogue.Negotiation;
import org.comity.desk.dialogue.Stance;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;
import org.comity.desk.record.Kind;
import org.comity.desk.record.Placing;
import org.comity.desk.record.Visibility;

/** What holds for records that are for their author and whom that one names alone. */
final class Discretion {
    private Discretion() {}

    /** Refuses to let a discreet record be read by more than its author and those whom it names. */
    static void checkPlacing(Kind<?> kind, Placing placing) {
        if (kind.discreet() && placing.visibility() != Visibility.NAMED) {
            throw new IllegalArgumentException("A %s is for its author and the accounts that it names; name them."
                    .formatted(kind.name().replace('_', ' ')));
        }
    }

    static boolean isOwn(ReadTx tx, Head head) {
        return head.createdBy().equals(tx.actor().name());
    }

    /** A stance is entered where the negotiation may be read, and changed by whoever entered it. */
    static <R extends Record> void check(WriteTx tx, Optional<Kept<R>> before, Stance stance) {
        if (before.isPresent() && !isOwn(tx, before.get().head())) {
            throw new DeskException(Reason.DENIED, "What somebody entered for a party is changed by that one alone.");
        }
        tx.get(Negotiation.class, stance.negotiation());
    }
}
