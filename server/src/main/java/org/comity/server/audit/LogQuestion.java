package org.comity.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.desk.ReadTx;
import org.comity.desk.audit.AuditRow;
import org.comity.server.page.Wrong;

/** What is asked of the log; empty texts ask for nothing. */
record LogQuestion(String actor, String act, String kind, String record, long before) {
    /** The most rows that one answer has. */
    static final int MOST = 10_000;

    private static final int LOOK = 2000;
    private static final int MOST_LOOKS = 50;

    /** Rows, the last first; {@code next} is the row before which to go on, empty at the end. */
    record Found(List<AuditRow> rows, Optional<Long> next) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    /** Reads it from an address. @throws Wrong 400 when the row is no number */
    static LogQuestion of(Map<String, String> given) {
        return new LogQuestion(
                of(given, "actor"),
                of(given, "act"),
                of(given, "kind"),
                of(given, "record"),
                before(of(given, "before")));
    }

    private static String of(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }

    private static long before(String text) {
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Wrong(400, "bad-request", "A row of the log has a whole number, not \"%s\".".formatted(text));
        }
        return Long.parseLong(text);
    }

    /** At most so many rows that fit. @throws org.comity.desk.DeskException DENIED for those who may not read the log */
    Found read(ReadTx tx, int most) {
        List<AuditRow> rows = new ArrayList<>();
        long from = before;
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            List<AuditRow> looked = tx.audit(from, LOOK);
            for (AuditRow row : looked) {
                if (takes(row)) {
                    rows.add(row);
                    if (rows.size() == most) {
                        return new Found(rows, Optional.of(row.sequence()));
                    }
                }
            }
            if (looked.size() < LOOK) {
                return new Found(rows, Optional.empty());
            }
            from = looked.getLast().sequence();
        }
        return new Found(rows, Optional.of(from)); // far enough for one answer
    }

    private boolean takes(AuditRow row) {
        return fits(actor, row.actor()) && fits(act, row.act()) && fits(kind, row.kind()) && fits(record, row.record());
    }

    private static boolean fits(String asked, String held) {
        return asked.isEmpty() || asked.equals(held);
    }
}
