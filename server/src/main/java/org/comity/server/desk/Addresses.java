package org.comity.server.desk;

import org.comity.desk.ReadTx;
import org.comity.desk.record.Head;
import org.comity.desk.record.Kept;

/** On which page a record is seen: a part on that of its whole. */
public final class Addresses {
    private Addresses() {}

    public static String of(ReadTx tx, Head head) {
        if (!head.isPart()) {
            return of(head.kind(), head.id());
        }
        return tx.findAny(head.whole())
                .map(Kept::head)
                .map(whole -> of(whole.kind(), whole.id()))
                .orElse("/plan");
    }

    /** The page of a record that stands alone. */
    public static String of(String kind, String id) {
        return switch (kind) {
            case "measure" -> "/plan/" + id;
            case "department" -> "/departments/" + id;
            case "commitment" -> "/promises/" + id;
            case "agreement" -> "/agreements/" + id;
            case "difference" -> "/dialogue/" + id;
            case "reading" -> "/plan/texts/" + id;
            default -> "/desk/" + kind + "/" + id;
        };
    }
}
