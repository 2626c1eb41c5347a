package org.comity.desk.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.desk.DeskException;
import org.comity.desk.DeskException.Reason;
import org.comity.desk.archive.Layout.Part;
import org.comity.desk.archive.Rows.Sum;
import org.comity.desk.archive.Rows.Summing;
import org.comity.desk.attachment.FileStore;
import org.comity.desk.record.Kind;
import org.comity.desk.store.Database;

/** Copies a desk into an empty one in another database, in batches, and compares each table by count and hash. */
public final class Move {
    private final List<Kind<?>> kinds;

    public Move(List<Kind<?>> kinds) {
        this.kinds = kinds;
    }

    /** Copies everything as it was at one moment; on a fault the target stays empty. */
    public Report copy(Database from, Database to, FileStore source, FileStore target)
            throws SQLException, IOException {
        List<Part> parts = Layout.of(kinds, from.dialect().byCharacters());
        List<Part> there = Layout.of(kinds, to.dialect().byCharacters());
        Map<String, Long> rows = new TreeMap<>();
        try (Connection read = from.snapshot();
                Connection write = to.connection()) {
            write.setAutoCommit(false);
            try {
                for (int i = 0; i < parts.size(); i++) {
                    Sum sent = copy(Rows.of(read, parts.get(i)), Rows.of(write, there.get(i)), parts.get(i));
                    Sum found = Rows.of(write, there.get(i)).sum();
                    if (!sent.equals(found)) {
                        throw new DeskException(
                                Reason.BROKEN,
                                "The table %s did not arrive as it was sent (%d rows of %d); nothing was moved."
                                        .formatted(parts.get(i).name(), found.rows(), sent.rows()));
                    }
                    rows.put(parts.get(i).name(), found.rows());
                }
                long attachments = copyFiles(read, source, target);
                write.commit();
                read.rollback();
                return new Report(rows, attachments, 0);
            } finally {
                write.rollback(); // nothing after a commit
                write.setAutoCommit(true);
            }
        }
    }

    private static Sum copy(Rows from, Rows to, Part part) throws SQLException {
        if (part.name().equals("audit_head")) {
            to.clear();
        }
        Summing summing = new Summing();
        try (Rows.Writer writer = to.writer()) {
            from.<SQLException>read(row -> {
                summing.line(row);
                writer.add(row);
            });
            writer.finish();
        }
        return summing.sum();
    }

    private static long copyFiles(Connection read, FileStore source, FileStore target)
            throws SQLException, IOException {
        long[] count = new long[1];
        Rows.of(read, new Part("attachment", "id", "")).<IOException>read(row -> {
            String sha256 = String.valueOf(row.get("sha256"));
            long size = ((Number) java.util.Objects.requireNonNull(row.get("size"))).longValue();
            if (target.fault(sha256, size).isPresent()) {
                try (InputStream in = source.open(sha256)) {
                    target.put(sha256, in);
                }
            }
            count[0]++;
        });
        return count[0];
    }
}
