package org.comity.server.audit;

import java.util.List;
import org.comity.desk.audit.AuditRow;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** Rows of the log as a Finding, so that they can be kept and checked elsewhere. */
final class LogFinding {
    private static final List<Column> COLUMNS = List.of(
            Column.of("row", "row", Kind.YEAR),
            Column.of("happened", "when (UTC)", Kind.TEXT),
            Column.of("actor", "who", Kind.TEXT),
            Column.of("act", "what", Kind.TEXT),
            Column.of("kind", "kind", Kind.TEXT),
            Column.of("record", "record", Kind.ID),
            Column.of("version_before", "version before", Kind.YEAR),
            Column.of("version_after", "version after", Kind.YEAR),
            Column.of("change", "change", Kind.TEXT),
            Column.of("hash", "hash", Kind.ID));

    private LogFinding() {}

    /** The rows, and a note where more of them fit. */
    static Finding of(LogQuestion.Found found) {
        Findings finding = Findings.of("audit", "The audit log")
                .table(new Table(
                        "rows",
                        "Changes, the last first",
                        COLUMNS,
                        found.rows().stream().map(LogFinding::row).toList()))
                .method(
                        "Each hash is the SHA-256 of the hash before it and of the row: \"comity desk verify\" checks them.")
                .command("comity desk verify");
        found.next()
                .ifPresent(next -> finding.note(
                        "There may be earlier ones: ask for those before row %d (before=%d).".formatted(next, next)));
        return finding.build();
    }

    private static List<Object> row(AuditRow row) {
        return List.of(
                row.sequence(),
                row.happened().toString(),
                row.actor(),
                row.act(),
                row.kind(),
                row.record(),
                (long) row.versionBefore(),
                (long) row.versionAfter(),
                row.change(),
                row.hash());
    }
}
