package org.comity.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comity.data.event.EventReport;
import org.comity.data.event.Quarantined;
import org.comity.data.event.rows.Account;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.workbench.Findings;

/** What became of files of events, as a Finding. */
final class EventFinding {
    private static final List<Column> QUARANTINED = List.of(
            Column.of("file", "file", Kind.TEXT),
            Column.of("bytes", "bytes", Kind.WHOLE),
            Column.of("sha256", "SHA-256", Kind.TEXT),
            Column.of("when", "when (UTC)", Kind.TEXT),
            Column.of("reason", "reason", Kind.TEXT));
    private static final List<Column> ACCOUNT =
            List.of(Column.of("what", "what", Kind.TEXT), Column.of("rows", "rows", Kind.WHOLE));

    private EventFinding() {}

    /** Main table: one row per vintage; then the first refused lines, what was counted beside the events, and files in quarantine. */
    static Finding of(EventReport report) {
        List<List<Object>> account = new ArrayList<>();
        Arrays.stream(Account.values())
                .forEach(what -> account.add(
                        List.of(what.label(), (long) report.account().getOrDefault(what, 0L))));
        Findings findings = Findings.of("data import", "Imported events")
                .table(ImportFinding.vintages(report.report()))
                .table(ImportFinding.refused(report.report()))
                .table(new Table("account", "What was counted beside the events", ACCOUNT, account))
                .table(quarantine(report.quarantined()))
                .command("comity data vintages " + source(report));
        if (report.report().counts().refused() > 0) {
            findings.note("Every refused row with its reason: comity data rejects " + source(report));
        }
        return findings.build();
    }

    private static String source(EventReport report) {
        return report.report().vintages().getFirst().source();
    }

    /** Files that could not be read as a whole. */
    static Table quarantine(List<Quarantined> files) {
        List<List<Object>> rows = new ArrayList<>();
        files.forEach(file -> rows.add(
                List.of(file.file(), file.bytes(), file.sha256(), file.when().toString(), file.reason())));
        return new Table("quarantine", "Files in quarantine", QUARANTINED, rows);
    }
}
