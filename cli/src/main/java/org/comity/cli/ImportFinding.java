package org.comity.cli;

import java.util.ArrayList;
import java.util.List;
import org.comity.data.Refusal;
import org.comity.data.importing.ImportReport;
import org.comity.model.Finding;
import org.comity.model.Table;
import org.comity.model.Table.Column;
import org.comity.model.Table.Kind;
import org.comity.model.Vintage;
import org.comity.workbench.Findings;

/** What became of an import, as a Finding. */
final class ImportFinding {
    private static final List<Column> VINTAGES = List.of(
            Column.of("source", "source", Kind.TEXT),
            Column.of("vintage", "vintage", Kind.ID),
            Column.of("rows", "rows", Kind.WHOLE),
            Column.of("loaded", "loaded", Kind.WHOLE),
            Column.of("refused", "refused", Kind.WHOLE),
            Column.of("out_of_scope", "out of scope", Kind.WHOLE),
            Column.of("already_held", "already held", Kind.FLAG));
    private static final List<Column> REFUSED = List.of(
            Column.of("file", "file", Kind.TEXT),
            Column.of("line", "line", Kind.YEAR),
            Column.of("column", "column", Kind.TEXT),
            Column.of("reason", "reason", Kind.TEXT),
            Column.of("detail", "detail", Kind.TEXT),
            Column.of("text", "text", Kind.TEXT));

    private ImportFinding() {}

    /** Main table: one row per vintage; second table: the first refused rows. */
    static Finding of(String source, ImportReport report) {
        Findings findings = Findings.of("data import", "Imported from " + source)
                .table(vintages(report))
                .table(refused(report))
                .command("comity data vintages " + source);
        report.skipped().forEach(name -> findings.note(noFigures(name)));
        if (report.counts().refused() > 0) {
            findings.note("Every refused row with its reason: comity data rejects " + source);
        }
        return findings.build();
    }

    /** One row per vintage. */
    static Table vintages(ImportReport report) {
        List<List<Object>> vintages = new ArrayList<>();
        for (ImportReport.Imported imported : report.imported()) {
            Vintage vintage = imported.vintage();
            vintages.add(List.of(
                    vintage.source(),
                    vintage.id(),
                    vintage.counts().rows(),
                    vintage.counts().loaded(),
                    vintage.counts().refused(),
                    vintage.counts().outOfScope(),
                    imported.alreadyHeld()));
        }
        return new Table("import", "Vintages", VINTAGES, vintages);
    }

    /** The first refused rows. */
    static Table refused(ImportReport report) {
        return new Table("refused", "The first refused rows", REFUSED, refused(report.refused()));
    }

    /** What is said of a file that is known to hold none. */
    static String noFigures(String name) {
        return "No figures in " + name + ".";
    }

    private static List<List<Object>> refused(List<Refusal> refusals) {
        List<List<Object>> rows = new ArrayList<>();
        for (Refusal refusal : refusals) {
            rows.add(List.of(
                    refusal.file(),
                    (long) refusal.line(),
                    refusal.column(),
                    refusal.reason().label(),
                    refusal.detail(),
                    refusal.text()));
        }
        return rows;
    }
}
